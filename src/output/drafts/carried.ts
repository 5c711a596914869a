import type { ListItem, PhrasingContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { readCheckInBody } from '../../domain/check-in/body.ts';
import {
  commitmentKey,
  DUE_IN_BRACKETS,
  DUE_SIGN,
  OWNER_OR_DUE_DAY,
  withoutDueWords,
} from '../../domain/check-in/promise-words.ts';
import type { ListedCommitment } from '../../domain/check-in/model.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { Journal } from '../../domain/model.ts';
import { daysBetween, type PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { compareText } from '../../domain/text.ts';
import { hintComment, listText, markdownText, task } from './text.ts';

export interface CheckInDraft {
  date: PlainDate;
  /** The partner whose own side it is; absent if it's written together. */
  author?: PartnerId | undefined;
}

/** A promise as it should be read again: the same owners and words make it the same promise. */
interface Wanted {
  text: string;
  owners: readonly PartnerId[];
  due?: PlainDate | undefined;
}

/**
 * In days. A due day longer ago than this is left out, because `check` would report it as a typo in the year; the
 * ledger remembers it.
 */
const LONG_PAST = 183;

const DUE_DAY = new RegExp(String.raw`\s*(?:${DUE_IN_BRACKETS}|${DUE_SIGN})`, 'giu');

const reader = remark().use(remarkGfm);

/**
 * Returns a commitment as an unticked task that is read as the same commitment: as its partners wrote it, with links
 * and emphasis, if possible, otherwise as plain text. It always names those of its owners who are still here, because
 * other partners may be present in another file.
 * @param date the session that it's carried into
 */
export function carriedTask(journal: Journal, commitment: Commitment, date: PlainDate): ListItem {
  const { last, wanted } = toCarry(journal, commitment, date);
  const written = last ? asWritten(last, wanted) : [];
  return written.find((item) => isReadAs(item, wanted)) ?? inPlainWords(wanted);
}

/**
 * Returns the Markdown of a carried task.
 * @example carriedText(journal, commitment, '2026-11-29') // '- [ ] @sam Book the hut (due 2026-11-27)'
 */
export function carriedText(journal: Journal, commitment: Commitment, date: PlainDate): string {
  const { wanted } = toCarry(journal, commitment, date);
  const known = texts.get(commitment) ?? new Map<PlainDate | undefined, string>();
  const text = known.get(wanted.due) ?? markdownText([listText([carriedTask(journal, commitment, date)])]).trim();
  texts.set(commitment, known.set(wanted.due, text));
  return text;
}

/** A cache, because the form has the same promises for every author and day, and each is read several times. */
const texts = new WeakMap<Commitment, Map<PlainDate | undefined, string>>();

/** Returns where a commitment was listed last, and what has to be read where it's carried to. */
function toCarry(
  journal: Journal,
  commitment: Commitment,
  date: PlainDate,
): { last: Listing | undefined; wanted: Wanted } {
  const listings = listingsOf(journal, commitment);
  const last = listings.at(-1);
  const named = last?.listed.owners.filter((owner) => commitment.owners.includes(owner)) ?? [];
  const owners = named.length > 0 ? named : commitment.owners;
  const day = listings.findLast(({ listed }) => listed.due !== undefined)?.listed.due;
  const due = day !== undefined && daysBetween(day, date) <= LONG_PAST ? day : undefined;
  return { last, wanted: { text: commitment.text, owners, due } };
}

interface Listing {
  listed: ListedCommitment;
  file: CheckInDocument;
}

function listingsOf({ sessions }: Journal, { listings, text, owners }: Commitment): Listing[] {
  const dates = new Set(listings);
  const key = commitmentKey(text);
  return sessions
    .filter(({ date }) => dates.has(date))
    .flatMap(({ checkIns }) => checkIns)
    .flatMap((file) => file.content.commitments.map((listed) => ({ listed, file })))
    .filter(
      ({ listed }) =>
        listed.key === key && (listed.owners.length === 0 || owners.every((id) => listed.owners.includes(id))),
    );
}

/**
 * Returns the original Markdown, as it is and with its owners named before it, because they may come from its file or
 * from a heading; empty if it would mean something else in another file.
 */
function asWritten({ listed, file }: Listing, { owners, due }: Wanted): ListItem[] {
  const words = wordsAt(file.body, listed.place);
  if (!words?.every(isSafe)) return [];
  const [first, ...rest] = due === listed.due ? words : words.map(withoutDue);
  if (!first) return [];
  const dated = due !== undefined && listed.due === undefined ? [plain(dueText(due))] : [];
  return [[], [plain(mentions(owners))]].map((naming) => task([...naming, first, ...rest, ...dated]));
}

function wordsAt(body: string, { line, column, endLine }: ListedCommitment['place']): PhrasingContent[] | undefined {
  const [first = '', ...rest] = body.split(/\r\n|\n|\r/).slice(line - 1, endLine);
  const text = [first.slice(column - 1), ...rest].map((each) => each.trim()).join(' ');
  const [found, ...others] = reader.parse(text).children;
  const says = found?.type === 'list' && found.children.length === 1 ? found.children[0]?.children[0] : undefined;
  return others.length === 0 && says?.type === 'paragraph' ? says.children : undefined;
}

/** Returns whether a node means the same in any file: it contains no path, and no reference within its file. */
function isSafe(node: PhrasingContent): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return true;
    case 'link':
      return /^(?:https?|mailto):/i.test(node.url) && node.children.every(isSafe);
    case 'emphasis':
    case 'strong':
    case 'delete':
      return node.children.every(isSafe);
    default:
      return false;
  }
}

