import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewJournal, ROOT, TODAY } from './new-journal.ts';

let journal: NewJournal;
beforeEach(() => void (journal = new NewJournal('sound')));
afterEach(() => journal.remove());

const GOAL = [
  ...['goal', '--title', 'Sing in the choir', '--specific', 'Both of us: at the spring concert'],
  ...['--achievable', 'It takes anybody', '--relevant', 'We like it'],
];
const BENCHMARK = ['benchmark', '--title', 'Songs by heart', '--unit', 'songs'];

describe('npm run new -- goal', () => {
  it('starts a goal for everyone, due in three months', async () => {
    const { status, out } = await journal.begin(...GOAL);
    expect(status).toBe(0);
    expect(out).toContain('npm run new -- benchmark --goal sing-in-the-choir');
    expect(journal.textOf('goals/sing-in-the-choir.md')).toMatchInlineSnapshot(`
      "---
      title: Sing in the choir
      owners: [robin, sam]
      specific: 'Both of us: at the spring concert'
      # measurable: the benchmarks that measure it, by file name, such as [long-run]
      achievable: It takes anybody
      relevant: We like it
      timeBound: { starts: 2026-06-12, due: 2026-09-12 }
      status: active
      # duties: who does what for it
      # reviews: each time you review it: what stays, what changes, why, who agreed
      ---
      "
    `);
  });

  it('accepts owners by name, and existing benchmarks', async () => {
    const { status } = await journal.begin(
      ...GOAL,
      '--owners',
      'Sam',
      '--measurable',
      'long-run',
      '--due',
      '2027-01-01',
    );
    expect(status).toBe(0);
    const text = journal.textOf('goals/sing-in-the-choir.md');
    expect(text).toContain('owners: [sam]\n');
    expect(text).toContain('measurable: [long-run]\n');
    expect((await journal.check(TODAY)).status).toBe(0);
  });

  it.each([
    [['--owners', 'Samm'], '`--owners` can’t be `Samm`: There’s no partner `Samm`. Did you mean `sam`?'],
    [['--measurable', 'long-rum'], 'Did you mean `long-run`?'],
    [['--due', TODAY], 'It must be a date after 2026-06-12.'],
    [['--starts', '2026-12-01', '--due', '2026-12-01'], 'It must be a date after 2026-12-01.'],
    [['--due', '20260-01-01'], 'year first'],
    [['--due', '9999-12-31'], 'the year is mistyped'],
  ])('refuses %j', async (more, message) => {
    const before = journal.paths();
    const { status, error } = await journal.begin(...GOAL, ...more);
    expect(status).toBe(2);
    expect(error).toContain(message);
    expect(journal.paths()).toEqual(before);
  });
});

describe('npm run new -- benchmark', () => {
  it('starts one with a plan for each partner, due with its goal, and says where to name it', async () => {
    const values = ['--per', 'partner', '--baseline', 'Robin: 1, sam=0', '--target', '12'];
    const { status, out } = await journal.begin(...BENCHMARK, '--goal', 'marathon', ...values);
    expect(status).toBe(0);
    expect(out).toContain('measurable: [long-run, songs-by-heart]');
    expect(journal.textOf('benchmarks/songs-by-heart.md')).toMatchInlineSnapshot(`
      "---
      title: Songs by heart
      goal: marathon
      # Name it in goals/marathon.md, too: measurable: [long-run, songs-by-heart]
      unit: songs
      per: partner
      aggregate: last
      baseline: { date: 2026-06-12, value: { robin: 1, sam: 0 } }
      # checkpoints: where the plan passes through, each { date, value, label }
      target: { date: 2026-10-04, value: 12 }
      # indicator: what exactly counts, so there’s nothing to argue about later
      ---
      "
    `);
    expect((await journal.check(TODAY)).status).toBe(0);
  });

  it('starts one with a limit to keep', async () => {
    const { status } = await journal.begin(...BENCHMARK, '--plan', 'atMost', '--limit', '2.5', '--goal', 'none');
    expect(status).toBe(0);
    expect(journal.textOf('benchmarks/songs-by-heart.md')).toContain('hold: { atMost: 2.5 }\n');
    expect((await journal.check(TODAY)).status).toBe(0);
  });

  it.each([
    [['--plan', 'atMost'], '`--limit`'],
    [['--target', 'robin: 1, sam: 2'], 'Write just a number'],
    [['--target', '5', '--goal', 'none', '--target-date', TODAY], 'It must be a date after 2026-06-12.'],
    [['--target', '0'], 'nothing to reach'],
    [['--target', '5', '--goal', 'choir'], '`--goal` can’t be `choir`'],
    [['--target', '5', '--id', 'long-run'], '`--id` can’t be `long-run`'],
  ])('refuses %j', async (more, message) => {
    const { status, error } = await journal.begin(...BENCHMARK, ...more);
    expect(status).toBe(2);
    expect(error).toContain(message);
  });
});

