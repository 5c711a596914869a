import { describe, expect, it } from 'vitest';
import {
  makeRepositoryLinks,
  MAX_ADDRESS_LENGTH,
  mayLeadToRepository,
  type RepositoryLinks,
} from '../../src/views/common/repository-links.ts';
import { partnership } from '../domain/builders.ts';

function links(repository: string | undefined, folder: string | undefined = 'content'): RepositoryLinks | undefined {
  return makeRepositoryLinks({ repository, folder });
}

function linksOf(repository: string, folder = 'content'): RepositoryLinks {
  const made = links(repository, folder);
  if (!made) throw new RangeError(`${repository} has no links.`);
  return made;
}

const JOURNAL = 'https://github.com/robin/journal';

describe('the address for editing a file', () => {
  it.each([
    JOURNAL,
    `${JOURNAL}/`,
    `${JOURNAL}.git`,
    `${JOURNAL}.git/`,
    `${JOURNAL}?tab=readme-ov-file#readme`,
    'https://github.com:443/robin/journal',
    `${JOURNAL}/tree/main`,
  ])('is the same for %s', (repository) => {
    expect(linksOf(repository).edit('goals/marathon.md')).toBe(`${JOURNAL}/edit/main/content/goals/marathon.md`);
  });
  it('doesn’t contain a name or password', () => {
    expect(linksOf('https://robin:token@github.com/robin/journal').edit('a.md')).toBe(
      `${JOURNAL}/edit/main/content/a.md`,
    );
  });
  it('is on the address’s branch', () => {
    expect(linksOf(`${JOURNAL}/tree/our/days/`).edit('a.md')).toBe(`${JOURNAL}/edit/our/days/content/a.md`);
  });
  it('starts with the journal’s folder, unless that’s the root', () => {
    expect(linksOf(JOURNAL, 'docs/ours').edit('a.md')).toBe(`${JOURNAL}/edit/main/docs/ours/a.md`);
    expect(linksOf(JOURNAL, '').edit('a.md')).toBe(`${JOURNAL}/edit/main/a.md`);
  });
  it('works with any character in a name', () => {
    expect(linksOf(JOURNAL).edit('pages/50% of #us?.md')).toBe(
      `${JOURNAL}/edit/main/content/pages/50%25%20of%20%23us%3F.md`,
    );
  });
  it.each(['https://github.example.org/robin/journal', 'https://example.ghe.com/robin_example/journal'])(
    'works on a company’s own GitHub, %s',
    (repository) => {
      expect(linksOf(repository).edit('a.md')).toBe(`${repository}/edit/main/content/a.md`);
    },
  );
});

describe('no links', () => {
  it.each([
    'https://gitlab.com/robin',
    'https://gitlab.com/robin/journal/-/issues',
    'https://codeberg.org/robin/journal/src/commit/0123',
    'https://bitbucket.org/robin/journal',
    'https://robin.github.io/journal/',
    'https://github.io/robin/journal',
    'https://gist.github.com/robin/0123',
    'https://notgithub.com/robin/journal',
    'https://github.com.evil.example/robin/journal/x',
    'https://github.com/robin',
    'https://github.com/robin/journal/pulls',
    'https://github.com/robin/journal/tree/',
    'http://github.com/robin/journal',
    'git@github.com:robin/journal.git',
  ])('rather than wrong ones for %s', (repository) => {
    expect(links(repository)).toBeUndefined();
  });
  it('without a repository, or if the journal is outside it', () => {
    expect(links(undefined)).toBeUndefined();
    expect(makeRepositoryLinks({ repository: JOURNAL, folder: undefined })).toBeUndefined();
  });
});

