import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/cli/ask/asker.ts';
import { importCommand } from '../../../src/cli/import/command.ts';
import { Cancelled } from '../../../src/cli/runtime/command.ts';
import { runCommand } from '../../../src/cli/runtime/run.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { runHere } from '../../support/run-here.ts';
import { hasTerminal, KEYS, openTerminal } from '../../support/terminal.ts';
import { FIXTURES, zipOf, zippedFixtures } from './fixtures.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TODAY = '2026-06-01';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-import-'));
  content = join(root, 'content');
  cpSync(join(ROOT, 'tests/journals/sound'), content, { recursive: true });
  for (const app of ['loop', 'day-one']) writeFileSync(join(root, `${app}.zip`), zippedFixtures(app));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Returns everything in the journal, by path. */
function all(): Record<string, string> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(content.length + 1), readFileSync(path, isPicture(path) ? 'latin1' : 'utf8')];
    }),
  );
}

const isPicture = (path: string) => /\.(?:jpg|png)$/.test(path);

function imported(...args: string[]) {
  return runHere(importCommand(), [...args, '--content', 'content', '--today', TODAY], { folder: root });
}

/** The import below that's also run as a separate process. */
const STARTED = 'day-one-archive';

/** Runs the command as a separate process. */
function started(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/start.mjs'), 'import', ...args, '--content', 'content', '--today', TODAY],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return { status, stdout, stderr };
}

const file = (path: string) => join(FIXTURES, path);
const NUMBERS = ['--benchmark', 'long-run', '--partner', 'robin'];

function checked() {
  return readJournal(content, { today: plainDate(TODAY) }).problems;
}

