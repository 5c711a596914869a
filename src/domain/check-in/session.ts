import { by, quotedWords } from '../text.ts';
import { defined } from '../defined.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Pulse } from '../schemas/check-in.ts';
import type { Partner } from '../schemas/partner.ts';
import type { GoalId, PartnerId } from '../schemas/values.ts';
import type { Concern, FeedbackNote, ListedCommitment, Setback, Win } from './model.ts';

/** Something said in a check-in, with whose file said it (no author: written together). */
export type Said<Thing> = Thing & { session: PlainDate; author?: PartnerId };

/** All check-ins of one date. Its id is its date. */
export interface Session {
  date: PlainDate;
  /** 1 for the first session of the partnership. */
  number: number;
  /** The joint file first, then each partner's side in order of partner id. */
  checkIns: readonly CheckInDocument[];
  /** In order of partner id. */
  present: readonly PartnerId[];
  /** Of its files, each once; lists and pages show them in place of the topics. */
  titles: readonly string[];
  /** Each once, in order of mention. */
  topics: readonly string[];
  /** The due date that it keeps, or makes up for; none: it is extra. */
  due?: PlainDate;
  wins: readonly Said<Win>[];
  setbacks: readonly Said<Setback>[];
  concerns: readonly Said<Concern>[];
  /** `from` and `to` are partner ids where they name partners. */
  feedback: readonly Said<FeedbackNote>[];
  confidence: readonly { goal: GoalId; partner?: PartnerId; value: number }[];
  pulse: Readonly<Record<PartnerId, Pulse>>;
}

export interface SessionsInput {
  checkIns: readonly CheckInDocument[];
  partners: readonly Document<Partner>[];
  /** The due date that the session of a date keeps, or makes up for. */
  dueOf: (date: PlainDate) => PlainDate | undefined;
}

/** The sessions that check-ins make, in order of date and numbered from 1. */
export function makeSessions({ checkIns, partners, dueOf }: SessionsInput): Session[] {
  const byDate = Map.groupBy(checkIns, ({ data }) => data.date);
  const ids = partners.map(({ id }) => id);
  const idOf = partnerIdOf(partners);
  return [...byDate.keys()].toSorted().map((date, index) => {
    const files = (byDate.get(date) ?? []).toSorted(jointFirst);
    const due = dueOf(date);
    return {
      date,
      number: index + 1,
      checkIns: files,
      present: [...new Set(files.flatMap((file) => presentAt(file, ids)))].toSorted(),
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
  /** The partnership's. */
  questions: readonly string[];
  /** All partners' ids. */
  partners: readonly PartnerId[];
}

/**
 * The same check-ins, each with whether anybody has written into it. One is untouched that holds no more than a draft does:
 * no number, topic, tick or word beyond the headings, comments, a question of the partnership's, and commitments that were
 * listed before. It is no session, and what is said about it waits until it is one.
 *
 * This is to be asked of whole documents: what is cut out for an audience was written all the same.
 */
export function markUntouched(
  checkIns: readonly CheckInDocument[],
  { questions, partners }: UntouchedInput,
): CheckInDocument[] {
  const asked = new Set(questions.map(quotedWords));
  /** By what a commitment is known by, the days that it was listed with. */
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

  /** In the very same words, open, and with no new day. */
  function wasListed(commitment: ListedCommitment, file: CheckInDocument): boolean {
    const known = identitiesOf(commitment, file, partners).flatMap((identity) => before.get(identity) ?? []);
    return (
      commitment.state === 'open' &&
      known.length > 0 &&
      (commitment.due === undefined || known.some((days) => days.has(commitment.due)))
    );
  }
}

/** Fields of a check-in that say when and by whom, and not what. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['date', 'author', 'present', 'visibility', 'draft', 'lang']);

function saysInFields({ data }: CheckInDocument): boolean {
  return Object.entries<unknown>(data).some(([name, value]) => !ABOUT_THE_FILE.has(name) && isGiven(value));
}

function isGiven(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(isGiven) : value !== undefined;
}

/** What a listed commitment is known by again: its owners and its words. One of everybody stays the same whoever is there later. */
export function identitiesOf(
  { key, owners: named }: ListedCommitment,
  file: CheckInDocument,
  partners: readonly PartnerId[],
): string[] {
  const owners = ownersOf(named, file, partners);
  const identity = `${owners.join(' ')}|${key}`;
  return named.length === 0 && file.data.author === undefined ? [`*|${key}`, identity] : [identity];
}

/** Whose a commitment is; whoever was present, where it names nobody. */
export function ownersOf(
  named: readonly string[],
  file: CheckInDocument,
  partners: readonly PartnerId[],
): readonly PartnerId[] {
  return [...new Set(named.length > 0 ? named : presentAt(file, partners))].toSorted();
}

/** Who took part, as one check-in tells it: whom it names, or else its author, or else all partners. */
export function presentAt({ data }: CheckInDocument, partners: readonly PartnerId[]): readonly PartnerId[] {
  return data.present ?? (data.author === undefined ? partners : [data.author]);
}

/** The files of a session in which somebody wrote something: a file may hold readings alone, as an imported one does. */
export function filesWithText({ checkIns }: Pick<Session, 'checkIns'>): CheckInDocument[] {
  return checkIns.filter(({ body }) => /\S/.test(body));
}

/** A joint file has no author, and an id is never empty. */
const jointFirst = by<CheckInDocument>(({ data }) => data.author ?? '');

function said<Thing>({ data }: CheckInDocument, things: readonly Thing[]): Said<Thing>[] {
  return things.map((thing) => ({ ...thing, session: data.date, ...(data.author && { author: data.author }) }));
}

/** Ids and names, whatever their case; a word that is neither stays as written. An id goes before another partner's name. */
function partnerIdOf(partners: readonly Document<Partner>[]): (word: string) => string {
  const ids = new Map<string, PartnerId>();
  for (const { id, data } of partners) ids.set(data.name.trim().toLowerCase(), id);
  for (const { id } of partners) ids.set(id, id);
  return (word) => ids.get(word.trim().toLowerCase()) ?? word;
}

/**
 * One value in a partner's own file is that partner's, in a joint file it is shared. Where two files speak of the same
 * goal and partner, the later is believed.
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

/** Each partner's pulse, put together field by field where two files give parts of it. */
function pulseOf(files: readonly CheckInDocument[]): Record<PartnerId, Pulse> {
  const merged: Record<PartnerId, Pulse> = {};
  for (const { data } of files)
    for (const [partner, pulse] of Object.entries(data.pulse)) merged[partner] = { ...merged[partner], ...pulse };
  return merged;
}