describe('the address for creating a file', () => {
  /** What GitHub reads from the address. */
  const asked = (address: string) => {
    const { pathname, searchParams } = new URL(address);
    return { pathname, ...Object.fromEntries(searchParams) };
  };
  const { create } = linksOf(JOURNAL);

  it('has its whole path, because its folder may not exist yet', () => {
    expect(asked(create('goals/our-goal.md'))).toEqual({
      pathname: '/robin/journal/new/main',
      filename: 'content/goals/our-goal.md',
    });
  });
  it('contains the exact text', () => {
    const text = '---\ndate: 2026-05-01\n# a & b = 50% + "c"\n---\n\n## Über\n\n日本 🏃\n';
    expect(asked(create('check-ins/2026-05-01.md', [text]))).toMatchObject({ value: text });
  });
  it('contains the next best text if the best is too long, and none if all are', () => {
    const long = 'word '.repeat(2000);
    expect(asked(create('a.md', [long, 'short']))).toMatchObject({ value: 'short' });
    expect(asked(create('a.md', [long, `${long}!`]))).not.toHaveProperty('value');
  });
  it('counts encoded characters, because punctuation and other scripts take more room', () => {
    expect(asked(create('a.md', ['a'.repeat(6000)]))).toHaveProperty('value');
    expect(asked(create('a.md', ['日'.repeat(1000)]))).not.toHaveProperty('value');
  });
  it('contains a text that just fits, and no text if it’s a single letter longer', () => {
    const room = MAX_ADDRESS_LENGTH - encodeURIComponent(create('a.md', [''])).length;
    const [fits, isTooLong] = ['a'.repeat(room), 'a'.repeat(room + 1)];
    expect(asked(create('a.md', [fits]))).toMatchObject({ value: fits });
    expect(asked(create('a.md', [isTooLong]))).not.toHaveProperty('value');
  });
  it.each(['日', 'م', 'é', 'a', ' ', '\n'])(
    'works even for users who aren’t signed in, with text in “%s”',
    (letter) => {
      // GitHub puts it into the address of its sign-in page, and accepts 8,191 characters there.
      const texts = Array.from({ length: 80 }, (_, step) => letter.repeat(8000 - step * 100));
      const address = create('check-ins/2026-05-01.md', texts);
      const signIn = `https://github.com/login?return_to=${encodeURIComponent(address)}`;
      expect(signIn.length).toBeLessThan(8000);
      // And it isn't shorter than necessary.
      const { value = '' } = { value: '', ...asked(address) };
      expect(value.length).toBeGreaterThan(300);
    },
  );
});

describe('other hosts', () => {
  it.each([
    ['GitLab', 'https://gitlab.com/our/group/journal', '-/edit/main', '-/new/main?file_name='],
    ['GitLab', 'https://gitlab.example.org/robin/journal', '-/edit/main', '-/new/main?file_name='],
    ['Codeberg', 'https://codeberg.org/robin/journal', '_edit/main', '_new/main?filename='],
    ['Forgejo', 'https://forgejo.example.org/robin/journal', '_edit/main', '_new/main?filename='],
    ['Gitea', 'https://gitea.com/robin/journal', '_edit/main', '_new/main?filename='],
  ])('%s at %s', (host, repository, edit, create) => {
    const made = linksOf(`${repository}.git`);
    expect(made.editor.host).toBe(host);
    expect(made.edit('goals/a b.md')).toBe(`${repository}/${edit}/content/goals/a%20b.md`);
    expect(made.create('goals/a.md')).toBe(`${repository}/${create}content%2Fgoals%2Fa.md`);
  });
  it('link to the address’s branch', () => {
    expect(linksOf('https://gitlab.com/robin/journal/-/tree/our/days').edit('a.md')).toBe(
      'https://gitlab.com/robin/journal/-/edit/our/days/content/a.md',
    );
    expect(linksOf('https://codeberg.org/robin/journal/src/branch/our/days').edit('a.md')).toBe(
      'https://codeberg.org/robin/journal/_edit/our/days/content/a.md',
    );
  });
  it('get a text only if they accept one', () => {
    expect(linksOf('https://codeberg.org/robin/journal').create('a.md', ['Text'])).toContain('&value=Text');
    expect(linksOf('https://gitlab.com/robin/journal').create('a.md', ['Text'])).not.toContain('Text');
  });
});

describe('those who get links to the repository', () => {
  const guarded = partnership({ privacy: { default: 'partners' } }).data;
  it('are the public if the journal is public by default, and otherwise only the partners', () => {
    expect(mayLeadToRepository('public', partnership().data)).toBe(true);
    expect(mayLeadToRepository('public', guarded)).toBe(false);
    expect(mayLeadToRepository('partners', guarded)).toBe(true);
    expect(mayLeadToRepository('private', guarded)).toBe(true);
  });
});
