import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import JournalLayout from '../../../src/layouts/JournalLayout.astro';
import { pageShell, type PageIdentity } from '../../../src/views/page-shell/view.ts';
import { makeRepositoryLinks } from '../../../src/views/common/repository-links.ts';
import { checkInsOn, goal, partnership, weekly } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, links, one, renderDocument, textOf, texts } from './rendered.ts';

const GOALS: PageIdentity = { title: 'Goals', description: 'What we want.', href: '/goals/' };
const SITE = 'https://example.org';

interface Chosen {
  given?: Parameters<typeof contextOf>[0];
  audience?: Audience;
  locale?: string;
  page?: Partial<PageIdentity>;
  siteUrl?: string;
}

function documentOf({ given = {}, audience = 'public', locale = 'en-GB', page = {}, siteUrl }: Chosen = {}) {
  const repository = makeRepositoryLinks({ repository: 'https://github.com/robin/journal', folder: 'content' });
  const context = { ...contextOf(given, '2026-03-01', { audience, locale }), ...(repository && { repository }) };
  const shell = pageShell(context, { ...GOALS, ...page }, siteUrl);
  return renderDocument(JournalLayout, { shell }, { default: '<h1>Here</h1>' });
}

const GUARDED = { partnership: partnership({ privacy: { default: 'partners' } }) };
/** Enough check-ins for signs of health. */
const WEEKS = { checkIns: checkInsOn(...weekly('2026-01-11', 4)) };

const metaOf = (tree: Awaited<ReturnType<typeof documentOf>>, name: string) =>
  all(tree, 'meta', { name }).map(({ properties }) => properties['content']);

