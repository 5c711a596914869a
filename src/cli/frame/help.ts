import type { Command } from './command.ts';
import { type CommandOption, placeholder } from './options.ts';

/** How to use a command, in full. */
export function helpFor(
  { name, about, operands, ends }: Pick<Command<Record<string, CommandOption>>, 'name' | 'about' | 'operands' | 'ends'>,
  options: Readonly<Record<string, CommandOption>>,
): string {
  const rows = Object.entries(options).map(([option, details]) => ({
    left: `--${option}${details.type === 'string' ? ` ${placeholder(details)}` : ''}`,
    right: details.about,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  return [
    usageOf({ name, operands }),
    '',
    about,
    '',
    ...rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
    '',
    `It ends with ${Object.entries(ends)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join(', ')}.`,
  ].join('\n');
}

export function usageOf({ name, operands }: { name: string; operands?: string | undefined }): string {
  return `Usage: npm run ${name} ${operands === undefined ? '[-- <options>]' : `-- ${operands} [<options>]`}`;
}
