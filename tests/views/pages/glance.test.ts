import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/domain/plain-date.ts';
import Glance from '../../../src/views/common/Glance.astro';
import { yearAtAGlance } from '../../../src/views/common/glance.ts';
import { checkInsOn, partner, partnership, written } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, one, render } from './rendered.ts';

const YEAR = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };

/** Returns a year as a phone shows it. */
async function onPhone(given: Parameters<typeof contextOf>[0]) {
  const context = contextOf(given, '2027-02-01');
  const tree = await render(Glance, { view: yearAtAGlance(context, YEAR, '2026'), words: context.words });
  return one(tree, 'div', { className: 'glance-down' });
}

const words = (tree: Nodes): string =>
  'children' in tree ? tree.children.map(words).join('') : tree.type === 'text' ? tree.value.trim() : '';
/** Returns the labelled months. */
const months = (tree: Nodes) => all(tree, 'text').map(words);

describe('on a phone, where weeks run downward, a glance', () => {
  const cadence = { every: '1 week', starts: '2026-11-15' };

  it('starts at the first mark and ends at the last, so that nobody scrolls through empty months', async () => {
    const young = partnership({ since: '2026-11-13', cadence, term: { ends: '2026-11-22' } });
    const tree = await onPhone({ partnership: young, checkIns: checkInsOn('2026-11-15', '2026-11-22') });
    expect(months(tree)).toEqual(['Nov']);
    expect(all(tree, 'svg')[0]?.properties['height']).toBe('40');
    expect(all(tree, 'use').map(({ properties }) => properties['y'])).toEqual(['10', '30']);
  });

  it('shows a pause before the first mark', async () => {
    const pauses = [{ from: '2026-09-07', to: '2026-11-08' }];
    const paused = partnership({ since: '2026-08-01', cadence: { ...cadence, starts: '2026-09-13', pauses } });
    const tree = await onPhone({ partnership: paused, checkIns: checkInsOn('2026-11-15') });
    expect(months(tree)).toEqual(['Sept', 'Oct', 'Nov', 'Dec']);
    expect(one(tree, 'rect', { className: 'pause' }).properties['y']).toBe('0');
  });

  it('has labels that read downward if its columns are too narrow for a word', async () => {
    const isNarrow = async (...names: string[]) => {
      const checkIns = [written('2026-11-15', '## Next steps\n- [ ] Row')];
      const tree = await onPhone({ partners: names.map((name) => partner(name)), checkIns });
      return all(tree, 'div', { className: 'glance-narrow' }).length > 0;
    };
    expect(await isNarrow('robin', 'sam')).toBe(false);
    expect(await isNarrow('ana', 'bo', 'robin', 'sam')).toBe(true);
  });
});
