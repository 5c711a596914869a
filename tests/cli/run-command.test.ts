import { describe, expect, it } from 'vitest';
import { type Command, type CommandOption, EXIT, readOptions } from '../../src/cli/runtime/command.ts';
import { runCommand } from '../../src/cli/runtime/run.ts';
import { UsageError } from '../../src/journal/configuration.ts';

const OPTIONS = {
  kind: { type: 'string', oneOf: ['goal', 'page'], description: 'what' },
  folder: { type: 'string', value: 'folder', description: 'where' },
  dry: { type: 'boolean', description: 'write nothing' },
} as const satisfies Record<string, CommandOption>;

async function outcomeOf(args: string[], run: Command<typeof OPTIONS>['run']) {
  const said = { out: '', error: '' };
  const code = await runCommand({ name: 'try', description: 'Tries.', options: OPTIONS, exitCodes: {}, run }, args, {
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
  it('gets its options, and determines the process’s exit code', async () => {
    const outcome = await outcomeOf(['--kind', 'goal', '--dry'], ({ kind, dry, folder }, { out }) => {
      out(JSON.stringify({ kind, dry, folder }));
      return EXIT.problems;
    });
    expect(outcome).toEqual({ code: 1, out: '{"kind":"goal","dry":true}', error: '' });
  });

  it('that has a bug says so, says where to report it, and doesn’t show a stack', async () => {
    const { code, out, error } = await outcomeOf([], explode);
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(error).toContain('This is a bug in the program, not a mistake in your journal.');
    expect(error).toContain('TypeError: x is not a function');
    expect(error).toContain('Please report it');
    expect(error).toContain('npm run try -- --debug');
    expect(error).not.toMatch(/^\s+at /m);
  });

  it('shows a bug’s stack with --debug', async () => {
    const { code, error } = await outcomeOf(['--debug'], explode);
    expect(code).toBe(70);
    expect(error).toMatch(/^\s+at .*explode/m);
  });

  it('reports a bug that comes later, too', async () => {
    const { code } = await outcomeOf([], () => Promise.reject(new Error('late')));
    expect(code).toBe(70);
  });

  it('that can’t use a value ends like a usage error', async () => {
    const { code, error } = await outcomeOf([], () => {
      throw new UsageError('No such day.');
    });
    expect(code).toBe(2);
    expect(error).toMatch(/^No such day\.\n\nUsage: npm run try/);
  });

  it('only shows help when asked for it', async () => {
    const { code, out } = await outcomeOf(['--dry', '--help'], explode);
    expect(code).toBe(0);
    expect(out).toContain('--kind goal|page');
  });
});

describe('a command with subcommands', () => {
  async function outcomeOfHaving(args: string[], having: NonNullable<Command<typeof OPTIONS>['resolveSubcommand']>) {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const run = () => EXIT.problems;
    const code = await runCommand(
      {
        name: 'try',
        description: 'Tries.',
        operands: '<what>',
        options: OPTIONS,
        exitCodes: {},
        resolveSubcommand: having,
        run,
      },
      args,
      { out: say, error: say, colours: false },
    );
    return { code, said: said.join('\n') };
  }

  const another: Command<Record<string, CommandOption>> = {
    name: 'try',
    description: 'Tries this.',
    operands: 'this',
    options: { title: { type: 'string', description: 'what it is called' } },
    exitCodes: {},
    run: ({ title }, { out }, operands) => {
      out(JSON.stringify({ title, operands }));
      return EXIT.ok;
    },
  };

  it('takes the subcommand’s options and shows its help', async () => {
    const having = () => another;
    expect(await outcomeOfHaving(['this', '--title', 'x'], having)).toEqual({
      code: 0,
      said: '{"title":"x","operands":["this"]}',
    });
    const { said } = await outcomeOfHaving(['this', '--help'], having);
    expect(said).toMatch(/^Usage: npm run try -- this \[<options>\]\n\nTries this\./);
    expect((await outcomeOfHaving(['this', '--folder', 'x'], having)).said).toContain(
      'More: npm run try -- this --help',
    );
  });

  it('works without a subcommand, or ends if that’s required', async () => {
    expect(await outcomeOfHaving([], () => undefined)).toEqual({ code: 1, said: '' });
    expect(await outcomeOfHaving(['this'], () => EXIT.problems)).toEqual({ code: 1, said: '' });
    const refuse = () => {
      throw new UsageError('There’s no such thing.');
    };
    expect(await outcomeOfHaving(['that'], refuse)).toMatchObject({ code: 2 });
  });
});

describe('options', () => {
  it('take a value after a space or an equals sign; the last one counts', () => {
    expect(readOptions(['--folder', 'a', '--folder=-b'], OPTIONS)).toEqual({ folder: '-b' });
  });

  it.each([
    [['--kind', 'gaol'], 'Did you mean `goal`?'],
    [['--dri'], 'Did you mean `--dry`?'],
    [['-d'], 'There’s no option `-d`.'],
    [['--folder='], 'needs a value'],
    [['--folder'], 'needs a value'],
    [['--constructor'], 'There’s no option `--constructor`.'],
    [['--no-dry'], 'There’s no option `--no-dry`.'],
    [['--', 'x'], '`x` wasn’t expected here'],
  ])('refuse %j', (args, message) => {
    expect(() => readOptions(args, OPTIONS)).toThrow(message);
  });
});

describe('a disk that doesn’t do what it’s asked', () => {
  const says =
    (code: string, more: object = {}) =>
    () => {
      throw Object.assign(new Error(`${code}: in the system’s words`), {
        code,
        syscall: 'open',
        path: 'goals/x.md',
        ...more,
      });
    };

  it.each(
    'ENOSPC EDQUOT EFBIG EROFS EACCES EPERM EMFILE ENFILE EIO ENOTDIR EISDIR ENOENT ELOOP ENAMETOOLONG EBUSY'.split(
      ' ',
    ),
  )('is reported with the file, the reason and what to do, and not as a bug: %s', async (code) => {
    const { code: end, out, error } = await outcomeOf([], says(code));
    expect({ end, out }).toEqual({ end: 1, out: '' });
    expect(error).toMatch(
      new RegExp(`^\`goals/x\\.md\` can’t be opened: [^:]+ \\(${code}\\)\\. [A-Z].*\\.\nNothing was changed\\.$`),
    );
    expect(error).not.toContain('bug');
  });

  it('is reported in the system’s words if we have none', async () => {
    const { error } = await outcomeOf([], says('ENOTHING', { syscall: 'write', path: undefined }));
    expect(error).toBe(
      'A file can’t be written: ENOTHING: in the system’s words (ENOTHING). Try again.\nNothing was changed.',
    );
  });

  it('isn’t blamed if a network or another program fails', async () => {
    for (const syscall of ['connect', 'listen', 'spawn git']) {
      const { code } = await outcomeOf([], says('EACCES', { syscall }));
      expect(code).toBe(70);
    }
  });

  it('has room, but not for watching another file', async () => {
    const { error } = await outcomeOf([], says('ENOSPC', { syscall: 'watch' }));
    expect(error).toMatch(/can’t be watched: this computer can’t watch any more files .*inotify/);
  });
});
