import { z } from 'zod';
import { compareText } from '../../domain/text.ts';
import { directionOf } from '../../i18n/direction.ts';
import { speechOf } from '../../i18n/speech.ts';
import { namesOfAll } from '../../views/common/partner.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { shortDescription } from '../share/tags.ts';

/** What the index of a cohort says about a journal. It's stored beside the sites, where anyone can read it. */
export const cohortEntrySchema = z.strictObject({
  title: z.string(),
  purpose: z.string(),
  /** The partners' names, and since when they keep it. */
  about: z.string(),
  locale: z.string(),
});

export type CohortEntry = z.infer<typeof cohortEntrySchema>;

/**
 * Returns a journal's entry in the index, which says only what the public site says on each page. Undefined for a
 * journal that search engines are asked to ignore, or whose partnership isn't public.
 */
export function cohortEntry(context: ViewContext): CohortEntry | undefined {
  const { journal, words, formats } = context;
  const {
    name,
    purpose,
    since,
    site,
    privacy,
    visibility = privacy.default,
    draft,
  } = journal.documents.partnership.data;
  if (journal.audience !== 'public' || privacy.default !== 'public' || visibility !== 'public' || draft)
    return undefined;
  return {
    title: site.title ?? name,
    purpose: shortDescription(purpose, ''),
    about: words.pageShell.about({ names: namesOfAll(context), since: formats.date(since) }),
    locale: formats.locale,
  };
}

/** Options for the page around the list. */
interface IndexPageOptions {
  /** The root of the sites, with a slash at both ends. */
  base: string;
  /** The sites' style sheets, relative to the root. */
  sheets: readonly string[];
}

/** The page's own style, in addition to the sites'. */
const INDEX_STYLE = `.journals{list-style:none;padding:0}.journals p{margin-block:var(--space-3xs) 0}.journals a{font:500 var(--text-l)/1.3 var(--font-serif)}`;

/**
 * Makes the index page of a cohort, in the language of most of its journals; each entry is in its own language. Its
 * policy doesn't allow its own style yet: `finishedPage` adds that.
 * @param listed entries, each with the folder of its site
 */
export function indexPage(
  listed: readonly { name: string; entry: CohortEntry }[],
  { base, sheets }: IndexPageOptions,
): string {
  const locale = mostFrequent(listed.map(({ entry }) => entry.locale)) ?? 'en';
  const { words, formats } = speechOf(locale);
  const { title, none } = words.cohort;
  const { compare } = new Intl.Collator(formats.locale, { numeric: true });
  const items = listed
    .toSorted((a, b) => compare(a.entry.title, b.entry.title) || compareText(a.name, b.name))
    .map(({ name, entry }) => item(`${base}${name}/`, entry, formats.locale));
  return `<!doctype html>
<html ${language(formats.locale)}>
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${escapeHtml(base)}favicon.svg" type="image/svg+xml">
${sheets.map((href) => `<link rel="stylesheet" href="${escapeHtml(base + href)}">\n`).join('')}<style>${INDEX_STYLE}</style>
</head>
<body>
<main class="page">
<header class="page-header"><h1>${escapeHtml(title)}</h1></header>
${items.length === 0 ? `<p>${escapeHtml(none)}</p>` : `<ul class="journals stack">\n${items.join('\n')}\n</ul>`}
</main>
<footer class="site-footer"><div class="page"><p>${escapeHtml(words.pageShell.madeWith)}</p></div></footer>
</body>
</html>
`;
}

function item(href: string, { title, purpose, about, locale }: CohortEntry, around: string): string {
  const own = locale === around ? '' : ` ${language(locale)}`;
  const texts = [purpose, about].filter((text) => text !== '').map((text) => `<p>${escapeHtml(text)}</p>`);
  return `<li${own}><a href="${escapeHtml(href)}">${escapeHtml(title)}</a>${texts.join('')}</li>`;
}

function language(locale: string): string {
  return `lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"`;
}

/** Returns the most frequent value; of several, the alphabetically first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([a, as], [b, bs]) => bs.length - as.length || compareText(a, b))[0]?.[0];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
