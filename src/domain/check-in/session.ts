import { by, quotedWords } from '../text.ts';
import { defined } from '../defined.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import { hasLeft, idsOn, type Member } from '../partners/membership.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Pulse } from '../schemas/check-in.ts';
import type { Partner } from '../schemas/partner.ts';
import type { GoalId, PartnerId } from '../schemas/values.ts';
import type { Concern, FeedbackNote, ListedCommitment, Setback, Win } from './model.ts';

/** Something said in a check-in, and the author of the file (absent if written together). */
export type Said<Thing> = Thing & { session: PlainDate; author?: PartnerId };

/** All check-ins of one date, which is its id. */
export interface Session {
  date: PlainDate;
  /** 1 for the first session of the partnership. */
  number: number;
  /** The joint file first, then each partner's side in order of partner id. */
  checkIns: readonly CheckInDocument[];
  /** In order of partner id. */
  present: readonly PartnerId[];
  /** The titles of its files, each once; lists and pages show them instead of the topics. */
  titles: readonly string[];
  /** Each once, in the order of first mention. */
  topics: readonly string[];
  /** The due date that it keeps, or makes up for; absent for an extra session. */
  due?: PlainDate;
  wins: readonly Said<Win>[];
  setbacks: readonly Said<Setback>[];
  concerns: readonly Said<Concern>[];
  /** `from` and `to` are ids if they name partners. */
  feedback: readonly Said<FeedbackNote>[];
  confidence: readonly { goal: GoalId; partner?: PartnerId; value: number }[];
  pulse: Readonly<Record<PartnerId, Pulse>>;
}

export interface SessionsInput {
  checkIns: readonly CheckInDocument[];
  partners: readonly Document<Partner>[];
  /** Returns the due date that the session of a date keeps or makes up for. */
  dueOf: (date: PlainDate) => PlainDate | undefined;
}

/** Makes the sessions from check-ins, in date order and numbered from 1. */
export function makeSessions({ checkIns, partners, dueOf }: SessionsInput): Session[] {
  const byDate = Map.groupBy(checkIns, ({ data }) => data.date);
  const idOf = partnerIdOf(partners);
  return [...byDate.keys()].toSorted().map((date, index) => {
    const files = (byDate.get(date) ?? []).toSorted(jointFirst);
    const due = dueOf(date);
    return {
      date,
      number: index + 1,
      checkIns: files,
      present: [...new Set(files.flatMap((file) => presentAt(file, partners)))].toSorted(),
      titles: [...new Set(files.flatMap(({ data }) => data.title ?? []))],
      topics: [...new Set(files.flatMap(({ data }) => data.topics))],
      ...defined({ due }),
      wins: files.flatMap((file) => said(file, file.content.wins)),
      setbacks: files.flatMap((file) => said(file, file.content.setbacks)),
      concerns: files.flatMap((file) => said(file, file.content.concerns)),
      feedback: files.flatMap((file) =>
        said(file, file.content.feedback).map((note) => ({ ...note, from: idOf(note.from), to: idOf(note.to) })),
      ),
      confidence: confidenceOf(files),
      pulse: pulseOf(files),
    };
  });
}

interface UntouchedInput {
  /** The partnership's questions. */
  questions: readonly string[];
  /** All partners. */
  partners: readonly Member[];
}

/**
 * Returns the check-ins, each marked if nothing was written into it yet. A check-in is untouched if it has no more than
 * a draft does: no number, topic, tick or word except headings, comments, one of the partnership's questions, and
 * commitments that were listed before. It isn't a session, and feedback about it waits until it is one.
 *
 * Call it with whole documents: text that's hidden from an audience was still written.
 */
export function markUntouched(
  checkIns: readonly CheckInDocument[],
  { questions, partners }: UntouchedInput,
): CheckInDocument[] {
  const asked = new Set(questions.map(quotedWords));
  /** The days with which each commitment was listed before, by identity. */
  const before = new Map<string, Set<PlainDate | undefined>>();
  const untouched = new Set<CheckInDocument>();
  const sessions = Map.groupBy(checkIns, ({ data }) => data.date);
  for (const date of [...sessions.keys()].toSorted()) {
    const files = sessions.get(date) ?? [];
    for (const file of files) if (isUntouched(file)) untouched.add(file);
    for (const file of files)
      for (const commitment of file.content.commitments)
        for (const identity of identitiesOf(commitment, file, partners)) {
          const days = before.get(identity) ?? new Set();
          before.set(identity, days.add(commitment.due));
        }
  }
  return checkIns.map(({ untouched: _, ...file }, index) => {
    const original = checkIns[index];
    return original && untouched.has(original) ? { ...file, untouched: true } : file;
  });

  function isUntouched(file: CheckInDocument): boolean {
    const { content } = file;
    if (content.hasWords || saysInFields(file)) return false;
    return (
      content.quotes.every((quote) => quote === '' || asked.has(quotedWords(quote))) &&
      content.commitments.every((commitment) => wasListed(commitment, file))
    );
  }

  /** Returns whether a commitment was listed before in exactly the same words, open, and without a new day. */
  function wasListed(commitment: ListedCommitment, file: CheckInDocument): boolean {
    const known = [identitiesOf, earlierIdentitiesOf]
      .flatMap((of) => of(commitment, file, partners))
      .flatMap((identity) => before.get(identity) ?? []);
    return (
      commitment.state === 'open' &&
      known.length > 0 &&
      (commitment.due === undefined || known.some((days) => days.has(commitment.due)))
    );
  }
}

