import { describe, expect, it } from 'vitest';
import type { CheckInDocument } from '../../../src/domain/documents.ts';
import { wordCount } from '../../../src/domain/signals/talking.ts';
import { feedback, partner, written } from '../builders.ts';
import { signalOf } from './signals.ts';

const words = (count: number) => 'word '.repeat(count).trim();
const DATES = ['2026-01-11', '2026-01-18', '2026-01-25'];
const TODAY = '2026-01-26';

/** Three sessions in two sides, with a number of words in each section of each. */
const sides = (robin: number, sam: number): CheckInDocument[] =>
  DATES.flatMap((date) => [written(`${date}-robin`, words(robin)), written(`${date}-sam`, words(sam))]);

describe('a one-sided voice', () => {
  it.each([
    [50, 50, 'well', 100],
    [70, 30, 'well', 60],
    [71, 29, 'watch', 58],
    [80, 20, 'watch', 40],
    [161, 39, 'talk', 39],
    [81, 19, 'talk', 38],
    [19, 81, 'talk', 38],
    [100, 0, 'talk', 0],
  ] as const)('with %i words against %i is %s', (robin, sam, level, count) => {
    expect(signalOf('oneSidedVoice', { checkIns: sides(robin, sam) }, TODAY)).toMatchObject({ level, count, of: 3 });
  });

  it('is based on sessions, and doesn’t name anyone', () => {
    const signal = signalOf('oneSidedVoice', { checkIns: sides(90, 10) }, TODAY);
    expect(signal?.evidence).toEqual(DATES.map((session) => ({ kind: 'session', session })));
    expect(JSON.stringify(signal)).not.toMatch(/robin|sam/);
  });

  it('isn’t judged with fewer than three sessions, or 200 words', () => {
    expect(signalOf('oneSidedVoice', { checkIns: sides(150, 0).slice(0, 4) }, TODAY)).toBeUndefined();
    expect(signalOf('oneSidedVoice', { checkIns: sides(66, 0) }, TODAY)).toBeUndefined();
    const just = DATES.map((date, index) => written(`${date}-robin`, words([67, 67, 66][index] ?? 0)));
    expect(signalOf('oneSidedVoice', { checkIns: just }, TODAY)?.level).toBe('talk');
  });

  it('isn’t judged if there’s only one partner', () => {
    expect(signalOf('oneSidedVoice', { partners: [partner('robin')], checkIns: sides(99, 0) }, TODAY)).toBeUndefined();
  });

  it('counts joint text for everyone who was there', () => {
    const together = DATES.map((date) => written(date, words(100)));
    expect(signalOf('oneSidedVoice', { checkIns: together }, TODAY)?.count).toBe(100);
    const alone = DATES.map((date) => written(date, words(100), { present: ['sam'] }));
    expect(signalOf('oneSidedVoice', { checkIns: alone }, TODAY)?.level).toBe('talk');
  });

  it('counts feedback in a joint file, and remarks, for their authors', () => {
    const notes = DATES.map((date) => written(date, `## Feedback\n### Robin to Sam\n${words(96)}`));
    expect(signalOf('oneSidedVoice', { checkIns: notes }, TODAY)?.level).toBe('talk');
    const answers = DATES.map((session) =>
      feedback(session, { remarks: [{ by: 'sam', at: `${session}T20:00:00Z`, body: words(96) }] }),
    );
    expect(signalOf('oneSidedVoice', { checkIns: notes, feedback: answers }, TODAY)?.level).toBe('well');
  });

  it('uses the last six sessions', () => {
    const before = sides(300, 0).slice(0, 2);
    const after = ['2026-01-18', '2026-01-25', '2026-02-01', '2026-02-08', '2026-02-15', '2026-02-22'].map((date) =>
      written(date, words(40)),
    );
    expect(signalOf('oneSidedVoice', { checkIns: [...before, ...after] }, '2026-02-23')?.level).toBe('well');
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['Nine pages, and Komma.', 4],
    ['- [ ] ~~@sam~~', 1],
    ['今日は走りました', 5],
  ])('of %j are %i', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });
});
