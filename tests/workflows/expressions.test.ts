import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluate, expressionsOf, filledIn, holds, type Run, runs, startedBy } from './expressions.ts';
import { job, WORKFLOWS } from './workflow-files.ts';

/** GitHub's own examples of its events (octokit/webhooks), without addresses and accounts. */
const PAYLOADS = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'payloads.json'), 'utf8')));

/** Returns an event's example with some fields changed, such as `pull_request.base.ref`. */
function payload(event: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const made = structuredClone(PAYLOADS[event] ?? {});
  for (const [path, value] of Object.entries(changes)) set(made, path.split('.'), value);
  return made;
}

function set(object: Record<string, unknown>, [name = '', ...further]: readonly string[], value: unknown): void {
  const inside = z.record(z.string(), z.unknown()).safeParse(object[name]);
  if (further.length === 0 || !inside.success) object[name] = value;
  else {
    object[name] = inside.data;
    set(inside.data, further, value);
  }
}

function run(event_name: string, changes: Readonly<Record<string, unknown>> = {}, more: Partial<Run> = {}): Run {
  const event = payload(event_name, changes);
  const repository =
    z.object({ full_name: z.string() }).safeParse(event['repository']).data?.full_name ?? 'robin/journal';
  const ref = typeof event['ref'] === 'string' ? event['ref'] : 'refs/heads/master';
  return {
    github: {
      event_name,
      event,
      repository,
      ref,
      ref_name: ref.replace(/^refs\/\w+\//, ''),
      run_attempt: '1',
      token: 'secret',
    },
    ...more,
  };
}

const MERGED = { 'pull_request.merged': true };

describe('expressions of workflows', () => {
  const all = WORKFLOWS.flatMap(({ file, text }) => expressionsOf(text).map((expression) => ({ file, expression })));

  it.each(all)('can be parsed by GitHub: $file, $expression', ({ expression }) => {
    expect(() => evaluate(expression, run('pull_request'))).not.toThrow();
  });
});

describe('what an event starts', () => {
  it.each<[string, Run, Record<string, string>]>([
    ['a pull request opened', run('pull_request', { action: 'opened' }), { 'review/review': 'review-2' }],
    ['a pull request merged', run('pull_request', MERGED), { 'feedback/import': 'feedback-2' }],
    ['a pull request closed, not merged', run('pull_request'), {}],
    ['one merged to another branch', run('pull_request', { ...MERGED, 'pull_request.base.ref': 'drafts' }), {}],
    [
      'one merged from a fork',
      run('pull_request', { ...MERGED, 'pull_request.head.repo.full_name': 'kim/Hello-World' }),
      {},
    ],
    ['one merged from a fork that is gone', run('pull_request', { ...MERGED, 'pull_request.head.repo': null }), {}],
    ['a tag deleted', run('push'), {}],
    ['a push to a branch', run('push', { ref: 'refs/heads/draft' }), {}],
    ['a push to the default branch', run('push', { ref: 'refs/heads/master' }), { 'publish/ask': '' }],
    ['feedback that was brought in', run('workflow_run'), { 'publish/ask': '' }],
    ['feedback that failed', run('workflow_run', { 'workflow_run.conclusion': 'failure' }), {}],
    ['feedback that had nothing to do', run('workflow_run', { 'workflow_run.conclusion': 'skipped' }), {}],
    ['the time of day', run('schedule'), { 'publish/ask': '', 'next-check-in/open': 'next-check-in' }],
    [
      'a person',
      run('workflow_dispatch', {}, { inputs: { pull: '7' } }),
      { 'publish/ask': '', 'next-check-in/open': 'next-check-in', 'feedback/import': 'feedback-7' },
    ],
  ])('is known: %s', (_what, event, expected) => {
    expect(startedBy(event)).toEqual(expected);
  });
});

describe('a job that waits for another', () => {
  const asked = (origin: string) => run('push', {}, { needs: { ask: { outputs: { origin, base: '/' } } } });

  it('builds if Pages is on, and only then', () => {
    expect(runs(['publish', 'build'], asked('https://robin.github.io'))).toBe(true);
    expect(runs(['publish', 'build'], asked(''))).toBe(false);
    expect(runs(['publish', 'build'], { ...run('push'), needs: { ask: { outputs: {} } } })).toBe(false);
    expect(runs(['publish', 'build'], { ...asked('https://robin.github.io'), status: 'failure' })).toBe(false);
  });

  it('deploys what the previous attempt has uploaded, however often it’s run', () => {
    const { outputs } = job(['publish', 'build']);
    const artifact = filledIn(outputs['artifact'] ?? '', run('push'));
    expect(artifact).toBe('github-pages-1');
    const inputs = job(['publish', 'deploy']).steps[0]?.with ?? {};
    const again = { ...run('push'), needs: { build: { outputs: { artifact } } } };
    expect(filledIn(String(inputs['artifact_name']), again)).toBe(artifact);
  });
});

describe('the steps of a review', () => {
  const step = job(['review', 'review']).steps.find(({ name }) => name === 'Say what changes');

  it.each<[boolean, Run['status'], string]>([
    [true, 'success', 'success'],
    [true, 'failure', 'failure'],
    [false, 'failure', 'skipped'],
    [false, 'cancelled', 'success'],
  ])('report changes (%s) if the run is a %s and the check a %s', (isTold, status = 'success', outcome) => {
    expect(holds(step?.if, run('pull_request', {}, { status, steps: { check: { outcome } } }))).toBe(isTold);
  });

  it.each([
    [false, 'public'],
    [true, 'partners'],
  ])('show those who can read the repository (private: %s) what’s for %s', (isPrivate, audience) => {
    const event = run('pull_request', { 'repository.private': isPrivate });
    expect(filledIn(step?.env['AUDIENCE'] ?? '', event)).toBe(audience);
    expect(filledIn(step?.env['PULL'] ?? '', event)).toBe('2');
  });
});
