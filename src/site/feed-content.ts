import type { FeedEntry } from '../output/feeds/entries.ts';
import { entryHtml, type EntryPart } from '../output/feeds/rss.ts';
import type { MilestoneView } from '../views/milestones/view.ts';
import type { ViewContext } from '../views/common/context.ts';
import { proseOf } from './prose.ts';

const COVER_WIDTH = 960;

/**
 * Returns the whole text of a new entry, as HTML that works outside of the site.
 * @param page the absolute address of its page
 */
export async function feedContent(context: ViewContext, entry: FeedEntry, page: string): Promise<string> {
  const parts = entry.kind === 'session' ? await sidesOf(context, entry) : await partsOf(context, entry);
  return entryHtml(parts, page);
}

function sidesOf(context: ViewContext, { sides }: FeedEntry & { kind: 'session' }): Promise<EntryPart[]> {
  return Promise.all(
    sides.map(async ({ document, author, lang }): Promise<EntryPart> => {
      const html = await proseOf(context, 'checkIns', document, { headingBase: author ? 3 : 2 });
      return { kind: 'prose', html, lang, heading: author?.name };
    }),
  );
}

async function partsOf(
  context: ViewContext,
  { milestone, view }: FeedEntry & { kind: 'milestone' },
): Promise<EntryPart[]> {
  const { fact } = context.words.feeds.entries;
  const html = milestone.origin === 'written' ? await proseOf(context, 'milestones', milestone.document) : '';
  return [
    ...coverOf(view),
    ...(view.foundBecause === undefined ? [] : [{ kind: 'text' as const, text: view.foundBecause }]),
    { kind: 'prose', html, lang: view.lang },
    ...view.facts.map(({ label, text, href }) => ({ kind: 'text' as const, text: fact({ label, text }), href })),
  ];
}

function coverOf({ cover }: MilestoneView): EntryPart[] {
  if (!cover) return [];
  const { picture, alt } = cover;
  const width = Math.min(COVER_WIDTH, picture.width);
  const height = Math.round((width * picture.height) / picture.width);
  return [{ kind: 'picture', src: picture.sized({ width, height }), alt, width, height }];
}
