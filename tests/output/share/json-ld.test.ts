import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Documents } from '../../../src/domain/documents.ts';
import type { PageSubject } from '../../../src/output/share/tags.ts';
import { pageShell } from '../../../src/views/page-shell/view.ts';
import type { ViewContext } from '../../../src/views/common/context.ts';
import { benchmark, checkIn, milestone, partner, partnership } from '../../domain/builders.ts';
import { contextOf, first } from '../../views/context.ts';

const SITE = 'https://pair.example';
const TODAY = '2026-02-01';
const HOSTILE = '</script><script>alert(1)</script><!-- & "quotes" \u2028';

const context = (given: Partial<Documents> = {}): ViewContext => contextOf(given, TODAY, { audience: 'public' });

const graphSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })),
});

interface Page {
  href?: string;
  title?: string;
  about?: PageSubject;
}

function linked(of: ViewContext, { href = '/page/', title = 'A page', about }: Page, site: string | undefined = SITE) {
  return pageShell(of, { title, description: 'What it says.', href, ...(about && { about }) }, site).jsonLd;
}

/** Returns the things that a page describes, by type. */
function thingsOf(of: ViewContext, page: Page): Record<string, unknown> {
  const data: unknown = JSON.parse(linked(of, page) ?? expect.fail('It’s missing.'));
  const { '@graph': graph } = graphSchema.parse(data);
  return Object.fromEntries(graph.map((thing) => [thing['@type'], thing]));
}

describe('the data for search engines', () => {
  it('is a site and its journal on the home page, by its partners', () => {
    const of = context({ partners: [partner('robin'), partner('sam')] });
    expect(thingsOf(of, { href: '/' })).toMatchObject({
      WebSite: {
        '@type': 'WebSite',
        '@id': 'https://pair.example/#site',
        url: 'https://pair.example/',
        name: 'Two Marathons',
        description: 'What it says.',
        inLanguage: 'en-GB',
      },
      Blog: {
        '@id': 'https://pair.example/#journal',
        isPartOf: { '@id': 'https://pair.example/#site' },
        author: [
          { '@type': 'Person', '@id': `${SITE}/partners/robin/`, name: 'Robin', url: `${SITE}/partners/robin/` },
          { '@type': 'Person', '@id': `${SITE}/partners/sam/`, name: 'Sam', url: `${SITE}/partners/sam/` },
        ],
      },
    });
  });

  it('is an entry with its date, its topics, and those who were there', () => {
    const of = context({
      partners: [partner('robin'), partner('sam')],
      checkIns: [checkIn('2026-01-11-sam', { topics: ['Rain'], lang: 'de' })],
    });
    const session = first(of.journal.sessions);
    const { BlogPosting } = thingsOf(of, { href: '/check-ins/2026-01-11/', about: { kind: 'session', session } });
    expect(BlogPosting).toMatchObject({
      datePublished: '2026-01-11',
      inLanguage: 'de',
      keywords: ['Rain'],
      author: [{ name: 'Sam' }],
      isPartOf: { '@id': 'https://pair.example/#journal' },
      image: 'https://pair.example/share/check-ins/2026.png',
    });
  });

  it('is in the journal’s language if a session’s sides are in two', () => {
    const checkIns = [checkIn('2026-01-11-robin', { lang: 'fr' }), checkIn('2026-01-11-sam', { lang: 'de' })];
    const of = context({ checkIns });
    const { BlogPosting } = thingsOf(of, { about: { kind: 'session', session: first(of.journal.sessions) } });
    expect(BlogPosting).toMatchObject({ inLanguage: 'en-GB' });
  });

  it('is everyone’s entry for a milestone that doesn’t name anyone', () => {
    const of = context({
      partners: [partner('robin'), partner('sam')],
      milestones: [milestone('swim', { date: '2026-01-12' })],
    });
    const found = of.journal.milestones.find(({ id }) => id === 'swim') ?? expect.fail('It’s missing.');
    const { BlogPosting } = thingsOf(of, { about: { kind: 'milestone', milestone: found } });
    expect(BlogPosting).toMatchObject({ datePublished: '2026-01-12', author: [{ name: 'Robin' }, { name: 'Sam' }] });
  });

  it('is a dataset with its file and its period for a benchmark', () => {
    const of = context({
      benchmarks: [benchmark('run', { title: 'The long run' })],
      checkIns: ['2026-01-11', '2026-01-18'].map((date) => checkIn(date, { readings: { run: 3 } })),
    });
    const about: PageSubject = { kind: 'benchmark', benchmark: first(of.journal.benchmarks) };
    expect(thingsOf(of, { href: '/benchmarks/run/', about })['Dataset']).toMatchObject({
      name: 'The long run',
      temporalCoverage: '2026-01-11/2026-01-18',
      variableMeasured: { unitText: 'km' },
      distribution: { encodingFormat: 'text/csv', contentUrl: 'https://pair.example/benchmarks/run.csv' },
    });
  });

  it('is a person on a partner’s page', () => {
    const of = context({ partners: [partner('sam')] });
    const about: PageSubject = { kind: 'partner', partner: first(of.journal.partners) };
    expect(thingsOf(of, { href: '/partners/sam/', about })['ProfilePage']).toMatchObject({
      mainEntity: { '@type': 'Person', name: 'Sam' },
    });
  });

  it('includes breadcrumbs from the home page, on every other page', () => {
    const of = context({ benchmarks: [benchmark('run')] });
    const { BreadcrumbList } = thingsOf(of, { href: '/benchmarks/run/', title: 'The long run' });
    expect(BreadcrumbList).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Home', item: 'https://pair.example/' },
        { position: 2, name: 'Benchmarks', item: 'https://pair.example/benchmarks/' },
        { position: 3, name: 'The long run', item: 'https://pair.example/benchmarks/run/' },
      ],
    });
  });

  it('can’t end its script element, and still says what was written', () => {
    const of = context({ partnership: partnership({ name: HOSTILE }) });
    expect(linked(of, { href: '/' })).not.toMatch(/[<>&\u2028]/);
    expect(thingsOf(of, { href: '/' })['WebSite']).toMatchObject({ name: of.journal.documents.partnership.data.name });
  });

  it('doesn’t exist without an address, for another audience, or if the journal isn’t public by default', () => {
    const closed = partnership({ privacy: { default: 'partners' } });
    const at = (of: ViewContext, site?: string) =>
      pageShell(of, { title: 'a', description: 'b', href: '/' }, site).jsonLd;
    expect(at(context())).toBeUndefined();
    expect(at(contextOf({}, TODAY, { audience: 'partners' }), SITE)).toBeUndefined();
    expect(at(contextOf({}, TODAY, { audience: 'private' }), SITE)).toBeUndefined();
    expect(at(context({ partnership: closed }), SITE)).toBeUndefined();
  });
});
