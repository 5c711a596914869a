import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { next } from '../../src/cli/next.ts';
import { quietDays } from '../../src/cli/quiet-days.ts';
import { status } from '../../src/cli/status/command.ts';
import { plainDate } from '../../src/domain/plain-date.ts';
import { GitRepository } from '../support/git-repository.ts';
import { GithubRepository } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';
import { runHere } from '../support/run-here.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORKFLOWS = 'src/cli/setup/repository/github/workflows';

/** Makes a repository like setup does, with a last commit on 1 March 2026. */
function repositoryWith(workflows: readonly string[]): GitRepository {
  const repository = GitRepository.init();
  cpSync(join(ROOT, 'tests/journals/sound'), join(repository.folder, 'content'), { recursive: true });
  for (const name of workflows)
    repository.write({ [`.github/workflows/${name}`]: readFileSync(join(ROOT, WORKFLOWS, name), 'utf8') });
  repository.git('add', '--all');
  repository.git('commit', '--quiet', '--message', 'Our journal');
  return repository;
}

describe('a repository without a commit for 60 days', () => {
  let repository: GitRepository;
  beforeAll(() => {
    repository = repositoryWith(['publish.yml', 'next-check-in.yml', 'review.yml']);
  });
  afterAll(() => rmSync(repository.folder, { recursive: true }));
  const said = (today: string) => quietDays(join(repository.folder, 'content'), plainDate(today));

  it('is reported by status, with the way back', async () => {
    const { stdout } = await runHere(status, ['--today', '2026-05-15'], { folder: repository.folder });
    expect(stdout).toMatch(
      /\n\nNothing was committed for 75 days\. In a public repository GitHub stops workflows with a schedule after 60: see under Actions whether “Publish” and “Next check-in” are disabled, and press “Enable workflow”\.\n$/,
    );
    const others = await runHere(status, ['--today', '2026-05-15', '--audience', 'public'], {
      folder: repository.folder,
    });
    expect(others.stdout).not.toContain('Nothing was committed');
  });

  it('is reported by `next`, even if it’s not time', async () => {
    const { stdout } = await runHere(next, ['--today', '2026-05-20'], { folder: repository.folder });
    expect(stdout).toMatch(/^Nothing to open yet: [^\n]+\nNothing was committed for 80 days\./);
  });

  it('isn’t reported earlier', () => {
    expect(said('2026-04-29')).toBeUndefined();
    expect(said('2026-04-30')).toContain('for 60 days');
  });

  it('isn’t reported if no workflow has a schedule, or if there’s no git', () => {
    const quiet = repositoryWith(['review.yml']);
    expect(quietDays(join(quiet.folder, 'content'), plainDate('2026-12-31'))).toBeUndefined();
    rmSync(quiet.folder, { recursive: true });
    const plain = mkdtempSync(join(tmpdir(), 'alongside-plain-'));
    expect(quietDays(plain, plainDate('2026-12-31'))).toBeUndefined();
    rmSync(plain, { recursive: true });
  });
});

/** Returns a workflow the way GitHub describes it. */
function workflow(name: string, file: string, state: string) {
  const url = `https://github.com/robin/journal/actions/workflows/${file}`;
  const written = '2026-01-11T12:00:00.000Z';
  return {
    ...{ id: 161_335, node_id: 'MDg6V29ya2Zsb3cxNjEzMzU=', name, path: `.github/workflows/${file}`, state },
    ...{ created_at: written, updated_at: written, url, html_url: url, badge_url: `${url}/badge.svg` },
  };
}

describe('a workflow that GitHub has stopped', () => {
  const opened = async (server: GithubServer) => {
    const repository = repositoryWith(['publish.yml']);
    new GithubRepository(server);
    const ran = await runHere(next, ['--today', '2026-03-20', '--dry-run', '--within', '20 days'], {
      folder: repository.folder,
      environment: {
        GITHUB_TOKEN: server.token,
        GITHUB_REPOSITORY: 'robin/journal',
        GITHUB_API_URL: server.origin,
      },
    });
    rmSync(repository.folder, { recursive: true });
    return ran;
  };

  it('is reported by `next`, with the way back; one that someone disabled isn’t', async () => {
    const server = await GithubServer.start();
    server.on('GET /repos/robin/journal/actions/workflows', {
      data: {
        total_count: 3,
        workflows: [
          workflow('Publish', 'publish.yml', 'disabled_inactivity'),
          workflow('Next check-in', 'next-check-in.yml', 'active'),
          workflow('Review', 'review.yml', 'disabled_manually'),
        ],
      },
    });
    const { status: code, stdout } = await opened(server);
    await server.close();
    expect(code).toBe(0);
    expect(stdout.match(/^GitHub has stopped.*/gm)).toEqual([
      'GitHub has stopped the workflow “Publish”, because nothing was committed for 60 days. To start it again: Actions → Publish → Enable workflow, or `gh workflow enable publish.yml`.',
    ]);
  });

  it('doesn’t make it fail if GitHub doesn’t say', async () => {
    const server = await GithubServer.start();
    server.on('GET /repos/robin/journal/actions/workflows', {
      status: 403,
      data: { message: 'Resource not accessible' },
    });
    const { status: code, stdout, stderr } = await opened(server);
    await server.close();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('GitHub has stopped');
  });
});
