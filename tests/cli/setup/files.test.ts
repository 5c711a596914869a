import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { realFiles } from '../../../src/journal/files/real-files.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { HOSTS } from '../../../src/cli/setup/record.ts';
import { PAIR_COMMANDS } from '../../../src/cli/setup/repository.ts';
import { mistakes } from '../../journal/journals.ts';
import { readCase } from '../../journal/mistake-cases.ts';
import { NEEDED, runSetup, SetupFolder, TARBALL } from './run-setup.ts';

let ours: SetupFolder;
beforeEach(() => void (ours = new SetupFolder()));
afterEach(() => ours.remove());

const content = () => join(ours.folder, 'content');

const GIVEN: Readonly<Record<string, Record<string, string>>> = {
  'as it is offered': {},
  'every answer': {
    name: 'Two Marathons and a Manuscript',
    pronouns: 'they/them, she/her',
    github: 'robin-example, @sam-example',
    role: 'Training lead; Reader, and keeper of the log',
    feedback: 'challenge, listen',
    every: '2 weeks',
    first: '2026-12-06',
    since: '2026-11-01',
    timezone: 'Europe/London',
    locale: 'en-US',
    context: 'mixed',
    due: '2027-10-03',
    per: 'partner',
    baseline: 'robin: 8, Sam = 5.5',
    target: '42.2',
    'target-date': '2027-10-02',
    agreements: 'Ask before advising; bad news travels the same day',
    missed: 'Say so first.',
    privacy: 'public',
    boundaries: 'Numbers may be shared; setbacks stay between us.',
    repository: 'https://github.com/Robin-Example/journal.git',
    site: 'https://journal.example/ours',
  },
  'words that YAML and Markdown read': {
    partners: 'Yes, "Q" # 1, @null: no',
    github: ',,',
    purpose: 'We finish: it’s "done" # really\nand \t[not] {never} --- | > & * ! % `code`',
    agreements: '- a; # b; c: d; "e\nTRUE; 12; 2026-01-01; ~',
    goal: '2026-01-01',
    specific: '{}',
    achievable: '!!binary x',
    relevant: 'null',
    benchmark: '<script>alert(1)</script>',
    unit: '%',
    baseline: '-0.5',
    missed: "' '' \\ \\n",
  },
  'other scripts': {
    partners: 'Zoë, Zoe, 太郎, Łukasz Ø',
    purpose: 'お互いに、大切なことを終わらせる。',
    goal: '一緒にマラソンを走る',
    benchmark: 'أطول جولة',
    specific: '🏃🏽‍♀️🏁',
    unit: 'キロ',
    locale: 'ja',
    timezone: 'Asia/Tokyo',
  },
};

describe('setup writes', () => {
  it.each(Object.entries(GIVEN))('%s', async (name, given) => {
    const { code, error } = await runSetup(ours.folder, { ...NEEDED, ...given, yes: true });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const texts = Object.entries(ours.files())
      .filter(([path]) => path.startsWith('content/') && path !== 'content/README.md')
      .map(([path, text]) => `===== ${path}\n${text}`);
    await expect(texts.join('')).toMatchFileSnapshot(`goldens/${name.replaceAll(' ', '-')}.txt`);
    expect(readJournal(content(), { today: plainDate('2026-11-22') }).problems).toEqual([]);
  });

  it('what was asked for, word for word, as the journal reads it', async () => {
    const words = GIVEN['words that YAML and Markdown read'] ?? {};
    await runSetup(ours.folder, { ...NEEDED, ...words, yes: true });
    const { documents } = readJournal(content(), { files: realFiles, today: plainDate('2026-11-22') });
    expect(documents?.partnership.data.agreements).toEqual([
      '- a',
      '# b',
      'c: d',
      '"e',
      'TRUE',
      '12',
      '2026-01-01',
      '~',
    ]);
    expect(documents?.partnership.data.missed).toBe("' '' \\ \\n");
    expect(documents?.partners.map(({ data }) => data.name).toSorted()).toEqual(['"Q" # 1', '@null: no', 'Yes']);
  });
});

