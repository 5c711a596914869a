import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check as command } from '../../src/cli/check.ts';
import { runHere } from '../support/run-here.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOUND = 'tests/journals/sound';
const EMPTY_FILE = 'tests/journals/mistakes/empty-file/content';

function check(args: string[], environment: Record<string, string> = {}) {
  return runHere(command, args, { environment });
}

/** Runs the command as a separate process. */
function started(args: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/start.mjs', 'check', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    // Vitest turns colours on if it has them.
    env: { PATH: process.env['PATH'], ...environment },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('ends with 0 and a count for a sound journal', () => {
    expect(started(['--content', SOUND, '--today', '2026-06-01'])).toEqual({
      status: 0,
      stdout: 'All is well: 10 documents, no problems.\n',
      stderr: '',
    });
  });

  it('ends with 1 for a journal with errors, and takes the folder from the environment', async () => {
    const { status, stdout } = await check([], { ALONGSIDE_CONTENT: EMPTY_FILE });
    expect(status).toBe(1);
    expect(stdout).toContain(`${EMPTY_FILE}/pages/letter.md:1:1  error  This file is empty.`);
  });

  it('decodes the photos that documents show, and reports one that’s damaged in the middle', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-check-'));
    cpSync(SOUND, folder, { recursive: true });
    const photo = readFileSync(join(folder, 'partners/robin.png'));
    writeFileSync(join(folder, 'partners/robin.png'), photo.fill(0, photo.length - 30, photo.length - 20));
    const { status, stdout } = await check(['--content', folder, '--today', '2026-06-01']);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /partners\/robin\.md:\d+:9 {2}error {2}Something in the middle of the picture `partners\/robin\.png` is damaged\./,
    );
  });

  it('says which workflow uses another time zone than the journal', async () => {
    const root = mkdtempSync(join(tmpdir(), 'alongside-check-'));
    cpSync(SOUND, join(root, 'content'), { recursive: true });
    const workflow = join(root, '.github/workflows/publish.yml');
    mkdirSync(dirname(workflow), { recursive: true });
    const checked = async (timezone: string) => {
      writeFileSync(workflow, `on:\n  schedule:\n    - cron: '17 3 * * *'\n      timezone: ${timezone}\n`);
      return check(['--content', join(root, 'content'), '--today', '2026-06-01']);
    };
    expect((await checked('Europe/London')).stderr).toBe('');
    const { status, stderr } = await checked('"Asia/Kolkata"');
    rmSync(root, { recursive: true });
    expect(status).toBe(0);
    expect(stderr.replaceAll(root, '…')).toMatchInlineSnapshot(`
      "
      …/.github/workflows/publish.yml:4  This workflow goes by Asia/Kolkata, and the journal by Europe/London. Write \`timezone: Europe/London\`.
      "
    `);
  });

  it('uses the given day', async () => {
    const codes = async (today: string) => {
      const { stdout } = await check(['--content', SOUND, '--format', 'json', '--today', today]);
      return problemsOf(stdout).map(({ code }) => code);
    };
    expect(await codes('2026-06-01')).toEqual([]);
    expect(await codes('2026-05-01')).not.toEqual([]);
  });

  it('ends with 1 for warnings alone only when it is strict', async () => {
    const late = ['--content', SOUND, '--today', '2026-05-01'];
    expect((await check(late)).status).toBe(0);
    expect((await check([...late, '--strict'])).status).toBe(1);
  });

  it('reports every field of every problem for programs, with paths in the journal', async () => {
    const { status, stdout, stderr } = await check(['--content', EMPTY_FILE, '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1 });
    expect(problemsOf(stdout)[0]).toEqual({
      file: 'pages/letter.md',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      severity: 'error',
      code: 'frontmatter/empty-file',
      message: 'This file is empty.',
      why: null,
      fix: 'Write the document, or delete the file.',
      suggestion: null,
    });
  });

  it('annotates the lines of a pull request, and counts', async () => {
    const { stdout } = await check(['--content', EMPTY_FILE, '--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toContain(
      `::error file=${EMPTY_FILE}/pages/letter.md,line=1,col=1,endLine=1,endColumn=1,title=frontmatter/empty-file::This file is empty.%0AFix: Write the document, or delete the file.`,
    );
    expect(lines.at(-1)).toBe('3 errors in 1 document.');
  });

  it.each([
    ['an option that there is not', ['--contents', 'x'], 'There’s no option `--contents`. Did you mean `--content`?'],
    ['a value that there is not', ['--format', 'xml'], '`--format` can’t be `xml`. Write one of `people`, `json`'],
    ['an option without its value', ['--content', '--strict'], '`--content` needs a value after it: <folder>.'],
    ['a value for a switch', ['--strict=yes'], '`--strict` doesn’t take a value'],
    ['something that isn’t an option', ['journal'], '`journal` wasn’t expected here'],
    ['a folder that there is not', ['--content', 'nowhere'], 'There’s no folder `nowhere`.'],
    ['a file as folder', ['--content', 'README.md'], '`README.md` is a file.'],
    ['a day that does not exist', ['--today', '2026-02-30'], 'Today can’t be `2026-02-30`'],
  ])('ends with 2 and says what to write for %s', async (_, args, message) => {
    const { status, stdout, stderr } = await check(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run check');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says how to use it when asked', async () => {
    const { status, stdout, stderr } = await check(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const option of ['--content <folder>', '--today <date>', '--format people|json|github', '--strict', '--debug'])
      expect(stdout).toContain(option);
  });

  it('has colours only if they’re asked for', () => {
    const args = ['--content', EMPTY_FILE];
    expect(started(args).stdout).not.toContain('\u001b[');
    expect(started(args, { FORCE_COLOR: '1' }).stdout).toContain('\u001b[31merror');
    expect(started(args, { FORCE_COLOR: '0' }).stdout).not.toContain('\u001b[');
    expect(started(args, { NO_COLOR: '1' }).stdout).not.toContain('\u001b[');
  });

  it('ends quietly if its output isn’t read to the end', () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" src/cli/start.mjs check --content tests/journals/mistakes/text/content | true`],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });
});

function problemsOf(json: string): { code: string }[] {
  // The shape of the output is what's being tested.
  return (JSON.parse(json) as { problems: { code: string }[] }).problems;
}
