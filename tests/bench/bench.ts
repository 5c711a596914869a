import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { installedEngine } from '../../src/engine/installed-engine.ts';
import { EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';
import { importedPackages, installedWith, sizeOf } from '../support/runtime-packages.ts';
import { siteFiles } from '../support/site-files.ts';
import { alongside, check, coldBuild, ROOT } from './alongside.ts';
import { bareSites } from './bare-sites.ts';
import { devTimes } from './dev-loop.ts';
import { type GeneratedJournal, generateJournal } from './generate-journal.ts';
import { CATEGORIES, lighthouseScores } from './lighthouse.ts';
import { measure, median, medianOf, type Measured } from './measure.ts';
import { pageWeights } from './page-weights.ts';
import { kilobytesText, megabytesText, secondsText, table, timesText } from './table.ts';

const HELP = `Measures builds of generated journals beside bare sites of the same files. Nothing is asserted: machines differ, so read
the ratios.

  --write                writes README's table, with the machine and the day
  --sessions 50,1000,5000  sizes to build
  --runs 3               how often each is run, in turns; medians are told
  --growth 5000,10000    two sizes to compare; 0: none
  --check 1000,10000     check-ins to check; 0: none
  --dev 1000             sessions to serve while one is saved; 0: none
  --cohort 200           journals of 50 sessions to build at once; 0: none
  --lighthouse           also lets Lighthouse, as on a phone, look at the example's pages (npx fetches it)
  --eleventy <folder>    where Eleventy was installed (by default here)
  --scratch <folder>     where journals and sites are written (by default a folder that is removed after)
`;

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    sessions: { type: 'string', default: '50,1000,5000' },
    runs: { type: 'string', default: '3' },
    growth: { type: 'string', default: '5000,10000' },
    check: { type: 'string', default: '1000,10000' },
    dev: { type: 'string', default: '1000' },
    cohort: { type: 'string', default: '200' },
    lighthouse: { type: 'boolean', default: false },
    eleventy: { type: 'string', default: '.' },
    scratch: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** The example's pages for which figures are printed. */
const PAGES = ['', 'timeline', 'check-ins/2026-04-12', 'benchmarks/long-run', 'search'];
const COHORT_SESSIONS = 50;
const RUNS = Number(values.runs);

/** Surrounds README's table. */
const BEGIN = '<!-- bench: written by `npm run bench -- --write` -->';
const END = '<!-- /bench -->';

if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  const scratch = values.scratch ?? mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  try {
    await installedEngine();
    const told = [
      `${machine()}; medians of ${RUNS} runs in turns, in seconds of processor time (of wall time).`,
      await buildTable(scratch),
      table(
        ['', 'Alongside'],
        [
          ...(await growth(scratch)),
          ...(await checks(scratch)),
          ...(await serving(scratch)),
          ...(await cohort(scratch)),
          ...(await engineSize()),
        ],
      ),
      await pageTable(scratch),
    ].join('\n\n');
    console.log(told);
    if (values.write) await writeReadme(told);
    if (values.lighthouse) await lighthouse(join(scratch, 'example'));
  } finally {
    if (values.scratch === undefined) rmSync(scratch, { recursive: true, force: true });
  }
}

