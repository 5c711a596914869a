import { UsageError } from '../../journal/configuration.ts';
import { DiskFailure, diskFailure } from '../../journal/files/disk-failure.ts';
import {
  Cancelled,
  type Command,
  type CommandOption,
  EXIT,
  type ExitCode,
  helpFor,
  type Output,
  readOptions,
  usageOf,
} from './command.ts';

/** The copy of a journal's own repository has the program in it: only its owners know where they took it from. */
const WHERE = 'the issues of the repository that your copy of Alongside comes from';

/** What to say when the program itself is wrong, to someone who cannot mend it. */
function bugReport(error: unknown, { command, withStack }: { command: string; withStack: boolean }): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? what) : what;
  return [
    'Alongside itself failed. This is a bug in the program, not a mistake in your journal.',
    `  ${withStack ? stack.replaceAll('\n', '\n  ') : what}`,
    `Please report it in ${WHERE}, with this text.`,
    ...(withStack ? [] : [`\`npm run ${command} -- --debug\` shows where in the program it happened: add that too.`]),
  ].join('\n');
}

const SHARED = {
  debug: { type: 'boolean', description: 'if Alongside itself fails, say where in the program' },
  help: { type: 'boolean', description: 'show this text' },
} as const satisfies Record<string, CommandOption>;

/**
 * Runs a command from its arguments to its exit code: the one place where a mistake of the caller's, a disk that fails and a
 * defect of our own become messages. Never throws.
 */
export async function runCommand<const Options extends Record<string, CommandOption>>(
  command: Command<Options>,
  args: readonly string[],
  output: Output,
): Promise<ExitCode> {
  const options = { ...command.options, ...SHARED };
  try {
    const operands = command.operands === undefined ? [] : leadingOperands(args);
    const more = command.resolveSubcommand?.(operands, args, output);
    if (more !== undefined) return typeof more === 'number' ? more : await runCommand(more, args, output);
    const values = readOptions(args.slice(operands.length), options);
    if (values.help) {
      output.out(helpFor({ ...command, exitCodes: { ...command.exitCodes, ...ALWAYS } }, options));
      return EXIT.ok;
    }
    // The command's own are among them, which the compiler cannot tell of options that are yet to be chosen.
    return await command.run(values, output, operands);
  } catch (error) {
    if (error instanceof Cancelled) {
      output.error('Nothing was changed.');
      return EXIT.problems;
    }
    const disk = diskFailure(error);
    if (disk !== undefined) {
      // What is written is written all or not at all, so that this is true of every command.
      output.error(error instanceof DiskFailure && error.isHalfDone ? disk : `${disk}\nNothing was changed.`);
      return EXIT.problems;
    }
    if (!(error instanceof UsageError)) {
      output.error(bugReport(error, { command: command.name, withStack: args.includes('--debug') }));
      return EXIT.bug;
    }
    output.error(`${error.message}\n\n${usageOf(command)}\nMore: ${helpOf(command)}`);
    return EXIT.usage;
  }
}

/** What to write for the whole help. Where the operands are one word, and no choice, it is the command's own. */
function helpOf({ name, operands = '' }: { name: string; operands?: string }): string {
  return `npm run ${name} -- ${/^[a-z-]+$/.test(operands) ? `${operands} ` : ''}--help`;
}

/** What stands before the first option. */
function leadingOperands(args: readonly string[]): readonly string[] {
  const first = args.findIndex((arg) => arg.startsWith('-'));
  return first === -1 ? args : args.slice(0, first);
}

const ALWAYS: Partial<Record<ExitCode, string>> = {
  [EXIT.usage]: 'for wrong usage',
  [EXIT.bug]: 'for a bug in Alongside',
};
