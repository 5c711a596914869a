import { describe, expect, it } from 'vitest';
import { allPartnerTags, mentioned, namesOfAll, partnerTagsToday } from '../../src/views/common/partner.ts';
import { partner } from '../domain/builders.ts';
import { contextOf } from './context.ts';

const TODAY = '2026-04-05';
const left = (id: string) => partner(id, { joined: '2026-01-05', left: '2026-03-01' });

describe('partners', () => {
  it('are named together: those of today, former ones if no one is left, the partnership if none is shown', () => {
    const names = (...partners: ReturnType<typeof partner>[]) => namesOfAll(contextOf({ partners }, TODAY));
    expect(names(partner('robin'), partner('sam'))).toBe('Robin and Sam');
    expect(names(partner('robin'), left('sam'), partner('zoe'))).toBe('Robin and Zoe');
    expect(names(left('robin'), left('sam'))).toBe('Robin and Sam');
    expect(names()).toBe('Two Marathons');
  });

  it('have a colour each, whether they’re still there or not; a fifth has the first one’s', () => {
    const context = contextOf({ partners: [partner('a'), left('b'), partner('c'), partner('d'), partner('e')] }, TODAY);
    expect(allPartnerTags(context).map(({ name, slot, href }) => [name, slot, href])).toEqual([
      ['A', 1, '/partners/a/'],
      ['B', 2, '/partners/b/'],
      ['C', 3, '/partners/c/'],
      ['D', 4, '/partners/d/'],
      ['E', 1, '/partners/e/'],
    ]);
    expect(partnerTagsToday(context).map(({ name }) => name)).toEqual(['A', 'C', 'D', 'E']);
  });

  it('are linked where a text mentions them, if they’re shown', () => {
    const context = contextOf({ partners: [partner('robin'), partner('zoe')] }, TODAY);
    expect(mentioned(context, 'robin')).toEqual({ id: 'robin', name: 'Robin', slot: 1, href: '/partners/robin/' });
    expect(mentioned(context, 'sam')).toBeUndefined();
  });
});
