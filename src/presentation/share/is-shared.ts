import type { ViewContext } from '../view-context.ts';

/**
 * Whether pages say how they want to be shown where their address is shared: those of a public journal that has an address.
 * The partners' are sealed: nobody but they can open them.
 * @param siteUrl the site's address without its base
 */
export function isShared({ journal }: Pick<ViewContext, 'journal'>, siteUrl: string | undefined): siteUrl is string {
  return siteUrl !== undefined && journal.audience === 'public';
}
