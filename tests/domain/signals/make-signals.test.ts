import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { SIGNAL_KINDS } from '../../../src/domain/signals/model.ts';
import { checkIn, checkInsOn, feedback, journal, partner, partnership, weekly, written } from '../builders.ts';

const WEEKS = weekly('2026-01-11', 5);
/** Something to say about pulse, feedback, setbacks, concerns and voices. */
const SPEAKING: Partial<Documents> = {
  checkIns: WEEKS.flatMap((date) => [
    written(`${date}-robin`, `## Concerns\n- Too tight\n## Setbacks\n- Missed a run\n\n${'word '.repeat(60)}`, {
      pulse: { robin: { trust: 2 } },
    }),
    checkIn(`${date}-sam`),
  ]),
  feedback: [feedback('2026-01-11', { remarks: [{ by: 'sam', at: '2026-01-11T20:00:00Z', body: 'Why?' }] })],
};
const kinds = (given: Partial<Documents>, today: string, audience: Audience = 'private') =>
  journal(given, today, audience).signals.map(({ kind }) => kind);

describe('the signals of a journal', () => {
  it('don’t exist on the first day, or before there’s anything to judge', () => {
    expect(kinds({}, '2026-01-05')).toEqual([]);
    expect(kinds({ checkIns: checkInsOn('2026-01-11') }, '2026-01-12')).toEqual([]);
  });

  it('are in a fixed order, each kind once', () => {
    const found = kinds(SPEAKING, '2026-02-09');
    expect(found).toEqual(SIGNAL_KINDS.filter((kind) => found.includes(kind)));
    expect(found).toContain('oneSidedVoice');
  });

  it('end with the partnership’s term', () => {
    const ending = { ...SPEAKING, partnership: partnership({ term: { ends: '2026-02-09' } }) };
    expect(kinds(ending, '2026-02-09')).not.toEqual([]);
    expect(kinds(ending, '2026-02-10')).toEqual([]);
  });

  it('are limited to those for a single partner if there’s only one', () => {
    const alone = { ...SPEAKING, partners: [partner('robin')], checkIns: checkInsOn(...WEEKS) };
    expect(kinds(alone, '2026-02-09')).toEqual([
      'missedCheckIns',
      'feedbackUnanswered',
      'expectationsUnclear',
      'nothingCelebrated',
    ]);
  });

  it.each([
    ['public', 'partners', false],
    ['public', 'private', false],
    ['public', 'public', true],
    ['partners', 'partners', true],
    ['private', 'partners', true],
  ] as const)('exist for the %s audience of a journal that’s %s by default: %s', (audience, standard, there) => {
    const given = { ...SPEAKING, partnership: partnership({ privacy: { default: standard } }) };
    expect(kinds(given, '2026-02-09', audience).length > 0).toBe(there);
  });

  it('don’t say in public what could be hidden there individually: whose voice, answer or measure is missing', () => {
    const [seen, all] = [kinds(SPEAKING, '2026-02-09', 'public'), kinds(SPEAKING, '2026-02-09')];
    const kept = all.filter((kind) => !seen.includes(kind));
    expect(kept).toEqual(['oneSidedVoice', 'concernsUnanswered', 'expectationsUnclear']);
  });

  it.each([
    ['pulse', 'trustOrMotivationFalling'],
    ['feedback', 'feedbackUnanswered'],
    ['setbacks', 'setbackWithoutLesson'],
  ] as const)('don’t say anything in public that’s based on %s if those are never public', (kind, signal) => {
    const given = { ...SPEAKING, partnership: partnership({ privacy: { default: 'public', alwaysPrivate: [kind] } }) };
    expect(kinds(given, '2026-02-09', 'public')).not.toContain(signal);
    expect(kinds(given, '2026-02-09', 'partners')).toContain(signal);
    expect(kinds(SPEAKING, '2026-02-09', 'public')).toContain(signal);
  });
});
