import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/journal/problems/problem.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { memoryFiles } from './memory-files.ts';
import { parseBody } from '../../src/journal/parse-body.ts';
import { mistakes } from './journals.ts';
import { editCase, readCase } from './mistake-cases.ts';

/** The suggestions that an editor offers for each problem of a kind. */
const suggested = (name: string, code: string) =>
  readCase(name).journal.problems.flatMap((problem) => (problem.code === code ? [problem.suggestion] : []));

it('a file with a wrong name gets a right one suggested', () => {
  expect(suggested('file-names', 'file/wrong-name')).toEqual(['2026-06-01', undefined, 'write-a-book']);
});

it('a broken link gets the intended file suggested, and nothing if none is similar', () => {
  expect(suggested('links', 'link/missing')).toEqual([
    '../goals/marathon.md',
    '../goals/marathon.md',
    undefined,
    undefined,
    '../check-ins/2026/2026-05-01.md',
    '../partners/robin.md',
  ]);
});

/** Replaces the text at a problem's place. */
function replaced(text: string, { line, column, endLine, endColumn }: Problem, words: string): string {
  const rows = text.split('\n');
  const offset = (row: number, at: number) => rows.slice(0, row - 1).join('\n').length + (row > 1 ? 1 : 0) + at - 1;
  return text.slice(0, offset(line, column)) + words + text.slice(offset(endLine, endColumn));
}

/** Without positions, because those move. */
const told = (problems: readonly Problem[]) => problems.map(({ file, code, message }) => `${file} ${code} ${message}`);

