import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import type { Result, Task } from '../../src/engine/cohort/process.ts';
import { installedEngine } from '../../src/engine/installed-engine.ts';
import { readJournal, withDamagedPhotos } from '../../src/journal/read-journal.ts';
import { generateJournal } from '../bench/generate-journal.ts';
import { memoryFiles } from '../journal/memory-files.ts';
import { EXAMPLE, filesUnder, mutated, type Mutation, mutations, SOUND } from '../journal/mutated-journals.ts';
import { bareEnvironment, ROOT } from '../support/build-site.ts';
import { IS_LONG, SEED } from '../support/properties.ts';

/*
 * What `check` accepts has to build: damaged journals in which `check` finds no errors are built by the engine itself.
 * One process builds many, like a cohort, in the time that starting one takes.
 */

interface Base {
  files: Readonly<Record<string, Uint8Array>>;
  today: string;
  /** How many of its accepted variants are built, in `npm test` and in `npm run test:long`. */
  builds: readonly [usual: number, long: number];
}

/** The number of journals that a process builds before another one replaces it, like in a cohort. */
const JOURNALS_A_PROCESS = 100;
/** A build takes a fraction of a second; this is for one that hangs. */
const BUILD_MS = 60_000;
const LONG_MS = 3_600_000;

const folder = mkdtempSync(join(tmpdir(), 'alongside-accepted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/**
 * Makes a public journal with every kind of image, HTML, and a page that's a program: everything that can fail in a
 * build.
 */
async function illustrated(): Promise<Base> {
  const open = (text: string) => text.replace(/^---\n/, '---\nvisibility: public\n');
  const size = { width: 60, height: 40 };
  const noise = Buffer.from(Array.from({ length: size.width * size.height * 3 }, (_, at) => (at * 7919) % 251));
  const formats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;
  const pictures = await Promise.all(
    formats.map(async (format) => {
      const photo = sharp(noise, { raw: { ...size, channels: 3 } }).toFormat(format);
      return [`content/pages/photo.${format}`, new Uint8Array(await photo.toBuffer())] as const;
    }),
  );
  const texts = {
    'pages/drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><g opacity=".5"><path d="M0 0H10V5z"/></g><text x="3" y="20">Hi &amp; you</text></svg>',
    'pages/pictures.md': open(
      `---\ntitle: Pictures\n---\n${formats.map((format) => `![A ${format}](./photo.${format})\n`).join('\n')}\n![](drawing.svg)\n\n<details><summary>More</summary>\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<b>bold</b> and <i>it</i>, with a note[^1]\n\n</details>\n\n[^1]: A note.\n`,
    ),
    'pages/program.mdx': open(
      '---\ntitle: Program\n---\nexport const count = 3;\n\n# Words {count}\n\n<GoalCard id="marathon" />\n\n<BenchmarkChart id="long-run" />\n\n<Progress benchmark="long-run" />\n\n<MilestoneCard id="first-half" />\n\n![A photo](./photo.png)\n\n<div>{count > 2 ? \'yes\' : \'no\'}</div>\n',
    ),
  };
  const documents = Object.entries(SOUND).map(([path, bytes]): [string, Uint8Array] =>
    path.endsWith('.md') ? [path, Buffer.from(open(new TextDecoder().decode(bytes)))] : [path, bytes],
  );
  return {
    files: {
      ...Object.fromEntries(documents),
      ...Object.fromEntries(pictures),
      ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [`content/${path}`, Buffer.from(text)])),
    },
    today: '2026-06-20',
    builds: [7, 1_450],
  };
}

function generated(): Base {
  const { today } = generateJournal(join(folder, 'generated'), 12, { days: 7 });
  return { files: filesUnder(join(folder, 'generated')), today, builds: [3, 500] };
}

const BASES: Readonly<Record<string, () => Base | Promise<Base>>> = {
  'with pictures and programs': illustrated,
  generated,
  'of the example': () => ({ files: EXAMPLE, today: '2026-11-26', builds: [0, 50] }),
};

/** Starts a process that builds one journal after the other; replaces it when it's old or has died. */
function builder(engine: string) {
  let child: ChildProcess | undefined;
  let journals = 0;
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    end,
    build: (task: Task) =>
      new Promise<Result['outcome']>((done) => {
        if (journals++ % JOURNALS_A_PROCESS === 0) end();
        const mine = (child ??= fork(join(engine, 'server/cohort-process.mjs'), {
          cwd: ROOT,
          env: bareEnvironment({ TMPDIR: folder }),
        }));
        const ended = (reason: string) => {
          clearTimeout(timer);
          mine.removeAllListeners();
          end();
          done({ kind: 'failed', reason, isBug: true });
        };
        const timer = setTimeout(() => {
          ended('The build hangs.');
        }, BUILD_MS);
        mine.once('exit', () => {
          ended('The process died.');
        });
        mine.once('message', (message) => {
          clearTimeout(timer);
          mine.removeAllListeners();
          // It's our own program, and sends nothing else.
          done((message as Result).outcome);
        });
        mine.send(task);
      }),
  };
}

function write(files: Readonly<Record<string, Uint8Array>>, to: string): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
}

/** The behaviour of a program in an `.mdx` page is the only thing that can't be known in advance. */
const PROGRAM_STOPPED = /^Nothing was built: the program in `pages\/[^`]+\.mdx` stopped while it ran\./;

it.each(Object.keys(BASES))(
  'journals %s that check accepts after random changes are built',
  async (name) => {
    const { files, today, builds } = (await BASES[name]?.()) ?? { files: {}, today: '', builds: [0, 0] };
    const most = builds[IS_LONG ? 1 : 0] ?? 0;
    const { build, end } = builder(await installedEngine());
    const failures: { all: readonly Mutation[]; reason: string }[] = [];
    let [built, stopped] = [0, 0];
    for (const all of fc.sample(mutations(1, 5), { seed: SEED, numRuns: 40 * most })) {
      if (built === most) break;
      const changed = mutated(files, all);
      const read = readJournal('content', { files: memoryFiles(changed), today: plainDate(today) });
      if (!read.documents) continue;
      const journal = join(folder, 'journal');
      write(changed, journal);
      const contentFolder = join(journal, 'content');
      const { documents } = await withDamagedPhotos(read, contentFolder);
      if (documents) {
        built += 1;
        const settings = { contentFolder, today, base: '/pair/', assets: '/' };
        const task = { settings, outDir: join(folder, 'site'), sealing: { isRequired: false }, trustPages: true };
        const outcome = await build(task);
        if (outcome.kind === 'failed' && PROGRAM_STOPPED.test(outcome.reason)) stopped += 1;
        else if (outcome.kind === 'failed') failures.push({ all, reason: outcome.reason });
      }
      rmSync(journal, { recursive: true });
    }
    end();
    expect(failures).toEqual([]);
    expect(built).toBe(most);
    expect(stopped).toBeLessThanOrEqual(built / 4);
  },
  IS_LONG ? LONG_MS : 2 * BUILD_MS,
);
