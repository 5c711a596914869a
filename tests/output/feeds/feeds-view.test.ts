import { describe, expect, it } from 'vitest';
import { feedEntries } from '../../../src/output/feeds/entries.ts';
import { feedsView } from '../../../src/views/feeds/view.ts';
import { pageShell } from '../../../src/views/page-shell/view.ts';
import { checkIn, checkInsOn, milestone, partnership, weekly } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

const SITE = 'https://pair.example';
const PAGE = { title: 'x', description: 'x', href: '/x/' };
const hrefs = (view: { sections: { links: { href: string }[] }[] }) =>
  view.sections.flatMap(({ links }) => links.map(({ href }) => href));

describe('the page of feeds', () => {
  it('links to each of them, and to the calendar’s subscription if there’s an address', () => {
    const context = contextOf({}, '2026-01-12', { audience: 'public' });
    expect(hrefs(feedsView(context, SITE))).toEqual([
      '/rss.xml',
      'webcal://pair.example/check-ins.ics',
      '/check-ins.ics',
      '/status.json',
      '/journal.json',
      '/journal.schema.json',
      '/sitemap-index.xml',
    ]);
  });

  it('says what’s missing without an address', () => {
    const view = feedsView(contextOf({}, '2026-01-12'));
    expect(view.notice).toContain('site.url');
    expect(hrefs(view)).toEqual(['/check-ins.ics', '/journal.json', '/journal.schema.json']);
  });
});

describe('every page', () => {
  it('links to the feeds for programs', () => {
    const { alternates, sitemap, footer } = pageShell(contextOf({}, '2026-01-12', { audience: 'public' }), PAGE, SITE);
    expect(alternates.map(({ type, href }) => [type, href])).toEqual([
      ['application/rss+xml', '/rss.xml'],
      ['text/calendar', '/check-ins.ics'],
      ['application/json', '/journal.json'],
    ]);
    expect([sitemap, footer.feeds?.href]).toEqual(['/sitemap-index.xml', '/feeds/']);
  });

  it('of the partners’ journal doesn’t link to any, because programs couldn’t open them', () => {
    const frame = pageShell(contextOf({}, '2026-01-12', { audience: 'partners' }), PAGE, SITE);
    expect([frame.alternates, frame.sitemap, frame.footer.feeds]).toEqual([[], undefined, undefined]);
  });

  it('of a journal with nothing public doesn’t link to any', () => {
    const given = { partnership: partnership({ privacy: { default: 'partners' } }), partners: [] };
    const frame = pageShell(contextOf(given, '2026-01-12', { audience: 'public' }), PAGE, SITE);
    expect([frame.alternates, frame.footer.feeds]).toEqual([[], undefined]);
  });

  it('links to a sitemap only if the journal is public by default', () => {
    const given = { partnership: partnership({ privacy: { default: 'partners' } }) };
    const frame = pageShell(contextOf(given, '2026-01-12', { audience: 'public' }), PAGE, SITE);
    expect([frame.sitemap, frame.alternates.length]).toEqual([undefined, 3]);
  });
});

describe('news', () => {
  it('are sessions and milestones, the newest first', () => {
    const context = contextOf(
      {
        checkIns: [
          checkIn('2026-01-11', { topics: ['Running', 'Rest'] }),
          checkIn('2026-01-18', { topics: ['Rest'], title: 'Rain' }),
        ],
        milestones: [milestone('cake', { date: '2026-01-12', title: 'A\ncake', kind: 'smallWin' })],
      },
      '2026-01-20',
    );
    expect(feedEntries(context).map(({ date, title, href }) => `${date} ${title} ${href}`)).toEqual([
      '2026-01-18 Check-in of 18 January 2026: Rain /check-ins/2026-01-18/',
      '2026-01-12 Small win: A cake /milestones/cake/',
      '2026-01-11 Milestone: The first check-in /milestones/sessions-1/',
      '2026-01-11 Check-in of 11 January 2026: Running · Rest /check-ins/2026-01-11/',
    ]);
  });

  it('are the newest fifty at most', () => {
    const entries = feedEntries(contextOf({ checkIns: checkInsOn(...weekly('2026-01-11', 80)) }, '2027-12-01'));
    expect(entries).toHaveLength(50);
    expect(entries.some(({ href }) => href === '/check-ins/2027-07-18/')).toBe(true);
    expect(entries.some(({ href }) => href === '/check-ins/2026-01-11/')).toBe(false);
  });
});
