import type { PluralForms } from '../plural.ts';

/** Pages, in each of a language's plural forms; `{n}` stands for their number. */
const found: PluralForms = { one: 'One page found', other: '{n} pages found' };

export const search = {
  title: 'Search',
  lede: 'Find again what we wrote, promised, measured and celebrated.',
  query: 'Words to find',
  submit: 'Search',
  filters: 'Narrow down',
  fields: {
    kind: { label: 'Kind', any: 'Every kind' },
    partner: { label: 'Partner', any: 'Everyone' },
    goal: { label: 'Goal', any: 'Every goal' },
    year: { label: 'Year', any: 'Every year' },
  },
  order: { label: 'Order', relevance: 'Best first', date: 'Newest first' },
  kinds: {
    session: 'Check-in',
    milestone: 'Milestone',
    smallWin: 'Small win',
    setback: 'Setback',
    goal: 'Goal',
    benchmark: 'Benchmark',
    partner: 'Partner',
    page: 'Page',
    agreement: 'Agreement',
    commitments: 'Commitments',
  },
  noScript: 'The search needs JavaScript. Without it, these pages list everything there is:',
  notServed: 'The search is made when the site is built. While the journal is served for writing, look here:',
  start: 'Type a word, or choose what to look through. Or leaf through:',
  nothingTry: 'Try fewer words or fewer choices, or leaf through:',
  results: 'Results',
  /** What the page's script says. */
  client: {
    loading: 'Searching…',
    more: 'Show more',
    failed: 'The search could not be loaded. Check your connection and try again.',
    found,
    nothing: 'No page has all of this.',
  },
};
