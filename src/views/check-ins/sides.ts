import { defined } from '../../domain/defined.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { commitmentKey } from '../../domain/check-in/promise-words.ts';
import { filesWithText, ownersOf, type Session } from '../../domain/check-in/session.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { byDate } from '../common/by-date.ts';
import {
  type CommitmentItemView,
  commitmentView,
  isPending,
  promiseAnchor,
  promisedHere,
} from '../common/commitments.ts';
import type { ViewContext } from '../common/context.ts';
import { langOf } from '../common/lang-attributes.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';
import { sessionMarks, type VisibilityMark } from '../common/visibility.ts';

/** A promise that a session lists, and what became of it. */
export interface SessionPromise extends CommitmentItemView {
  id: string;
  /** The id of its place on the page. */
  anchor: string;
}

/** A promise at the place where a file lists it. */
export interface PlacedPromise {
  promise: SessionPromise;
  /** Where its item starts in the body, both counted from 1. */
  line: number;
  column: number;
  /** Its owner, if that's the file's author alone. */
  author?: string;
  /** Its due day, if what became of it says so. */
  due?: PlainDate;
}

/** One file of a session, to be rendered as written. */
export interface WrittenSide {
  document: CheckInDocument;
  /** Absent for a file written together. */
  author?: PartnerTag;
  lang?: string;
  mark?: VisibilityMark;
}

/** A written side on the session's page. */
export interface SessionSide extends WrittenSide {
  promises: readonly PlacedPromise[];
  /** The sections that it shares with the other side, in order: each starts a row. */
  rows: readonly SectionKind[];
}

/** What was written together, and each partner's own side; two sides are shown next to each other. */
export interface SessionSides {
  joint: SessionSide[];
  pairs: (SessionSide & { author: PartnerTag })[][];
}

/** Returns the sides of a session, without files that contain only numbers. */
export function sessionSides(context: ViewContext, session: Session): SessionSides {
  const marks = sessionMarks(context, session);
  const sides = filesWithText(session).map((document) => ({
    ...sideOf(context, document),
    ...marks.side(document),
    promises: promisesIn(context, session, document),
    rows: [],
  }));
  const own = sides.flatMap(({ author, ...side }) => (author === undefined ? [] : [{ ...side, author }]));
  return {
    joint: sides.filter(({ author }) => author === undefined),
    pairs: inPairs(own).map((pair) => {
      const rows = sharedSections(pair.map(({ document }) => writtenSections(document)));
      return pair.map((side) => ({ ...side, rows }));
    }),
  };
}

/** Returns a file of a session, and whose side it is. */
export function sideOf(context: ViewContext, document: CheckInDocument): WrittenSide {
  const { author } = document.data;
  return {
    document,
    ...(author !== undefined && { author: partnerTag(context, author) }),
    ...defined({ lang: langOf(context, document.data) }),
  };
}

function inPairs<Thing>(things: readonly Thing[]): Thing[][] {
  return things.flatMap((_, index) => (index % 2 === 0 ? [things.slice(index, index + 2)] : []));
}

/** Returns the sections that have content, each once. */
function writtenSections({ body, content }: CheckInDocument): SectionKind[] {
  const kinds = content.sections.flatMap(({ kind, start, end }) => {
    const lines = withoutComments(body.slice(start, end)).split('\n');
    return kind !== undefined && lines.some((line) => /^\s*[^\s#]/.test(line)) ? [kind] : [];
  });
  return [...new Set(kinds)];
}

function withoutComments(text: string): string {
  const [before = '', ...rest] = text.split('<!--');
  return [before, ...rest.map((part) => part.split('-->').slice(1).join('-->'))].join('');
}

/**
 * Returns the longest list of sections that both sides have in the same order; empty unless there are two sides.
 * @example sharedSections([['progress', 'wins', 'notes'], ['wins', 'setbacks', 'notes']]) // ['wins', 'notes']
 */
export function sharedSections([one = [], other = [], ...more]: readonly (readonly SectionKind[])[]): SectionKind[] {
  const [first, ...rest] = one;
  if (first === undefined || more.length > 0) return [];
  const without = sharedSections([rest, other]);
  const place = other.indexOf(first);
  if (place < 0) return without;
  const withFirst = [first, ...sharedSections([rest, other.slice(place + 1)])];
  return withFirst.length >= without.length ? withFirst : without;
}

/** Returns the promises that a session lists, each once, and what became of them. */
export function sessionPromises(context: ViewContext, session: Session): SessionPromise[] {
  return listedOn(context, session).map((commitment) => promiseView(context, session, commitment));
}

function listedOn({ journal }: ViewContext, { date }: Session): readonly Commitment[] {
  return byDate(journal).commitments.get(date) ?? [];
}

function promiseView(context: ViewContext, { date }: Session, commitment: Commitment): SessionPromise {
  // Its side says who can see it.
  const { mark: _mark, ...view } =
    commitment.promised === date ? promisedHere(context, commitment) : commitmentView(context, commitment);
  return { id: commitment.id, anchor: promiseAnchor(commitment), ...view };
}

function promisesIn(context: ViewContext, session: Session, document: CheckInDocument): PlacedPromise[] {
  const listed = listedOn(context, session);
  const { author } = document.data;
  return document.content.commitments.flatMap(({ key, owners: named, due: listedDue, place: { line, column } }) => {
    const owners = ownersOf(named, document, context.journal.partners);
    const same = listed.filter(({ text }) => commitmentKey(text) === key);
    // Some of those who share it may have left since.
    const commitment =
      same.find((each) => each.owners.join() === owners.join()) ??
      same.find((each) => each.owners.some((owner) => owners.includes(owner)));
    if (!commitment) return [];
    // On the page of the session that settled it, the day is clear, and the text itself says why.
    const { due, reason, ...view } = promiseView(context, session, commitment);
    const promise = { ...view, ...(commitment.settled !== session.date && defined({ due, reason })) };
    const isAuthors = author !== undefined && owners.join() === author;
    const saysDue = isPending(commitment) && listedDue === commitment.due;
    return { promise, line, column, ...(isAuthors && { author }), ...(saysDue && defined({ due: listedDue })) };
  });
}
