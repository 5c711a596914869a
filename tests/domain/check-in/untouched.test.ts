import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import { checkInToOpen } from '../../../src/domain/rhythm/check-in-to-open.ts';
import type { Duration } from '../../../src/domain/duration.ts';
import { type Files, frontmatter, journalOf, robinAndSam } from '../../output/drafts/written-journal.ts';

const QUESTIONS = ['What are we avoiding?', 'What is next?'];
const FIRST = frontmatter({ date: '2026-01-11' }, '## Next steps\n- [ ] @sam Write (due 2026-01-17)\n- [ ] Talk\n');
const TEMPLATE = [
  '## Wins',
  '<!-- A line each. -->',
  '### Robin to Sam',
  '## Next steps',
  '- [ ] @sam Write (due 2026-01-17)',
  '- [ ] @robin @sam Talk',
  '- [ ] ',
  '## Notes',
  '> What are we **avoiding**?',
].join('\n\n');
const EMPTY = { topics: null, readings: { run: { robin: null, sam: null } }, pulse: { robin: { trust: null } } };

interface Around {
  today?: string;
  agreement?: object;
  more?: Files;
  audience?: Audience;
}

const journalWith = (
  fields: object,
  body: string,
  { today = '2026-01-18', agreement = {}, more = {}, audience = 'private' }: Around = {},
) =>
  journalOf(
    robinAndSam(
      {
        'benchmarks/run.md': frontmatter({ title: 'Run', unit: 'km', per: 'partner', hold: { atMost: 9 } }),
        'check-ins/2026-01-11.md': FIRST,
        'check-ins/2026-01-18.md': frontmatter({ date: '2026-01-18', ...fields }, body),
        ...more,
      },
      { questions: QUESTIONS, ...agreement },
    ),
    today,
    audience,
  );

const sessionsOf = (...given: Parameters<typeof journalWith>) => journalWith(...given).sessions.map(({ date }) => date);

describe('a check-in as a new draft', () => {
  it('isn’t a session, doesn’t keep a due date, and doesn’t carry anything over', () => {
    const journal = journalWith(EMPTY, TEMPLATE, { today: '2026-01-22' });
    expect(journal.sessions.map(({ date }) => date)).toEqual(['2026-01-11']);
    expect(journal.rhythm.dueDates.find(({ date }) => date === '2026-01-18')?.state).toBe('missed');
    expect(journal.commitments.all.map(({ text, carried }) => [text, carried])).toEqual([
      ['Write', 0],
      ['Talk', 0],
    ]);
    expect(journal.timeline.some(({ kind, date }) => kind !== 'missed' && date === '2026-01-18')).toBe(false);
  });

  it('counts as started, so that another one isn’t started next to it', () => {
    // It's a valid duration.
    const within = '2 days' as Duration;
    expect(checkInToOpen(journalWith(EMPTY, TEMPLATE), within)).toEqual({
      kind: 'begun',
      due: '2026-01-18',
      files: ['check-ins/2026-01-18.md'],
    });
  });

  it('makes remarks about it wait until it’s a session', () => {
    const remarks = [{ by: 'sam', at: '2026-01-18T09:00:00Z', body: 'Shall we?' }];
    const more = { 'feedback/2026-01-18.yaml': JSON.stringify({ remarks }) };
    expect(journalWith(EMPTY, TEMPLATE, { more }).feedback.waiting).toEqual([]);
    expect(journalWith(EMPTY, `${TEMPLATE}\n\nYes.`, { more }).feedback.waiting).toHaveLength(1);
  });

  it('is ignored next to the other side of its session', () => {
    const more = { 'check-ins/2026-01-18-sam.md': frontmatter({ date: '2026-01-18' }, '## Wins\n- Slept') };
    const [, session] = journalWith(EMPTY, TEMPLATE, { more }).sessions;
    expect(session?.checkIns.map(({ id }) => id)).toEqual(['2026-01-18-sam']);
  });
});

describe('a check-in is a session as soon as it has', () => {
  it.each<[string, object, string]>([
    ['a reading', { ...EMPTY, readings: { run: { robin: 0 } } }, TEMPLATE],
    ['a topic', { topics: ['Rest'] }, TEMPLATE],
    ['a pulse', { pulse: { sam: { energy: 1 } } }, TEMPLATE],
    ['a tick', {}, TEMPLATE.replace('[ ] @sam', '[x] @sam')],
    ['a promise that is let go', {}, TEMPLATE.replace('@sam Write (due 2026-01-17)', '~~@sam Write~~')],
    ['a new promise', {}, `${TEMPLATE}\n\n## Next steps\n\n- [ ] @sam Swim`],
    ['someone else to keep a promise', {}, TEMPLATE.replace('@sam Write', '@robin Write')],
    ['another day for one', {}, TEMPLATE.replace('2026-01-17', '2026-01-25')],
    ['a line below a promise', {}, TEMPLATE.replace('Talk', 'Talk\n  - about the kitty')],
    ['an answer to the question', {}, `${TEMPLATE}\n\nThe knee.`],
    ['an answer in the quote itself', {}, TEMPLATE.replace('**?', '**?\n> The knee.')],
    ['a heading of its own', {}, `${TEMPLATE}\n\n## The week of the race`],
    ['a picture', {}, `${TEMPLATE}\n\n![](https://example.org/x.png)`],
    ['code', {}, `${TEMPLATE}\n\n    5 km`],
    ['HTML', {}, `${TEMPLATE}\n\n<details></details>`],
    ['words before its first heading', {}, `So.\n\n${TEMPLATE}`],
  ])('%s', (_, fields, body) => {
    expect(sessionsOf(fields, body)).toContain('2026-01-18');
  });
});

describe('who sees a check-in', () => {
  const at = {
    audience: 'public' as const,
    agreement: { privacy: { default: 'public', alwaysPrivate: ['setbacks'] } },
  };

  it('see a session even if everything written in it is removed', () => {
    expect(sessionsOf({}, `${TEMPLATE}\n\n## Setbacks\n\n- A cold`, at)).toContain('2026-01-18');
  });
});
