import { isClosed } from '../closed-journal.ts';
import type { ViewContext } from '../view-context.ts';

/**
 * Whether this journal can be followed by programs. The partners' cannot: it is published sealed, and no program has their
 * passphrase. One that shows the public nothing has nothing to follow.
 */
export function offersFeeds(context: ViewContext): boolean {
  return context.journal.audience !== 'partners' && !isClosed(context);
}

/**
 * Whether the site tells search engines of its pages: one with an address, whose journal is public by default.
 * @param siteUrl the site's address without its base
 */
export function offersSitemap({ journal }: ViewContext, siteUrl: string | undefined): siteUrl is string {
  return (
    siteUrl !== undefined &&
    journal.audience === 'public' &&
    journal.documents.partnership.data.privacy.default === 'public'
  );
}
