import type { EntryCardView } from './entry-card-view.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import { setbacksOf, type SetbackView } from './setbacks.ts';
import { type Tongue, tongueOfSaid } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface SmallWin {
  text: string;
  tongue?: Tongue;
  dateText: string;
  href: string;
  author?: PartnerTag;
}

export interface MilestonesView {
  /** The newest first: those that partners wrote, and those that the site found by counting. */
  years: { year: string; written: MilestoneTeaser[]; found: EntryCardView[] }[];
  /** Wins that check-ins name, by month, the newest first. */
  wins: { month: string; wins: SmallWin[] }[];
  winCount: number;
  /** Those with a page and those told in check-ins, the newest first. */
  setbacks: SetbackView[];
}

export interface MilestoneView extends MilestoneTeaser {
  lang?: string;
  /** Why the site shows it, for a found one. */
  foundBecause?: string;
  facts: { label: string; text: string; href?: string }[];
}

export function milestonesView(context: ViewContext): MilestonesView {
  const { milestones, sessions } = context.journal;
  const celebrations = milestones.filter(({ kind }) => kind !== 'setback').reverse();
  const wins = sessions
    .flatMap(({ wins: ofSession }) => ofSession)
    .reverse()
    .map((win) => ({
      month: context.formats.month(win.session),
      text: win.text,
      ...tongueOfSaid(context, win),
      dateText: context.formats.dayAndMonth(win.session),
      href: context.urls.session(win.session),
      ...(win.author !== undefined && { author: partnerTag(context, win.author) }),
    }));
  return {
    years: [...Map.groupBy(celebrations, ({ date }) => date.slice(0, 4))].map(([year, ofYear]) => ({
      year,
      written: ofYear
        .filter(({ origin }) => origin === 'written')
        .map((milestone) => milestoneTeaser(context, milestone)),
      found: ofYear
        .filter(({ origin }) => origin === 'found')
        .map((milestone) => milestoneTeaser(context, milestone).card),
    })),
    wins: [...Map.groupBy(wins, ({ month }) => month)].map(([month, ofMonth]) => ({
      month,
      wins: ofMonth.map(({ month: _month, ...win }) => win),
    })),
    winCount: wins.length,
    setbacks: setbacksOf(context),
  };
}
