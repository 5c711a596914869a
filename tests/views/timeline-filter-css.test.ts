import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timelineFilterCss } from '../../src/views/timeline/filters.ts';
import type { TimelineItemView, TimelineView } from '../../src/views/timeline/model.ts';

function moment(...matches: string[]): TimelineItemView {
  return { kind: 'session', word: '', date: '2026-05-01', dateText: '', title: '', partners: [], matches };
}

function timeline(years: TimelineItemView[][], optionIds: string[]): TimelineView {
  return {
    years: years.map((items) => ({ label: '', months: [{ id: '', label: '', short: '', items }] })),
    filters: ['kind', 'partner'].map((name) => ({
      name,
      legend: '',
      all: { label: '', count: 0 },
      options: optionIds.filter((id) => id.startsWith(name)).map((id) => ({ id, label: '', count: 0 })),
    })),
    labels: { filter: '', filtered: '', reset: '', nothingLeft: '' },
  };
}

it('hides what doesn’t match a choice', () => {
  const css = timelineFilterCss(timeline([[moment('kind-session')]], ['kind-session']));
  expect(css).toContain(
    '.timeline:has([value="kind-session"]:checked) .moment:not([data-matches~="kind-session"]){display:none}',
  );
});

it('has exactly the combinations of choices that leave an entry', () => {
  const css = timelineFilterCss(
    timeline([[moment('kind-session', 'partner-1')]], ['kind-session', 'kind-review', 'partner-1', 'partner-2']),
  );
  const left = css.split('\n').filter((rule) => rule.endsWith('.nothing-left{display:none}'));
  expect(left).toEqual([
    '.timeline:has([name="kind"]:is([value="all"],[value="kind-session"]):checked)' +
      ':has([name="partner"]:is([value="all"],[value="partner-1"]):checked) .nothing-left{display:none}',
  ]);
});

it('lists each combination once, however many entries share it', () => {
  const one = timelineFilterCss(timeline([[moment('kind-session')]], ['kind-session']));
  const many = timelineFilterCss(
    timeline([[moment('kind-session'), moment('kind-session'), moment('kind-session')]], ['kind-session']),
  );
  expect(many).toBe(one);
});

it('joins combinations that differ only in one group', () => {
  const css = timelineFilterCss(
    timeline(
      [[moment('kind-session', 'partner-1'), moment('kind-review', 'partner-1')]],
      ['kind-session', 'kind-review', 'partner-1', 'partner-2'],
    ),
  );
  const left = css.split('\n').filter((rule) => rule.endsWith('.nothing-left{display:none}'));
  expect(left).toHaveLength(1);
  expect(left[0]).toContain('[value="kind-review"],[value="kind-session"]');
  expect(left[0]).not.toContain('partner-2');
});

it('omits a combination that another one contains', () => {
  const css = timelineFilterCss(
    timeline(
      [[moment('kind-session', 'partner-1'), moment('kind-review', 'partner-1'), moment('kind-session')]],
      ['kind-session', 'kind-review', 'partner-1', 'partner-2'],
    ),
  );
  expect(css.split('\n').filter((rule) => rule.endsWith('.nothing-left{display:none}'))).toEqual([
    '.timeline:has([name="kind"]:is([value="all"],[value="kind-review"],[value="kind-session"]):checked)' +
      ':has([name="partner"]:is([value="all"],[value="partner-1"]):checked) .nothing-left{display:none}',
  ]);
});

it('shows a year if a choice leaves something in it', () => {
  const css = timelineFilterCss(
    timeline([[moment('kind-session')], [moment('kind-review')]], ['kind-session', 'kind-review']),
  );
  const second = css.split('\n').filter((rule) => rule.includes('.timeline-year:nth-of-type(2)'));
  expect(second).toHaveLength(1);
  expect(second[0]).toContain('[value="kind-review"]');
  expect(second[0]).not.toContain('[value="kind-session"]');
});

it('hides every year while a choice is made, and shows again those that have something left', () => {
  const css = timelineFilterCss(timeline([[moment('kind-session')]], ['kind-session']));
  const chosen = '.timeline:has(.filters input:not([value="all"]):checked)';
  const session = '.timeline:has([name="kind"]:is([value="all"],[value="kind-session"]):checked)';
  const anyone = ':has([name="partner"]:is([value="all"]):checked)';
  expect(css.split('\n').slice(1)).toEqual([
    `${chosen} .nothing-left{display:block}`,
    `${chosen} .timeline-year{display:none}`,
    `${session}${anyone} .timeline-year:nth-of-type(1){display:block}`,
    `${session}${anyone} .nothing-left{display:none}`,
  ]);
});

it('says that nothing is left exactly if no entry matches every choice', () => {
  const ids = ['kind-session', 'kind-review', 'kind-pause', 'partner-1', 'partner-2', 'partner-3'];
  const entries = fc.array(fc.subarray(ids), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(entries, (all) => {
      const css = timelineFilterCss(timeline([all.map((matches) => moment(...matches))], ids));
      const ways = css
        .split('\n')
        .flatMap((rule) => (rule.endsWith('.nothing-left{display:none}') ? [waysIn(rule)] : []));
      const choices = ['all', ...ids.slice(0, 3)].flatMap((kind) => ['all', ...ids.slice(3)].map((who) => [kind, who]));
      const leaves = (chosen: string[]) => ways.some((way) => chosen.every((id, group) => way[group]?.includes(id)));
      const isMatched = (chosen: string[]) =>
        all.some((matches) => chosen.every((id) => id === 'all' || matches.includes(id)));
      expect(choices.filter(leaves)).toEqual(choices.filter(isMatched));
    }),
  );
});

/** Returns the choices that a rule names, by group. */
function waysIn(rule: string): string[][] {
  return [...rule.matchAll(/:is\(([^)]*)\):checked/g)].map(([, values = '']) =>
    [...values.matchAll(/\[value="([^"]*)"\]/g)].map(([, id = '']) => id),
  );
}

it('rejects an id that could end a style', () => {
  expect(() => timelineFilterCss(timeline([], ['kind-</style>']))).toThrow(RangeError);
});
