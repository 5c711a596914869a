import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../../src/domain/audience/audience.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { makeJournal } from '../../../src/domain/journal.ts';
import { day, documents, feedback, milestone, partnership, reparse, written } from '../builders.ts';

const toPublic = (given: Partial<Documents>) => visibleTo(documents(given), 'public', { reparse });

const data = <Data>([document]: readonly { data: Data }[]) => document?.data;

describe('what is never public', () => {
  const body = [
    'Hello.\n## Setbacks\n- Fell\n  - Lesson: look\n\nUnderlined after a cut\n===\nText.\n',
    '## Wins\n- Ran\n\n## Concerns\n- Money\n\n## Feedback\n### Sam to Robin\nKind.\n',
  ].join('\n');
  const given = (...alwaysPrivate: readonly string[]): Partial<Documents> => ({
    partnership: partnership({ privacy: { default: 'public', alwaysPrivate } }),
    checkIns: [written('2026-05-01', body, { pulse: { robin: { trust: 2 } } })],
    milestones: [
      milestone('fall', { date: '2026-05-01', kind: 'setback' }),
      milestone('party', { date: '2026-05-01' }),
    ],
    feedback: [
      feedback('2026-05-01', {
        remarks: [{ by: 'sam', at: '2026-05-02T08:00:00Z', on: 'Fell', line: 4, body: 'Why?' }],
      }),
    ],
  });

  it('is removed from bodies, and from what was read in them', () => {
    const [shown] = toPublic(given('setbacks', 'concerns', 'feedback')).checkIns;
    expect(shown?.body).not.toMatch(/Fell|look|Money|Kind/);
    expect(shown?.body).toMatch(/Hello\.\n\nUnderlined after a cut\n===\nText\.[^]*- Ran/);
    expect(shown?.content).toEqual(reparse(shown?.body ?? ''));
    expect(shown?.content).toMatchObject({ setbacks: [], concerns: [], feedback: [], wins: [{ text: 'Ran' }] });
  });

  it.each([
    ['setbacks', 'Fell'],
    ['concerns', 'Money'],
    ['feedback', 'Kind'],
  ])('is only what is named: %s', (kind, word) => {
    const words = ['Fell', 'Money', 'Kind'].filter((each) => toPublic(given(kind)).checkIns[0]?.body.includes(each));
    expect(words).toEqual(['Fell', 'Money', 'Kind'].filter((each) => each !== word));
  });

  it('is the pulse', () => {
    expect(data(toPublic(given('pulse')).checkIns)?.pulse).toEqual({});
  });

  it('is setback milestones, and remarks that quote a setback', () => {
    const shown = toPublic(given('setbacks'));
    expect(shown.milestones.map(({ id }) => id)).toEqual(['party']);
    expect(data(shown.feedback)?.remarks).toEqual([]);
  });

  it.each([
    ['a section with headings of its own', '# Setbacks\n## Running\nFell.\n# Rest\nKept.', 'setbacks'],
    ['known ones among them', '# Concerns\n## Wins\nFell.\n# Rest\nKept.', 'concerns'],
    ['what one says to another outside of Feedback', '## Wins\n### Robin to Sam\nFell.\n## Rest\nKept.', 'feedback'],
    ['sections in sections', '# Feedback\nFell.\n## Robin to Sam\nFell.\n# Rest\nKept.', 'feedback'],
    ['next steps', '## Next steps\n- [ ] @sam Fell\n## Rest\nKept.', 'commitments'],
    ['accountability', '## Accountability\n- [ ] @sam Fell\n## Rest\nKept.', 'commitments'],
  ])('is %s', (_, text, kind) => {
    const [shown] = toPublic({ ...given(kind), checkIns: [written('2026-05-01', text)] }).checkIns;
    expect(shown?.body).toMatch(/^# Rest\nKept\.|## Rest\nKept\./);
    expect(shown?.body).not.toContain('Fell');
    expect(shown?.content.commitments).toEqual([]);
  });

  it('is removed from all other texts too, except programs', () => {
    const page = (file: string) => ({
      id: 'a',
      file,
      data: { title: 'A' },
      body: '## Setbacks\nFell.\n## Rest\nKept.',
    });
    const { pages } = toPublic({ ...given('setbacks'), pages: [page('pages/a.md'), page('pages/a.mdx')] });
    expect(pages.map((each) => each.body.includes('Fell'))).toEqual([false, true]);
  });

  it('leaves no trace in the figures that follow', () => {
    const checkIns = [written('2026-05-01', '## Next steps\n- [x] @sam Book the race')];
    const all = { ...given('commitments'), checkIns };
    const journal = makeJournal(toPublic(all), { audience: 'public', today: day('2026-05-20') });
    expect(journal.commitments).toEqual({ all: [] });
    expect(journal.signals.map((signal) => signal.kind)).not.toContain('commitmentsSlipping');
  });

  it('is feedback files', () => {
    expect(toPublic(given('feedback')).feedback).toEqual([]);
  });

  it('may be seen by the partners', () => {
    const all = given('setbacks', 'concerns', 'feedback', 'pulse');
    expect(visibleTo(documents(all), 'partners', { reparse })).toEqual(documents(all));
  });

  it('is a whole body that’s too large to be read', () => {
    const huge = written('2026-05-01', `## Setbacks\n- Fell\n${'x'.repeat(1_100_000)}`);
    expect(huge.content.sections).toEqual([]);
    expect(toPublic({ ...given('setbacks'), checkIns: [huge] }).checkIns[0]?.body).toBe('');
    expect(toPublic({ ...given('pulse'), checkIns: [huge] }).checkIns[0]?.body).toBe(huge.body);
  });
});