function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.version.slice(1)}, ${availableParallelism()} cores of ${model}, ${memory}`;
}

function journalOf(scratch: string, sessions: number): GeneratedJournal {
  return generateJournal(join(scratch, `journal-${sessions}`), sessions);
}

/**
 * Measures the builds. The generators take turns, so that if the machine is busy for a while, it affects all of them.
 */
async function buildTable(scratch: string): Promise<string> {
  const { found, missing } = bareSites(values.eleventy);
  const rows: string[][] = [];
  for (const sessions of sizes(values.sessions)) {
    const journal = journalOf(scratch, sessions);
    const contenders = [
      () => coldBuild(journal, join(scratch, 'site')),
      ...found.map(
        ({ build }) =>
          () =>
            build(journal.folder, join(scratch, 'bare')),
      ),
    ];
    const measured = contenders.map((): Measured[] => []);
    for (let turn = 0; turn < RUNS; turn++)
      for (const [index, run] of contenders.entries()) measured[index]?.push(await run());
    const [own, ...others] = measured.map(medianOf);
    if (!own) continue;
    const ratios = others.map((other) => `${timeText(other)}; ${timesText(processor(own) / processor(other))}`);
    rows.push([
      `build of ${count(sessions)} check-ins`,
      `${timeText(own)}, ${megabytesText(own.megabytes)}`,
      ...ratios,
    ]);
  }
  for (const how of missing) console.log(`Not compared: ${how}`);
  return table(['', 'Alongside', ...found.map(({ name }) => name)], rows);
}

async function growth(scratch: string): Promise<string[][]> {
  const [less, more] = sizes(values.growth).map((sessions) => journalOf(scratch, sessions));
  if (!less || !more) return [];
  const out = join(scratch, 'site');
  const small: Measured[] = [];
  const large: Measured[] = [];
  let bytes = [NaN, NaN];
  for (let turn = 0; turn < RUNS; turn++) {
    small.push(await coldBuild(less, out));
    const smallBytes = bytesOf(out);
    large.push(await coldBuild(more, out));
    bytes = [smallBytes, bytesOf(out)];
  }
  const [one, other] = [medianOf(small), medianOf(large)];
  const [fewer = NaN, further = NaN] = bytes;
  return [
    [
      `build of ${values.growth.replace(',', ' and ')} check-ins`,
      `${timeText(one)} and ${timeText(other)}: ${timesText(processor(other) / processor(one))}`,
    ],
    ['their sites', `${megabytesText(fewer / 1e6)} and ${megabytesText(further / 1e6)}: ${timesText(further / fewer)}`],
    ['memory', `${megabytesText(one.megabytes)} and ${megabytesText(other.megabytes)}`],
  ];
}

async function checks(scratch: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const checkIns of sizes(values.check)) {
    // A generated journal has six check-ins for every five sessions.
    const journal = journalOf(scratch, Math.ceil((checkIns * 5) / 6));
    const measured = medianOf(await repeat(RUNS, () => check(journal)));
    rows.push([`check of ${count(checkIns)} check-ins`, `${timeText(measured)}, ${megabytesText(measured.megabytes)}`]);
  }
  return rows;
}

async function serving(scratch: string): Promise<string[][]> {
  const [sessions] = sizes(values.dev);
  if (sessions === undefined) return [];
  const times = await repeat(RUNS, () => devTimes(journalOf(scratch, sessions), 5, scratch));
  return [
    [`dev of ${count(sessions)} check-ins: first page`, secondsText(median(times.map(({ firstPage }) => firstPage)))],
    ['dev: from save to screen', secondsText(median(times.flatMap(({ saves }) => saves)))],
  ];
}

/** Generates journals of 50 sessions each, all with different words. */
async function cohort(scratch: string): Promise<string[][]> {
  const journals = Number(values.cohort);
  if (journals === 0) return [];
  const folder = join(scratch, 'cohort');
  const one = generateJournal(join(scratch, 'cohort-journal'), COHORT_SESSIONS);
  for (let pair = 1; pair <= journals; pair++)
    cpSync(one.folder, join(folder, `pair-${String(pair).padStart(4, '0')}`), { recursive: true });
  const out = join(scratch, 'cohort-site');
  const build = alongside(['build', '--all', folder, '--outDir', out], one);
  const measured = await measure(build);
  return [
    [
      `build --all of ${journals} journals of ${COHORT_SESSIONS} check-ins`,
      `${timeText(measured)}, ${secondsText(measured.seconds / journals)} a journal`,
    ],
  ];
}

async function engineSize(): Promise<string[][]> {
  const packages = installedWith(importedPackages(await installedEngine()), ROOT);
  const bytes = packages.map(sizeOf).reduce((sum, size) => sum + size, 0);
  return [['what the engine needs to run', `${packages.length} packages, ${megabytesText(bytes / 1e6)}`]];
}

async function pageTable(scratch: string): Promise<string> {
  const out = join(scratch, 'example');
  // A constant of the tests, and a plain date everywhere else.
  await measure(
    alongside(['build', '--outDir', out], { folder: EXAMPLE, today: EXAMPLE_TODAY as GeneratedJournal['today'] }),
  );
  const rows = pageWeights(out, PAGES).map(({ page, reading, scriptAtFirst, scriptOnUse }) => [
    `/${page}`,
    ...[reading, scriptAtFirst, scriptOnUse].map(kilobytesText),
  ]);
  return table(['page of the example, gzipped', 'HTML and CSS', 'script at first', 'script on use'], rows);
}

async function lighthouse(site: string): Promise<void> {
  const found = await lighthouseScores(site, PAGES);
  const rows = found.map(({ page, scores, paintSeconds }) => [
    `/${page}`,
    ...scores.map(String),
    secondsText(paintSeconds),
  ]);
  console.log('\nLighthouse, mobile, of 100\n');
  console.log(table(['page', ...CATEGORIES, 'largest paint'], rows));
  for (const { page, objections } of found) for (const objection of objections) console.log(`/${page}: ${objection}`);
}

async function writeReadme(told: string): Promise<void> {
  const file = join(ROOT, 'README.md');
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before === -1 || after < before) throw new Error(`README.md has no ${BEGIN} with ${END} after it.`);
  const written = `${text.slice(0, before + BEGIN.length)}\n\n${told}\n\n${text.slice(after)}`;
  writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}

function timeText(measured: Measured): string {
  return `${processor(measured).toFixed(1)} s (${measured.seconds.toFixed(1)} s)`;
}

/** Returns processor time; elapsed time if the system doesn't report it. */
function processor({ processorSeconds, seconds }: Measured): number {
  return processorSeconds ?? seconds;
}

function bytesOf(site: string): number {
  return siteFiles(site).reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function sizes(list: string): number[] {
  return list.split(',').map(Number).filter(Boolean);
}

async function repeat<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < times; turn++) results.push(await run());
  return results;
}
