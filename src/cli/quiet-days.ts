import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { daysBetween, isPlainDate, type PlainDate } from '../domain/plain-date.ts';
import type { Github } from '../github/client.ts';
import { GithubError } from '../github/failures.ts';
import { UsageError } from '../journal/configuration.ts';
import { runGit } from '../journal/git/repository.ts';

/*
 * In a public repository GitHub stops scheduled workflows after 60 days without a commit, and announces it in an email
 * and on their page. They stay stopped until they're started again by hand.
 * https://docs.github.com/actions/how-tos/manage-workflow-runs/disable-and-enable-workflows
 */

const QUIET_DAYS = 60;

/** Our scheduled workflows, by file. */
const SCHEDULED = { 'publish.yml': 'Publish', 'next-check-in.yml': 'Next check-in' } as const;

interface Workflow {
  file: string;
  name: string;
}

/** Explains how to restart a workflow that GitHub has stopped. */
export function quietNotice({ file, name }: Workflow): string {
  return `GitHub has stopped the workflow “${name}”, because nothing was committed for ${String(QUIET_DAYS)} days. To start it again: Actions → ${name} → Enable workflow, or \`gh workflow enable ${file}\`.`;
}

const workflowSchema = z.object({ name: z.string(), path: z.string(), state: z.string() });

/**
 * Returns the workflows that GitHub has stopped. If GitHub doesn't answer, it returns none: the command's work is done,
 * and this is only additional.
 */
export async function stoppedWorkflows(github: Github): Promise<Workflow[]> {
  try {
    const { workflows } = await github.ask({
      route: 'GET /repos/{owner}/{repo}/actions/workflows',
      parameters: { per_page: 100 },
      schema: z.object({ workflows: z.array(workflowSchema) }),
      about: 'the workflows',
    });
    return workflows
      .filter(({ state }) => state === 'disabled_inactivity')
      .map(({ name, path }) => ({ name, file: path.replace(/^.*\//, '') }));
  } catch (error) {
    if (error instanceof GithubError) return [];
    throw error;
  }
}

/**
 * Warns of a long time without commits, as far as git can tell: it doesn't know whether the repository is public, or
 * what GitHub has done.
 * @param folder the journal's
 */
export function quietDays(folder: string, today: PlainDate): string | undefined {
  try {
    const root = answerOf(folder, ['rev-parse', '--show-toplevel']);
    const latest = answerOf(folder, [
      'for-each-ref',
      '--sort=-committerdate',
      '--count=1',
      '--format=%(committerdate:short)',
    ]);
    if (root === undefined || latest === undefined || !isPlainDate(latest)) return undefined;
    const scheduled = Object.entries(SCHEDULED).filter(([file]) => hasSchedule(join(root, '.github/workflows', file)));
    const days = daysBetween(latest, today);
    if (scheduled.length === 0 || days < QUIET_DAYS) return undefined;
    const names = scheduled.map(([, name]) => `“${name}”`).join(' and ');
    return `Nothing was committed for ${String(days)} days. In a public repository GitHub stops workflows with a schedule after ${String(QUIET_DAYS)}: see under Actions whether ${names} ${scheduled.length > 1 ? 'are' : 'is'} disabled, and press “Enable workflow”.`;
  } catch (error) {
    // Without git there is nothing to report.
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function answerOf(folder: string, args: readonly string[]): string | undefined {
  const { status, out } = runGit(folder, args);
  const answer = out.toString().trim();
  return status === 0 && answer !== '' ? answer : undefined;
}

function hasSchedule(workflow: string): boolean {
  return existsSync(workflow) && /^ {2}schedule:/m.test(readFileSync(workflow, 'utf8'));
}
