import { count } from './counting.ts';

export const feeds = {
  title: 'Follow along',
  lede: 'What is written here can come to you: as news, in your calendar, or as data.',
  link: 'Follow along',
  address: 'Its address',
  noAddress:
    'The news feed, the link that subscribes a calendar and the badge need the address that this journal is published at. Whoever keeps it can write it down as `site.url` in `partnership.md`.',
  news: {
    heading: 'News',
    text: 'A feed reader shows you each new check-in and milestone, with its whole text. Give it this address; no account is needed, and nobody learns that you read along.',
    open: 'Open the news feed (RSS)',
    title: (journal: string) => `${journal}: news`,
  },
  calendar: {
    heading: 'Calendar',
    text: 'The days on which check-ins and reviews are due, in the calendar on your phone or computer, with a reminder the morning before. When they change here, they change there.',
    subscribe: 'Subscribe in a calendar',
    download: 'Download the calendar (ICS)',
    title: (journal: string) => `${journal}: check-ins`,
    name: (journal: string) => `${journal}: check-ins`,
    checkIn: (journal: string) => `Check-in: ${journal}`,
    minutes: (n: number) => `About ${count(n, 'minute', 'minutes')}.`,
    goalReview: (goal: string) => `Goal review: ${goal}`,
    renewal: (journal: string) => `Talk about going on: ${journal}`,
  },
  badge: {
    heading: 'Badge',
    text: 'One line on how the partnership keeps its rhythm, for a profile or a readme. It is drawn by shields.io, which asks this site for the words.',
    open: 'See the words (JSON)',
    markdown: 'In Markdown',
    title: (journal: string) => `${journal}: badge`,
    label: 'check-ins',
    inARow: (n: number) => `${n} in a row`,
    nextOn: (date: string) => `next on ${date}`,
    none: 'none due',
  },
  data: {
    heading: 'Data',
    text: 'The whole journal, as far as it is shared here, for programs of your own; and the numbers of each benchmark as a table.',
    journal: 'The journal (JSON)',
    schema: 'What its fields mean (JSON Schema)',
    csv: (benchmark: string) => `${benchmark} (CSV)`,
    title: (journal: string) => `${journal}: data`,
  },
  sitemap: {
    heading: 'Search engines',
    text: 'A list of all pages, for those who search the web.',
    open: 'Sitemap (XML)',
  },
  entries: {
    session: (date: string, topics?: string) =>
      topics === undefined ? `Check-in of ${date}` : `Check-in of ${date}: ${topics}`,
    sessions: 'Check-in',
    milestone: (kind: string, title: string) => `${kind}: ${title}`,
    fact: (label: string, text: string) => `${label}: ${text}`,
  },
};
