import { expect, it } from 'vitest';
import { speechOf } from '../../../src/i18n/speech.ts';
import type { DigestProblem } from '../../../src/output/digest/section.ts';
import { problemsSection } from '../../../src/output/digest/sections.ts';

const problem = (severity: DigestProblem['severity'], line: number): DigestProblem => ({
  severity,
  file: 'goals/run.md',
  line,
  code: 'a/code',
  text: 'Something is wrong.',
});

it('a digest lists errors before warnings, each in the order in which they were found, and counts them', () => {
  const found = problemsSection(speechOf('en-GB'), [
    problem('warning', 1),
    problem('error', 2),
    problem('warning', 3),
    problem('error', 4),
  ]);
  const [count, list] = found[0]?.blocks ?? [];
  expect(count).toEqual({ kind: 'text', text: '2 errors, 2 warnings' });
  expect(list?.kind === 'list' && list.items.map(({ text }) => text)).toEqual([
    'Error at goals/run.md:2: Something is wrong. (a/code)',
    'Error at goals/run.md:4: Something is wrong. (a/code)',
    'Warning at goals/run.md:1: Something is wrong. (a/code)',
    'Warning at goals/run.md:3: Something is wrong. (a/code)',
  ]);
});
