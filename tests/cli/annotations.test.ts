import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/cli/check.ts';
import { escapeWorkflowCommands, printableJson } from '../../src/journal/problems/report.ts';
import type { Problem } from '../../src/journal/problems/problem.ts';

const ROOT = join(import.meta.dirname, '../..');

const problem: Problem = {
  file: 'goals/run.md',
  line: 2,
  column: 1,
  endLine: 2,
  endColumn: 6,
  severity: 'error',
  code: 'schema/unknown-field',
  message: 'No field.',
};

describe('annotations', () => {
  it('name the file relative to the repository’s root', () => {
    expect(annotations([problem], 'journals/ours')).toEqual([
      '::error file=journals/ours/goals/run.md,line=2,col=1,endLine=2,endColumn=6,title=schema/unknown-field::No field.',
    ]);
    expect(annotations([problem], '')[0]).toContain('file=goals/run.md,');
  });

  it('say below why, and what to do', () => {
    expect(annotations([{ ...problem, why: 'Lost.', fix: 'Remove it.' }], '')[0]).toMatch(
      /::No field\.%0AWhy: Lost\.%0AFix: Remove it\.$/,
    );
  });

  it('escape what has a meaning to GitHub', () => {
    const [text = ''] = annotations([{ ...problem, file: 'a,b: 5%.md', message: '5% of\r\n::error::x' }], 'c:d');
    expect(text).toContain('file=c%3Ad/a%2Cb%3A 5%25.md,');
    expect(text.split('\n')).toHaveLength(1);
    expect(text).toMatch(/::5%25 of\\u\{d\}\\u\{a\}::error::x$/);
  });

  it('put what GitHub should show first: errors, and among them the causes of other problems', () => {
    const codes = ['goal/not-smart', 'reference/unknown-goal', 'schema/date', 'yaml/tab', 'file/wrong-name'] as const;
    const warning: Problem = { ...problem, severity: 'warning', code: 'file/hidden' };
    const all = [warning, ...codes.map((code) => ({ ...problem, code }))];
    const titles = annotations(all, '').map((text) => /title=([^:]*)/.exec(text)?.[1]);
    expect(titles).toEqual([...codes.toReversed(), 'file/hidden']);
  });

  it('keep the order of files of one severity', () => {
    const lines = annotations([problem, { ...problem, file: 'goals/swim.md' }], '').map((text) => text.slice(0, 26));
    expect(lines).toEqual(['::error file=goals/run.md,', '::error file=goals/swim.md']);
  });
});

describe('what’s printed while GitHub’s runner reads along', () => {
  it.each([
    ['::error::x', '\\::error::x'],
    ['a\n  ::add-mask::x', 'a\n  \\::add-mask::x'],
    ['a\r::error::x', 'a\r\\::error::x'],
    ['\u3000::error::x', '\u3000\\::error::x'],
    ['  4 | ##[add-mask]x', '  4 | ##\\[add-mask]x'],
    ['###[error]x ##[error]y', '###\\[error]x ##\\[error]y'],
    ['a ::error::x, # [b]', 'a ::error::x, # [b]'],
  ])('can’t be a command: %j', (text, expected) => {
    expect(escapeWorkflowCommands(text, { GITHUB_ACTIONS: 'true' })).toBe(expected);
    expect(escapeWorkflowCommands(text, {})).toBe(text);
  });

  it('stays the same value as JSON', () => {
    const json = printableJson({ text: '##[error]\n::error::' });
    expect(escapeWorkflowCommands(json, { GITHUB_ACTIONS: 'true' })).toBe(json);
    expect(JSON.parse(json)).toEqual({ text: '##[error]\n::error::' });
  });

  it.each(['people', 'json', 'github'])('holds for the program itself: %s', (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'commands-'));
    cpSync(join(ROOT, 'tests/journals/sound'), folder, { recursive: true });
    writeFileSync(
      join(folder, 'goals/marathon.md'),
      '---\ntitle: a\nowners: [ "##[add-mask]robin" ]\n::error::x\n---\n',
    );
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/start.mjs', 'check', '--content', folder, '--format', format],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: 'true' } },
    );
    rmSync(folder, { recursive: true });
    const lines = `${stdout}\n${stderr}`.split(/[\r\n]/);
    const commands = lines.filter((line) => /^\s*::/.test(line) || line.includes('##['));
    expect(stdout).not.toBe('');
    if (format === 'github') expect(commands.every((line) => /^::(?:error|warning) file=/.test(line))).toBe(true);
    else expect(commands).toEqual([]);
  });
});
