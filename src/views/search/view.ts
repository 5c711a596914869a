import { compareText } from '../../domain/text.ts';
import { type PluralForms, pluralForms } from '../../i18n/message.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { ViewContext } from '../common/context.ts';
import { allPartnerTags } from '../common/partner.ts';
import { markedYear } from '../common/search-marks.ts';
import { allRecords, type SearchKind } from '../common/search-record.ts';

/** The data that the search page passes to its script. */
export interface SearchData {
  /** The site's root. */
  root: string;
  /** Functions can't be serialised: `found` is passed as its plural forms, `nothingFor` as a text with `{query}` in it. */
  words: Omit<Words['search']['client'], 'found' | 'nothingFor'> & { found: PluralForms; nothingFor: string };
}

/** Returns the data as JSON for a `<script>` element: it can't end the element or open a comment. */
export function searchData(root: string, words: Words): string {
  const { client } = words.search;
  const data: SearchData = {
    root,
    words: { ...client, found: pluralForms(client.found), nothingFor: client.nothingFor({ query: '{query}' }) },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** One way to narrow a search down. */
interface SearchField {
  name: 'kind' | 'partner' | 'goal' | 'year';
  label: string;
  /** The option for no restriction. */
  any: string;
  options: { value: string; label: string }[];
}

export interface SearchView {
  title: string;
  lede: string;
  /** The site's root; results are relative to it. */
  root: string;
  fields: SearchField[];
  /** Links to browse without searching. */
  lists: { label: string; href: string }[];
}

const KINDS: readonly SearchKind[] = [
  'session',
  'milestone',
  'smallWin',
  'setback',
  'goal',
  'benchmark',
  'partner',
  'page',
  'agreement',
  'commitments',
];

/**
 * Returns the search page. A field with a single option is left out; without JavaScript, readers get links to the
 * lists.
 */
export function searchView(context: ViewContext): SearchView {
  const { words, urls } = context;
  const { title, lede } = words.search;
  return {
    title,
    lede,
    root: urls.home,
    fields: fieldsOf(context).filter(({ options }) => options.length > 1),
    lists: [
      { label: words.timeline.title, href: urls.timeline },
      { label: words.sessions.title, href: urls.checkIns },
      { label: words.goals.title, href: urls.goals },
      { label: words.milestones.title, href: urls.milestones },
    ],
  };
}

function fieldsOf(context: ViewContext): SearchField[] {
  const { journal, words, formats } = context;
  const { kinds, fields } = words.search;
  const records = allRecords(context);
  const present = new Set(records.map(({ kind }) => kind));
  const years = new Set(records.flatMap(({ date }) => (date === undefined ? [] : [markedYear(date)])));
  return [
    {
      name: 'kind',
      ...fields.kind,
      options: KINDS.filter((kind) => present.has(kind)).map((kind) => ({ value: kind, label: kinds[kind] })),
    },
    {
      name: 'partner',
      ...fields.partner,
      options: allPartnerTags(context).map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'goal',
      ...fields.goal,
      options: journal.goals.map(({ id, document }) => ({ value: id, label: document.data.title })),
    },
    {
      name: 'year',
      ...fields.year,
      options: [...years]
        .toSorted((a, b) => compareText(b, a))
        .map((year) => ({ value: year, label: formats.year(Number(year)) })),
    },
  ];
}
