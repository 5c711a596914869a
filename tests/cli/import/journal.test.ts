import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportJournal } from '../../../src/cli/export.ts';
import { importCommand } from '../../../src/cli/import/command.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { journalJsonSchema } from '../../../src/output/journal-json/journal-json.ts';
import { memoryFiles } from '../../journal/memory-files.ts';
import { mutated, mutations, SOUND } from '../../journal/mutated-journals.ts';
import { runs } from '../../support/properties.ts';
import { runHere } from '../../support/run-here.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TODAY = '2026-11-20';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-import-journal-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (...parts: string[]) => join(root, ...parts);

/** Returns every file in a folder, by path. */
function all(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

async function exported(content: string, to: string, today = TODAY) {
  const ran = await runHere(exportJournal, ['--content', content, '--to', to, '--today', today]);
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  return ran.stdout;
}

function imported(named: string, content: string, ...args: string[]) {
  return runHere(importCommand(undefined), ['journal', named, '--content', content, '--today', TODAY, ...args]);
}

/** Only documents: those are what an export contains as text. */
const isDocument = (path: string) => /\.(?:mdx?|yaml)$/.test(path) && path !== 'README.md';

const isPictureOrFolder = (path: string) => !/\.\w+$/.test(path) || /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path);

describe('export and import of a whole journal', () => {
  it.each([
    'content',
    'tests/journals/sound',
    'tests/journals/hidden',
    'tests/journals/alone',
    'tests/journals/comings',
  ])(
    'restores every document word for word, and exports identical bytes again: %s',
    async (journal) => {
      await exported(join(ROOT, journal), at('first'));
      const { status, stderr } = await imported(at('first', 'journal.json'), at('back'), '--yes', '--trust-pages');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const documents = Object.entries(all(join(ROOT, journal))).filter(([path]) => isDocument(path));
      expect(all(at('back'))).toEqual(Object.fromEntries(documents));
      // Images aren't in the export; as it says, they have to be copied.
      cpSync(join(ROOT, journal), at('back'), { recursive: true, filter: isPictureOrFolder });
      await exported(at('back'), at('again'));
      expect(all(at('again'))).toEqual(all(at('first')));
    },
    60_000,
  );

  it('do the same for any valid journal', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(mutations(1, 3), async (changes) => {
        const files = mutated(SOUND, changes);
        const today = plainDate(TODAY);
        if (!readJournal('content', { files: memoryFiles(files), today }).documents) return;
        accepted += 1;
        const folder = mkdtempSync(at('mutated-'));
        for (const [path, bytes] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), bytes);
        }
        await exported(join(folder, 'content'), join(folder, 'first'));
        const first = all(join(folder, 'first'));
        const pictures = join(ROOT, 'tests/journals/sound');
        cpSync(pictures, join(folder, 'first'), { recursive: true, filter: isPictureOrFolder });
        const { status, stderr } = await imported(
          join(folder, 'first'),
          join(folder, 'back'),
          '--yes',
          '--trust-pages',
        );
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        await exported(join(folder, 'back'), join(folder, 'again'));
        expect(all(join(folder, 'again'))).toEqual(first);
      }),
      { numRuns: runs(200) },
    );
    expect(accepted).toBeGreaterThan(4);
  }, 120_000);

  it('include every field of every document as written', async () => {
    const content = join(ROOT, 'content');
    await exported(content, at('out'));
    const { files = [] } = journalJsonSchema.parse(JSON.parse(readFileSync(at('out', 'journal.json'), 'utf8')));
    const written = Object.keys(all(content)).filter(isDocument);
    expect(files.map(({ file }) => file).toSorted()).toEqual(written.toSorted());
    for (const { file, fields, text } of files) {
      const [, yaml = ''] = file.endsWith('.yaml') ? ['', text] : (/^---\n([^]*?)^---$/m.exec(text) ?? []);
      expect(fields, file).toEqual(parse(yaml));
    }
  });

  it('include readings as they were typed, next to the number', async () => {
    cpSync(join(ROOT, 'tests/journals/sound'), at('content'), { recursive: true });
    writeFileSync(
      at('content/check-ins/2026/2026-05-29.md'),
      '---\ndate: 2026-05-29\nreadings:\n  long-run: { robin: 12.50, sam: 1.1e1 }\n---\n## Progress\nWe ran.\n',
    );
    writeFileSync(
      at('content/check-ins/2026/2026-06-12.md'),
      '---\ndate: 2026-06-12\nreadings:\n  long-run: 0.1234567890123\n---\n## Progress\nWe ran.\n',
    );
    await exported(at('content'), at('out'));
    const rows = readFileSync(at('out/benchmarks/long-run.csv'), 'utf8').trim().split('\r\n');
    const cells = rows.slice(-4).map((row) => row.split(','));
    expect(rows[0]).toBe('date,partner,reading,actual,planned,typed');
    expect(cells.map(([date, partner, reading, , , typed]) => [date, partner, reading, typed])).toEqual([
      ['2026-05-29', 'robin', '12.5', '12.50'],
      ['2026-05-29', 'sam', '11', '1.1e1'],
      ['2026-06-12', 'robin', '0.1234567890123', '0.1234567890123'],
      ['2026-06-12', 'sam', '0.1234567890123', '0.1234567890123'],
    ]);
  });

  it.each(['public', 'partners'])('don’t include files for the audience %s', async (audience) => {
    const args = ['--content', join(ROOT, 'content'), '--stdout', '--audience', audience, '--today', TODAY];
    const { stdout } = await runHere(exportJournal, args);
    expect(Object.keys(JSON.parse(stdout) as object)).not.toContain('files');
    writeFileSync(at('journal.json'), stdout);
    const { status, stderr } = await imported(at('journal.json'), at('back'), '--yes');
    expect([status, stderr.replaceAll(root, '')]).toEqual([
      1,
      `/journal.json: It was exported for an audience ("${audience}") and has only what they may see, not the whole journal. Run \`npm run export\` where the journal is, without \`--audience\`: that export can be imported.\nNothing was written.\n`,
    ]);
  });
});

