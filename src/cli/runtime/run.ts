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

/** Where to report defects. The program may be a copy, and only its owners know where it's from. */
const WHERE = 'the issues of the repository that your copy of Alongside comes from';

/** Returns the message for a defect of the program, for users who can't fix it. */
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
 * Runs a command with its arguments, and returns its exit code. Only here errors of the user, a failing disk and our
 * own defects become messages. Never throws.
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
    // They include the command's own, which the compiler can't tell while the options are unknown.
    return await command.run(values, output, operands);
  } catch (error) {
    if (error instanceof Cancelled) {
      output.error('Nothing was changed.');
      return EXIT.problems;
    }
    const disk = diskFailure(error);
    if (disk !== undefined) {
      // Files are written all or not at all, so this is true of every command.
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

/** Returns how to get the full help. If the operands are a single word without alternatives, it's the command's own name. */
function helpOf({ name, operands = '' }: { name: string; operands?: string }): string {
  return `npm run ${name} -- ${/^[a-z-]+$/.test(operands) ? `${operands} ` : ''}--help`;
}

/** Returns the arguments before the first option. */
function leadingOperands(args: readonly string[]): readonly string[] {
  const first = args.findIndex((arg) => arg.startsWith('-'));
  return first === -1 ? args : args.slice(0, first);
}

const ALWAYS: Partial<Record<ExitCode, string>> = {
  [EXIT.usage]: 'for wrong usage',
  [EXIT.bug]: 'for a bug in Alongside',
};
