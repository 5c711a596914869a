import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { realFiles } from '../../../src/journal/files/file-system.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { ExampleProject } from './example-project.ts';
import { NEEDED, runSetup } from './run-setup.ts';

let project: ExampleProject;
beforeEach(() => void (project = ExampleProject.committed()));
afterEach(() => project.remove());

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
    const { code, error } = await runSetup(project.content, { ...NEEDED, ...given, yes: true });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { 'content/README.md': _, ...files } = project.files();
    const texts = Object.entries(files).map(([path, text]) => `===== ${path}\n${text}`);
    await expect(texts.join('')).toMatchFileSnapshot(`goldens/${name.replaceAll(' ', '-')}.txt`);
    expect(readJournal(project.content, { today: plainDate('2026-11-22') }).problems).toEqual([]);
  });

  it('what was asked for, word for word, as the journal reads it', async () => {
    const words = GIVEN['words that YAML and Markdown read'] ?? {};
    await runSetup(project.content, { ...NEEDED, ...words, yes: true });
    const { documents } = readJournal(project.content, { files: realFiles, today: plainDate('2026-11-22') });
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

describe('setup and CODEOWNERS', () => {
  const github = { ...NEEDED, github: 'robin-example, sam-example', yes: true } as const;

  it('writes none without names on GitHub', async () => {
    await runSetup(project.content);
    expect(project.has('.github')).toBe(false);
  });

  it('leaves one that somebody wrote alone, and says what to add', async () => {
    project.write('CODEOWNERS', '* @kit\n');
    const { code, out } = await runSetup(project.content, github);
    expect(code).toBe(0);
    expect(project.read('CODEOWNERS')).toBe('* @kit\n');
    expect(project.has('.github')).toBe(false);
    expect(out).toContain('  /content/ @robin-example @sam-example');
  });

  it('leaves one of its own alone that somebody added to', async () => {
    await runSetup(join(project.root, 'one'), github);
    const edited = `${project.read('.github/CODEOWNERS')}/src/ @kit\n`;
    project.write('.github/CODEOWNERS', edited);
    await runSetup(join(project.root, 'two'), github);
    expect(project.read('.github/CODEOWNERS')).toBe(edited);
  });

  it('writes its own anew, with the folder’s name as GitHub reads it', async () => {
    await runSetup(join(project.root, 'one'), github);
    await runSetup(join(project.root, 'our #journal'), { ...github, github: 'kit,' });
    expect(project.read('.github/CODEOWNERS')).toContain('\n/our\\ \\#journal/ @kit\n');
  });
});

describe('setup that cannot write', () => {
  it('puts the example back, and says what the disk said', async () => {
    project.write('.github', 'a file where a folder should be');
    project.commit();
    const before = project.files();
    const { code, out, error } = await runSetup(project.content, { ...NEEDED, github: 'a, b', yes: true });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(
      /cannot be written: .*\.github` is a file, where .*\((?:ENOTDIR|EEXIST)\).*Nothing was changed/s,
    );
    expect(project.files()).toEqual(before);
    expect(readdirSync(project.root).filter((name) => name.startsWith('.alongside'))).toEqual([]);
  });

  it('leaves no folder behind where there was none', async () => {
    project.write('.github', 'a file where a folder should be');
    const folder = join(project.root, 'a/b');
    expect((await runSetup(folder, { ...NEEDED, github: 'a, b', yes: true })).code).toBe(1);
    expect(existsSync(join(project.root, 'a'))).toBe(false);
  });

  it('keeps a file that came into the folder in the same moment, and puts the example back', async () => {
    // A folder that git does not see stands where a new file would.
    mkdirSync(join(project.content, 'goals/run-a-marathon-together.md'), { recursive: true });
    const before = project.files();
    const { code } = await runSetup(project.content);
    expect(code).toBe(1);
    expect(project.files()).toEqual(before);
  });
});