describe('npm run import journal', () => {
  const sound = join(ROOT, 'tests/journals/sound');

  it('shows what it would write, writes it, and has nothing to write again', async () => {
    await exported(sound, at('out'));
    const rehearsed = await imported(at('out'), at('back'), '--dry-run');
    expect(rehearsed.stdout.replaceAll(root, '')).toMatchInlineSnapshot(`
      "10 new files:
        /back/partnership.md
        /back/partners/  2 files
        /back/goals/  1 file
        /back/benchmarks/  1 file
        /back/check-ins/  2 files
        /back/milestones/  1 file
        /back/feedback/  1 file
        /back/pages/  1 file

      A \`journal.json\` only names pictures. This one isn’t beside it: \`partners/robin.png\`. Copy it from the old journal to the same place in \`/back\`; until then, \`npm run check\` points out where it’s missing.

      Nothing was written: this was a dry run.
      "
    `);
    expect(readdirSync(root)).toEqual(['out']);
    expect((await imported(at('out'), at('back'))).stderr).toContain('Add `--yes`');
    expect((await imported(at('out'), at('back'), '--yes')).status).toBe(0);
    const before = all(at('back'));
    expect((await imported(at('out'), at('back'), '--yes')).stdout).toContain('Everything is already there.');
    expect(all(at('back'))).toEqual(before);
  });

  it('doesn’t overwrite anything', async () => {
    await exported(sound, at('out'));
    mkdirSync(at('back/pages'), { recursive: true });
    writeFileSync(at('back/pages/letter.md'), '---\ntitle: Mine\n---\nMine.\n');
    const { status, stderr } = await imported(at('out'), at('back'), '--yes');
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('already has `pages/letter.md`, with different text'),
    ]);
    expect(Object.keys(all(at('back')))).toEqual(['pages/letter.md']);
  });

  it('reports missing pictures, and imports those next to the file', async () => {
    await exported(join(ROOT, 'content'), at('out'));
    const { stdout } = await imported(at('out'), at('back'), '--yes', '--trust-pages');
    expect(stdout).toContain('A `journal.json` only names pictures. These aren’t beside it: `');
    const { pictures = [] } = journalJsonSchema.parse(JSON.parse(readFileSync(at('out/journal.json'), 'utf8')));
    for (const path of pictures) cpSync(join(ROOT, 'content', path), at('out', path));
    const again = await imported(at('out'), at('back-too'), '--yes', '--trust-pages');
    expect(again.stdout).toContain(`and ${pictures.length} pictures from beside it`);
    expect(again.stdout).not.toContain('aren’t beside it');
    for (const path of pictures) expect(readFileSync(at('back-too', path))).toEqual(readFileSync(at('out', path)));
  });

  it('doesn’t follow links to pictures', async () => {
    writeFileSync(at('secret.png'), 'secret');
    mkdirSync(at('out'));
    symlinkSync(at('secret.png'), at('out/a.png'));
    const files = [{ file: 'partnership.md', text: readFileSync(join(sound, 'partnership.md'), 'utf8') }];
    const json = {
      format: 'alongside-journal',
      version: 2,
      audience: 'private',
      files,
      pictures: ['a.png', '../secret.png'],
    };
    writeFileSync(at('out/journal.json'), JSON.stringify(json));
    const { stdout, stderr } = await imported(at('out'), at('back'), '--dry-run');
    expect(stdout + stderr).not.toContain('from beside it');
  });

  const document = '---\ntitle: A letter\n---\nText.\n';
  const holding = (...files: unknown[]) =>
    JSON.stringify({ format: 'alongside-journal', version: 2, audience: 'private', files, pictures: [] });
  const file = (path: string, text = document) => holding({ file: path, text });

  it.each([
    ['nothing', ''],
    ['not JSON', 'Hello'],
    ['cut off', file('pages/a.md').slice(0, -9)],
    ['a list', '[]'],
    ['other JSON', '{"entries":[]}'],
    ['a site’s index', '{"format":"alongside-journal-index","version":3,"audience":"public"}'],
    ['another version', '{"format":"alongside-journal","version":9,"audience":"private"}'],
    ['an earlier one, without files', '{"format":"alongside-journal","version":2,"audience":"private"}'],
    ['files of another shape', holding('partnership.md')],
    ['a path that leads out', file('../escape.md')],
    ['a path that leads out later', file('check-ins/../../escape.md')],
    ['an absolute path', file('/etc/cron.d/escape.md')],
    ['a path of Windows', file('C:\\escape.md')],
    ['backslashes', file('pages\\..\\..\\escape.md')],
    ['a stream of Windows', file('pages/a.md:hidden.md')],
    ['a zero', file('pages/a\u0000.md')],
    ['hidden files', file('pages/.a.md')],
    ['an empty name', file('pages//a.md')],
    ['a place of nothing', file('scripts/a.md')],
    ['another ending', file('pages/a.sh')],
    ['a folder that has no folders', file('pages/deep/a.md')],
    ['a program where only documents are', file('goals/a.mdx')],
    ['the same file twice', holding({ file: 'pages/a.md', text: document }, { file: 'pages/A.md', text: document })],
    ['half a character', file('pages/a.md', `${document}\ud800`)],
  ])('refuses %s with one message, and writes nothing', async (name, text) => {
    writeFileSync(at('journal.json'), text);
    const { status, stdout, stderr } = await imported(at('journal.json'), at('back'), '--yes', '--trust-pages');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(readdirSync(root)).toEqual(['journal.json']);
    const [message = '', ...rest] = stderr.replaceAll(root, '').trimEnd().split('\n');
    expect(rest).toEqual(['Nothing was written.']);
    await expect(`${message}\n`).toMatchFileSnapshot(`goldens/journal/${name.replace(/[^\w]+/g, '-')}.txt`);
  });

  it('reports what `check` finds, and writes nothing', async () => {
    writeFileSync(at('journal.json'), file('pages/con.md'));
    const { status, stderr } = await imported(at('journal.json'), at('back'), '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('pages/con.md');
    expect(stderr).toContain('The journal in it has errors.\nNothing was written.');
    expect(readdirSync(root)).toEqual(['journal.json']);
  });

  it('imports pages that are programs only if they’re trusted', async () => {
    cpSync(sound, at('content'), { recursive: true });
    writeFileSync(at('content/pages/program.mdx'), '---\ntitle: A program\n---\nText {1 + 1}.\n');
    await exported(at('content'), at('out'));
    const { status, stderr } = await imported(at('out'), at('back'), '--yes');
    expect([status, stderr]).toEqual([2, expect.stringContaining('add `--trust-pages`')]);
    expect(stderr).toContain('`pages/program.mdx` is a program (`.mdx`), and every build would run it.');
    expect((await imported(at('out'), at('back'), '--yes', '--trust-pages')).status).toBe(0);
  });

  it.each([
    [['--benchmark', 'a'], '`--benchmark` has no effect for journal'],
    [['--partner', 'a'], '`--partner` has no effect for journal'],
    [['--content', 'package.json'], 'is a file'],
  ])('rejects %j as a mistake', async (args, says) => {
    const { status, stderr } = await imported('x', at('back'), ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});