/** Returns what occurs more often than before. */
function newIn(after: readonly string[], before: readonly string[]): string[] {
  const left = [...before];
  return after.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Mistakes that only show once the one before them is fixed, by case. */
const HIDDEN_BEHIND: Readonly<Record<string, readonly string[]>> = {
  'pictures-damaged': ['image/damaged'],
  'signs-of-lists': ['body/impossible-date'],
  // What a valid goal lacks isn't checked in one with errors.
  'unknown-field-for-required': ['goal/not-smart'],
  'unknown-references': ['goal/not-smart'],
};

describe.each(mistakes())('the advice for “%s”', (name) => {
  const { problems } = readCase(name).journal;
  const inTexts = problems.filter(({ file, code }) => !code.startsWith('file/') && existsInCase(name, file));

  it('fixes the mistake, and doesn’t make another', () => {
    const failed = inTexts.flatMap((problem) => {
      if (problem.suggestion === undefined) return [];
      const { isMended, others } = outcome(name, problem, problem.suggestion);
      const unexpected = others.filter((one) => !HIDDEN_BEHIND[name]?.some((code) => one.includes(` ${code} `)));
      return isMended && unexpected.length === 0 ? [] : [{ ...problem, isMended, unexpected }];
    });
    expect(failed).toEqual([]);
  });

  it('fixes it by removing the line, if that’s the advice', () => {
    const failed = inTexts.flatMap((problem) => {
      if (!/or remove the line\.$/.test(problem.fix ?? '')) return [];
      const edit = editCase(name, problem.file) ?? expect.fail('No text.');
      const rows = edit.text.split('\n');
      const after = told(edit.problemsWith(rows.toSpliced(problem.line - 1, 1).join('\n')));
      const before = told(edit.problemsWith(edit.text));
      const [one = ''] = told([problem]);
      const isMended = !after.includes(one);
      const others = newIn(after, before);
      return isMended && others.length === 0 ? [] : [{ ...problem, isMended, others }];
    });
    expect(failed).toEqual([]);
  });
});

function outcome(name: string, problem: Problem, words: string) {
  const edit = editCase(name, problem.file) ?? expect.fail('No text.');
  const before = edit.problemsWith(edit.text);
  const after = edit.problemsWith(replaced(edit.text, problem, words));
  const [one] = told([problem]);
  const count = (problems: readonly Problem[]) => told(problems).filter((each) => each === one).length;
  return { isMended: count(after) < count(before), others: newIn(told(after), told(before)) };
}

function existsInCase(name: string, file: string): boolean {
  try {
    return editCase(name, file) !== undefined;
  } catch {
    return false;
  }
}

describe('a box of another kind', () => {
  const STATES: Readonly<Record<string, string>> = {
    '[-] ': 'dropped',
    '[~] ': 'dropped',
    '[✗] ': 'dropped',
    '❌ ': 'dropped',
    '[>] ': 'open',
    '[<] ': 'open',
    '[/] ': 'open',
    '[!] ': 'open',
    '[?] ': 'open',
    '[*] ': 'open',
    '[.] ': 'open',
    '[]': 'open',
    '[  ] ': 'open',
    '☐ ': 'open',
    '⬜ ': 'open',
    '［　］': 'open',
    '( ) ': 'open',
    '[x ] ': 'kept',
    '[ X] ': 'kept',
    '[v] ': 'kept',
    '[✓] ': 'kept',
    '[✔️] ': 'kept',
    '☑️ ': 'kept',
    '✅': 'kept',
    '［x］': 'kept',
  };
  const WORDS = [
    '@sam Buy shoes',
    '@sam Buy **new** [shoes](https://example.org) (due 2026-05-15)',
    '~~@sam Buy shoes~~',
    'Buy\n  shoes',
  ];

  it.each(Object.entries(STATES).flatMap(([box, state]) => WORDS.map((words) => [box, words, state] as const)))(
    '%s%s: the suggestion is read as %s',
    (box, words, state) => {
      const path = 'check-ins/2026/2026-05-01.md';
      const edit = editCase('boxes', path) ?? expect.fail('No text.');
      const text = `---\ndate: 2026-05-01\n---\n## Next steps\n- ${box}${words}\n  - [ ] @robin Stay\n`;
      const [problem, ...others] = edit.problemsWith(text);
      expect([problem?.code, others]).toEqual(['body/no-checkbox', []]);
      const mended = problem && replaced(text, problem, problem.suggestion ?? '');
      expect(edit.problemsWith(mended ?? '')).toEqual([]);
      const { commitments } = parseBody((mended ?? '').split('---\n')[2] ?? '').body;
      expect(commitments.map(({ state: is, text: says }) => [says.replace(/\s+/g, ' '), is])).toEqual([
        [
          words.includes('new') ? 'Buy new shoes' : 'Buy shoes',
          words.startsWith('~~') && state !== 'kept' ? 'dropped' : state,
        ],
        ['Stay', 'open'],
      ]);
    },
  );
});

it('examples use the journal’s own partners, goals and dates', () => {
  const check = (body: string, fields = '') => `---\ndate: 2027-03-07\n${fields}---\n${body}`;
  const { problems } = readJournal('content', {
    today: plainDate('2027-03-20'),
    files: memoryFiles({
      'content/partnership.md':
        '---\nname: Two\nsince: 2027-01-01\npurpose: Go on.\ntimezone: Europe/London\ncadence: { every: 1 week, starts: 2027-01-03 }\n---\n',
      'content/partners/ann.md': '---\nname: Ann\n---\n',
      'content/partners/bo.md': '---\nname: Bo\ngithub: @bo\n---\n',
      'content/goals/swim.md': '---\ntitle: Swim\nowners: [ann\n---\n',
      'content/check-ins/2027/2027-03-07-bo.md': check(
        '## Feedback\n### To everybody\nSo.\n## Next steps\n- [ ] @bo Go (due 99.1)\n- [>] @bo Run\n\n[x](javascript:1)\n',
        'readings: [1]\nconfidence: { swim: high }\n',
      ),
      'content/check-ins/next.md': check(''),
    }),
  });
  const fixes = problems.map(({ why = '', fix = '' }) => `${why} ${fix}`).join('\n');
  expect(fixes).not.toMatch(/robin|\bsam\b|marathon|2026-|[\ue000\ue001]/i);
  for (const own of ['[ann, bo]', '### Bo to Ann', '{ bo: 8, ann: 5 }', '../../goals/swim.md', '(due 2027-03-14)'])
    expect(fixes).toContain(own);
});
