import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Documents } from '../../domain/documents.ts';
import { temporaryFolder } from '../../journal/files/left-behind.ts';
import { AlreadyThere, type Change, makeChanges, type NewFile } from '../../journal/files/write-files.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { clonedRepositoryOf, git, GitFailed } from '../setup/machine.ts';
import { type Engine, NpmFailed } from '../setup/obtained.ts';
import { type Host, recordOf } from '../setup/record.ts';
import { engineFiles, repositoryFiles } from '../setup/repository.ts';
import { planEngineFiles } from './engine-files.ts';
import { isCopy, leaveCopy } from './leave-copy.ts';
import { fieldsOf, type Manifest, parseManifest, recordIn, upgradedManifest } from './manifest.ts';
import { migrate } from './migrate.ts';
import { commitMessage, type FileOutcome, filesReport, indented } from './report.ts';

/** Why a repository can't be upgraded; nothing has been changed. */
export class NotUpgradable extends Error {
  override name = 'NotUpgradable';
}

export interface Upgrade {
  /** The new engine: the one that is running. */
  engine: Engine;
  /** The new host; undefined if it stays the same. */
  host: Host | undefined;
  output: Output;
}

const MANIFEST = 'package.json';
const LOCK = 'package-lock.json';
const CONTENT = 'content';

const VERSION_OF_TARBALL = /-(\d[^/]*)\.tgz$/;

/** What will be done to a repository. */
interface UpgradePlan {
  /** The repository's current version, in a word or two. */
  from: string;
  changes: readonly Change[];
  outcomes: readonly FileOutcome[];
  /** Sentences with other information. */
  told: readonly string[];
}

/**
 * Upgrades a repository to this engine: all or nothing, in one commit.
 * @throws NotUpgradable with the reason; nothing has been changed then
 */
