import { expect, it } from 'vitest';
import { readCase } from './mistake-cases.ts';

/** What an editor offers to write, for each problem of a kind. */
const suggested = (name: string, code: string) =>
  readCase(name).journal.problems.flatMap((problem) => (problem.code === code ? [problem.suggestion] : []));

it('a file with a wrong name is offered a right one', () => {
  expect(suggested('file-names', 'file/wrong-name')).toEqual(['2026-06-01', undefined, 'write-a-book']);
});

it('a broken link is offered the file that it means, and nothing where none is near', () => {
  expect(suggested('links', 'link/missing')).toEqual([
    '../goals/marathon.md',
    '../goals/marathon.md',
    undefined,
    undefined,
    '../partners/robin.md',
    '../check-ins/2026/2026-05-01.md',
  ]);
});