describe('around every page', () => {
  it('there are its title, its language, and a single main part to skip to', async () => {
    const tree = await documentOf();
    expect(textOf(one(tree, 'title'))).toBe('Goals · Two Marathons');
    expect(metaOf(tree, 'description')).toEqual(['What we want.']);
    expect(one(tree, 'html').properties).toMatchObject({ lang: 'en-GB', dir: 'ltr' });
    const main = one(tree, 'main');
    expect(textOf(main)).toBe('Here');
    expect(links(tree)['Skip to content']).toBe(`#${String(main.properties['id'])}`);
  });

  it('text is right-to-left in a right-to-left language', async () => {
    expect(one(await documentOf({ locale: 'ar' }), 'html').properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('the navigation marks the current page, and its parent', async () => {
    const current = (tree: Awaited<ReturnType<typeof documentOf>>) =>
      all(tree, 'a').flatMap((link) => {
        const state = link.properties['ariaCurrent'];
        return state === undefined ? [] : [[textOf(link), state]];
      });
    expect(current(await documentOf())).toEqual([['Goals', 'page']]);
    expect(current(await documentOf({ page: { href: '/goals/marathon/' } }))).toEqual([['Goals', 'true']]);
    expect(current(await documentOf({ page: { href: '/search/' } }))).toEqual([['Search', 'page']]);
    expect(current(await documentOf({ page: { href: '/' } }))).toEqual([['Home', 'page']]);
  });

  it('the navigation has a name, and buttons that open what they say', async () => {
    const tree = await documentOf();
    expect(one(tree, 'nav').properties['ariaLabel']).toBe('Main');
    const targets = all(tree, 'button').map((button) => [textOf(button), button.properties['popoverTarget']]);
    expect(targets).toEqual([
      ['Menu', one(tree, 'nav').properties['id']],
      ['Close', one(tree, 'nav').properties['id']],
      ['More', 'further-navigation'],
    ]);
    expect(one(tree, 'ul', { id: 'further-navigation' }).properties).toHaveProperty('popover');
  });

  it('the navigation of a private journal doesn’t lead strangers to empty pages', async () => {
    const inMenu = async (chosen: Chosen) =>
      all(await documentOf(chosen), 'nav').flatMap((nav) => Object.keys(links(nav)));
    expect(await inMenu({ given: { ...GUARDED, goals: [goal('run')] } })).toEqual(['Home', 'Goals', 'Agreement']);
    expect(await inMenu({ given: GUARDED, audience: 'partners' })).toContain('Check-ins');
    const nothing = await documentOf({ given: { ...GUARDED, partners: [] } });
    expect([all(nothing, 'nav'), all(nothing, 'button')]).toEqual([[], []]);
    expect(links(nothing)).not.toHaveProperty('Search');
  });

  it.each(['en-GB', 'de-DE', 'ar', 'ja-JP'])('in %s, the menu calls each page as its heading does', async (locale) => {
    const { words } = contextOf({}, '2026-03-01', { locale });
    const titles = [
      words.sessions.title,
      words.commitments.title,
      words.goals.title,
      words.benchmarks.title,
      words.milestones.title,
      words.signals.title,
      words.retrospectives.title,
      words.agreement.title,
    ];
    const menu = texts(one(await documentOf({ given: WEEKS, locale }), 'nav'), 'a');
    expect(menu.filter((label) => titles.includes(label))).toEqual(titles);
  });

  it('the menu links to health if the journal shows any signals', async () => {
    expect(links(await documentOf({ given: GUARDED }))).not.toHaveProperty('How we are');
    expect(links(await documentOf({ given: WEEKS }))).toMatchObject({ 'How we are': '/health/' });
  });
});

describe('search engines', () => {
  it('are asked to stay away from a journal that isn’t public by default, and only from that', async () => {
    const guarded = await documentOf({ given: GUARDED, siteUrl: SITE });
    expect(metaOf(guarded, 'robots')).toEqual(['noindex']);
    expect(all(guarded, 'script', { type: 'application/ld+json' })).toEqual([]);
    expect(all(guarded, 'link', { rel: 'sitemap' })).toEqual([]);
    const open = await documentOf({ siteUrl: SITE, given: { goals: [goal('run')] } });
    expect(metaOf(open, 'robots')).toEqual([]);
    expect(all(open, 'script', { type: 'application/ld+json' })).toHaveLength(1);
    expect(one(open, 'link', { rel: 'sitemap' }).properties['href']).toBe('/sitemap-index.xml');
  });

  it('get the page’s own address if the site has one', async () => {
    expect(all(await documentOf(), 'link', { rel: 'canonical' })).toEqual([]);
    const tree = await documentOf({ siteUrl: SITE });
    expect(one(tree, 'link', { rel: 'canonical' }).properties['href']).toBe('https://example.org/goals/');
    expect(one(tree, 'meta', { property: 'og:url' }).properties['content']).toBe('https://example.org/goals/');
  });
});

describe('the foot of a page', () => {
  const footer = async (chosen: Chosen) => one(await documentOf(chosen), 'footer');

  it('says whose journal it is, and that it’s the private one if it is', async () => {
    const about = 'The journal of Robin and Sam, since 5 January 2026.';
    expect(texts(await footer({ audience: 'private' }), 'p')).toEqual(
      expect.arrayContaining(['This is the private journal: everything, on this machine only.', about]),
    );
    const open = texts(await footer({}), 'p');
    expect(open).toContain(about);
    expect(open.join(' ')).not.toContain('private');
  });

  it('links from the public journal to the partners’', async () => {
    expect(links(await footer({}))).toMatchObject({ 'For the partners': '/together/' });
    expect(links(await footer({ audience: 'partners' }))).not.toHaveProperty('For the partners');
  });

  it('links to where each file of the page is written', async () => {
    const files = [{ file: 'check-ins/2026-01-11.md' }, { file: 'check-ins/2026-01-11-sam.md', author: 'Sam' }];
    const found = Object.values(links(await footer({ page: { files } })));
    expect(found.filter((href) => href.startsWith('https://github.com/'))).toEqual([
      'https://github.com/robin/journal/edit/main/content/check-ins/2026-01-11.md',
      'https://github.com/robin/journal/edit/main/content/check-ins/2026-01-11-sam.md',
    ]);
    expect(JSON.stringify(links(await footer({})))).not.toContain('github.com');
  });
});