describe('npm run import', () => {
  it.each([
    ['beeminder', ['beeminder', file('beeminder/datapoints.csv'), ...NUMBERS]],
    ['beeminder-filled', ['beeminder', file('beeminder/datapoints.csv'), ...NUMBERS, '--fill-due-dates']],
    ['beeminder-goal', ['beeminder', file('beeminder/goal.json'), ...NUMBERS, '--scale', '60']],
    ['loop', ['loop', file('loop'), '--habit', 'Pages', '--scale', '1', '--benchmark', 'long-run', '--partner', 'sam']],
    ['loop-archive', ['loop', 'loop.zip', '--habit', 'Morning run', '--benchmark', 'long-run', '--partner', 'sam']],
    ['day-one', ['day-one', file('day-one'), '--partner', 'sam', '--with', 'location,weather']],
    ['day-one-archive', ['day-one', 'day-one.zip', '--partner', 'sam']],
    ['day-one-file', ['day-one', file('day-one/Travel.json'), '--partner', 'sam']],
    ['jrnl', ['jrnl', file('jrnl/journal.json'), '--partner', 'robin', '--visibility', 'partners']],
    ['jrnl-seconds', ['jrnl', file('jrnl/seconds.json'), '--partner', 'robin', '--with', 'starred']],
  ])('shows what it would write, writes it, and has nothing to write again: %s', async (name, args) => {
    const before = all();
    const { status, stdout, stderr } = await imported(...args, '--yes');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const after = all();
    const written = Object.keys(after).filter((path) => !(path in before));
    expect(after).toMatchObject(before);
    expect(written.length).toBeGreaterThan(0);
    const pages = written.filter((path) => !isPicture(path));
    const texts = pages.toSorted().map((path) => `=== ${path}\n${after[path]}`);
    await expect(`${stdout}\n${texts.join('\n')}`).toMatchFileSnapshot(`goldens/${name}.txt`);
    expect(checked()).toEqual([]);
    const again = name === STARTED ? started(...args, '--yes') : await imported(...args, '--yes');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain(
      pages.length === 1 ? 'is already there, word for word.' : 'are already there, word for word.',
    );
    expect(all()).toEqual(after);
  });

  it('writes nothing in a dry run, or if it can’t ask for confirmation', async () => {
    const before = all();
    const args = ['jrnl', file('jrnl/journal.json'), '--partner', 'robin'];
    expect(await imported(...args, '--dry-run')).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout, stderr } = await imported(...args);
    expect(status).toBe(1);
    expect(stdout).toContain('3 new files:');
    expect(stderr).toContain('Add `--yes`');
    expect(all()).toEqual(before);
  });

  it('reports everything that’s wrong with a file at once, by line, and writes nothing', async () => {
    const before = all();
    writeFileSync(join(root, 'bad.csv'), 'date,value\n2026-02-30,3\n2026-05-01,x\n');
    const { status, stdout, stderr } = await imported('beeminder', 'bad.csv', ...NUMBERS, '--yes');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      [
        'bad.csv: line 2: `2026-02-30` isn’t a real date.',
        'bad.csv: line 3: `x` isn’t a number.',
        '',
        '2 problems. Nothing was written.',
        '',
      ].join('\n'),
    );
    expect(all()).toEqual(before);
  });

  it('leaves out a page that check would reject, and says why', async () => {
    const entries = [
      { date: '2026-05-01', time: '08:00', title: 'a', body: '[b](../nowhere.md)' },
      { date: '2026-05-02', time: '08:00', title: 'a', body: '[b](javascript:alert(1))' },
      { date: '2026-05-03', time: '08:00', title: 'a', body: '---\ntitle: b\n---\n' },
      { date: '2026-05-04', time: '08:00', title: 'a', body: 'Well.' },
    ];
    writeFileSync(join(root, 'j.json'), JSON.stringify({ entries }));
    const { status, stdout } = await imported('jrnl', 'j.json', '--partner', 'sam', '--yes');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'jrnl-sam-2026-05-01-0800-ca978112.md wouldn’t pass check: line 8: The link `../nowhere.md`',
    );
    expect(stdout).toContain('jrnl-sam-2026-05-02-0800-ca978112.md wouldn’t pass check');
    expect(Object.keys(all()).filter((path) => path.startsWith('pages/jrnl'))).toContain(
      'pages/jrnl-sam-2026-05-04-0800-ca978112.md',
    );
    expect(checked().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says how many warnings there will be', async () => {
    writeFileSync(
      join(root, 'j.json'),
      JSON.stringify({ entries: [{ date: '2026-05-01', body: 'a <script>b</script>' }] }),
    );
    const { stdout } = await imported('jrnl', 'j.json', '--partner', 'sam', '--dry-run');
    expect(stdout).toContain('will show 1 more warning');
  });

  it('doesn’t import into a journal with errors, and reports them', async () => {
    writeFileSync(join(content, 'partners/kit.md'), '---\nnam: Kit\n---\n');
    const { status, stderr } = await imported('jrnl', file('jrnl/journal.json'), '--partner', 'sam', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('partners/kit.md:2:1');
  });

  it.each([
    ['half an archive', Buffer.from('PK\u0003\u0004'), 'ZIP archive that can’t be read'],
    [
      'an archive of something else',
      zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]),
      'no JSON file in it, but 1 file: a.txt',
    ],
    ['UTF-16 of something else', Buffer.from('\ufeff[]', 'utf16le'), 'no list of `entries`'],
    ['Latin-1', Buffer.from('{"entries": "\u00e9"}', 'latin1'), 'aren’t saved as UTF-8'],
  ])('says what to do with %s', async (_, bytes, says) => {
    writeFileSync(join(root, 'input'), bytes);
    const { status, stderr } = await imported('jrnl', 'input', '--partner', 'sam');
    expect(status).toBe(1);
    expect(stderr).toContain(says);
  });

  it('does nothing with an empty file', async () => {
    writeFileSync(join(root, 'empty.csv'), '');
    const { status, stdout } = await imported('beeminder', 'empty.csv', ...NUMBERS, '--yes');
    expect([status, stdout]).toEqual([0, 'There’s nothing in it.\n\nThere’s nothing to write.\n']);
  });

  it.each([
    { args: [], says: 'Say where it comes from' },
    { args: ['jrnal', 'x'], says: 'Did you mean `jrnl`?' },
    { args: ['jrnl'], says: 'Name the file' },
    { args: ['jrnl', 'none.json'], says: 'There’s no file `none.json`' },
    {
      args: ['jrnl', file('jrnl/journal.json'), '--partner', 'sam', '--with', 'wether'],
      says: 'Did you mean `weather`?',
    },
    {
      args: ['loop', file('loop'), ...NUMBERS, '--habit', 'Pages'],
      says: 'in pages, the benchmark’s in km. `--scale 1` takes',
    },
    { args: ['loop', file('loop'), ...NUMBERS, '--habit', 'Pages', '--scale', '0'], says: '`--scale` can’t be `0`' },
    { args: ['loop', file('loop'), ...NUMBERS, '--habit', 'Page'], says: 'Did you mean `Pages`?' },
    { args: ['jrnl', file('jrnl/journal.json'), '--scale', '2'], says: 'has no effect for jrnl' },
    { args: ['jrnl', 'two', 'files'], says: 'Only one file at a time' },
    { args: ['jrnl', file('jrnl/journal.json')], says: '`--partner`' },
    { args: ['jrnl', file('jrnl/journal.json'), '--partner', 'sma'], says: 'Did you mean `sam`?' },
    { args: ['jrnl', file('jrnl/journal.json'), '--benchmark', 'long-run'], says: 'has no effect for jrnl' },
    { args: ['loop', file('loop'), '--visibility', 'public'], says: 'has no effect for loop' },
    {
      args: ['beeminder', file('beeminder/datapoints.csv'), '--partner', 'sam', '--benchmark', 'run'],
      says: '`--benchmark` can’t be `run`',
    },
    { args: ['loop', file('loop'), ...NUMBERS], says: '`--habit`' },
  ])('rejects $args as a mistake', async ({ args, says }) => {
    const { status, stdout, stderr } = await imported(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});

describe('npm run import in a terminal', () => {
  /** Runs an import with someone who gives these answers to its questions. */
  async function asked(args: readonly string[], answers: readonly (string | boolean | Error)[]) {
    const rest = [...answers];
    const questions: string[] = [];
    const next = (message: string) => {
      questions.push(message);
      const answer = rest.shift() ?? expect.fail(`It asks too much: ${message}`);
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const asker: Asker = {
      text: ({ message }) => Promise.resolve(String(next(message))),
      choose: async ({ message, choices }) => {
        const answer = String(next(message));
        expect(choices.map(({ value }) => value)).toContain(answer);
        return Promise.resolve(answer);
      },
      confirm: async ({ message }) => Promise.resolve(next(message) === true),
    };
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const status = await runCommand(importCommand(asker), [...args, '--content', content, '--today', TODAY], {
      out: say,
      error: say,
      colours: false,
    });
    expect(rest).toEqual([]);
    return { status, questions, said: said.join('\n') };
  }

  it('asks for what’s missing, including due dates, and before it writes', async () => {
    const numbers = ['beeminder', file('beeminder/datapoints.csv')];
    expect(await asked(numbers, ['long-run', 'robin', false, true])).toMatchObject({
      status: 0,
      questions: [
        'Which benchmark do they measure?',
        'Whose are they?',
        '1 due date without a check-in has values, too. Write one for it? They count as ones that you had.',
        'Write 1 file?',
      ],
    });
    expect(await asked(numbers, ['long-run', 'robin', true, true])).toMatchObject({ status: 0 });
    expect(Object.keys(all())).toContain('check-ins/2026-05-31-robin.md');
    const { questions } = await asked(['loop', file('loop')], ['Pages', 'long-run', 'sam', '1', true]);
    expect(questions).toEqual([
      'Which habit?',
      'Which benchmark do they measure?',
      'Whose are they?',
      'The numbers are in pages, the benchmark’s in km. What would you like to do?',
      'Write 1 file?',
    ]);
  });

  it('writes nothing if the answer is no, or if the user cancels', async () => {
    const before = all();
    const args = ['jrnl', file('jrnl/journal.json')];
    expect(await asked(args, ['sam', 'private', false])).toMatchObject({ status: 1 });
    expect(await asked(args, ['sam', new Cancelled()])).toMatchObject({ status: 1, said: 'Nothing was changed.' });
    expect(all()).toEqual(before);
  });

  it.skipIf(!hasTerminal)('works in a real one', { timeout: 120_000 }, async () => {
    const command = [process.execPath, join(ROOT, 'src/cli/start.mjs'), 'import', 'jrnl', file('jrnl/journal.json')];
    const terminal = openTerminal([...command, '--today', TODAY], { cwd: root });
    await terminal.see('Whose are they?');
    terminal.press(KEYS.down, KEYS.enter);
    await terminal.see('Who may see the pages?');
    terminal.press(KEYS.enter);
    await terminal.see('Write 3 files?');
    terminal.press(KEYS.enter);
    expect((await terminal.ended()).status).toBe(0);
    expect(all()['pages/jrnl-sam-2026-05-02-2100-665435db.md']).toContain('visibility: private');
  });

  it('doesn’t ask for a habit if there’s only one', async () => {
    mkdirSync(join(root, 'one'));
    writeFileSync(join(root, 'one/Checkmarks.csv'), 'Date,Pages,\n2026-05-01,YES_MANUAL,\n');
    const { questions } = await asked(['loop', join(root, 'one'), '--dry-run'], ['long-run', 'sam']);
    expect(questions).toHaveLength(2);
  });

  it('writes nothing if the file has been created meanwhile', async () => {
    const path = join(content, 'pages/jrnl-sam-2026-05-01-1822-36bec0a6.md');
    const faster: Asker = {
      text: () => Promise.resolve(''),
      choose: () => Promise.resolve('sam'),
      confirm: () => {
        writeFileSync(path, 'mine');
        return Promise.resolve(true);
      },
    };
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const args = [
      'jrnl',
      file('jrnl/journal.json'),
      '--partner',
      'sam',
      '--visibility',
      'private',
      '--content',
      content,
    ];
    const status = await runCommand(importCommand(faster), [...args, '--today', TODAY], {
      out: say,
      error: say,
      colours: false,
    });
    expect(status).toBe(1);
    expect(said.join('\n')).toContain('Someone else wrote pages/jrnl-sam-2026-05-01-1822-36bec0a6.md in the meantime');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(Object.keys(all())).not.toContain('pages/jrnl-sam-2026-05-02-2100-665435db.md');
  });
});
