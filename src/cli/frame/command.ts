import type { CommandOption, ValuesOf } from './options.ts';

/** How a command ended, for scripts and for CI. */
export const EXIT = {
  ok: 0,
  /** What the command looked at is not well: a journal with errors. */
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
  /** Whether what reads `out` shows colours. */
  colours: boolean;
}

/** What stands behind `npm run <name>`. */
export interface Command<Options extends Record<string, CommandOption>> {
  name: string;
  /** What it does, in a sentence. */
  about: string;
  /** What is written before the options, as the help shows it, such as `add <partner>`; none: nothing is. */
  operands?: string;
  /** Its own options; `--help` and `--debug` every command has. */
  options: Options;
  /** What each way to end means, where the command can end so. */
  ends: Partial<Record<ExitCode, string>>;
  /**
   * The command that it is with what is written after it, where that decides on the options; none: it is itself. An exit
   * code where that cannot be said, the reason being told.
   * @throws UsageError
   */
  having?: (
    operands: readonly string[],
    args: readonly string[],
    output: Output,
  ) => Command<Record<string, CommandOption>> | ExitCode | undefined;
  /** @throws UsageError for a value that it cannot use */
  run: (values: ValuesOf<Options>, output: Output, operands: readonly string[]) => ExitCode | Promise<ExitCode>;
}
