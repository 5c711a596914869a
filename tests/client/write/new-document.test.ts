import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNewDocument } from '../../../src/client/write/checker/new-document.ts';
import { inOneLine } from '../../../src/client/write/checker/typed-words.ts';
import type { Filled, NewDocumentKind } from '../../../src/views/write/form-data.ts';
import { newDocumentView } from '../../../src/views/write/new-document.ts';
import { contextOf, read } from '../../output/drafts/written-journal.ts';
import { runs } from '../../support/properties.ts';
import { number, typed } from './filled-forms.ts';
import { JOURNAL, TODAY } from './small-journal.ts';

const GOAL: Filled = {
  title: 'Write a *book*',
  id: 'write-a-book',
  'owners/robin': 'yes',
  'owners/sam': '',
  specific: 'A novel: 90,000 words',
  'measurable/book': 'yes',
  achievable: 'Two hours a day',
  relevant: '# Because',
  'timeBound/starts': '2026-03-05',
  'timeBound/due': '2026-09-01',
};
const BENCHMARK: Filled = {
  title: 'Pages',
  id: 'pages',
  goal: 'marathon',
  unit: 'pages',
  per: 'partner',
  aggregate: 'last',
  plan: 'target',
  hold: '',
  'baseline/date': '2026-03-05',
  'baseline/value': '',
  'baseline/value/robin': '1,200',
  'baseline/value/sam': '0',
  'target/date': '2026-09-01',
  'target/value': '',
  'target/value/robin': '2,000.5',
  'target/value/sam': '300',
  indicator: '',
};
const MILESTONE: Filled = {
  kind: 'setback',
  title: 'Flu',
  id: 'flu',
  date: '2026-03-01',
  goal: '',
  celebrated: 'Not at all',
  lesson: 'Rest: then run',
  recovery: '',
};

function check(kind: NewDocumentKind, filled: Filled) {
  return checkNewDocument(filled, newDocumentView(contextOf(JOURNAL, TODAY), kind).data);
}

/** Returns what's wrong, and where. */
function told(kind: NewDocumentKind, filled: Filled) {
  return check(kind, filled).problems.map(({ at, code }) => `${at}: ${code}`);
}

describe('the form for a new document', () => {
  it.each([
    ['goal', GOAL],
    ['benchmark', { ...BENCHMARK, goal: '' }],
    ['milestone', MILESTONE],
  ] as const)('makes a %s as somebody could have written it', (kind, filled) => {
    const { path, text, problems } = check(kind, filled);
    expect(problems).toEqual([]);
    expect(`${path}\n${text}`).toMatchSnapshot();
  });

  it('says what’s missing, once each', () => {
    expect(told('goal', { ...GOAL, specific: ' ', 'owners/robin': '', 'timeBound/due': '' })).toEqual([
      'owners: form/incomplete',
      'specific: form/incomplete',
      'timeBound/due: form/incomplete',
    ]);
    expect(told('benchmark', { ...BENCHMARK, goal: '', unit: '', 'target/value/sam': '' })).toEqual([
      'unit: form/incomplete',
      'target/value/sam: form/incomplete',
    ]);
    expect(told('milestone', { ...MILESTONE, title: '', date: '' })).toEqual([
      'title: form/incomplete',
      'date: form/incomplete',
    ]);
  });

  it('says only that it’s empty before anything is written', () => {
    const blank = Object.fromEntries(Object.keys(GOAL).map((name) => [name, '']));
    expect(told('goal', blank)).toEqual(['title: form/nothing-written']);
  });

  it.each([
    ['Marathon', 'form/not-an-id'],
    ['2026', 'form/not-an-id'],
    ['../other', 'form/not-an-id'],
    ['marathon', 'form/taken'],
    ['', 'form/incomplete'],
  ])('doesn’t accept %j as the name of a goal’s file', (id, code) => {
    expect(told('goal', { ...GOAL, id })).toEqual([`id: ${code}`]);
  });

  it('says that nothing measures a goal', () => {
    expect(told('goal', { ...GOAL, 'measurable/book': '' })).toEqual(['measurable: form/not-measured']);
  });

  it('says which number is wrong', () => {
    expect(told('benchmark', { ...BENCHMARK, goal: '', 'target/value/robin': 'many' })).toEqual([
      'target/value/robin: form/not-a-number',
    ]);
    expect(told('benchmark', { ...BENCHMARK, goal: '', 'target/value/sam': '0' })).toEqual([
      'target/value/sam: form/nothing-to-reach',
    ]);
  });

  it('asks only for the limit, if there’s no plan', () => {
    const hold = { ...BENCHMARK, goal: '', plan: 'atMost', 'target/date': '' };
    expect(told('benchmark', hold)).toEqual(['hold: form/incomplete']);
    expect(check('benchmark', { ...hold, hold: '74.5' }).text).toContain('\nhold: { atMost: 74.5 }\n');
  });

  it('says that a plan could never be kept if readings are added up', () => {
    expect(told('benchmark', { ...BENCHMARK, goal: '', plan: 'atMost', hold: '3', aggregate: 'sum' })).toEqual([
      'aggregate: form/never-reached',
    ]);
  });

  it('says that the end comes before the start', () => {
    expect(told('goal', { ...GOAL, 'timeBound/due': '2026-03-01' })).toEqual(['timeBound/due: form/not-after']);
    expect(told('benchmark', { ...BENCHMARK, goal: '', 'target/date': '2026-03-05' })).toEqual([
      'target/date: form/not-after',
    ]);
  });

  it('mentions the goal that doesn’t name it yet', () => {
    expect(check('benchmark', BENCHMARK).problems).toEqual([
      expect.objectContaining({
        at: 'goal',
        severity: 'warning',
        code: 'form/name-in-goal',
        fix: 'goals/marathon.md: measurable: [long-run, book, pages]',
      }),
    ]);
  });

  it.each([
    ['goal', GOAL],
    ['benchmark', { ...BENCHMARK, plan: 'target' }],
    ['milestone', MILESTONE],
  ] as const)('for a %s makes a file without errors that it didn’t report, and says what was typed', (kind, filled) => {
    const controls = Object.entries(filled).map(([name, value]): [string, fc.Arbitrary<string>] => {
      const isNumber = /value|hold/.test(name);
      const isChoice = /^(?:id|goal|kind|per|aggregate|plan|owners|measurable)\b|date|timeBound/.test(name);
      return [name, isNumber ? fc.oneof(number, fc.constant(value)) : isChoice ? fc.constant(value) : typed];
    });
    fc.assert(
      fc.property(fc.record(Object.fromEntries(controls)), (form) => {
        const { path, text, problems } = check(kind, form);
        const { documents, problems: found } = read({ ...JOURNAL, [path]: text }, TODAY);
        const errors = found.filter(({ file, severity }) => file === path && severity === 'error');
        const isTold = problems.some(({ severity }) => severity === 'error');
        if (isTold) return;
        expect(errors).toEqual([]);
        const all = [...(documents?.goals ?? []), ...(documents?.benchmarks ?? []), ...(documents?.milestones ?? [])];
        const data = all.find(({ file }) => file === path)?.data;
        expect(data?.title).toBe(inOneLine(form['title'] ?? ''));
      }),
      { numRuns: Math.ceil(runs(200)), endOnFailure: true },
    );
  });
});
