import type { ViewContext } from '../view-context.ts';
import { cardOfPage } from './card-of-page.ts';
import { isShared } from './is-shared.ts';
import type { PageSubject } from './page-subject.ts';
import { SHARE_SIZE } from './share-card.ts';

/** A property of Open Graph or of a card on X, as a page's head writes it. */
export type ShareTag = { property: string; content: string } | { name: string; content: string };

/** What a page's head says of itself to where its address is shared, beside its title and description. */
export function shareTags(
  context: ViewContext,
  { href, about }: { href: string; about?: PageSubject | undefined },
  siteUrl: string | undefined,
): ShareTag[] {
  const type = { property: 'og:type', content: typeOf(about) };
  if (!isShared(context, siteUrl)) return [type];
  const card = cardOfPage(context, href);
  const published = about && dateOf(about);
  const alt = context.words.frame.titleOf(card.title, card.siteName);
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
