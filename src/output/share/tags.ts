import { oneLine } from '../../domain/text.ts';
import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { Document } from '../../domain/documents.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { Partner } from '../../domain/schemas/partner.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { cardOfPage, isShared, SHARE_SIZE } from './cards.ts';

/** What a page is about, if programs have a name for such things. */
export type PageSubject =
  | { kind: 'session'; session: Session }
  | { kind: 'milestone'; milestone: JournalMilestone }
  | { kind: 'benchmark'; benchmark: BenchmarkProgress }
  | { kind: 'partner'; partner: Document<Partner> };

/** How many characters of a description search engines show. */
const MAX_LENGTH = 160;

/**
 * Returns a text as a page's description: on one line, cut at a word.
 * @param otherwise the description if the text is empty
 * @example shortDescription(' A marathon\n', 'Our journal') // 'A marathon'
 */
export function shortDescription(text: string, otherwise: string): string {
  const plain = oneLine(text);
  if (plain === '') return otherwise === '' ? otherwise : shortDescription(otherwise, '');
  const letters = [...plain];
  if (letters.length <= MAX_LENGTH) return plain;
  const cut = letters.slice(0, MAX_LENGTH - 1).join('');
  const atWord = cut.replace(/\s+\S*$/, '');
  // A script without spaces doesn't have words to cut at.
  const kept = atWord.length > MAX_LENGTH / 2 ? atWord : cut;
  return `${kept.replace(/[\s\p{Pd}\p{Po}]+$/u, '')}…`;
}

/** A property of Open Graph or of a card on X, as in a page's head. */
export type ShareTag = { property: string; content: string } | { name: string; content: string };

/** Returns the tags for when a page's address is shared, in addition to its title and description. */
export function shareTags(
  context: ViewContext,
  { href, about }: { href: string; about?: PageSubject | undefined },
  siteUrl: string | undefined,
): ShareTag[] {
  const type = { property: 'og:type', content: typeOf(about) };
  if (!isShared(context, siteUrl)) return [type];
  const card = cardOfPage(context, href);
  const published = about && dateOf(about);
  const alt = context.words.pageShell.titleOf({ page: card.title, site: card.siteName });
  return [
    type,
    ...(published === undefined ? [] : [{ property: 'article:published_time', content: published }]),
    { property: 'og:image', content: new URL(context.urls.sharePicture(card.id), siteUrl).href },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(SHARE_SIZE.width) },
    { property: 'og:image:height', content: String(SHARE_SIZE.height) },
    { property: 'og:image:alt', content: card.title === card.siteName ? card.siteName : alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

function typeOf(about: PageSubject | undefined): string {
  if (about?.kind === 'session' || about?.kind === 'milestone') return 'article';
  return about?.kind === 'partner' ? 'profile' : 'website';
}

function dateOf(about: PageSubject): string | undefined {
  if (about.kind === 'session') return about.session.date;
  return about.kind === 'milestone' ? about.milestone.date : undefined;
}
