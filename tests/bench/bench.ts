import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';
import { alongside, check, coldBuild, warmBuild } from './alongside.ts';
import { bareSites } from './bare-sites.ts';
import { savesToScreen } from './dev-loop.ts';
import { generateJournal } from './generate-journal.ts';
import { CATEGORIES, lighthouseScores } from './lighthouse.ts';
import { measure, median, medianOf, type Measured } from './measure.ts';
import { pageWeights } from './page-weights.ts';
import { kilobytesText, megabytesText, secondsText, table, timesText } from './table.ts';

const HELP = `Measures builds of generated journals. Nothing is asserted: machines differ, so read the ratios.

  --sessions 1000,5000   sizes to build, beside bare sites of the same files
  --runs 3               how often each is run; medians are shown
  --check 1000,10000     sizes to check; 0: none
  --growth               also builds 10,000 sessions, and compares with 5,000
  --dev                  also times from save to screen while serving 1,000 sessions
  --lighthouse           also lets Lighthouse, as on a phone, look at the example's pages (npx fetches it)
  --eleventy <folder>    where Eleventy was installed (by default here)
  --scratch <folder>     where journals and sites are written (by default a folder that is removed after)
`;

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '1000,5000' },
    runs: { type: 'string', default: '3' },
    check: { type: 'string', default: '1000,10000' },
    growth: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    lighthouse: { type: 'boolean', default: false },
    eleventy: { type: 'string', default: '.' },
    scratch: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Pages of the example of which figures are told. */
const PAGES = ['', 'timeline', 'check-ins/2026-04-12', 'benchmarks/long-run'];

if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  const scratch = values.scratch ?? mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const journalOf = (sessions: number) => generateJournal(join(scratch, `journal-${sessions}`), sessions);
  const runs = Number(values.runs);
  try {
    for (const sessions of sizes(values.sessions)) await builds(journalOf(sessions), sessions, runs, scratch);
    if (values.growth) await growth(journalOf(5000), journalOf(10_000), runs, scratch);
    for (const sessions of sizes(values.check)) {
      const { seconds, megabytes } = medianOf(await repeat(runs, () => check(journalOf(sessions))));
      console.log(`check of ${sessions} sessions: ${secondsText(seconds)}, ${megabytesText(megabytes)}`);
    }
    if (values.dev) {
      const times = await savesToScreen(journalOf(1000), 5 * runs, scratch);
      console.log(
        `\nsave to screen, 1000 sessions: ${secondsText(median(times))} (${times.map(secondsText).join(', ')})`,
      );
    }
    await example(scratch);
  } finally {
    if (values.scratch === undefined) rmSync(scratch, { recursive: true, force: true });
  }
}

type Journal = ReturnType<typeof generateJournal>;

/** The builds of a size take turns, so that a busy minute of the machine meets all of them. */
async function builds(journal: Journal, sessions: number, runs: number, scratch: string): Promise<void> {
  const { found, missing } = bareSites(values.eleventy);
  const out = join(scratch, 'site');
  const contenders: { name: string; run: (turn: number) => Promise<Measured> }[] = [
    { name: 'cold build', run: () => coldBuild(journal, out) },
    { name: 'one check-in added', run: (turn) => warmBuild(journal, out, turn) },
    ...found.map(({ name, build }) => ({ name, run: () => build(journal.folder, join(scratch, 'bare')) })),
  ];
  const measured = contenders.map((): Measured[] => []);
  for (let turn = 0; turn < runs; turn++)
    for (const [index, { run }] of contenders.entries()) measured[index]?.push(await run(turn));
  const medians = measured.map(medianOf);
  const cold = medians[0]?.seconds ?? NaN;
  const rows = contenders.map(({ name }, index) => {
    const { seconds = NaN, megabytes } = medians[index] ?? {};
    const each = (measured[index] ?? []).map((one) => one.seconds.toFixed(1)).join(' ');
    return [name, secondsText(seconds), megabytesText(megabytes), timesText(cold / seconds), each];
  });
  console.log(`\n${sessions} sessions, ${journal.files} files\n`);
  console.log(table(['', 'median', 'memory', 'cold build / this', 'each run'], rows));
  for (const how of missing) console.log(`Not compared: ${how}`);
}

async function growth(small: Journal, large: Journal, runs: number, scratch: string): Promise<void> {
  const out = join(scratch, 'site');
  const pairs = await repeat(runs, async () => [await coldBuild(small, out), await coldBuild(large, out)] as const);
  const [less, more] = [medianOf(pairs.map(([one]) => one)), medianOf(pairs.map(([, other]) => other))];
  const ratio = timesText(more.seconds / less.seconds);
  console.log(
    `\n10000 sessions: ${secondsText(more.seconds)}, ${megabytesText(more.megabytes)}; ${ratio} of 5000 (${secondsText(less.seconds)})`,
  );
}

async function example(scratch: string): Promise<void> {
  const out = join(scratch, 'example');
  await measure(alongside(['build', '--outDir', out], { folder: EXAMPLE, today: EXAMPLE_TODAY as Journal['today'] }));
  const rows = pageWeights(out, PAGES).map(({ page, reading, scriptAtFirst, scriptOnUse }) => [
    `/${page}`,
    ...[reading, scriptAtFirst, scriptOnUse].map(kilobytesText),
  ]);
  console.log('\nThe example journal, gzipped\n');
  console.log(table(['page', 'HTML and CSS', 'script at first', 'script on use'], rows));
  if (values.lighthouse) await lighthouse(out);
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

function sizes(list: string): number[] {
  return list.split(',').map(Number).filter(Boolean);
}

async function repeat<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < times; turn++) results.push(await run());
  return results;
}
