import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSealingOptions } from '../../src/engine/sealing/options.ts';
import { job, JOBS, ROOT, WORKFLOWS } from './workflow-files.ts';

/** All write permissions of jobs. If you add one, say why in the workflow. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'feedback/import': ['contents'],
  'next-check-in/open': ['contents', 'pull-requests'],
  'publish/deploy': ['id-token', 'pages'],
  'review/review': ['pull-requests'],
};

const MANIFEST = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** Every line of every script, as words. */
const LINES = JOBS.flatMap(({ name, steps }) =>
  steps.flatMap(({ run }) => (run ?? '').split('\n').filter(Boolean)).map((line) => ({ name, line })),
);

const COMMANDS = [...new Set(LINES.map(({ line }) => line).filter((line) => line.startsWith('npm run ')))].map(
  (line) => {
    const [, , script = '', separator, ...rest] = line.split(/\s+/);
    const words = separator === '--' ? rest : [];
    const firstOption = words.findIndex((word) => word.startsWith('--'));
    return {
      line,
      script,
      operands: firstOption === -1 ? words : words.slice(0, firstOption),
      options: words.filter((word) => word.startsWith('--')),
    };
  },
);

describe('workflows', () => {
  it('use every action at a full commit, with its version next to it, the same everywhere', () => {
    const used = WORKFLOWS.flatMap(({ text }) =>
      [...text.matchAll(/uses:(.*)$/gm)].map(([, named = '']) => named.trim()),
    );
    expect(used.length).toBeGreaterThan(10);
    for (const named of used) expect(named).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const actions = new Set(used.map((named) => named.split('@', 1)[0]));
    expect(new Set(used).size).toBe(actions.size);
  });

  it('only have the permissions that a job asks for', () => {
    for (const { permissions, file } of WORKFLOWS) expect({ file, permissions }).toEqual({ file, permissions: {} });
    const writes = JOBS.map(({ name, permissions = {} }) => [
      name,
      Object.keys(permissions)
        .filter((scope) => permissions[scope] === 'write')
        .sort(),
    ]);
    expect(Object.fromEntries(writes.filter(([, scopes]) => scopes?.length !== 0))).toEqual(MAY_WRITE);
  });

  it('have a time limit, and don’t run concurrently', () => {
    for (const job of JOBS) expect(job['timeout-minutes'], job.name).toBeLessThanOrEqual(60);
    // All except the job that only asks: it doesn't wait in a queue.
    const alone = JOBS.filter((job) => !job.concurrency && !job.workflow.concurrency).map(({ name }) => name);
    expect(alone).toEqual(['publish/ask']);
  });

  it('never put other people’s words into a script', () => {
    for (const { line, name } of LINES) expect(line, name).not.toContain('${{');
  });

  it('don’t keep a token in the working tree', () => {
    const checkouts = JOBS.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: inputs } of checkouts) expect(inputs['persist-credentials']).toBe(false);
  });

  it('don’t show secrets to a pull request, or give it the repository’s permissions', () => {
    for (const { on, text, file } of WORKFLOWS) {
      expect(Object.keys(on), file).not.toContain('pull_request_target');
      if ('pull_request' in on) expect(text, file).not.toMatch(/secrets[.[]|secrets: inherit/);
    }
  });

  it('give the token only to steps that call GitHub', () => {
    const holders = JOBS.flatMap(({ steps }) => steps).filter(({ env }) =>
      JSON.stringify(env).includes('github.token'),
    );
    const asksForPages = ({ run = '' }: { run?: string | undefined }) => run.includes('/pages`');
    expect(holders.map((step) => (asksForPages(step) ? 'ask' : step.run?.split(' ')[2])).sort()).toEqual([
      'ask',
      'digest',
      'feedback',
      'next',
    ]);
    for (const { text, file } of WORKFLOWS) expect(text, file).not.toMatch(/^env:/m);
  });

  it('upload and publish only the built site, whose partners’ pages are sealed', () => {
    for (const { text, file } of WORKFLOWS) expect(text, file).not.toContain('actions/cache@');
    const kept = JOBS.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.includes('/upload-'));
    expect(kept.map(({ with: inputs }) => inputs['path'])).toEqual(['dist', 'dist']);
  });

  it('upload it under a name for each attempt, so that a run can be repeated', () => {
    const kept = JOBS.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.includes('/upload-'));
    for (const { with: inputs } of kept) expect(inputs['name']).toMatch(/-\$\{\{ github\.run_attempt \}\}$/);
    // A deployment that's run again alone uses what the earlier build has uploaded.
    expect(job(['publish', 'build']).outputs['artifact']).toBe(kept[0]?.with['name']);
    expect(job(['publish', 'deploy']).steps[0]?.with['artifact_name']).toBe('${{ needs.build.outputs.artifact }}');
  });

  it('don’t use actions that need a Node version which GitHub no longer has', () => {
    // At these versions, the actions use node24, or are composites of such.
    const used = WORKFLOWS.flatMap(({ text }) =>
      [...text.matchAll(/uses: ([\w./-]+)@\S+ # v(\d+)/g)].map(([, action, major]) => `${action} ${major}`),
    );
    expect([...new Set(used)].sort()).toEqual([
      'actions/checkout 7',
      'actions/deploy-pages 5',
      'actions/setup-node 7',
      'actions/upload-artifact 7',
      'actions/upload-pages-artifact 5',
    ]);
  });

  it('require sealed pages if there’s a keyring, and publish without them if there is none', () => {
    const wants = JOBS.flatMap(({ steps }) => steps).flatMap(({ env }) => env['ALONGSIDE_REQUIRE_SEALED'] ?? []);
    expect(wants).toEqual(["${{ hashFiles('content/keyring.json') != '' }}"]);
    const isRequired = (value: string) => readSealingOptions({}, { ALONGSIDE_REQUIRE_SEALED: value }).isRequired;
    expect([isRequired('true'), isRequired('false')]).toEqual([true, false]);
  });

  it('only run for code changes if they test the code', () => {
    const test = WORKFLOWS.find(({ file }) => file === 'test');
    for (const event of Object.values(test?.on ?? {})) {
      expect(JSON.stringify(event)).toMatch(/"paths":\[(?!.*content)/);
      expect(JSON.stringify(event)).toContain('".github/workflows/**"');
    }
  });
});

describe('a command in a workflow', () => {
  it.each(COMMANDS)('exists: $line', ({ script }) => {
    expect(Object.keys(MANIFEST.scripts)).toContain(script);
  });

  it.each(COMMANDS.filter(({ options }) => options.length > 0))('accepts its options: $line', (command) => {
    const [program, ...args] = (MANIFEST.scripts[command.script] ?? '').split(' ');
    expect(program).toBe('node');
    const { status, stdout } = spawnSync(process.execPath, [...args, ...command.operands, '--help'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    for (const option of command.options) expect(stdout).toMatch(new RegExp(`^ +${option}\\b`, 'm'));
    for (const operand of command.operands) expect(stdout).toContain(operand);
  });

  it('is otherwise npm’s own, or one of our files', () => {
    const others = LINES.filter(({ name, line }) => name !== 'publish/ask' && !line.startsWith('npm run ')).map(
      ({ line }) => line,
    );
    expect([...new Set(others)].sort()).toEqual(['.ci/run', 'npm ci']);
    expect(existsSync(join(ROOT, '.ci/run'))).toBe(true);
  });
});
