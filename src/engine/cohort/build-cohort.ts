import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { compareText } from '../../domain/text.ts';
import { chosenDay, readConfiguration, UsageError } from '../../journal/configuration.ts';
import { ENDED_BY_SIGNAL, ENDINGS } from '../../journal/files/left-behind.ts';
import { finishLeftBehind } from '../../journal/files/half-written.ts';
import { replaceFile } from '../../journal/files/write-files.ts';
import { makeFolder } from '../../journal/files/writing-disk.ts';
import { type CohortEntry, cohortEntrySchema, indexPage } from '../../output/cohort/index-page.ts';
import { withSlashes } from '../../site/address.ts';
import { finishedPage } from '../../site/finished-page.ts';
import { secondsSince, type Terminal } from '../build.ts';
import { engineFolder } from '../engine-folder.ts';
import { HEADERS_FILE } from '../headers-file.ts';
import { assertOwnFolder, removeLeftBehind } from '../output-folder.ts';
import { commonSheets } from '../render.ts';
import { PASSPHRASE, readSealingOptions } from '../sealing/options.ts';
import { ASSETS, copyPublished, headersOf, publishedNames } from '../write-site.ts';
import { type Cohort, findJournals, type FoundJournal, isInShard, parseShard } from './find-journals.ts';
import type { Result, Task } from './process.ts';

/*
 * Builds the sites of many journals side by side: each in a folder with its journal's name, with shared assets and an
 * index of the public ones at their root. Separate processes build them (`process.ts`); this one distributes the work
 * and reports.
 */

