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
  /** Whose own side it is; none: written together. */
  author?: PartnerId | undefined;
}

/** A promise as it is to be read again: the same owners and words make it the same promise. */
interface Wanted {
  text: string;
  owners: readonly PartnerId[];
  due?: PlainDate | undefined;
}

/** In days. A day that is past for longer is left out, as a slip in the year would be told; the ledger remembers it. */
const LONG_PAST = 183;

const DUE_DAY = new RegExp(String.raw`\s*(?:${DUE_IN_BRACKETS}|${DUE_SIGN})`, 'giu');

const reader = remark().use(remarkGfm);

/**
 * A commitment as an unticked task that is read as the same one: as its partners wrote it where that can be, with its links
 * and emphasis, otherwise in plain words. It always names its owners, as far
 * as they are still here: another file has others present.
 * @param date the session that it is carried into
 */
export function carriedTask(journal: Journal, commitment: Commitment, date: PlainDate): ListItem {
  const listings = listingsOf(journal, commitment);
  const last = listings.at(-1);
  const named = last?.listed.owners.filter((owner) => commitment.owners.includes(owner)) ?? [];
  const owners = named.length > 0 ? named : commitment.owners;
  const day = listings.findLast(({ listed }) => listed.due !== undefined)?.listed.due;
  const due = day !== undefined && daysBetween(day, date) <= LONG_PAST ? day : undefined;
  const wanted: Wanted = { text: commitment.text, owners, due };
  const written = last ? [false, true].flatMap((isNaming) => asWritten(last, wanted, isNaming) ?? []) : [];
  return written.find((item) => isReadAs(item, wanted)) ?? inPlainWords(wanted);
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
 * The very Markdown; none where it would mean something else in another file.
 * @param isNaming with its owners before it: it may have them from its file, or from a heading
 */
function asWritten({ listed, file }: Listing, { owners, due }: Wanted, isNaming: boolean): ListItem | undefined {
  const words = wordsAt(file.body, listed.place);
  if (!words?.every(isSafe)) return undefined;
  const [first, ...rest] = due === listed.due ? words : words.map(withoutDue);
  if (!first) return undefined;
  const naming = isNaming ? [plain(mentions(owners))] : [];
  const dated = due !== undefined && listed.due === undefined ? [plain(dueText(due))] : [];
  return task([...naming, first, ...rest, ...dated]);
}

function wordsAt(body: string, { line, column, endLine }: ListedCommitment['place']): PhrasingContent[] | undefined {
  const [first = '', ...rest] = body.split(/\r\n|\n|\r/).slice(line - 1, endLine);
  const text = [first.slice(column - 1), ...rest].map((each) => each.trim()).join(' ');
  const [found, ...others] = reader.parse(text).children;
  const says = found?.type === 'list' && found.children.length === 1 ? found.children[0]?.children[0] : undefined;
  return others.length === 0 && says?.type === 'paragraph' ? says.children : undefined;
}

/** Means the same wherever it stands: no path, no reference to another place of its file. */
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

/** What would be read as an owner or a due day, and is a word, stands as code, which is read as words; another due day goes. */
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
  /** What has come due, to be ticked, let go or carried over. */
  due: ListItem[];
  /**
   * What is promised for after this session. Listed here it would count as carried over, which it is not: nobody is late.
   */
  later: ListItem[];
}

/**
 * What is open on the day of a check-in, by the section that it stood in; in a partner's own side only what is theirs too.
 * @param question asked of each that is overdue, where it can be answered
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
 * How long a check-in's text is at the least by what has come due alone, in characters: to be known before the text is made,
 * for each commitment in it is read several times.
 */
export function carriedLength(journal: Journal, draft: CheckInDraft): number {
  return openFor(journal, draft)
    .filter(({ due }) => due <= draft.date)
    .reduce((length, { text }) => length + text.length, 0);
}

/** A check-in isn't an archive: of years of open commitments, each draft and form would otherwise hold all. */
export const MOST_CARRIED = 50;

/**
 * What is open on the day of a check-in, of everybody or of its author; of more than {@link MOST_CARRIED}, those with the latest
 * due days. Older ones stay open, and are listed on the site.
 */
export function openFor(journal: Journal, draft: CheckInDraft): Commitment[] {
  const open = allOpenFor(journal, draft);
  if (open.length <= MOST_CARRIED) return open;
  const latest = new Set(open.toSorted((a, b) => compareText(b.due, a.due)).slice(0, MOST_CARRIED));
  return open.filter((each) => latest.has(each));
}

/** How many are open beside those that {@link openFor} gives. */
export function olderOpenCount(journal: Journal, draft: CheckInDraft): number {
  return Math.max(0, allOpenFor(journal, draft).length - MOST_CARRIED);
}

function allOpenFor(journal: Journal, { date, author }: CheckInDraft): Commitment[] {
  return journal.commitments.all.filter(
    ({ state, owners, promised }) =>
      (state === 'open' || state === 'overdue') &&
      // What the session's other side promises is listed in this very session.
      promised < date &&
      (author === undefined || owners.includes(author)),
  );
}
