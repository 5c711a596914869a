import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewJournal, TODAY } from './new-journal.ts';

/** Everything that `check` says about new files that haven't been filled in yet. */
const NOTHING_ELSE =
  /^(?:content\/check-ins\/\S+ {2}warning {2}This check-in is still empty\..*\n {2}Why: .*\n {2}Fix: .*\n\n)+\d warnings? in \d+ documents\.\n$/;

let journal: NewJournal;
beforeEach(() => {
  journal = new NewJournal('sound');
});
afterEach(() => journal.remove());

describe('npm run new', () => {
  it('writes the next check-in, says where it is and what to do, and a strict check reports only that on its day', async () => {
    const { status, out, error } = journal.start('check-in');
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toMatchInlineSnapshot(`
      "Wrote content/check-ins/2026-06-14.md.
      The site will show it from 2026-06-14 on; until then, \`npm run dev\` shows it as coming up.
      Anything after a # or between <!-- and --> is ignored, so you can leave it there.
      Open it to fill it in, then run \`npm run check\`.
      "
    `);
    expect(journal.textOf('check-ins/2026-06-14.md')).toContain('date: 2026-06-14\n');
    expect((await journal.check('2026-06-14')).out).toMatch(NOTHING_ELSE);
  });

  it('writes one’s own side next to the other’s, and says that it’s there', async () => {
    await journal.begin('check-in', '--author', 'sam');
    const { status, out } = await journal.begin('check-in', '--author=robin', '--date', '2026-06-14');
    expect(status).toBe(0);
    expect(out).toContain('there’s also check-ins/2026-06-14-sam.md: together they’re one check-in.');
    expect((await journal.check('2026-06-14')).out).toMatch(NOTHING_ELSE);
  });

  it('doesn’t carry over anything from a session that the new one’s readers may not see', async () => {
    const promise = (name: string) => `## Next steps\n- [ ] @sam Promised ${name}\n`;
    const write = (date: string, visibility: string) =>
      writeFileSync(
        join(journal.folder, `check-ins/${date}.md`),
        `---\ndate: ${date}\nvisibility: ${visibility}\n---\n${promise(visibility)}`,
      );
    write('2026-05-31', 'private');
    write('2026-06-01', 'partners');
    expect(await journal.begin('check-in')).toMatchObject({ status: 0, error: '' });
    const text = journal.textOf('check-ins/2026-06-14.md');
    expect(text).toContain('Promised partners');
    expect(text).not.toContain('Promised private');
  });

  it('creates folders that a young journal doesn’t have', async () => {
    const journal = new NewJournal('first-day');
    expect(await journal.begin('check-in', '--date', '2026-06-14')).toMatchObject({ status: 0, error: '' });
    expect(await journal.begin('page', '--title', 'Handbook')).toMatchObject({ status: 0, error: '' });
    expect((await journal.check('2026-06-14')).out).toMatch(NOTHING_ELSE);
    journal.remove();
  });

  it('doesn’t overwrite anything, wherever the file is kept', async () => {
    mkdirSync(join(journal.folder, 'check-ins/2026'), { recursive: true });
    writeFileSync(join(journal.folder, 'check-ins/2026/2026-06-14.md'), '---\ndate: 2026-06-14\n---\nOurs.\n');
    const before = journal.paths();
    const { status, error } = await journal.begin('check-in', '--date', '2026-06-14');
    expect({ status, error }).toEqual({
      status: 1,
      error:
        'content/check-ins/2026/2026-06-14.md already exists, and nothing is ever overwritten. Open it to go on writing.\n',
    });
    expect(journal.paths()).toEqual(before);
    expect(journal.textOf('check-ins/2026/2026-06-14.md')).toContain('Ours.');
  });

  it('writes a setback with its lesson, named after its title', async () => {
    const options = [
      '--kind',
      'setback',
      '--title',
      'Die Größe: “zu viel”',
      '--lesson',
      'No: less',
      '--goal',
      'marathon',
    ];
    expect(await journal.begin('milestone', ...options)).toMatchObject({ status: 0, error: '' });
    expect(journal.textOf('milestones/die-grosse-zu-viel.md')).toMatchInlineSnapshot(`
      "---
      title: 'Die Größe: “zu viel”'
      date: 2026-06-12
      kind: setback
      goal: marathon
      lesson: 'No: less'
      # You can add: benchmark, partners, recoveredBy.
      # Below the next line: how it was, in your own words.
      ---
      "
    `);
    expect(await journal.check(TODAY)).toMatchObject({ status: 0 });
  });

  it('writes a page that’s ready to fill in, at its place in the menu', async () => {
    expect(await journal.begin('page', '--title', 'Handbook', '--order', '20')).toMatchObject({ status: 0, error: '' });
    expect(journal.textOf('pages/handbook.md')).toMatchInlineSnapshot(`
      "---
      title: Handbook
      order: 20
      ---

      <!-- Write the page here. -->
      "
    `);
    expect(await journal.check(TODAY)).toMatchObject({ status: 0 });
  });

  it.each([
    [['check-in', '--author', 'sma'], 'Did you mean `sam`?'],
    [['check-in', '--date', '2026-02-30'], 'Write a real date'],
    [['check-in', '--date', '2025-01-01'], 'The partnership began on'],
    [['check-in', 'sam'], '`sam` wasn’t expected after `check-in`'],
    [['milestone', '--title', 'x', '--lesson', 'y'], '`--lesson` doesn’t apply here'],
    [['milestone', '--title', 'x', '--kind', 'smallwin'], 'Did you mean `smallWin`?'],
    [['page', '--title', '東京'], '`東京` has no Latin letters'],
    [['milestone', '--title', 'x', '--id', '2026'], 'Four-digit names are reserved for the site’s pages of a year'],
    [['page'], 'so please give: `--title`.'],
    [['page', '--title', 'x', '--id', 'A b'], 'lower-case letters'],
    [['page', '--title', 'x', '--order', 'first'], 'Write a whole number'],
    [['check-in', '--content', '--author', 'sam'], '`--content` needs a value after it'],
    [['checkin'], 'Did you mean `check-in`?'],
    [['--title', 'x'], 'There’s no option `--title`'],
    [[], 'Say what to start: check-in, goal, benchmark, milestone, partner, page, pause.'],
  ])('refuses %j, and writes nothing', async (args, message) => {
    const before = journal.paths();
    const { status, error } = await journal.begin(...args);
    expect(status).toBe(2);
    expect(error).toContain(message);
    expect(journal.paths()).toEqual(before);
  });

  it('writes nothing that would be an error', async () => {
    const { status, error } = await journal.begin('page', '--title', 'Goals');
    expect(status).toBe(1);
    expect(error).toContain('A page can’t be named `goals`.');
    expect(error).toContain('Nothing was written.');
    expect(existsSync(join(journal.folder, 'pages/goals.md'))).toBe(false);
  });

  it('says what’s wrong with a journal that has errors, and stops', async () => {
    writeFileSync(join(journal.folder, 'goals/broken.md'), '---\ntitel: x\n---\n');
    const before = journal.paths();
    const { status, out, error } = await journal.begin('check-in');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toContain('content/goals/broken.md:2:1  error');
    expect(journal.paths()).toEqual(before);
    expect(await journal.begin('check-in', '--help')).toMatchObject({ status: 0, error: '' });
  });

  it('lists the kinds, and the options of each', async () => {
    expect((await journal.begin('--help')).out).toMatch(
      /^ {2}check-in +what you write.*\n {2}goal .*\n {2}benchmark .*\n {2}milestone /m,
    );
    const { status, out } = await journal.begin('check-in', '--help');
    expect(status).toBe(0);
    expect(out).toContain('Usage: npm run new -- check-in [<options>]');
    expect(out).toContain('--author robin|sam ');
    expect((await journal.begin('page', '--tilte', 'x')).error).toContain('More: npm run new -- page --help');
  });
});