describe('npm run new -- partner', () => {
  it('starts one with the given answers', async () => {
    const { status } = await journal.begin(
      ...[
        'partner',
        '--name',
        'Kit: the third',
        '--pronouns',
        'he/him',
        '--github',
        '@kit-example',
        '--feedback',
        'listen',
      ],
    );
    expect(status).toBe(0);
    expect(journal.textOf('partners/kit-the-third.md')).toMatchInlineSnapshot(`
      "---
      name: 'Kit: the third'
      pronouns: he/him
      joined: 2026-06-12
      github: kit-example
      feedback: listen
      # You can add: role, duties, strengths, values, motivations, workingStyle, communication, commitment, avatar.
      # Below the next line: your story, in your own words.
      ---
      "
    `);
    expect((await journal.check(TODAY)).status).toBe(0);
  });

  it('doesn’t write a joining date before the first session', async () => {
    const young = new NewJournal('first-day');
    try {
      await young.begin('partner', '--name', 'Kim');
      expect(young.textOf('partners/kim.md')).not.toContain('joined');
    } finally {
      young.remove();
    }
  });

  it('makes them a reviewer if others are, and says how they get access to the sealed pages', async () => {
    const kim = ['partner', '--name', 'Kim', '--github', 'kim_acme'];
    writeFileSync(join(journal.folder, 'keyring.json'), readFileSync(join(ROOT, 'content/keyring.json')));
    const root = dirname(journal.folder);
    spawnSync('git', ['init', '--quiet', root]);
    const owners = join(root, 'CODEOWNERS');
    writeFileSync(owners, '# Ours\n/journal/ @Robin-Example @sam-example # all\n/pages/ @sam-example\n');
    for (const [id, name] of [
      ['robin', 'robin-example'],
      ['sam', 'sam-example'],
    ] as const)
      writeFileSync(join(journal.folder, `partners/${id}.md`), `---\nname: ${id}\ngithub: ${name}\n---\n`);
    const { out, error } = await journal.begin(...kim);
    expect(error).toBe('');
    expect(out).toContain('Added @kim_acme to CODEOWNERS');
    expect(out).toContain('npm run keys -- add kim');
    expect(readFileSync(owners, 'utf8')).toBe(
      '# Ours\n/journal/ @Robin-Example @sam-example @kim_acme # all\n/pages/ @sam-example\n',
    );
    writeFileSync(owners, '/pages/ @sam-example\n');
    const lee = await journal.begin('partner', '--name', 'Lee', '--github', 'lee-example');
    expect(lee.out).toContain('add this to CODEOWNERS: `/journal/ @lee-example`');
    expect(readFileSync(owners, 'utf8')).toBe('/pages/ @sam-example\n');
  });

  it.each([
    [['--name', 'ROBIN', '--id', 'r'], 'two partners called ROBIN'],
    [['--name', 'Kit', '--github', 'kit.example'], 'a GitHub user name'],
    [['--name', '太郎'], '`--id`'],
  ])('refuses %j', async (given, message) => {
    const { status, error } = await journal.begin('partner', ...given);
    expect(status).toBe(2);
    expect(error).toContain(message);
  });
});
