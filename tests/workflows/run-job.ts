import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { job, type JobName } from './workflow-files.ts';

export interface JobRun {
  /** Where it was checked out. */
  folder: string;
  /** What each expression of its steps' `env` is in this run, as written between `${{` and `}}`. */
  expressions: Readonly<Record<string, string>>;
  /** What Actions sets itself. */
  environment: Readonly<Record<string, string>>;
  /** Scripts that are not run: what they do is tested elsewhere, or takes a network. */
  without?: readonly string[];
  /** A folder of programs that are taken before those of this machine. */
  programs?: string;
}

export interface RanStep {
  run: string;
  /** None: it was skipped. */
  status: number | null;
  said: string;
}

/**
 * The scripts of a job, run as Actions runs them: one after the other by bash, with the step's environment and nothing of
 * this process's; after one that fails only those that ask for it.
 */
export async function runJob(
  name: JobName,
  { folder, expressions, environment, without = [], programs }: JobRun,
): Promise<{ steps: RanStep[]; summary: string }> {
  const summary = join(folder, '../summary.md');
  writeFileSync(summary, '');
  const steps: RanStep[] = [];
  for (const { run, env, if: condition } of job(name).steps) {
    if (run === undefined || without.includes(run)) continue;
    const hasFailed = steps.some(({ status }) => status !== 0 && status !== null);
    if (hasFailed && condition?.includes('!cancelled()') !== true) {
      steps.push({ run, status: null, said: '' });
      continue;
    }
    const own = Object.entries(env).map(([name, value]): [string, string] => [name, filledIn(value, expressions)]);
    const variables = { ...environment, ...Object.fromEntries(own), GITHUB_STEP_SUMMARY: summary };
    steps.push(await bash(run, folder, variables, programs));
  }
  return { steps, summary: readFileSync(summary, 'utf8') };
}

function filledIn(written: string, expressions: Readonly<Record<string, string>>): string {
  return written.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    const value = expressions[expression];
    if (value === undefined) throw new RangeError(`This run does not say what \`${expression}\` is.`);
    return value;
  });
}

/** As the default shell of a step. Not `spawnSync`: the GitHub of the test is in this process. */
function bash(run: string, cwd: string, environment: Record<string, string>, programs?: string): Promise<RanStep> {
  const path = [dirname(process.execPath), process.env['PATH']].join(':');
  const child = spawn('bash', ['-e', '-c', run], {
    cwd,
    env: {
      PATH: programs === undefined ? path : `${programs}:${path}`,
      HOME: cwd,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return new Promise((done) => child.on('close', (status) => done({ run, status: status ?? 1, said })));
}
