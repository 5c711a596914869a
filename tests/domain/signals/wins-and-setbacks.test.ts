import { describe, expect, it } from 'vitest';
import type { Documents } from '../../../src/domain/documents.ts';
import { checkIn, milestone, place, weekly, written } from '../builders.ts';
import { signalOf } from './signals.ts';

const TODAY = '2026-06-01';
const WEEKS = weekly('2026-01-11', 10);
const win = { wins: [{ text: 'Finished chapter three', place }] };

describe('nothing celebrated', () => {
  /** One session with a win, and a number of later ones without. */
  const quiet = (count: number, given: Partial<Documents> = {}) =>
    signalOf(
      'nothingCelebrated',
      { checkIns: WEEKS.slice(0, count + 1).map((date, index) => checkIn(date, {}, index === 0 ? win : {})), ...given },
      TODAY,
    );

  it.each([
    [2, 'well'],
    [3, 'watch'],
    [4, 'watch'],
    [5, 'talk'],
    [9, 'talk'],
  ] as const)('for %i sessions is %s', (count, level) => {
    expect(quiet(count)).toMatchObject({ level, count });
  });

  it('lists at most the last five of those sessions', () => {
    expect(quiet(2)?.evidence).toEqual([]);
    expect(quiet(9)?.evidence.map((each) => each.kind === 'session' && each.session)).toEqual(WEEKS.slice(5));
  });

  it('ends with a milestone that someone wrote, but not with a setback', () => {
    const on = (kind: string) => ({ milestones: [milestone('half', { date: WEEKS[4], kind })] });
    expect(quiet(5, on('milestone'))).toMatchObject({ level: 'well', count: 1 });
    expect(quiet(5, on('smallWin'))?.level).toBe('well');
    expect(quiet(5, on('setback'))?.level).toBe('talk');
  });

  it('doesn’t treat what the site found as a celebration', () => {
    // The tenth session is a milestone that the site finds itself.
    expect(quiet(9)?.count).toBe(9);
  });

  it('isn’t judged before the third session', () => {
    const two = WEEKS.slice(0, 2).map((date) => checkIn(date));
    expect(signalOf('nothingCelebrated', { checkIns: two }, TODAY)).toBeUndefined();
  });
});

describe('setbacks without a lesson', () => {
  const learned = '- Missed a run\n  - Lesson: mornings';
  const notLearned = '- Missed a run';
  /** A session for each list of setbacks. */
  const told = (...lists: readonly string[]) =>
    lists.map((list, index) => written(WEEKS[index] ?? '', `## Setbacks\n${list}`));

  it.each([
    [[learned, ''], 'well', 0, 1],
    [[notLearned, ''], 'watch', 1, 1],
    [[notLearned, notLearned, learned, ''], 'watch', 2, 3],
    [[notLearned, notLearned, notLearned, ''], 'talk', 3, 3],
  ] as const)('in %j are %s', (lists, level, count, of) => {
    expect(signalOf('setbackWithoutLesson', { checkIns: told(...lists) }, TODAY)).toMatchObject({ level, count, of });
  });

  it('of the last session aren’t counted yet', () => {
    expect(signalOf('setbackWithoutLesson', { checkIns: told('', notLearned) }, TODAY)).toBeUndefined();
  });

  it('are forgotten after six more sessions', () => {
    const six = ['', '', '', '', '', ''];
    expect(signalOf('setbackWithoutLesson', { checkIns: told(notLearned, ...six) }, TODAY)?.level).toBe('watch');
    expect(signalOf('setbackWithoutLesson', { checkIns: told(notLearned, ...six, '') }, TODAY)).toBeUndefined();
  });

  it('include those with their own page', () => {
    const given = {
      checkIns: told('', '', ''),
      milestones: [milestone('shin', { date: WEEKS[1], kind: 'setback' })],
    };
    expect(signalOf('setbackWithoutLesson', given, TODAY)?.evidence).toEqual([
      { kind: 'milestone', milestone: 'shin' },
    ]);
  });

  it('of one day are in order: those of the session, then those with a page', () => {
    const given = {
      checkIns: told('', notLearned, ''),
      milestones: [milestone('shin', { date: WEEKS[1], kind: 'setback' })],
    };
    expect(signalOf('setbackWithoutLesson', given, TODAY)?.evidence).toMatchObject([
      { kind: 'setback' },
      { kind: 'milestone' },
    ]);
  });

  it('aren’t judged if there were none', () => {
    expect(signalOf('setbackWithoutLesson', { checkIns: told('', '', '') }, TODAY)).toBeUndefined();
  });
});
