import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskFailureIn } from '../journal/files/disk-failure.ts';
import { atEnd } from '../journal/files/left-behind.ts';
import { filesIn } from './output-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/alongside');
/** What the engine is compiled from: folders, which may be missing, and files. */
const SOURCES = { folders: ['src', 'public'], files: ['astro.config.mjs', 'package-lock.json'] };
const DAY_MS = 86_400_000;

/**
 * Returns the folder of the engine compiled from this source, after compiling it if necessary. It's put in place in one
 * move, so a process that compiles at the same time does no harm.
 * @throws Error with the compiler's message, if it fails
 */
export async function installedEngine(): Promise<string> {
  const digest = sourceDigest();
  const engine = join(CACHE, `engine-${digest}`);
  if (!existsSync(engine)) {
    const unfinished = join(CACHE, `unfinished-${randomUUID()}`);
    const remove = () => rmSync(unfinished, { recursive: true, force: true });
    const takeBack = atEnd(remove);
    try {
      await compile(unfinished);
      // Files saved meanwhile may or may not be included.
      if (sourceDigest() !== digest) return await installedEngine();
      if (!existsSync(engine)) move(unfinished, engine);
    } finally {
      remove();
      takeBack();
    }
    removeOldEngines();
  }
  keepForADay(engine);
  return engine;
}

/** Marks an engine as in use. If the folder isn't writable, nothing is removed there either. */
function keepForADay(engine: string): void {
  const now = new Date();
  try {
    utimesSync(engine, now, now);
  } catch {
    // It works without.
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(to)) throw error;
  }
}

function sourceDigest(): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  const inFolders = SOURCES.folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => filesIn(join(ROOT, folder)).map((file) => `${folder}/${file}`));
  for (const file of [...inFolders, ...SOURCES.files].toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Compiles in a separate process, which knows nothing about any journal. */
async function compile(folder: string): Promise<void> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'compile.ts'), folder], {
    cwd: ROOT,
    env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const takeBack = atEnd(() => child.kill());
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  takeBack();
  if (code === 0) return;
  const said = Buffer.concat(chunks).toString('utf8');
  throw diskFailureIn(said, folder) ?? new Error(`The engine couldn’t be compiled:\n${said}`);
}

/** Removes engines of earlier sources that haven't been started for a day; a running one may still load parts of itself. */
function removeOldEngines(): void {
  for (const name of readdirSync(CACHE).filter((each) => /^(?:engine|unfinished)-/.test(each))) {
    const engine = join(CACHE, name);
    const isOld = Date.now() - (statSync(engine, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY_MS;
    if (isOld) rmSync(engine, { recursive: true, force: true });
  }
}
