import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import type { Output } from '../../src/cli/runtime/command.ts';
import { runProgram } from '../../src/cli/runtime/program.ts';

const ROOT = join(import.meta.dirname, '../..');

async function program(...args: string[]) {
  const said = { out: '', error: '' };
  const output: Output = {
    out: (text) => void (said.out += `${text}\n`),
    error: (text) => void (said.error += `${text}\n`),
    colours: false,
  };
  return { status: await runProgram(args, output), ...said };
}

describe('the program', () => {
  it.each([[], ['help'], ['--help']])(
    'lists every command and what it does if it’s called with nothing: %j',
    async (...args) => {
      const { status, out, error } = await program(...args);
      expect(status).toBe(0);
      expect(error).toBe('');
      for (const { name, description } of COMMANDS)
        expect(out).toMatch(new RegExp(`^ +${name} +${RegExp.escape(description)}$`, 'm'));
    },
  );

  it('passes everything after the name to the command', async () => {
    const { status, out } = await program('check', '--content', 'tests/journals/sound', '--today', '2026-05-04');
    expect(out).toMatch(/1 warning in 10 documents\.\n$/);
    expect(status).toBe(0);
  });

  it('says what’s unknown, what was probably meant, and what exists', async () => {
    const { status, out, error } = await program('chek');
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(/^There’s no command `chek`\. Did you mean `check`\?\n\nUsage: npm run <command>/);
  });

  it('doesn’t guess if nothing is similar', async () => {
    expect((await program('frobnicate')).error).toMatch(/^There’s no command `frobnicate`\.\n/);
  });

  it.each(COMMANDS.map(({ name }) => name))('explains %s', async (name) => {
    const { status, out } = await program(name, '--help');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: npm run ${name} `));
  });

  it('has its command’s exit code, as a process', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/start.mjs', 'status', '--nothing'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(stderr).toContain('There’s no option `--nothing`');
    expect(status).toBe(2);
  });
});

describe('the documentation of the commands', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it.each(COMMANDS.map(({ name, description }) => [name, description]))(
    'has %s in the README as in the help',
    (name, description) => {
      const row = readme
        .split('\n')
        .find((line) => line.startsWith(`| \`npm run ${name}\` `) && line.split('|').length === 4);
      expect(row?.split('|')[2]?.trim()).toBe(description);
    },
  );

  it('has a script in the project for every command', () => {
    expect(COMMANDS.map(({ name }) => scripts[name])).toEqual(
      COMMANDS.map(({ name }) => `node src/cli/start.mjs ${name}`),
    );
  });
});
