import { defined } from '../../domain/defined.ts';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { langSchema, timezoneSchema } from '../../domain/schemas/values.ts';
import { todayIn } from '../../journal/configuration.ts';
import type { Words } from '../../i18n/messages.d.ts';
import { speechOf } from '../../i18n/speech.ts';
import { type Asker, terminalAsker } from '../ask/asker.ts';
import { type Engine, thisEngine } from './obtained.ts';

/** Git failed. */
export class GitFailed extends Error {
  override name = 'GitFailed';
  /** `absent`: there is no git on this machine. */
  readonly kind: 'absent' | 'refused';
  constructor(kind: GitFailed['kind'], said: string) {
    super(said);
    this.kind = kind;
  }
}

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Runs git in a folder, and returns its output.
 * @param index the file to use as its index, instead of the repository's own
 * @throws GitFailed with git's message
 */
export function git(folder: string, args: readonly string[], { index }: { index?: string } = {}): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MAX_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its messages are compared with English ones, and a query must not change the repository.
      env: {
        ...process.env,
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        ...defined({ GIT_INDEX_FILE: index }),
      },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') throw new GitFailed('absent', error.message);
    if ('stderr' in error && typeof error.stderr === 'string') throw new GitFailed('refused', error.stderr.trim());
    throw error;
  }
}

/** Returns the top folder of a folder's repository; undefined if there is none, or if there is no git. */
export function clonedRepositoryOf(folder: string): string | undefined {
  try {
    return git(folder, ['rev-parse', '--show-toplevel']).replace(/\n$/, '');
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** Returns where a repository was cloned from, as git writes it; undefined if that isn't known. */
export function originOf(folder: string): string | undefined {
  try {
    return git(folder, ['remote', 'get-url', 'origin']).trim() || undefined;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** What the machine knows that a journal can start with. */
export interface Surroundings {
  today: PlainDate;
  timezone: string;
  locale: string;
  /** Where the repository was cloned from, as git writes it; undefined if that isn't known. */
  origin: string | undefined;
  words: Words;
}

/** What this machine knows, and the person at its terminal; tests pass their own. */
export interface Machine {
  asker: Asker | undefined;
  now: () => Date;
  timezone: string;
  locale: string;
  engine: Engine;
}

/**
 * Returns what setup uses from this machine: its terminal, clock, time zone, language and engine. Tests pass their own.
 */
export function thisMachine(): Machine {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { asker: terminalAsker(), now: () => new Date(), timezone: timeZone, locale, engine: thisEngine() };
}

/**
 * Returns what a journal in a folder can start with.
 * @param chosen today's date, and the journal's language; by default the machine's
 */
export function surroundingsOf(
  folder: string,
  machine: Machine,
  chosen: { today: PlainDate | undefined; locale: string | undefined },
): Surroundings {
  const timezone = timezoneSchema.safeParse(machine.timezone).data ?? 'UTC';
  const locale = langSchema.safeParse(chosen.locale ?? machine.locale).data ?? 'en';
  return {
    today: chosen.today ?? todayIn(timezone, { now: machine.now }),
    timezone,
    // Without settings that only concern this machine, such as `-u-va-posix`.
    locale: new Intl.Locale(locale).baseName,
    // A repository around the folder may be another one's.
    origin: existsSync(join(folder, '.git')) ? originOf(folder) : undefined,
    ...speechOf(locale),
  };
}

/** Returns a folder, or its nearest existing parent. */
export function nearestFolder(folder: string): string {
  let near = resolve(folder);
  while (!existsSync(near)) near = dirname(near);
  return near;
}
