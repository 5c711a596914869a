import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience/model.ts';
import type { Documents } from '../../src/domain/documents.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import { isClosed, offersFeeds, offersSitemap } from '../../src/views/common/context.ts';
import { benchmark, checkIn, goal, milestone, partner, partnership } from '../domain/builders.ts';
import { contextOf } from './context.ts';

const NOTHING: Partial<Documents> = { partners: [] };
const PAGE = { id: 'shoes', file: 'pages/shoes.md', data: schemas.pages.parse({ title: 'Shoes' }), body: '' };

function site(given: Partial<Documents>, audience: Audience, privacy = 'public') {
  const ours = { partnership: partnership({ privacy: { default: privacy } }), ...given };
  return contextOf(ours, '2026-02-01', { audience });
}

describe('a journal of which the public sees nothing', () => {
  it('is closed, but not for partners', () => {
    expect(isClosed(site(NOTHING, 'public'))).toBe(true);
    expect([isClosed(site(NOTHING, 'partners')), isClosed(site(NOTHING, 'private'))]).toEqual([false, false]);
  });

  it.each<[string, Partial<Documents>]>([
    ['partner', { partners: [partner('robin')] }],
    ['goal', { goals: [goal('run')] }],
    ['benchmark', { benchmarks: [benchmark('run')] }],
    ['check-in', { checkIns: [checkIn('2026-01-11')] }],
    ['milestone', { milestones: [milestone('medal', { date: '2026-01-11' })] }],
    ['page', { pages: [PAGE] }],
  ])('isn’t closed any more once it shows a %s', (_kind, given) => {
    expect(isClosed(site({ ...NOTHING, ...given }, 'public'))).toBe(false);
  });

  it('can’t be followed; neither can the partners’ journal, which is sealed', () => {
    expect(offersFeeds(site(NOTHING, 'public'))).toBe(false);
    expect(offersFeeds(site({}, 'partners'))).toBe(false);
    expect([offersFeeds(site({}, 'public')), offersFeeds(site({}, 'private'))]).toEqual([true, true]);
  });
});

describe('a site', () => {
  it('is offered to search engines if it has an address, and its journal is public by default', () => {
    const url = 'https://example.org';
    expect(offersSitemap(site({}, 'public'), url)).toBe(true);
    expect(offersSitemap(site({}, 'public'), undefined)).toBe(false);
    expect(offersSitemap(site({}, 'partners'), url)).toBe(false);
    expect(offersSitemap(site({}, 'public', 'partners'), url)).toBe(false);
  });
});
