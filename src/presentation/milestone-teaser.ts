import type { JournalMilestone } from '../domain/milestones.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { milestoneTitle } from './milestone-title.ts';
import { partnerTags } from './partner-tag.ts';
import type { Picture } from './picture.ts';
import { tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

/** A milestone in a list. */
export interface MilestoneTeaser {
  card: EntryCardView;
  cover?: { picture: Picture; alt: string };
}

export function milestoneTeaser(context: ViewContext, milestone: JournalMilestone): MilestoneTeaser {
  const { words, formats, urls } = context;
  const written = milestone.origin === 'written' ? milestone.document.data : undefined;
  const summary = written?.celebrated ?? written?.lesson;
  const { tongue } = written ? tongueOf(context, written) : {};
  const picture = written?.cover && context.pictureOf('milestones', milestone.id, written.cover);
  return {
    card: {
      title: milestoneTitle(context, milestone),
      href: urls.milestone(milestone.id),
      meta: `${formats.date(milestone.date)} · ${words.milestones.kinds[milestone.kind]}`,
      ...(tongue && { tongue }),
      ...(summary !== undefined && { summary }),
      ...(summary !== undefined && tongue && { summaryTongue: tongue }),
      partners: partnerTags(context, milestone.partners),
    },
    ...(picture && { cover: { picture, alt: written?.coverAlt ?? '' } }),
  };
}
