import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../../src/domain/audience/audience.ts';
import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { checkIn, documents, feedback, milestone, partnership, reparse, written } from '../builders.ts';

const seen = (audience: Audience, given: Partial<Documents>) => visibleTo(documents(given), audience, { reparse });
const toPublic = (given: Partial<Documents>) => seen('public', given);

const hidden = { visibility: 'partners' };
const data = <Data>([document]: readonly { data: Data }[]) => document?.data;

describe('a hidden session', () => {
  it('takes its feedback with it, and the recovery that names it', () => {
    const shown = toPublic({
      checkIns: [checkIn('2026-05-01', hidden), checkIn('2026-05-08')],
      milestones: [milestone('fall', { date: '2026-04-30', kind: 'setback', recoveredBy: '2026-05-01' })],
      feedback: [feedback('2026-05-01', {}), feedback('2026-05-08', {})],
    });
    expect(shown.feedback.map(({ id }) => id)).toEqual(['2026-05-08']);
    expect(data(shown.milestones)).not.toHaveProperty('recoveredBy');
  });

  it('hides feedback that is itself hidden', () => {
    const given = { checkIns: [checkIn('2026-05-01')], feedback: [feedback('2026-05-01', hidden)] };
    expect(toPublic(given).feedback).toEqual([]);
  });

  it('with one visible side keeps only remarks whose quoted words are visible', () => {
    const at = '2026-05-02T08:00:00Z';
    const remarks = [
      { by: 'sam', at, body: 'on what is shown', on: 'Ran  far', line: 9 },
      { by: 'sam', at, body: 'on what is hidden', on: 'Cried', line: 9 },
      { by: 'robin', at, body: 'answer to it', replyTo: 1 },
      { by: 'sam', at, body: 'on words that stand in both', on: 'Slept', line: 10 },
      { by: 'sam', at, body: 'on some line', line: 11 },
      { by: 'sam', at, body: 'on all of it' },
    ];
    const checkIns = [
      written('2026-05-01-robin', '## Wins\n- Ran far\n- Slept\n'),
      written('2026-05-01-sam', 'Cried. Slept.\n', hidden),
    ];
    const bodies = (audience: Audience) =>
      data(seen(audience, { checkIns, feedback: [feedback('2026-05-01', { remarks })] }).feedback)?.remarks.map(
        ({ body }) => body,
      );
    expect(bodies('public')).toEqual(['on what is shown', 'on all of it']);
    expect(bodies('partners')).toHaveLength(6);
  });

  it.each([
    ['> Missed two runs\n\nWhat happened?', false],
    ['About “two runs”: which?', false],
    ['And "knee"?', false],
    ['「two runs」?', false],
    ['Why missed two runs?', false],
    ['So the knee hurt when it rained. Why?', false],
    ['> Ran far …\n\nWell done!', true],
    ['"Ran far" is good news.', true],
    ['How are you when it rains?', true],
  ])('loses a remark without a line if it repeats words of a removed section: %s', (body, stays) => {
    const at = '2026-05-02T08:00:00Z';
    const remarks = [
      { by: 'sam', at, body },
      { by: 'robin', at, body: 'An answer.', replyTo: 0 },
      { by: 'robin', at, body: 'Of the session.' },
    ];
    const text = '## Wins\n- Ran far\n\n## Setbacks\n- Missed two runs\n- The knee hurt when it rained on Friday\n';
    const shown = toPublic({
      partnership: partnership({ privacy: { default: 'public', alwaysPrivate: ['setbacks'] } }),
      checkIns: [written('2026-05-01', text)],
      feedback: [feedback('2026-05-01', { remarks })],
    });
    expect(data(shown.feedback)?.remarks).toHaveLength(stays ? 3 : 1);
  });
});