describe('setup makes a repository', () => {
  it.each(HOSTS)('with what its host needs, and nothing else: %s', async (host) => {
    const { code, error } = await runSetup(ours.folder, {
      ...NEEDED,
      name: 'Żaba & Co.',
      host,
      github: 'a, b',
      yes: true,
    });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { files } = { files: ours.files() };
    const texts = Object.entries(files).flatMap(([path, text]) =>
      /^content|^vendor|workflows|lock|template/.test(path)
        ? `===== ${path}\n`
        : `===== ${path}\n${text.replaceAll(/"[0-9a-f]{12}"/g, '"a digest"')}`,
    );
    await expect(texts.join('')).toMatchFileSnapshot(`goldens/host-${host}.txt`);
    for (const [path, text] of Object.entries(files))
      if (!path.startsWith('content/')) expect(text, path).not.toMatch(/__[A-Z]+__/);
  });

  it('with its engine as packed, a lock file, and one commit of everything that git should keep', async () => {
    await runSetup(ours.folder);
    expect(readFileSync(join(ours.folder, 'vendor/alongside-1.2.3.tgz'))).toEqual(TARBALL);
    expect(JSON.parse(ours.read('package.json'))).toMatchObject({
      private: true,
      dependencies: { alongside: 'file:vendor/alongside-1.2.3.tgz' },
      scripts: { check: 'alongside check', build: 'alongside build', new: 'alongside new' },
    });
    expect(ours.repository.git('log', '--format=%s').trim()).toBe('Our journal begins');
    expect(ours.repository.git('status', '--porcelain').trim()).toBe('');
    expect(ours.repository.git('branch', '--show-current')).toBe('main');
    expect(ours.repository.git('ls-files').split('\n').toSorted()).toEqual(Object.keys(ours.files()).toSorted());
    expect(readdirSync(ours.folder).filter((name) => name.startsWith('.alongside'))).toEqual([]);
  });

  it('with a task that finds each problem in what `check` says', async () => {
    await runSetup(ours.folder);
    const written = /"regexp": (".*")/.exec(ours.read('.vscode/tasks.json'))?.[1] ?? '""';
    const matcher = new RegExp(JSON.parse(written) as string); // quoted in the documentation that was just read
    const said = mistakes().flatMap((name) => {
      const { journal, report } = readCase(name);
      const found = report.split('\n').flatMap((row) => {
        const [, file = '', line, column, severity, , code] = matcher.exec(row) ?? [];
        return line === undefined
          ? []
          : [[file.replace(/^content\/?/, '') || '.', line, column, severity, code].join(' ')];
      });
      const there = journal.problems.map(({ file, line, column, severity, code }) =>
        [file, line, column, severity, code].join(' '),
      );
      return found.join('\n') === there.join('\n') ? [] : [name];
    });
    expect(said).toEqual([]);
  });

  it('with a script for every command except those for setting up', () => {
    const all = COMMANDS.map(({ name }) => name).filter((name) => name !== 'setup' && name !== 'reference');
    expect(PAIR_COMMANDS).toEqual(all);
  });

  it('with a version range if the engine came from a registry', async () => {
    await runSetup(ours.folder, undefined, {
      engine: {
        dependency: { kind: 'range', range: '^1.2.3' },
        packInto: () => expect.fail('Nothing has to be packed.'),
      },
    });
    expect(JSON.parse(ours.read('package.json'))).toMatchObject({ dependencies: { alongside: '^1.2.3' } });
    expect(ours.has('vendor')).toBe(false);
  });

  it('that starts its daily runs by the journal’s time zone', async () => {
    await runSetup(ours.folder, { ...NEEDED, timezone: 'Pacific/Auckland', yes: true });
    for (const file of ['publish', 'next-check-in'])
      expect(ours.read(`.github/workflows/${file}.yml`)).toContain('timezone: Pacific/Auckland\n');
  });

  it('without CODEOWNERS if partners don’t have names on GitHub, or the host isn’t GitHub', async () => {
    await runSetup(ours.folder);
    await runSetup(join(ours.root, 'lab'), { ...NEEDED, host: 'gitlab', github: 'a, b', yes: true });
    expect(ours.has('.github/CODEOWNERS')).toBe(false);
    expect(ours.files(join(ours.root, 'lab'))['.github/CODEOWNERS']).toBeUndefined();
  });
});
