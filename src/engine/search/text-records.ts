import type { Fragment } from './fragments.ts';

/** A page as the browser's own search reads it (`TextRecord` of src/client/search). */
export interface WrittenRecord {
  path: string;
  title: string;
  date?: string;
  detail?: string;
  filters: Record<string, string[]>;
  text: string;
}

/** All pages in the order of their addresses, so that the same pages make the same bytes. */
export function textRecords(fragments: readonly Fragment[]): WrittenRecord[] {
  return fragments.map(recordOf).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function recordOf({ url, content, filters, meta }: Fragment): WrittenRecord {
  const { title, date, detail } = meta;
  return {
    path: url.replace(/^\//, ''),
    title: title ?? url,
    ...(date !== undefined && { date }),
    ...(detail !== undefined && { detail }),
    filters,
    // Pagefind parts the words of scripts without spaces by a sign that is not seen.
    text: content.replaceAll('\u200b', '').normalize('NFC'),
  };
}