export interface CohortOptions {
  /** The folder that contains the journals. */
  all: string;
  /** The folder that the sites are written to. */
  outDir: string;
  /** Whether a journal fails if its partners' pages can't be sealed. */
  requireSealed: boolean;
  /** Whether `.mdx` pages are run. */
  trustPages: boolean;
  /** As written, such as `3/16`: only this share of the journals is built. */
  shard?: string | undefined;
  /** Whether to make only the index, from the existing sites. */
  index: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder at the sites' root with a file for each journal's entry in the index. */
const ENTRIES = '_journals';

/** How many journals a process builds before another replaces it, so that memory leaks stay bounded. */
const JOURNALS_A_PROCESS = 100;

/**
 * Builds the sites of all journals below a folder, or of a share of them. If one fails, the others are still built.
 * @returns the exit code: 1, after reporting the reasons, if one wasn't built
 */
export async function buildCohort(
  options: CohortOptions,
  terminal: Terminal,
  environment: Environment = process.env,
): Promise<0 | 1> {
  const started = performance.now();
  try {
    const isInShare = shareOf(options);
    checkToday(environment);
    const found = findJournals(options.all, publishedNames());
    const out = resolve(options.outDir);
    for (const { path } of found.journals) assertOwnFolder(out, join(options.all, path), process.cwd());
    const share = { ...found, journals: found.journals.filter(isInShare), refused: found.refused.filter(isInShare) };
    const base = withSlashes(environment['ALONGSIDE_BASE'] ?? '');
    tellNotes(found, environment, terminal);
    makeFolder(join(out, ENTRIES));
    for (const folder of [out, join(out, ENTRIES)]) finishLeftBehind(folder);
    copyPublished(out, { assets: true });
    // Each journal has its own folder for pictures.
    replaceFile(out, { path: HEADERS_FILE, text: headersOf(base, [ASSETS, `:journal/${ASSETS}`]) });
    const built = options.index
      ? NONE_BUILT
      : await buildJournals(
          share.journals,
          (journal) => taskOf(journal, { options, out, base, environment }),
          terminal,
        );
    const failed = [...(options.index ? [] : share.refused), ...built.failed];
    if (options.shard === undefined) removeGone(out, found, terminal);
    if (options.shard === undefined && !options.index && failed.length === 0) removeOldAssets(out);
    const listed = writeIndex(out, base);
    tellFailed(failed, out, terminal);
    if (options.index) tellMissing(found, out, terminal);
    else
      terminal.out(
        `Built ${built.count} of ${share.journals.length + share.refused.length} journals, ${built.pages} pages, in ${secondsSince(started)}.`,
      );
    terminal.out(`The index lists those that are public: ${listed}.`);
    return failed.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(error.message);
    return 1;
  }
}

/** Returns a test for whether a journal is in the requested share. @throws UsageError */
function shareOf({ shard, index }: CohortOptions): (journal: { path: string }) => boolean {
  if (shard === undefined) return () => true;
  if (index) throw new UsageError('`--index` doesn’t go with `--shard`: it’s the last step, after all shards.');
  const share = parseShard(shard);
  return ({ path }) => isInShard(path, share);
}

/** Checks the chosen day once, rather than for every journal. @throws UsageError if it isn't a day */
function checkToday(environment: Environment): void {
  const { today } = readConfiguration(environment);
  if (today !== undefined) chosenDay(today);
}

/** Returns the name of the variable with a journal's passphrase. No other journal's folder gives the same name. */
function passphraseVariable(name: string): string {
  return `${PASSPHRASE}_${name.toUpperCase().replaceAll('-', '_')}`;
}

function taskOf(
  { name, content }: FoundJournal,
  { options, out, base, environment }: { options: CohortOptions; out: string; base: string; environment: Environment },
): Task {
  const { requireSealed, trustPages } = options;
  const variable = passphraseVariable(name);
  return {
    settings: {
      contentFolder: content,
      today: readConfiguration(environment).today,
      site: environment['ALONGSIDE_SITE'] || undefined,
      base: `${base}${name}/`,
      assets: base,
    },
    outDir: join(out, name),
    // A journal's process only gets that journal's passphrase.
    sealing: {
      ...readSealingOptions({ requireSealed }, { ...environment, [PASSPHRASE]: environment[variable] }),
      variable,
    },
    trustPages,
  };
}

/** Prints notes that concern all journals. */
function tellNotes({ journals, links }: Cohort, environment: Environment, terminal: Terminal): void {
  for (const link of links) terminal.error(`\`${link}\` is a link, and wasn’t followed.`);
  if (environment[PASSPHRASE])
    terminal.error(
      `${PASSPHRASE} isn’t used: it’s for a single journal. Here, each has a variable of its own, such as ${passphraseVariable(journals[0]?.name ?? 'robin-sam')}.`,
    );
  const known = new Set(journals.map(({ name }) => passphraseVariable(name)));
  for (const variable of Object.keys(environment))
    if (variable.startsWith(`${PASSPHRASE}_`) && !known.has(variable))
      terminal.error(`${variable} isn’t used: no journal’s folder has that name.`);
  if (!environment['ALONGSIDE_SITE'])
    terminal.out('The sites have no `rss.xml` or sitemap yet, because they need an address: set ALONGSIDE_SITE.');
}

interface Failure {
  /** The journal's path. */
  path: string;
  reason: string;
  /** The name of its site; absent if it can't have one. */
  name?: string;
}

interface Built {
  count: number;
  pages: number;
  failed: Failure[];
}

const NONE_BUILT: Built = { count: 0, pages: 0, failed: [] };

/** Builds journals, as many at a time as there are cores. */
async function buildJournals(
  journals: readonly FoundJournal[],
  taskFor: (journal: FoundJournal) => Task,
  terminal: Terminal,
): Promise<Built> {
  const built: Built = { count: 0, pages: 0, failed: [] };
  const running = new Set<BuildProcess>();
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    for (const each of running) each.end();
  };
  for (const signal of ENDINGS) process.on(signal, stop);
  const rest = journals.values();
  const work = async () => {
    let mine: BuildProcess | undefined;
    for (const journal of rest) {
      if (isStopped) break;
      mine ??= startProcess();
      running.add(mine);
      const task = taskFor(journal);
      const { told, outcome } = await mine.build(task);
      if (isStopped) break;
      tell(journal, told, terminal);
      if (outcome.kind === 'built') {
        built.count += 1;
        built.pages += outcome.pages;
        keepEntry(task.outDir, outcome.entry);
      } else built.failed.push({ ...journal, reason: outcome.reason });
      if (mine.journals() < JOURNALS_A_PROCESS && !(outcome.kind === 'failed' && outcome.isBug)) continue;
      mine.end();
      running.delete(mine);
      mine = undefined;
    }
    mine?.end();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), journals.length) }, work));
  // The processes have removed unfinished sites; finished ones stay, and the index is the earlier one.
  if (isStopped) process.exit(ENDED_BY_SIGNAL);
  for (const signal of ENDINGS) process.off(signal, stop);
  return built;
}

/** A process that builds one journal at a time. */
interface BuildProcess {
  build: (task: Task) => Promise<Result>;
  /** Returns how many journals it was given. */
  journals: () => number;
  end: () => void;
}

