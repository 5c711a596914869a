import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as fs from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join, sep } from 'node:path';
import { z } from 'zod';
import type { Documents } from '../../domain/documents.ts';
import { idSchema, isYearId, partnerIdSchema, plainDateSchema } from '../../domain/schemas/values.ts';
import { chosenDay } from '../../journal/configuration.ts';
import { ChangedMeanwhile, diskFailure, hasCode } from '../../journal/files/disk-failure.ts';
import { realFiles } from '../../journal/files/real-files.ts';
import { AlreadyThere, type Change, makeChanges, withChanges } from '../../journal/files/write-files.ts';
import { digest, statusAt, type WritingDisk } from '../../journal/files/writing-disk.ts';
import type { Problem } from '../../journal/problems/problem.ts';
import type { ReadJournal } from '../../journal/read-folder.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { checkInPath } from '../../output/drafts/check-in.ts';
import type { JournalSource } from '../../site/journal-source.ts';
import type { Urls } from '../../views/common/urls.ts';
import {
  type FileToChange,
  type SaveAnswer,
  type SaveProblem,
  type SaveRequest,
  TOKEN_HEADER,
} from '../../views/write/saving.ts';
import type { Answer, Asked } from './http.ts';

/*
 * How a page of the dev server opens and saves the journal's files. Any site open in the same browser can send requests
 * to this machine, and so can any program on it, so a request has to prove that it comes from a page that this server
 * served here. A file's path follows from its content, and only valid files are written.
 */

const MAX_BYTES = 256 * 1024;
const JSON_TYPE = /^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i;

const newId = idSchema.refine((id) => !isYearId(id));
const text = z.string().refine((given) => given.isWellFormed());
const requestSchema: z.ZodType<SaveRequest> = z.union([
  z.strictObject({
    kind: z.literal('checkIn'),
    date: plainDateSchema,
    author: partnerIdSchema.optional(),
    text,
  }),
  z.strictObject({ kind: z.enum(['goals', 'benchmarks', 'milestones']), id: newId, text }),
  z.strictObject({ path: z.string(), digest: z.string(), text }),
]);

/** What saving needs from the server. */
export interface SavingOptions {
  /** Returns the latest reading of the journal. */
  source: () => JournalSource;
  urls: () => Urls;
  /** Called when a file was written: the journal must be read again before the page asks for it. */
  saved: () => void;
  /** Called with the disk's error if a file can't be written. */
  failed: (reason: string) => void;
  disk?: WritingDisk;
}

/** A rejected request: nothing was written. */
class Refused extends Error {
  readonly status: number;
  readonly answer: SaveAnswer;
  constructor(status: number, problem: SaveProblem, problems?: readonly Problem[]) {
    super(problem);
    this.status = status;
    this.answer = { problem, ...(problems && { problems }) };
  }
}

/** Opens and saves files of the journal for pages of one dev server. */
export class Saving {
  /** Random for each server. Only its own pages know it, because pages of other origins can't read them. */
  readonly token = randomBytes(32).toString('base64url');
  readonly #options: SavingOptions;
  /** Digests of what was written here, by path. */
  readonly #written = new Map<string, string>();

  constructor(options: SavingOptions) {
    this.#options = options;
  }

