import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { job, type JobName } from './workflow-files.ts';

export interface JobRun {
  /** The folder of the checkout. */
  folder: string;
  /** The value of each expression in its steps' `env` in this run, as written between `${{` and `}}`. */
  expressions: Readonly<Record<string, string>>;
  /** Variables that Actions itself sets. */
  environment: Readonly<Record<string, string>>;
  /** Scripts that aren't run: they're tested elsewhere, or need a network. */
  without?: readonly string[];
  /** A folder of programs that take precedence over this machine's. */
  programs?: string;
}

export interface RanStep {
  run: string;
  /** Null if it was skipped. */
  status: number | null;
  said: string;
}

/**
 * Runs a job's scripts like Actions does: one after the other in bash, with the step's environment and nothing from
 * this process; after a failure, only those that ask for it.
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
    if (value === undefined) throw new RangeError(`This run has no value for \`${expression}\`.`);
    return value;
  });
}

/** Runs a script in a step's default shell. It can't use `spawnSync`, because the test's GitHub is in this process. */
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
