import { runCommand } from '../../../src/cli/runtime/run.ts';
import { statusIn } from '../../../src/cli/status/command.ts';

export interface Shown {
  code: number;
  out: string;
  error: string;
}

/** Runs `npm run status` in a terminal with this many columns; not in a terminal if it's absent. */
export async function runStatus(
  args: readonly string[],
  { columns, colours = false }: { columns?: number; colours?: boolean } = {},
): Promise<Shown> {
  const [out, error]: string[][] = [[], []];
  const code = await runCommand(statusIn({ columns }), args, {
    out: (text) => out?.push(text),
    error: (text) => error?.push(text),
    colours,
  });
  return { code, out: out?.join('\n') ?? '', error: error?.join('\n') ?? '' };
}
