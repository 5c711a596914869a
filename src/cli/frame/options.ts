import { parseArgs } from 'node:util';
import { nearest } from '../../loading/near.ts';
import { UsageError } from '../../loading/today.ts';

/** An option of a command. */
export interface CommandOption {
  type: 'string' | 'boolean';
  /** What it is for, in a few words. */
  about: string;
  /** The name of its value in the help, such as `folder`; it is not needed where `oneOf` lists all values. */
  value?: string;
  /** The only values that it takes. */
  oneOf?: readonly string[];
}

/** What was written after the command, by option; an option that was not written is not there. */
export type ValuesOf<Options extends Record<string, CommandOption>> = {
  [Name in keyof Options]?: Options[Name]['type'] extends 'boolean'
    ? boolean
    : Options[Name] extends { oneOf: readonly (infer Value)[] }
      ? Value
      : string;
};

/**
 * The values of options as written after a command. Of an option that is written twice, the last counts.
 * @throws UsageError for what the options do not know, in words for whoever wrote it
 * @example readOptions(['--content', 'journal'], { content: { type: 'string', about: 'where it is' } }) // { content: 'journal' }
 */
export function readOptions<Options extends Record<string, CommandOption>>(
  args: readonly string[],
  options: Options,
): ValuesOf<Options> {
  // Not strict: Node's own messages are for programmers. Whatever it would refuse is refused below.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new UsageError(`\`${token.value}\` was not expected here: what the command needs is given by its options.`);
    if (token.kind === 'option') values[token.name] = valueOf(token, options);
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
    throw new UsageError(`There is no option \`${rawName}\`. ${didYouMean(name, Object.keys(options), '--')}`);
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new UsageError(`\`${rawName}\` takes no value: write it without \`=${value}\`.`);
  }
  // What looks like the next option is one; a value that starts with a hyphen is written with `=`.
  if (value === undefined || value === '' || (inlineValue !== true && value.startsWith('-')))
    throw new UsageError(`\`${rawName}\` needs a value after it: ${placeholder(option)}.`);
  if (option.oneOf && !option.oneOf.includes(value))
    throw new UsageError(`\`${rawName}\` cannot be \`${value}\`. ${didYouMean(value, option.oneOf)}`);
  return value;
}

/** What stands for an option's value in the help. */
export function placeholder({ oneOf, value = 'value' }: CommandOption): string {
  return oneOf ? oneOf.join('|') : `<${value}>`;
}

function didYouMean(written: string, known: readonly string[], prefix = ''): string {
  const near = nearest(written, known);
  if (near !== undefined) return `Did you mean \`${prefix}${near}\`?`;
  return `Write one of ${known.map((name) => `\`${prefix}${name}\``).join(', ')}.`;
}
