import type { ViewContext } from '../view-context.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { isShared } from './is-shared.ts';
import type { LinkedPage } from './thing.ts';
import { thingsOf } from './things.ts';

/**
 * What a page is about, for search engines: JSON-LD in schema.org's words, made safe to stand in a script element.
 * @returns undefined where search engines are not meant to look: no address, not public, or not by default
 * @see https://json-ld.org and https://schema.org
 */
export function jsonLd(context: ViewContext, page: LinkedPage, siteUrl: string | undefined): string | undefined {
  const isFound = context.journal.documents.partnership.data.privacy.default === 'public';
  if (!isShared(context, siteUrl) || !isFound) return undefined;
  const absolute = (href: string) => new URL(href, siteUrl).href;
  const graph = [...thingsOf(context, page, absolute), ...breadcrumbs(context, page, absolute)];
  if (graph.length === 0) return undefined;
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  // A title may hold `</script>` or `<!--`.
  return text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
