import type { Command, CommandOption } from '../../src/cli/runtime/command.ts';
import { runCommand } from '../../src/cli/runtime/run.ts';

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface Where {
  /** The command's environment, as a separate process would get it. */
  environment?: Readonly<Record<string, string>>;
  /** The folder to run in; by default the project's. */
  folder?: string;
}

/** Variables that a command reads, or that programs it starts read. */
const READ = /^(?:ALONGSIDE|GITHUB|GH|GIT)_/;

/**
 * Runs a command like `npm run <name>`, but in this process, because starting one takes longer than most tests. For
 * each command, one test starts it for real. Wait for one run before the next: they'd share an environment.
 * @example const { status, stdout } = await runHere(check, ['--strict'], { environment: { ALONGSIDE_CONTENT: folder }
 * })
 */
export async function runHere<const Options extends Record<string, CommandOption>>(
  command: Command<Options>,
  args: readonly string[],
  { environment = {}, folder }: Where = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const before = process.cwd();
  const own = Object.entries(process.env).filter(([name]) => READ.test(name) || name in environment);
  for (const [name] of own) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  if (folder !== undefined) process.chdir(folder);
  try {
    const status = await runCommand(command, args, {
      out: (text) => void (said.stdout += `${text}\n`),
      error: (text) => void (said.stderr += `${text}\n`),
      colours: false,
    });
    return { status, ...said };
  } finally {
    process.chdir(before);
    for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, Object.fromEntries(own));
  }
}