  /** Returns a document's text, or the outcome of saving one. */
  async answer({ query, request }: Asked): Promise<Answer> {
    try {
      this.#guard(request);
      if (request.method !== 'POST') return json(200, this.#open(query.get('path') ?? ''));
      const asked = await requestIn(request);
      return json('path' in asked ? 200 : 201, this.#save(asked));
    } catch (error) {
      if (error instanceof Refused) return json(error.status, error.answer);
      throw error;
    }
  }

  /** Returns whether a file of the journal is still as it was saved here, so that the served journal already has it. */
  isAsSaved(path: string): boolean {
    const file = path.split(sep).join('/');
    const known = this.#written.get(file);
    if (known === undefined) return false;
    const isSame = digest(this.#bytesOf(file)) === known;
    if (!isSame) this.#written.delete(file);
    return isSame;
  }

  /** Checks the sender. @throws Refused unless the request comes from a page that this server served to this machine */
  #guard(request: IncomingMessage): void {
    const { host, origin, [TOKEN_HEADER]: token, 'sec-fetch-site': site = 'same-origin' } = request.headers;
    const isPost = request.method === 'POST';
    // Browsers don't send an origin when they only read from the same one.
    const isOwnOrigin = origin === `http://${host}` || (!isPost && origin === undefined);
    const isKnown = typeof token === 'string' && timingSafeEqual(sha256(token), sha256(this.token));
    if (!isFromThisMachine(request) || !isOwnOrigin || site !== 'same-origin' || !isKnown)
      throw new Refused(403, 'refused');
    if (isPost && !JSON_TYPE.test(request.headers['content-type'] ?? '')) throw new Refused(415, 'notUnderstood');
  }

  #open(path: string): SaveAnswer {
    this.#known(path);
    const bytes = this.#bytesOf(path);
    if (!bytes) throw new Refused(404, 'unknown');
    return { path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), digest: digest(bytes) ?? '' };
  }

  #save(asked: SaveRequest): SaveAnswer {
    const change = this.#changeFor(asked);
    const { path } = change;
    this.#check(change);
    const { source, disk = fs, failed, saved } = this.#options;
    const { folder } = source();
    try {
      makeChanges(folder, [change], disk);
    } catch (error) {
      if (error instanceof AlreadyThere) throw new Refused(409, 'exists');
      if (error instanceof ChangedMeanwhile) throw new Refused(409, 'changed');
      const reason = diskFailure(error);
      if (reason === undefined) throw error;
      failed(reason);
      throw new Refused(500, 'notWritten');
    }
    this.#written.set(path, sha256(asked.text).toString('hex'));
    saved();
    return { path, page: pageOf(path, source().visible, this.#options.urls()) };
  }

  #changeFor(asked: SaveRequest): Change & { text: string } {
    if ('path' in asked) return this.#changeOf(asked);
    if (asked.kind !== 'checkIn') {
      const path = `${asked.kind}/${asked.id}.md`;
      if (this.#bytesOf(path)) throw new Refused(409, 'exists');
      return { kind: 'create', path, text: asked.text };
    }
    const { date, author } = asked;
    const { visible } = this.#options.source();
    if (author !== undefined && !visible?.partners.some(({ id }) => id === author))
      throw new Refused(400, 'notUnderstood');
    const there = visible?.checkIns.find(({ data }) => data.date === date && data.author === author);
    const path = there?.file ?? checkInPath({ date, author });
    const bytes = this.#bytesOf(path);
    if (!bytes) return { kind: 'create', path, text: asked.text };
    // An untouched draft counts as missing: the form replaces it.
    const { documents } = this.#read([{ kind: 'replace', path, text: bytes }]);
    if (documents?.checkIns.find(({ file }) => file === path)?.untouched !== true) throw new Refused(409, 'exists');
    return { kind: 'replace', path, text: asked.text, before: bytes };
  }

  #changeOf({ path, digest: known, text: given }: FileToChange): Change & { text: string } {
    this.#known(path);
    const bytes = this.#bytesOf(path);
    if (!bytes || digest(bytes) !== known) throw new Refused(409, 'changed');
    return { kind: 'replace', path, text: given, before: bytes };
  }

