import { describe, expect, it } from 'vitest';
import { type Command, EXIT } from '../../src/cli/frame/command.ts';
import type { CommandOption } from '../../src/cli/frame/options.ts';
import { readOptions } from '../../src/cli/frame/options.ts';
import { runCommand } from '../../src/cli/frame/run-command.ts';
import { UsageError } from '../../src/loading/today.ts';

const OPTIONS = {
  kind: { type: 'string', oneOf: ['goal', 'page'], about: 'what' },
  folder: { type: 'string', value: 'folder', about: 'where' },
  dry: { type: 'boolean', about: 'write nothing' },
} as const satisfies Record<string, CommandOption>;

async function outcomeOf(args: string[], run: Command<typeof OPTIONS>['run']) {
  const said = { out: '', error: '' };
  const code = await runCommand({ name: 'try', about: 'Tries.', options: OPTIONS, ends: {}, run }, args, {
    out: (text) => void (said.out += text),
    error: (text) => void (said.error += text),
    colours: false,
  });
  return { code, ...said };
}

function explode(): never {
  throw new TypeError('x is not a function');
}

describe('a command', () => {
  it('gets its options, and its exit code is the process’s', async () => {
    const outcome = await outcomeOf(['--kind', 'goal', '--dry'], ({ kind, dry, folder }, { out }) => {
      out(JSON.stringify({ kind, dry, folder }));
      return EXIT.problems;
    });
    expect(outcome).toEqual({ code: 1, out: '{"kind":"goal","dry":true}', error: '' });
  });

  it('that fails by a defect says so, where to report it, and shows no stack', async () => {
    const { code, out, error } = await outcomeOf([], explode);
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(error).toContain('This is a bug in the program, not a mistake in your journal.');
    expect(error).toContain('TypeError: x is not a function');
    expect(error).toContain('Please report it');
    expect(error).toContain('npm run try -- --debug');
    expect(error).not.toMatch(/^\s+at /m);
  });

  it('shows the stack of a defect with --debug', async () => {
    const { code, error } = await outcomeOf(['--debug'], explode);
    expect(code).toBe(70);
    expect(error).toMatch(/^\s+at .*explode/m);
  });

  it('tells a defect that comes later, too', async () => {
    const { code } = await outcomeOf([], () => Promise.reject(new Error('late')));
    expect(code).toBe(70);
  });

  it('that cannot use a value ends as for wrong usage', async () => {
    const { code, error } = await outcomeOf([], () => {
      throw new UsageError('No such day.');
    });
    expect(code).toBe(2);
    expect(error).toMatch(/^No such day\.\n\nUsage: npm run try/);
  });

  it('does nothing but help when asked for help', async () => {
    const { code, out } = await outcomeOf(['--dry', '--help'], explode);
    expect(code).toBe(0);
    expect(out).toContain('--kind goal|page');
  });
});

describe('options', () => {
  it('take a value after a space or an equals sign; the last one counts', () => {
    expect(readOptions(['--folder', 'a', '--folder=-b'], OPTIONS)).toEqual({ folder: '-b' });
  });

  it.each([
    [['--kind', 'gaol'], 'Did you mean `goal`?'],
    [['--dri'], 'Did you mean `--dry`?'],
    [['-d'], 'There is no option `-d`.'],
    [['--folder='], 'needs a value'],
    [['--folder'], 'needs a value'],
    [['--constructor'], 'There is no option `--constructor`.'],
    [['--no-dry'], 'There is no option `--no-dry`.'],
    [['--', 'x'], '`x` was not expected here'],
  ])('refuse %j', (args, message) => {
    expect(() => readOptions(args, OPTIONS)).toThrow(message);
  });
});
