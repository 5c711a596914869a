import { describe, expect, it } from 'vitest';
import { checkIn, checkInsOn, feedback, partner, partnership, written } from '../builders.ts';
import { signalOf } from './signals.ts';

const CHECK_INS = checkInsOn('2026-01-11', '2026-01-18', '2026-01-25');
const asked = { by: 'sam', at: '2026-01-11T20:00:00Z', body: 'What would have made it possible?' };
const answered = { by: 'robin', at: '2026-01-20T20:00:00Z', replyTo: 0, body: 'A packed bag.' };
const remarks = (...all: readonly object[]) => [feedback('2026-01-11', { remarks: all })];

describe('feedback without an answer', () => {
  it.each([
    ['before the next check-in', '2026-01-17', 1, 'well'],
    ['when one has come round', '2026-01-18', 2, 'watch'],
    ['while the grace of the second runs', '2026-01-27', 2, 'watch'],
    ['when two have come round', '2026-01-28', 2, 'talk'],
  ] as const)('is judged by occasions: %s', (_, today, sessions, level) => {
    const given = { checkIns: CHECK_INS.slice(0, sessions), feedback: remarks(asked) };
    expect(signalOf('feedbackUnanswered', given, today)?.level).toBe(level);
  });

  it('names the remark, and is fine once it has an answer', () => {
    const open = signalOf('feedbackUnanswered', { checkIns: CHECK_INS, feedback: remarks(asked) }, '2026-01-28');
    expect(open).toMatchObject({ count: 1 });
    expect(open?.evidence).toEqual([
      {
        kind: 'remark',
        session: '2026-01-11',
        by: 'sam',
        since: '2026-01-11',
        text: 'What would have made it possible?',
      },
    ]);
    const done = { checkIns: CHECK_INS, feedback: remarks(asked, answered) };
    expect(signalOf('feedbackUnanswered', done, '2026-01-28')).toMatchObject({ level: 'well', evidence: [] });
  });

  it('isn’t judged if no one ever commented', () => {
    expect(signalOf('feedbackUnanswered', { checkIns: CHECK_INS }, '2026-01-28')).toBeUndefined();
  });

  it('isn’t expected if there’s only one partner', () => {
    const alone = { partners: [partner('sam')], checkIns: CHECK_INS, feedback: remarks(asked) };
    expect(signalOf('feedbackUnanswered', alone, '2026-01-28')?.level).toBe('well');
  });

  it('isn’t counted during a pause', () => {
    const cadence = { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-01-12', to: '2026-03-01' }] };
    const given = {
      partnership: partnership({ cadence }),
      checkIns: CHECK_INS.slice(0, 1),
      feedback: remarks(asked),
    };
    expect(signalOf('feedbackUnanswered', given, '2026-03-01')?.level).toBe('well');
  });
});

describe('concerns that weren’t taken up', () => {
  const concern = written('2026-01-11-robin', '## Concerns\n- The plan is *too* tight');
  const later = checkInsOn('2026-01-18', '2026-01-25');
  const level = (today: string, given: Parameters<typeof signalOf>[1] = {}) =>
    signalOf('concernsUnanswered', { checkIns: [concern, ...later], ...given }, today)?.level;

  it.each([
    ['2026-01-17', 'well'],
    ['2026-01-18', 'watch'],
    ['2026-01-25', 'talk'],
  ] as const)('on %s, after this many occasions, are %s', (today, expected) => {
    expect(level(today)).toBe(expected);
  });

  it('are listed by session and words', () => {
    expect(signalOf('concernsUnanswered', { checkIns: [concern, ...later] }, '2026-01-25')?.evidence).toEqual([
      { kind: 'concern', session: '2026-01-11', text: 'The plan is too tight' },
    ]);
  });

  it.each([
    ['a remark that quotes it', { ...asked, on: '- The plan is *too* tight' }, 'well'],
    ['a remark that quotes a part of it', { ...asked, on: 'too tight' }, 'well'],
    ['a remark that quotes more', { ...asked, on: '- The plan is *too* tight\n- So is the budget' }, 'well'],
    ['a remark on the session', asked, 'well'],
    ['a remark on another line', { ...asked, on: '- Bought shoes' }, 'talk'],
    ['a remark of its own writer', { ...asked, by: 'robin' }, 'talk'],
  ] as const)('with %s are %s', (_, remark, expected) => {
    expect(level('2026-01-25', { feedback: remarks(remark) })).toBe(expected);
  });

  it('are taken up by feedback to their author in a later session, not by the author’s own', () => {
    const note = (who: string) => written('2026-01-25', `## Feedback\n### ${who}\nLet us look at it.`);
    const first = [concern, checkIn('2026-01-18')];
    expect(level('2026-01-25', { checkIns: [...first, note('Sam to Robin')] })).toBe('well');
    expect(level('2026-01-25', { checkIns: [...first, note('Robin to Sam')] })).toBe('talk');
  });

  it('aren’t taken up by feedback in their own session, given before anyone could have answered', () => {
    const note = written('2026-01-11-sam', '## Feedback\n### Sam to Robin\nLet us look at it.');
    expect(level('2026-01-25', { checkIns: [concern, note, ...later] })).toBe('talk');
  });

  it('are forgotten after twelve sessions', () => {
    const weeks = ['01-18', '01-25', '02-01', '02-08', '02-15', '02-22', '03-01', '03-08', '03-15', '03-22', '03-29'];
    const eleven = checkInsOn(...weeks.map((week) => `2026-${week}`));
    expect(level('2026-03-29', { checkIns: [concern, ...eleven] })).toBe('talk');
    const twelve = [...eleven, ...checkInsOn('2026-04-05')];
    expect(level('2026-04-05', { checkIns: [concern, ...twelve] })).not.toBe('talk');
  });

  it('aren’t searched for in joint files, or if there’s only one partner', () => {
    const together = written('2026-01-11', '## Concerns\n- The plan is too tight');
    expect(level('2026-01-25', { checkIns: [together, ...later] })).toBeUndefined();
    expect(level('2026-01-25', { partners: [partner('robin')] })).toBeUndefined();
  });
});