/** Fields of a check-in that say when and by whom it was written, rather than what. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['date', 'author', 'present', 'visibility', 'draft', 'lang']);

function saysInFields({ data }: CheckInDocument): boolean {
  return Object.entries<unknown>(data).some(([name, value]) => !ABOUT_THE_FILE.has(name) && isGiven(value));
}

function isGiven(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(isGiven) : value !== undefined;
}

/**
 * Returns what identifies a listed commitment later: its owners and its words. One that belongs to everyone stays the
 * same, no matter who is present later.
 */
export function identitiesOf(
  { key, owners: named }: ListedCommitment,
  file: CheckInDocument,
  partners: readonly Member[],
): string[] {
  const owners = ownersOf(named, file, partners);
  const identity = `${owners.join(' ')}|${key}`;
  return named.length === 0 && file.data.author === undefined ? [`*|${key}`, identity] : [identity];
}

/** Each partner who left doubles the number of possible identities, so only this many are considered. */
const MAX_GONE = 4;

/** Returns what may have identified a listed commitment before some of the partners who shared it left. */
export function earlierIdentitiesOf(
  { key, owners: named }: ListedCommitment,
  file: CheckInDocument,
  partners: readonly Member[],
): string[] {
  const gone = partners.filter((partner) => hasLeft(partner, file.data.date)).map(({ id }) => id);
  const owners = ownersOf(named, file, partners);
  if (gone.length === 0 || owners.length === 0) return [];
  const some = gone
    .slice(-MAX_GONE)
    .reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
  return some.slice(1).map((more) => `${[...new Set([...owners, ...more])].toSorted().join(' ')}|${key}`);
}

/** Returns a commitment's owners: the partners that it names, or the file's author, or everyone who was present. */
export function ownersOf(
  named: readonly string[],
  file: CheckInDocument,
  partners: readonly Member[],
): readonly PartnerId[] {
  const { author } = file.data;
  const owners = named.length > 0 ? named : author === undefined ? presentAt(file, partners) : [author];
  return [...new Set(owners)].toSorted();
}

/**
 * Returns who took part according to one check-in: the partners that it names, or its author, or all partners; in each
 * case only those who were partners that day.
 */
export function presentAt({ data }: Pick<CheckInDocument, 'data'>, partners: readonly Member[]): readonly PartnerId[] {
  const named = data.present ?? (data.author === undefined ? partners.map(({ id }) => id) : [data.author]);
  return idsOn(named, partners, data.date);
}

/** Returns the files of a session that contain text: an imported file may have only readings. */
export function filesWithText({ checkIns }: Pick<Session, 'checkIns'>): CheckInDocument[] {
  return checkIns.filter(({ body }) => /\S/.test(body));
}

/** Sorts joint files first: they have no author, and an id is never empty. */
const jointFirst = by<CheckInDocument>(({ data }) => data.author ?? '');

function said<Thing>({ data }: CheckInDocument, things: readonly Thing[]): Said<Thing>[] {
  return things.map((thing) => ({ ...thing, session: data.date, ...(data.author && { author: data.author }) }));
}

/**
 * Returns a function that finds partners by id or name, ignoring case; other words stay as written. An id takes
 * precedence over another partner's name.
 */
function partnerIdOf(partners: readonly Document<Partner>[]): (word: string) => string {
  const ids = new Map<string, PartnerId>();
  for (const { id, data } of partners) ids.set(data.name.trim().toLowerCase(), id);
  for (const { id } of partners) ids.set(id, id);
  return (word) => ids.get(word.trim().toLowerCase()) ?? word;
}

/**
 * Returns a session's confidence. A single value is the partner's in their own file, and shared in a joint file. If two
 * files give a value for the same goal and partner, the later one counts.
 */
function confidenceOf(files: readonly CheckInDocument[]): Session['confidence'] {
  const latest = new Map<string, Session['confidence'][number]>();
  for (const { data } of files)
    for (const [goal, given] of Object.entries(data.confidence)) {
      if (typeof given === 'number')
        latest.set(`${goal} ${data.author ?? ''}`, {
          goal,
          ...(data.author && { partner: data.author }),
          value: given,
        });
      else
        for (const [partner, value] of Object.entries(given))
          latest.set(`${goal} ${partner}`, { goal, partner, value });
    }
  return [...latest.values()];
}

/** Returns each partner's pulse, merged field by field if two files give parts of it. */
function pulseOf(files: readonly CheckInDocument[]): Record<PartnerId, Pulse> {
  const merged = new Map<PartnerId, Pulse>();
  for (const { data } of files)
    for (const [partner, pulse] of Object.entries(data.pulse))
      merged.set(partner, { ...merged.get(partner), ...pulse });
  return Object.fromEntries(merged);
}
