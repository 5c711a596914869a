import { parseArgs } from 'node:util';
import { UsageError } from '../../journal/configuration.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';

/** Whoever was asked broke off: nothing was written, and nothing is wrong. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** An option of a command. */
export interface CommandOption {
  type: 'string' | 'boolean';
  /** What it is for, in a few words. */
  description: string;
  /** The name of its value in the help, such as `folder`; it is not needed where `oneOf` lists all values. */
  value?: string;
  /** The only values that it takes. */
  oneOf?: readonly string[];
  /** Whether `--option=` says that there is nothing to say. */
  mayBeEmpty?: boolean;
  /** Whether it can be written several times, each with a value of its own: then the values are a list. */
  repeatable?: boolean;
}

/** What was written after the command, by option; an option that was not written is not there. */
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
 * The values of options as written after a command. Of an option that is written twice, the last counts, unless it's repeatable.
 * @throws UsageError for what the options do not know, in words for whoever wrote it
 * @example readOptions(['--content', 'journal'], { content: { type: 'string', description: 'where it is' } }) // { content: 'journal' }
 */
export function readOptions<Options extends Record<string, CommandOption>>(
  args: readonly string[],
  options: Options,
): ValuesOf<Options> {
  // Not strict: Node's own messages are for programmers. Whatever it would refuse is refused below.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | boolean | string[]> = {};
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new UsageError(`\`${token.value}\` wasn’t expected here: what the command needs is given by its options.`);
    if (token.kind !== 'option') continue;
    const value = valueOf(token, options);
    const before = values[token.name];
    values[token.name] =
      options[token.name]?.repeatable === true && typeof value === 'string'
        ? [...(Array.isArray(before) ? before : []), value]
        : value;
  }
  // Each name and value was held against `options` above, which the compiler cannot follow.
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
  // What looks like the next option is one; a value that starts with a hyphen is written with `=`.
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

/** What stands for an option's value in the help. */
function placeholder({ oneOf, value = 'value' }: CommandOption): string {
  return oneOf ? oneOf.join('|') : `<${value}>`;
}

function didYouMean(written: string, known: readonly string[], prefix = ''): string {
  const near = nearest(written, known);
  if (near !== undefined) return `Did you mean \`${prefix}${near}\`?`;
  return `Write one of ${known.map((name) => `\`${prefix}${name}\``).join(', ')}.`;
}

/** How a command ended, for scripts and for CI. */
export const EXIT = {
  ok: 0,
  /** What the command looked at is not well (a journal with errors), or the disk does not do what it was asked. */
  problems: 1,
  /** Whoever started it wrote something that it does not know. */
  usage: 2,
  /** A defect of our own (`EX_SOFTWARE` of BSD's sysexits.h). */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes: what was asked for to `out`, what went wrong to `error`. A line each. */
export interface Output {
  out: (text: string) => void;
  error: (text: string) => void;
  /**
   * Once all that was written so far is taken by whatever `out` leads to: why it was not, where it was not. For what is shown only
   * once, and must not be lost. None: it always is.
   */
  delivered?: () => Promise<string | undefined>;
  /** For our own commands to GitHub's runner, which are not escaped as all else is; none: to `out`. */
  annotate?: (line: string) => void;
  /** Whether what reads `out` shows colours. */
  colours: boolean;
}

/** What stands behind `npm run <name>`. */
export interface Command<Options extends Record<string, CommandOption>> {
  name: string;
  /** What it does, in a sentence. */
  description: string;
  /** What is written before the options, as the help shows it, such as `add <partner>`; none: nothing is. */
  operands?: string;
  /** Its own options; `--help` and `--debug` every command has. */
  options: Options;
  /** What each way to end means, where the command can end so. */
  exitCodes: Partial<Record<ExitCode, string>>;
  /**
   * The command that it is with what is written after it, where that decides on the options; none: it is itself. An exit
   * code where that cannot be said, the reason being told.
   * @throws UsageError
   */
  resolveSubcommand?: (
    operands: readonly string[],
    args: readonly string[],
    output: Output,
  ) => Command<Record<string, CommandOption>> | ExitCode | undefined;
  /** @throws UsageError for a value that it cannot use */
  run: (values: ValuesOf<Options>, output: Output, operands: readonly string[]) => ExitCode | Promise<ExitCode>;
}

/** How to use a command, in full. */
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
    `It ends with ${Object.entries(exitCodes)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join(', ')}.`,
  ].join('\n');
}

export function usageOf({ name, operands }: { name: string; operands?: string | undefined }): string {
  return `Usage: npm run ${name} ${operands === undefined ? '[-- <options>]' : `-- ${operands} [<options>]`}`;
}