  /**
   * Checks a path. @throws Refused unless it's one of the journal's documents. MDX documents are programs, and can't be
   * changed here
   */
  #known(path: string): void {
    const { visible } = this.#options.source();
    const isKnown = visible && documentsIn(visible).some(({ file }) => file === path);
    if (!isKnown || path.endsWith('.mdx')) throw new Refused(404, 'unknown');
  }

  /**
   * Returns a file's bytes; undefined if it doesn't exist. @throws Refused if there's a link on the way to it, or
   * something other than a file
   */
  #bytesOf(path: string): Buffer | undefined {
    const { folder } = this.#options.source();
    const names = path.split('/');
    for (const [index] of names.entries()) {
      const status = statusAt(join(folder, ...names.slice(0, index + 1)), fs);
      if (!status) return undefined;
      const isFile = index === names.length - 1;
      if (isFile ? !status.isFile() : !status.isDirectory()) throw new Refused(409, 'notWritten');
    }
    try {
      return Buffer.from(realFiles.read(join(folder, path)));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw new Refused(409, 'notWritten');
    }
  }

  /** Checks a change. @throws Refused if the journal would have errors that it doesn't have now */
  #check(change: Change): void {
    const before = new Set(this.#options.source().read.problems.map(nameOf));
    const wrong = this.#read([change]).problems.filter(
      (problem) => problem.severity === 'error' && (problem.file === change.path || !before.has(nameOf(problem))),
    );
    if (wrong.length > 0) throw new Refused(422, 'wrong', wrong);
  }

  /** Returns the journal as it would be. */
  #read(changes: readonly Change[]): ReadJournal {
    const { folder, settings } = this.#options.source();
    const today = settings.today === undefined ? undefined : chosenDay(settings.today);
    return readJournal(folder, { files: withChanges(folder, changes), today });
  }
}

/** The parts of a request that tell where it comes from. */
interface Sender {
  headers: { host?: string | undefined };
  socket: { remoteAddress?: string | undefined; localPort?: number | undefined };
}

/**
 * Returns whether a request comes from this machine, to a name that no other machine can have: with `dev --host` others
 * may read, but only that. Other names could be made to resolve to this machine.
 */
export function isFromThisMachine({ headers, socket }: Sender): boolean {
  const isNear = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/.test(socket.remoteAddress ?? '');
  const [, port = '80'] =
    /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::(\d{1,5}))?$/.exec(headers.host ?? '') ?? [];
  return isNear && port === String(socket.localPort);
}

async function requestIn(request: IncomingMessage): Promise<SaveRequest> {
  const body = await bodyOf(request);
  if (!body) throw new Refused(413, 'tooLarge');
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refused(400, 'notUnderstood');
  }
  const { success, data } = requestSchema.safeParse(given);
  if (!success) throw new Refused(400, 'notUnderstood');
  return data;
}

/** Returns a request's body; undefined as soon as it's too large. */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_BYTES) return void chunks.push(chunk);
      // The rest is still received, because otherwise the answer could get lost, but not stored.
      chunks.length = 0;
      done(undefined);
    });
    request.on('end', () => done(Buffer.concat(chunks)));
    request.on('error', failed);
  });
}

function documentsIn({ partnership, ...collections }: Documents): { file: string }[] {
  return [partnership, ...Object.values(collections).flat()];
}

/** Returns the page that shows a document. */
function pageOf(path: string, documents: Documents | undefined, urls: Urls): string {
  const [collection = '', name = ''] = path.split('/');
  const id = name.replace(/\.[a-z]+$/, '');
  const checkIn = documents?.checkIns.find(({ file }) => file === path);
  if (checkIn) return urls.session(checkIn.data.date);
  switch (collection) {
    case 'goals':
      return urls.goal(id);
    case 'benchmarks':
      return urls.benchmark(id);
    case 'milestones':
      return urls.milestone(id);
    case 'partners':
      return urls.partner(id);
    case 'pages':
      return urls.page(id);
    case 'partnership.md':
      return urls.agreement;
    default:
      return urls.home;
  }
}

/** Returns a key for a problem that doesn't depend on its line: adding a line above it doesn't make it a different one. */
function nameOf({ file, code, message }: Problem): string {
  return JSON.stringify([file, code, message]);
}

function sha256(given: string): Buffer {
  return createHash('sha256').update(given).digest();
}

function json(status: number, body: SaveAnswer): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}
