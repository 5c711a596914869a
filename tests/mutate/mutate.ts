import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../bench/seeded-random.ts';
import { EQUIVALENT, isEquivalent } from './equivalent.ts';
import { type Mutant, mutantsOf, withSwitches } from './mutants.ts';
import { DEFAULT_FOLDERS, subjectOf } from './subjects.ts';
import { killedBy } from './try-mutants.ts';
import { openSession } from './vitest-session.ts';

/*
 * Measures how much the tests notice: changes the source in one small place at a time, and sees whether a test fails.
 * `subjects.ts` says what can be changed, and which tests should notice.
 *   npm run mutate                                         a sample of 400 of the domain and the rules, a new one each day
 *   npm run mutate -- --file src/views                     a sample of the views
 *   npm run mutate -- --sample 100 --seed 7
 *   npm run mutate -- --file src/domain/rhythm --all       every mutant of a file or a folder
 */

const ROOT = resolve(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '400' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10).replaceAll('-', '') },
    file: { type: 'string', multiple: true, default: [...DEFAULT_FOLDERS] },
    all: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const subject = subjectOf(values.file);
const files = values.file.flatMap(sourcesIn).sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
const mutants: Mutant[] = [];
const switched = new Map<string, string>();
for (const [file, text] of texts) {
  const own = mutantsOf(file, text, mutants.length + 1);
  mutants.push(...own);
  switched.set(join(ROOT, file), withSwitches(file, text, own));
}
const chosen = values.all ? mutants : sampleOf(mutants, Number(values.sample), Number(values.seed));
say(
  `${chosen.length} of ${mutants.length} mutants in ${files.length} files${values.all ? '' : `, seed ${values.seed}`}`,
);

const sessions = {
  isolated: await openSession(ROOT, subject, switched, true),
  shared: await openSession(ROOT, subject, switched, false),
};
const killed = await killedBy(sessions, chosen, say);
await Promise.all([sessions.isolated.close(), sessions.shared.close()]);
report();

function sourcesIn(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return globSync(`${path}/**/*.ts`, { cwd: ROOT }).map((file) => file.replaceAll(sep, '/'));
}

/** Picks a number of the mutants, the same ones for the same seed. */
function sampleOf(all: readonly Mutant[], size: number, seed: number): Mutant[] {
  const random = seededRandom(seed);
  const drawn = all.map((mutant) => ({ mutant, order: random() })).sort((a, b) => a.order - b.order);
  return drawn
    .slice(0, size)
    .map(({ mutant }) => mutant)
    .sort((a, b) => a.id - b.id);
}

function report(): void {
  const equivalents = chosen.filter((mutant) => reasonOf(mutant) !== undefined);
  const counted = chosen.filter((mutant) => reasonOf(mutant) === undefined);
  const survivors = counted.filter(({ id }) => !killed.has(id));
  const list = (heading: string, listed: readonly Mutant[]) => {
    if (listed.length > 0) console.log(`\n${heading}\n${listed.map(lineOf).join('\n')}`);
  };
  list('Nobody noticed:', survivors);
  list('Change nothing (tests/mutate/equivalent.ts):', equivalents);

  console.log('');
  for (const [folder, own] of Map.groupBy(counted, folderOf)) console.log(`${folder.padEnd(28)} ${scoreText(own)}`);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${'all'.padEnd(28)} ${scoreText(counted)}, ${equivalents.length} that change nothing are left out`);
  console.log(`${Math.round(seconds)} s, ${(seconds / chosen.length).toFixed(2)} s a mutant`);

  const outdated = EQUIVALENT.filter(
    (entry) => texts.has(entry.file) && !mutants.some((mutant) => isEquivalent(entry, mutant, sourceLine(mutant))),
  ).map(({ file, line }) => `${file}: \`${line}\` in equivalent.ts fits no mutant any more.`);
  const noticed = equivalents.filter(({ id }) => killed.has(id)).map((mutant) => `A test notices ${lineOf(mutant)}`);
  const isTooLow = counted.length > 0 && score(counted) < subject.minScore;
  const low = isTooLow ? [`The score is below ${percent(subject.minScore)}.`] : [];
  for (const problem of [...outdated, ...noticed, ...low]) console.error(problem);
  if (outdated.length + noticed.length + low.length > 0) process.exitCode = 1;
}

function reasonOf(mutant: Mutant): string | undefined {
  return EQUIVALENT.find((entry) => isEquivalent(entry, mutant, sourceLine(mutant)))?.why;
}

function sourceLine({ file, line }: Mutant): string {
  return texts.get(file)?.split('\n')[line - 1] ?? '';
}

function lineOf(mutant: Mutant): string {
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
  const why = reasonOf(mutant);
  const change = `${oneLine(mutant.original)}  ->  ${oneLine(mutant.mutated)}`;
  return `${mutant.file}:${mutant.line}  ${change}${why === undefined ? '' : `  (${why})`}`;
}

/**
 * Returns the folder of a mutant's file: `src/domain/rhythm`, `src/journal/rules`; `src/domain` for files directly in
 * it.
 */
function folderOf({ file }: Mutant): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function score(some: readonly Mutant[]): number {
  return some.filter(({ id }) => killed.has(id)).length / some.length;
}

function scoreText(some: readonly Mutant[]): string {
  return `${percent(score(some)).padStart(5)}  ${some.filter(({ id }) => killed.has(id)).length} of ${some.length}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}

function say(line: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}