function startProcess(): BuildProcess {
  // This process's environment is passed on with each journal, without the passphrases of others.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('ALONGSIDE_')),
  );
  const child = fork(join(engineFolder(), 'server/cohort-process.mjs'), { env: environment });
  let journals = 0;
  return {
    build: async (task) => {
      journals += 1;
      const result = await answerOf(child, task);
      if (result) return result;
      removeLeftBehind(task.outDir);
      const reason =
        'The process that built it was stopped, perhaps because there wasn’t enough memory. The other journals went on.';
      return { told: [], outcome: { kind: 'failed', reason, isBug: true } };
    },
    journals: () => journals,
    end: () => {
      // A signal that arrives just as the process stops listening would be lost; a closed channel isn't.
      if (child.connected) child.disconnect();
      child.kill();
    },
  };
}

/** Waits for a result; undefined if the process ends without one. */
function answerOf(child: ChildProcess, task: Task): Promise<Result | undefined> {
  return new Promise((done) => {
    const ended = () => done(undefined);
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      // It's our own program, and sends nothing else.
      done(message as Result);
    });
    child.send(task, (error) => {
      if (error) ended();
    });
  });
}

/** Prints what a build of the journal alone would have printed, under the journal's name. */
function tell({ path }: FoundJournal, told: Result['told'], terminal: Terminal): void {
  for (const { to, text } of told) terminal[to](`${path}: ${text.trim()}`);
}

function entryFile(out: string, name: string): string {
  return join(out, ENTRIES, `${name}.json`);
}

/** Stores a journal's index entry beside its site, and removes those that it no longer has. */
function keepEntry(siteFolder: string, entry: CohortEntry | undefined): void {
  const file = entryFile(dirname(siteFolder), basename(siteFolder));
  if (entry) replaceFile(dirname(file), { path: basename(file), text: `${JSON.stringify(entry)}\n` });
  else rmSync(file, { force: true });
}

/** Removes the sites of journals that are gone, which an earlier build left in the folder. */
function removeGone(out: string, { journals, refused }: Cohort, terminal: Terminal): void {
  const kept = new Set(
    [...journals.map(({ name }) => name), ...refused.map(({ path }) => basename(path))].map((name) =>
      name.toLowerCase(),
    ),
  );
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    if (!entry.isDirectory() || kept.has(entry.name.toLowerCase()) || !isSite(join(out, entry.name))) continue;
    rmSync(entryFile(out, entry.name), { force: true });
    rmSync(join(out, entry.name), { recursive: true });
    terminal.out(`Removed the site \`${entry.name}\`, whose journal is gone.`);
  }
}

/** Returns whether a folder is a site built here, rather than something else beside them. */
function isSite(folder: string): boolean {
  return ['index.html', '404.html', 'together/index.html'].every((file) => existsSync(join(folder, file)));
}

/** Removes styles and scripts of an earlier version, once no site uses them. */
function removeOldAssets(out: string): void {
  const known = new Set(readdirSync(join(engineFolder(), 'client', ASSETS)));
  for (const name of readdirSync(join(out, ASSETS)))
    if (!known.has(name)) rmSync(join(out, ASSETS, name), { recursive: true });
}

/** Writes the index of the existing sites. @returns how many it lists */
function writeIndex(out: string, base: string): number {
  const listed = readdirSync(join(out, ENTRIES))
    .filter((file) => file.endsWith('.json'))
    .map((file) => parse(file).name)
    .filter((name) => existsSync(join(out, name, 'index.html')))
    .map((name) => {
      const entry = cohortEntrySchema.parse(JSON.parse(readFileSync(entryFile(out, name), 'utf8')));
      return { name, entry };
    });
  const file = 'index.html';
  const page = indexPage(listed, { base, sheets: commonSheets() });
  const text = finishedPage(page, { file, isSealed: false, assets: join(engineFolder(), 'client', ASSETS) });
  replaceFile(out, { path: file, text });
  return listed.length;
}

function tellFailed(failed: readonly Failure[], out: string, terminal: Terminal): void {
  if (failed.length === 0) return;
  const lines = failed
    .toSorted((a, b) => compareText(a.path, b.path))
    .map(({ path, reason, name }) => {
      const isThere = name !== undefined && existsSync(join(out, name, 'index.html'));
      return `  ${path}: ${reason.replace(/^Nothing was built: /, '')}${isThere ? ' Its site from before stays as it was.' : ''}`;
    });
  terminal.error(`\nNot built:\n${lines.join('\n')}\n`);
}

function tellMissing({ journals }: Cohort, out: string, terminal: Terminal): void {
  const missing = journals.filter(({ name }) => !existsSync(join(out, name, 'index.html')));
  if (missing.length > 0) terminal.error(`There’s no site yet for ${missing.map(({ path }) => path).join(', ')}.`);
}
