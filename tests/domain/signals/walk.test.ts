import { expect, it } from 'vitest';
import type { Documents } from '../../../src/domain/documents.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { SIGNAL_KINDS, type SignalLevel } from '../../../src/domain/signals/model.ts';
import { benchmark, day, feedback, goal, journal, partner, partnership, written } from '../builders.ts';

/*
 * Twenty-six weeks of one journal: a good start, a bad spring (Sam falls silent, sessions are missed, questions go
 * unanswered, nothing is learned), a talk on 17 May, and the way back. Read the table from left to right: each column
 * is a day.
 */

const WORDS = 'word '.repeat(40);
const good = (done: string, next: string, reading: number) => `
## Wins
- A chapter
## Next steps
- [x] ${done}
- [ ] ${next}

${WORDS} ${reading}`;

const GOOD_START = ['01-11', '01-18', '01-25', '02-01', '02-08', '02-15'].map((date, index) =>
  written(
    `2026-${date}`,
    good(`@sam Chapter ${index}`, `@sam Chapter ${index + 1}`, index) + lines(index, '@robin Page'),
    { readings: { book: index }, pulse: { sam: { trust: 5, motivation: 5 } } },
  ),
);

/** Makes a second promise each week, so that there's something to count. */
function lines(index: number, words: string): string {
  return `\n## Accountability\n- [x] ${words} ${index}\n- [ ] ${words} ${index + 1}\n`;
}

const BAD = (['02-22', '03-01', '03-15', '03-29', '04-19', '05-03'] as const).flatMap((date, index) => [
  written(
    `2026-${date}-robin`,
    `## Setbacks\n- No run in week ${index}\n## Concerns\n- I write alone\n## Next steps\n- [ ] @sam Chapter 6\n- [ ] @robin Page 6\n- [ ] @robin Call number ${index}\n\n${WORDS.repeat(4)}`,
    { readings: { book: 5 } },
  ),
  written(`2026-${date}-sam`, 'Tired.', { pulse: { sam: { trust: 4 - Math.min(2, index), motivation: 3 } } }),
]);

const TALK = written(
  '2026-05-17',
  `## Wins
- We talked
## Feedback
### Sam to Robin
You asked. ${WORDS}
### Robin to Sam
You answered. ${WORDS}
## Next steps
- [~] @robin Nothing
- [ ] ~~@sam Chapter 6~~
- [ ] ~~@robin Page 6~~
${[0, 1, 2, 3, 4, 5].map((index) => `- [ ] ~~@robin Call number ${index}~~`).join('\n')}
- [ ] @sam Chapter 10
- [ ] @robin Page 10
`,
  { readings: { book: 12 }, pulse: { sam: { trust: 4, motivation: 4 } } },
);

const BACK = ['05-24', '05-31', '06-07', '06-14', '06-21', '06-28', '07-05'].map((date, index) =>
  written(
    `2026-${date}`,
    good(`@sam Chapter ${index + 10}`, `@sam Chapter ${index + 11}`, index) + lines(index + 10, '@robin Page'),
    { readings: { book: 14 + index }, pulse: { sam: { trust: 4, motivation: 5 } } },
  ),
);

const ASKED = { by: 'sam', at: '2026-02-22T20:00:00Z', on: 'No run in week 0', body: 'Why?' };
const ANSWERED = { by: 'robin', at: '2026-05-17T20:00:00Z', replyTo: 0, body: 'My shin.' };

/** Returns what the journal contained on a day, without what was written later. */
function asOf(today: string): Partial<Documents> {
  const talked = today >= '2026-05-17';
  return {
    partnership: partnership({ reviews: { goals: '2 months', roles: '3 months' } }),
    partners: ['robin', 'sam'].map((id) =>
      partner(id, { role: 'Writer', ...(talked && { rolesReviewed: '2026-05-17' }) }),
    ),
    goals: [
      goal('writing', {
        measurable: ['book'],
        duties: talked ? { robin: 'Reads', sam: 'Writes' } : {},
        timeBound: { starts: '2026-01-05', due: '2026-07-05' },
        reviews: talked ? [{ date: '2026-05-17', decision: 'keep' }] : [],
      }),
    ],
    benchmarks: [
      benchmark('book', {
        goal: 'writing',
        baseline: { date: '2026-01-11', value: 0 },
        target: { date: '2026-07-05', value: 20 },
      }),
    ],
    checkIns: [...GOOD_START, ...BAD, TALK, ...BACK],
    feedback: [feedback('2026-02-22', { remarks: talked ? [ASKED, ANSWERED] : [ASKED] })],
  };
}

const MARK: Record<SignalLevel | 'none', string> = { none: '.', well: '-', watch: 'w', talk: 'T' };

it('a journal goes from well to talk, and back', () => {
  const days = Array.from({ length: 26 }, (_, week) => addDays(day('2026-01-14'), week * 7));
  const levels = days.map((today) => {
    const { signals } = journal(asOf(today), today);
    return new Map(signals.map(({ kind, level }) => [kind, level]));
  });
  const rows = SIGNAL_KINDS.map(
    (kind) => `${kind.padEnd(25)}${levels.map((on) => MARK[on.get(kind) ?? 'none']).join('')}`,
  );
  const months = days.map((today, index) =>
    today.slice(5, 7) === days[index - 1]?.slice(5, 7) ? ' ' : Number(today.slice(5, 7)).toString(),
  );
  expect(['', `${' '.repeat(25)}${months.join('')}`, ...rows, ''].join('\n')).toMatchInlineSnapshot(`
    "
                             1  2   3   4    5   6   7 
    missedCheckIns           ..------wwTTTTTTTTTTTww---
    commitmentsSlipping      .-----wwTTTTTTTT.T..------
    forgotten                ---------wwTTTTTTT--------
    carriedAgain             ..----.wwTTTTTTTTT--------
    oneSidedVoice            ...----wwTTTTTTTTTTTTw----
    feedbackUnanswered       ......-wTTTTTTTTTT--------
    trustOrMotivationFalling ...---wTTTTTTTTTTT--------
    concernsUnanswered       ......-wTTTTTTTTTT--------
    goalsNotReviewed         --------wTTTTTTTTT--------
    benchmarksOffPlan        --------wwTTTTTTTTwwww----
    expectationsUnclear      ..wwwwwwwwwwwwwwww--------
    rolesNotRevisited        ------------wwwwTT--------
    nothingCelebrated        ..-------wwwwwTTTT--------
    setbackWithoutLesson     .......wwwwTTTTTTTTTTTww..
    "
  `);
});
