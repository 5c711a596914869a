import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { checkInDraft } from '../../../src/output/drafts/check-in.ts';
import { nextCheckInDate } from '../../../src/output/drafts/next-check-in.ts';
import { asBegun, contextOf, type Files, filesOf, frontmatter, problemsWith, robinAndSam } from './written-journal.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLE = filesOf(join(ROOT, 'content'));

interface Wanted {
  date?: string;
  author?: string;
  audience?: Audience;
}

function draftOf(files: Files, today: string, { date, author, audience }: Wanted = {}) {
  const context = contextOf(files, today, audience);
  const day = date === undefined ? nextCheckInDate(context.journal, author) : plainDate(date);
  return checkInDraft(context, { date: day ?? expect.fail('Nothing is due.'), author });
}

describe('a new check-in of the example, as it is written', () => {
  it.each([
    ['together', '2026-11-19', {}],
    ['sam', '2026-11-19', { author: 'sam' }],
    ['public', '2026-11-19', { audience: 'public' }],
    ['first', '2026-01-05', {}],
  ] satisfies [string, string, Wanted][])('%s', async (name, today, wanted) => {
    const { path, text } = draftOf(EXAMPLE, today, wanted);
    await expect(`${path}\n\n${text}`).toMatchFileSnapshot(`check-ins/${name}.txt`);
  });
});

it('asks for what a plan needs, partner by partner', async () => {
  const { text } = draftOf(filesOf(join(ROOT, 'tests/journals/sound')), '2026-06-01');
  await expect(text).toMatchFileSnapshot('check-ins/sound.txt');
});

describe('a new check-in', () => {
  it.each(['alone', 'based', 'first-day', 'hidden', 'sound'])(
    'has no problems except that it’s empty, in the journal “%s”',
    (name) => {
      const files = filesOf(join(ROOT, 'tests/journals', name));
      const { journal } = contextOf(files, '2026-06-01');
      for (const author of [undefined, ...journal.partners.map(({ id }) => id)])
        for (const audience of ['private', 'public'] as const) {
          const date = nextCheckInDate(journal, author) ?? '2026-06-07';
          const draft = draftOf(files, '2026-06-01', { date, audience, ...(author !== undefined && { author }) });
          expect(problemsWith(files, draft, date)).toEqual(asBegun(draft));
        }
    },
  );

  it('has no other problems in the example, for both partners and for one side', () => {
    for (const wanted of [{}, { author: 'robin' }, { author: 'sam' }]) {
      const draft = draftOf(EXAMPLE, '2026-11-19', wanted);
      expect(problemsWith(EXAMPLE, draft, '2026-11-22')).toEqual(asBegun(draft));
    }
  });

  it('has its numbers read once its lines are filled in', () => {
    const draft = draftOf(EXAMPLE, '2026-11-19');
    const [, head = '', body = ''] = draft.text.split(/^---$/m);
    const filled = head.replaceAll(/: (?=[,}])/g, ': 5').replaceAll(/^ {2}[a-z-]+:$/gm, (line) => `${line} 5`);
    expect(filled).toContain('  sleep: { robin: 5, sam: 5}');
    expect(filled).toContain('  manuscript: 5');
    const problems = problemsWith(EXAMPLE, { path: draft.path, text: `---${filled}---${body}` }, '2026-11-22');
    expect(problems.filter((problem) => !problem.includes('far-reading'))).toEqual([]);
  });

  it('has its headings in the journal’s language', () => {
    const { text } = draftOf(robinAndSam({}, { locale: 'de-AT' }), '2026-01-05');
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Fortschritt',
      '## Erfolge',
      '## Rückschläge',
      '## Bedenken',
      '## Rückmeldung',
      '## Nächste Schritte',
      '## Verbindlichkeit',
      '## Notizen',
    ]);
  });

  it('asks the partnership’s questions in turn, the same on both sides of a session', () => {
    const questions = ['What are we avoiding?', 'What is <next>? -->'];
    const files = robinAndSam(
      { 'check-ins/2026-01-11-sam.md': frontmatter({ date: '2026-01-11' }, 'Well.') },
      { questions },
    );
    const asked = (wanted: Wanted) => draftOf(files, '2026-01-11', wanted).text.match(/^> .*$/m)?.[0];
    expect(asked({ author: 'robin', date: '2026-01-11' })).toBe('> What are we avoiding?');
    expect(asked({ date: '2026-01-18' })).toBe('> What is \\<next>? -->');
    expect(draftOf(robinAndSam({}), '2026-01-05').text).not.toMatch(/^>/m);
  });

  it('names who speaks to whom in a form that’s read again, whatever the names', () => {
    const names = { 'partners/robin.md': 'Ann to Bob', 'partners/sam.md': 'Bob' };
    const files = robinAndSam(
      Object.fromEntries(Object.entries(names).map(([path, name]) => [path, frontmatter({ name })])),
    );
    const draft = draftOf(files, '2026-01-05');
    const text = draft.text.replaceAll(/^(### .*)$/gm, '$1\n\nWell done.');
    const { journal } = contextOf({ ...files, [draft.path]: text }, '2026-01-11');
    expect(journal.sessions[0]?.feedback.map(({ from, to }) => [from, to])).toEqual([
      ['robin', 'sam'],
      ['sam', 'robin'],
    ]);
  });

  it('omits what the session’s other side has read, and others’ readings on one’s own side', () => {
    const plan = { baseline: { date: '2026-01-05', value: 0 }, target: { date: '2026-07-05', value: 26 } };
    const files = robinAndSam({
      'benchmarks/pages.md': frontmatter({ title: 'Pages', unit: 'pages', ...plan }),
      'benchmarks/run.md': frontmatter({ title: 'Run', unit: 'km', per: 'partner', ...plan }),
      'check-ins/2026-01-11-sam.md': frontmatter({ date: '2026-01-11', readings: { pages: 3, run: 2 } }, 'Well.'),
    });
    const { text } = draftOf(files, '2026-01-11', { author: 'robin' });
    expect(text).not.toContain('pages:');
    expect(text).toContain('\n  run:\n');
    expect(text).not.toContain('Sam:');
  });
});

describe('the date of the next check-in', () => {
  const next = (files: Files, today: string, author?: string) =>
    nextCheckInDate(contextOf(robinAndSam(files), today).journal, author);
  const side = (date: string) => frontmatter({ date }, 'Well.');

  it('is the next due date, including today’s while it’s open', () => {
    expect(next({}, '2026-01-07')).toBe('2026-01-11');
    expect(next({}, '2026-01-11')).toBe('2026-01-11');
    expect(next({ 'check-ins/2026-01-11.md': side('2026-01-11') }, '2026-01-11')).toBe('2026-01-18');
  });

  it('is a past one during its grace, and not after it', () => {
    expect(next({}, '2026-01-13')).toBe('2026-01-11');
    expect(next({}, '2026-01-14')).toBe('2026-01-18');
  });

  it('is that of a session that already has its other side', () => {
    const files = { 'check-ins/2026-01-10-sam.md': side('2026-01-10') };
    expect(next(files, '2026-01-11', 'robin')).toBe('2026-01-10');
    expect(next(files, '2026-01-11', 'sam')).toBe('2026-01-18');
    expect(next(files, '2026-01-11')).toBe('2026-01-18');
    expect(next(files, '2026-01-13', 'robin')).toBe('2026-01-18');
  });

  it('doesn’t exist after the end of the term', () => {
    const files = robinAndSam({}, { term: { ends: '2026-01-20' } });
    expect(nextCheckInDate(contextOf(files, '2026-01-25').journal)).toBeUndefined();
  });
});
