import { parseArgs } from 'node:util';
import { UsageError } from '../../journal/configuration.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';

/** The user cancelled a question: nothing was written, and it isn't an error. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** An option of a command. */
export interface CommandOption {
  type: 'string' | 'boolean';
  /** Its purpose, in a few words. */
  description: string;
  /** The name of its value in the help, such as `folder`; not needed if `oneOf` lists all values. */
  value?: string;
  /** The only values that it accepts. */
  oneOf?: readonly string[];
  /** Whether `--option=` is allowed as an empty answer. */
  mayBeEmpty?: boolean;
  /** Whether it can be given several times, each with its own value: then the result is a list. */
  repeatable?: boolean;
}

/** The given values, by option; options that weren't given are absent. */
type ValuesOf<Options extends Record<string, CommandOption>> = {
  [Name in keyof Options]?: Options[Name]['type'] extends 'boolean'
    ? boolean
    : Options[Name] extends { repeatable: true }
      ? readonly string[]
      : Options[Name] extends { oneOf: readonly (infer Value)[] }
        ? Value
        : string;
};

/**
 * Parses the options after a command. If an option is given twice, the last value counts, unless it's repeatable.
 * @throws UsageError for anything that isn't an option, with a message for users
 * @example readOptions(['--content', 'journal'], { content: { type: 'string', description: 'where it is' } }) // { content: 'journal' }
 */
export function readOptions<Options extends Record<string, CommandOption>>(
  args: readonly string[],
  options: Options,
): ValuesOf<Options> {
  // Not strict, because Node's own messages are for programmers. Whatever it would reject is rejected below.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | boolean | string[]> = {};
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new UsageError(`\`${token.value}\` wasn’t expected here: this command takes only options.`);
    if (token.kind !== 'option') continue;
    const value = valueOf(token, options);
    const before = values[token.name];
    values[token.name] =
      options[token.name]?.repeatable === true && typeof value === 'string'
        ? [...(Array.isArray(before) ? before : []), value]
        : value;
  }
  // Each name and value was checked against `options` above, which the compiler can't tell.
  return values as ValuesOf<Options>;
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function valueOf({ name, rawName, value, inlineValue }: OptionToken, options: Record<string, CommandOption>) {
  const option = Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name] : undefined;
  if (!option)
    throw new UsageError(`There’s no option \`${rawName}\`. ${didYouMean(name, Object.keys(options), '--')}`);
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new UsageError(`\`${rawName}\` doesn’t take a value: write it without \`=${value}\`.`);
  }
  // Text that looks like the next option is one; a value that starts with a hyphen is written with `=`.
  if (
    value === undefined ||
    (value === '' && !(option.mayBeEmpty === true && inlineValue)) ||
    (inlineValue !== true && value.startsWith('-'))
  )
    throw new UsageError(`\`${rawName}\` needs a value after it: ${placeholder(option)}.`);
  if (option.oneOf && !option.oneOf.includes(value))
    throw new UsageError(`\`${rawName}\` can’t be \`${value}\`. ${didYouMean(value, option.oneOf)}`);
  return value;
}

/** Returns the placeholder of an option's value in the help. */
function placeholder({ oneOf, value = 'value' }: CommandOption): string {
  return oneOf ? oneOf.join('|') : `<${value}>`;
}

function didYouMean(written: string, known: readonly string[], prefix = ''): string {
  const near = nearest(written, known);
  if (near !== undefined) return `Did you mean \`${prefix}${near}\`?`;
  return `Write one of ${known.map((name) => `\`${prefix}${name}\``).join(', ')}.`;
}

/** The exit codes of commands, for scripts and CI. */
export const EXIT = {
  ok: 0,
  /** The journal has errors, or the disk failed. */
  problems: 1,
  /** The arguments are wrong. */
  usage: 2,
  /** A defect of our own (`EX_SOFTWARE` of BSD's sysexits.h). */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes, line by line: results to `out`, problems to `error`. */
export interface Output {
  out: (text: string) => void;
  error: (text: string) => void;
  /**
   * Waits until everything written so far has been accepted by the destination of `out`, and returns why not, if it
   * wasn't. For output that is shown only once, and must not be lost. If absent, output is always accepted.
   */
  delivered?: () => Promise<string | undefined>;
  /** Prints our own commands to GitHub's runner, which aren't escaped like other output; if absent, to `out`. */
  annotate?: (line: string) => void;
  /** Whether the destination of `out` shows colours. */
  colours: boolean;
}

/** A command behind `npm run <name>`. */
export interface Command<Options extends Record<string, CommandOption>> {
  name: string;
  /** A sentence about what it does. */
  description: string;
  /** The arguments before the options, as the help shows them, such as `add <partner>`; absent if there are none. */
  operands?: string;
  /** Its own options; every command also has `--help` and `--debug`. */
  options: Options;
  /** The meaning of each exit code that it can have. */
  exitCodes: Partial<Record<ExitCode, string>>;
  /**
   * Returns the command to run if the following arguments decide which options there are; by default the command
   * itself. Returns an exit code if there is none, after reporting the reason.
   * @throws UsageError
   */
  resolveSubcommand?: (
    operands: readonly string[],
    args: readonly string[],
    output: Output,
  ) => Command<Record<string, CommandOption>> | ExitCode | undefined;
  /** Runs the command. @throws UsageError for a value that it can't use */
  run: (values: ValuesOf<Options>, output: Output, operands: readonly string[]) => ExitCode | Promise<ExitCode>;
}

/** Returns the full help of a command. */
export function helpFor(
  {
    name,
    description,
    operands,
    exitCodes,
  }: Pick<Command<Record<string, CommandOption>>, 'name' | 'description' | 'operands' | 'exitCodes'>,
  options: Readonly<Record<string, CommandOption>>,
): string {
  const rows = Object.entries(options).map(([option, details]) => ({
    left: `--${option}${details.type === 'string' ? ` ${placeholder(details)}` : ''}`,
    right: details.description,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  return [
    usageOf({ name, operands }),
    '',
    description,
    '',
    ...rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
    '',
    `Exits with ${Object.entries(exitCodes)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join(', ')}.`,
  ].join('\n');
}

/**
 * Returns the line that shows how to run a command.
 * @example usageOf({ name: 'new', operands: '<kind>' }) // 'Usage: npm run new -- <kind> [<options>]'
 */
export function usageOf({ name, operands }: { name: string; operands?: string | undefined }): string {
  return `Usage: npm run ${name} ${operands === undefined ? '[-- <options>]' : `-- ${operands} [<options>]`}`;
}