export function upgradeRepository(folder: string, { engine, host, output }: Upgrade): ExitCode {
  const text = readText(join(folder, MANIFEST));
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (text === undefined || !manifest)
    throw new NotUpgradable(
      `\`${folder}\` has no package.json that can be read. Name the folder of a repository that \`${engine.setup}\` made.`,
    );
  whyNotClean(folder);
  const { out } = output;
  const changed: Changed = { created: [], installed: false };
  try {
    const { told, created } = migrate(folder);
    changed.created.push(...created);
    const documents = readDocuments(folder, engine);
    const planned = isCopy(folder, manifest, engine.name)
      ? planLeaving(folder, { engine, host, documents })
      : planUpgrade(folder, { text, manifest, engine, host, documents });
    const plan = { ...planned, told: [...told, ...planned.told] };
    out(`Alongside ${engine.version} replaces ${plan.from} in \`${folder}\`.\n`);
    const report = [...plan.told, filesReport(plan.outcomes)].filter((each) => each !== '').join('\n\n');
    if (report !== '') out(`${report}\n`);
    makeChanges(folder, plan.changes);
    changed.created.push(...plan.changes.flatMap(({ kind, path }) => (kind === 'create' ? [path] : [])));
    out('Installing the engine …');
    changed.installed = true;
    engine.install(folder);
    checkWith(folder, engine);
    return commit(folder, { ...plan, created: changed.created }, { engine, out });
  } catch (error) {
    const left = putBack(folder, changed, engine);
    if (error instanceof NpmFailed)
      throw new NotUpgradable(`npm couldn’t install the engine:\n${indented(error.message)}${left}`);
    if (error instanceof AlreadyThere)
      throw new NotUpgradable(
        `These files are in the way: ${error.paths.join(', ')}. Move them elsewhere first.${left}`,
      );
    if (error instanceof NotUpgradable) throw new NotUpgradable(error.message + left);
    throw error;
  }
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Requires that everything is committed, because it could be lost if an upgrade is undone. @throws NotUpgradable */
function whyNotClean(folder: string): void {
  if (clonedRepositoryOf(folder) === undefined)
    throw new NotUpgradable(
      `\`${folder}\` isn’t in a git repository, and an upgrade needs one to undo it if it fails. Make one there: \`git init\`, \`git add -A\`, \`git commit -m "Our journal"\`.`,
    );
  const changed = git(folder, ['status', '--porcelain', '--untracked-files=no', '--', '.']).trimEnd();
  if (changed !== '')
    throw new NotUpgradable(
      `There are changes that aren’t committed:\n${indented(changed)}\nCommit them first (\`git commit -am "…"\`), or put them aside (\`git stash\`), so that an upgrade can be undone.`,
    );
}

/**
 * Reads the journal, which must have no errors according to this engine's own check. @throws NotUpgradable with what's
 * wrong
 */
function readDocuments(folder: string, { version }: Engine): Documents {
  const content = join(folder, CONTENT);
  const read = readJournal(content);
  if (read.documents) return read.documents;
  throw new NotUpgradable(
    `${reportJournal(read, content, { colours: false })}\n\nAlongside ${version} finds these errors in the journal. Fix them, commit, and upgrade again.`,
  );
}

interface Upgraded {
  text: string;
  manifest: Manifest;
  engine: Engine;
  host: Host | undefined;
  documents: Documents;
}

function planUpgrade(folder: string, { text, manifest, engine, host, documents }: Upgraded): UpgradePlan {
  const installed = fieldsOf(manifest).dependencies?.[engine.name];
  if (installed === undefined)
    throw new NotUpgradable(
      `\`${folder}\` has no dependency on ${engine.name} in its package.json. Name the folder of a repository that \`${engine.setup}\` made.`,
    );
  const recorded = recordIn(manifest, engine.name);
  const kept = host ?? recorded?.host ?? 'none';
  const files = engineFiles({ host: kept, ...namesIn(documents) });
  const { changes, outcomes } = planEngineFiles(folder, files, recorded?.files ?? {});
  const record = recordOf(kept, files);
  const rewritten = upgradedManifest(text, { manifest, engine, record });
  return {
    from: versionIn(folder, engine.name) ?? VERSION_OF_TARBALL.exec(installed)?.[1] ?? installed,
    changes: [
      ...changes,
      ...(rewritten === text ? [] : [{ kind: 'replace', path: MANIFEST, text: rewritten, before: text } as const]),
      ...tarballChanges(folder, installed, engine),
    ],
    outcomes,
    told: [],
  };
}

function planLeaving(folder: string, { engine, host, documents }: Omit<Upgraded, 'text' | 'manifest'>): UpgradePlan {
  const { host: found, removed, told } = leaveCopy(folder, documents);
  const { dependency, name } = engine;
  const people = documents.partners.map(({ data }) => ({ github: data.github }));
  const files = repositoryFiles({ host: host ?? found, ...namesIn(documents), dependency, engine: name, people });
  const written = new Set(files.map(({ path }) => path));
  const changes = files
    .filter(({ path }) => !path.endsWith('CODEOWNERS') || !existsSync(join(folder, path)))
    .map((file) => replaceOrCreate(folder, file));
  return {
    from: 'a copy of the engine',
    changes: [
      ...removed.filter((path) => !written.has(path)).map((path): Change => ({ kind: 'remove', path })),
      ...changes,
      ...tarballChanges(folder, '', engine),
    ],
    outcomes: changes.map(({ path }) => ({ path, outcome: 'new' })),
    told,
  };
}

function replaceOrCreate(folder: string, file: NewFile): Change & { path: string } {
  return { kind: existsSync(join(folder, file.path)) ? 'replace' : 'create', ...file };
}

function namesIn({ partnership: { data } }: Documents): { name: string; timezone: string } {
  return { name: data.name, timezone: data.timezone };
}

/** Returns the version that npm installed; undefined if nothing is installed. */
function versionIn(folder: string, name: string): string | undefined {
  const text = readText(join(folder, 'node_modules', name, MANIFEST));
  const manifest = text === undefined ? undefined : parseManifest(text);
  return manifest && fieldsOf(manifest).version;
}

/**
 * Returns changes to the engine's tarball in the repository, if it doesn't come from a registry. The previous one is
 * removed.
 */
function tarballChanges(folder: string, installed: string, engine: Engine): Change[] {
  const { dependency } = engine;
  const before = /^file:(vendor\/[^/]+\.tgz)$/.exec(installed)?.[1];
  const isThere = (path: string) => existsSync(join(folder, path));
  const goes: Change[] =
    before !== undefined && isThere(before) && !(dependency.kind === 'tarball' && dependency.file === before)
      ? [{ kind: 'remove', path: before }]
      : [];
  if (dependency.kind !== 'tarball') return goes;
  const path = dependency.file;
  const text = packed(engine);
  return [...goes, isThere(path) ? { kind: 'replace', path, text } : { kind: 'create', path, text }];
}

function packed(engine: Engine): Uint8Array {
  const folder = temporaryFolder('pack');
  try {
    engine.packInto(folder.path);
    const [name = ''] = readdirSync(folder.path);
    return readFileSync(join(folder.path, name));
  } catch (error) {
    if (!(error instanceof NpmFailed)) throw error;
    throw new NotUpgradable(`npm couldn’t pack Alongside:\n${indented(error.message)}`);
  } finally {
    folder.remove();
  }
}

/** What has been done so far. */
interface Changed {
  created: string[];
  installed: boolean;
}

/**
 * Restores everything: only the upgrade's changes had been made since the last commit. @returns what is left to do;
 * empty if nothing
 */
function putBack(folder: string, { created, installed }: Changed, engine: Engine): string {
  for (const path of created) rmSync(join(folder, path), { force: true });
  const hasLock = git(folder, ['ls-files', '--', LOCK]) !== '';
  if (!hasLock && installed) rmSync(join(folder, LOCK), { force: true });
  git(folder, ['checkout', '--quiet', 'HEAD', '--', '.']);
  if (!hasLock || !installed) return '';
  try {
    engine.installLocked(folder);
    return '';
  } catch (error) {
    if (!(error instanceof NpmFailed)) throw error;
    return '\n\nThe previous engine couldn’t be installed again: run `npm ci`.';
  }
}

/** Runs the installed version, which must work and find the journal unchanged. @throws NotUpgradable with its output */
function checkWith(folder: string, { name, version }: Engine): void {
  const program = resolve(folder, 'node_modules', name, 'engine', 'alongside.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', '--content', CONTENT], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== EXIT.ok)
    throw new NotUpgradable(
      `Alongside ${version} was installed, but its check failed, so everything was put back:\n${indented(`${stdout}${stderr}`.trim())}`,
    );
}

function commit(
  folder: string,
  { created, outcomes, told }: UpgradePlan & { created: readonly string[] },
  { engine, out }: { engine: Engine; out: Output['out'] },
): ExitCode {
  try {
    git(folder, ['add', '--update', '--', '.']);
    git(folder, ['add', '--', ...created, MANIFEST, LOCK]);
    if (git(folder, ['status', '--porcelain', '--untracked-files=no', '--', '.']).trim() === '') {
      out(`\nNothing has changed: you already have this Alongside ${engine.version}.`);
      return EXIT.ok;
    }
    const title = `Alongside ${engine.version}`;
    git(folder, ['commit', '--quiet', '--message', commitMessage(title, outcomes, told)]);
    const id = git(folder, ['rev-parse', '--short', 'HEAD']).trim();
    out(`\nThe journal has no errors, before or after. Everything is in one commit, ${id} (${title}).`);
    out(`To undo it: \`git revert ${id}\`, then \`npm ci\`.`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    out(
      `\nEverything is done except the commit, which git refused:\n${indented(error.message)}\nCommit it yourself: \`git add -A && git commit -m "Alongside ${engine.version}"\`.`,
    );
    return EXIT.problems;
  }
}