function withoutDue(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? plain(node.value.replace(DUE_DAY, '')) : node;
}

/**
 * Returns a promise as plain text. A word that would be read as an owner or a due day becomes code, which isn't; a
 * former due day is removed.
 */
function inPlainWords({ text, owners, due }: Wanted): ListItem {
  const pieces = withoutDueWords(text).split(OWNER_OR_DUE_DAY);
  const words = pieces.flatMap((piece, index): PhrasingContent[] => {
    if (piece === '') return [];
    return [index % 2 === 0 ? plain(piece) : { type: 'inlineCode', value: piece }];
  });
  return task([plain(mentions(owners)), ...words, ...(due === undefined ? [] : [plain(dueText(due))])]);
}

function mentions(owners: readonly PartnerId[]): string {
  return owners.map((id) => `@${id} `).join('');
}

function dueText(due: PlainDate): string {
  return ` (due ${due})`;
}

function plain(value: string): PhrasingContent {
  return { type: 'text', value };
}

function isReadAs(item: ListItem, { text, owners, due }: Wanted): boolean {
  const { body, issues } = read(`## Next steps\n\n${markdownText([listText([item])])}`);
  const [found, ...others] = body.commitments;
  return (
    found !== undefined &&
    others.length === 0 &&
    issues.length === 0 &&
    found.state === 'open' &&
    found.key === commitmentKey(text) &&
    found.due === due &&
    found.owners.toSorted().join(' ') === owners.toSorted().join(' ')
  );
}

function read(body: string): ReturnType<typeof readCheckInBody> {
  return readCheckInBody(reader.parse(body), body, []);
}

export interface CarriedSection {
  /** Promises that have come due, to be ticked, let go or carried over. */
  due: ListItem[];
  /**
   * Promises due after this session. If they were listed here they would count as carried over, although they aren't
   * late.
   */
  later: ListItem[];
}

/**
 * Returns what is open on the day of a check-in, by the section that it was in; in a partner's own side, only what they
 * own.
 * @param question asked about each overdue promise, where it can be answered
 */
export function carriedCommitments(
  journal: Journal,
  { date, author }: CheckInDraft,
  question: string,
): Record<Commitment['section'], CarriedSection> {
  const sections = { nextSteps: { due: [], later: [] }, accountability: { due: [], later: [] } } satisfies Record<
    string,
    CarriedSection
  >;
  const into: Record<Commitment['section'], CarriedSection> = sections;
  for (const commitment of openFor(journal, { date, author })) {
    const { due, section, state } = commitment;
    const item = carriedTask(journal, commitment, date);
    if (state === 'overdue') item.children.push(hintComment(question));
    into[section][due <= date ? 'due' : 'later'].push(item);
  }
  return into;
}

/**
 * Estimates the minimum length in characters that open promises give a check-in's text. It's needed before the text is
 * made, because that reads each commitment several times.
 */
export function carriedLength(journal: Journal, draft: CheckInDraft): number {
  return openFor(journal, draft)
    .filter(({ due }) => due <= draft.date)
    .reduce((length, { text }) => length + text.length, 0);
}

/** The maximum number of carried promises. Otherwise each draft and form would contain years of open commitments. */
export const MOST_CARRIED = 50;

/**
 * Returns what is open on the day of a check-in, for everyone or for its author. If there are more than {@link
 * MOST_CARRIED}, those with the latest due days; older ones stay open, and are listed on the site.
 */
export function openFor(journal: Journal, draft: CheckInDraft): Commitment[] {
  const open = allOpenFor(journal, draft);
  if (open.length <= MOST_CARRIED) return open;
  const latest = new Set(open.toSorted((a, b) => compareText(b.due, a.due)).slice(0, MOST_CARRIED));
  return open.filter((each) => latest.has(each));
}

/** Returns how many more are open than {@link openFor} returns. */
export function olderOpenCount(journal: Journal, draft: CheckInDraft): number {
  return Math.max(0, allOpenFor(journal, draft).length - MOST_CARRIED);
}

function allOpenFor(journal: Journal, { date, author }: CheckInDraft): Commitment[] {
  return journal.commitments.all.filter(
    ({ state, owners, promised }) =>
      (state === 'open' || state === 'overdue') &&
      // What the session's other side promises is listed in this same session.
      promised < date &&
      (author === undefined || owners.includes(author)),
  );
}
