import type { Command, CommandOption, ExitCode, Output } from './runtime/command.ts';

/** A command of the program, without its module, which is loaded later. */
export interface ListedCommand {
  name: string;
  /** A line about what it does, for the program's help and the README's table. */
  description: string;
  run: (args: readonly string[], output: Output) => Promise<ExitCode>;
}

/** Every command, in the order in which a pair needs them. Its options and its full help are in its own module. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'setup',
    description: 'starts a journal of your own, in its own repository',
    run: running(async () => (await import('./setup/command.ts')).setupCommand()),
  },
  {
    name: 'new',
    description: 'starts a check-in, goal, benchmark, milestone, partner or page; or pauses the rhythm',
    run: running(async () => (await import('./new/command.ts')).newCommand()),
  },
  {
    name: 'rename',
    description: 'gives a goal, benchmark, partner or milestone a new id, wherever it’s used',
    run: running(async () => (await import('./rename/command.ts')).renameCommand()),
  },
  {
    name: 'dev',
    description: 'shows the whole journal on your machine, and keeps up with what you save',
    run: running(async () => (await import('./serve.ts')).dev),
  },
  {
    name: 'build',
    description: 'checks the journal, then builds the public site into `dist/`',
    run: running(async () => (await import('./build.ts')).build),
  },
  {
    name: 'preview',
    description: 'shows the site that was built, as a host would',
    run: running(async () => (await import('./serve.ts')).preview),
  },
  {
    name: 'check',
    description: 'says what’s wrong in the journal, without building it',
    run: running(async () => (await import('./check.ts')).check),
  },
  {
    name: 'status',
    description: 'shows the home page in the terminal',
    run: running(async () => (await import('./status/command.ts')).status),
  },
  {
    name: 'digest',
    description: 'says what a branch changes in the journal',
    run: running(async () => (await import('./digest/command.ts')).digest),
  },
  {
    name: 'feedback',
    description: 'brings what was said in a pull request into the journal',
    run: running(async () => (await import('./feedback/command.ts')).feedback),
  },
  {
    name: 'next',
    description: 'opens the next check-in’s pull request on GitHub, when it’s time',
    run: running(async () => (await import('./next.ts')).next),
  },
  {
    name: 'keys',
    description: 'makes and manages the keys to the sealed pages',
    run: running(async () => (await import('./keys/command.ts')).keys),
  },
  {
    name: 'import',
    description: 'brings in tables (CSV, Strava), dated Markdown, Beeminder, Loop, Day One and jrnl',
    run: running(async () => (await import('./import/command.ts')).importCommand()),
  },
  {
    name: 'export',
    description: 'writes the journal as JSON and CSV, for one audience',
    run: running(async () => (await import('./export.ts')).exportJournal),
  },
  {
    name: 'upgrade',
    description: 'upgrades a repository to a newer version of the engine',
    run: running(async () => (await import('./upgrade/command.ts')).upgradeCommand()),
  },
  {
    name: 'reference',
    description: 'writes the author’s reference, `content/README.md`, from the schemas',
    run: running(async () => (await import('./reference/author-reference.ts')).reference),
  },
];

/** Returns a function that loads and runs a command. Loading the others' modules would double its start-up time. */
function running<const Options extends Record<string, CommandOption>>(
  load: () => Promise<Command<Options>>,
): ListedCommand['run'] {
  return async (args, output) => {
    const [{ runCommand }, command] = await Promise.all([import('./runtime/run.ts'), load()]);
    return runCommand(command, args, output);
  };
}
