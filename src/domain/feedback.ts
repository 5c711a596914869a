import { by, oneLine } from './text.ts';
import { defined } from './defined.ts';
import type { Session } from './check-in/session.ts';
import type { Document } from './documents.ts';
import { hasLeft, isPartner, type Member } from './partners/membership.ts';
import { plainDate, type PlainDate } from './plain-date.ts';
import type { Feedback, Remark } from './schemas/feedback.ts';
import type { PartnerId } from './schemas/values.ts';

/** A remark and the answers to it. */
export interface Thread {
  remark: Remark;
  replies: readonly Remark[];
}

/** What was said about a session in its pull request. */
export interface SessionFeedback {
  session: PlainDate;
  source?: string;
  acknowledged: readonly { by: PartnerId; at: string }[];
  threads: readonly Thread[];
}

/** A question in a thread that no other partner has answered. */
export interface WaitingRemark {
  session: PlainDate;
  /** The remark that started the thread. */
  thread: Remark;
  /** The remark that asks last. */
  remark: Remark;
  /** The question as plain text. */
  question: string;
  /** The partners who are asked: everyone except its writer who was a partner then and still is. */
  waitsFor: readonly PartnerId[];
  /** When it was first asked, if it was asked several times in a row. */
  since: PlainDate;
}

export interface FeedbackLedger {
  sessions: readonly SessionFeedback[];
  /** The longest wait first. Empty if absence may not be claimed: an answer may be hidden. */
  waiting: readonly WaitingRemark[];
}

export interface FeedbackLedgerInput {
  documents: readonly Document<Feedback>[];
  /** In order of date. */
  sessions: readonly Session[];
  /** All partners, in order of id. */
  partners: readonly Member[];
  today: PlainDate;
  reportsMissed: boolean;
}

/**
 * Returns what was said about each session, and what waits for an answer, the longest wait first. Feedback on a date
 * without a session is left out. A thread waits until someone else has spoken after its latest question; statements and
 * praise don't wait for anything.
 */
export function makeFeedbackLedger({
  documents,
  sessions,
  partners,
  today,
  reportsMissed,
}: FeedbackLedgerInput): FeedbackLedger {
  const documentOf = new Map<string, Document<Feedback>>(documents.map((document) => [document.id, document]));
  const withFeedback = sessions.flatMap((session) => {
    const document = documentOf.get(session.date);
    return document ? { session, data: document.data } : [];
  });
  const perSession = withFeedback.map(({ session, data }) => ({
    session: session.date,
    ...defined({ source: data.source }),
    acknowledged: data.acknowledged,
    threads: threadsOf(data.remarks),
  }));
  return {
    sessions: perSession,
    waiting: (reportsMissed ? perSession : [])
      .flatMap(({ session, threads }) => waitingIn(session, threads, { partners, today }))
      .sort(by(({ since }) => since)),
  };
}

/** Groups remarks into threads. Answers to answers belong to the remark that started the thread, in written order. */
function threadsOf(remarks: readonly Remark[]): Thread[] {
  const threads: { remark: Remark; replies: Remark[] }[] = [];
  const threadOf: (typeof threads)[number][] = [];
  for (const remark of remarks) {
    // The schema only lets a remark answer earlier ones, whose threads exist by now.
    const known = remark.replyTo === undefined ? undefined : threadOf[remark.replyTo];
    const thread = known ?? { remark, replies: [] };
    if (known) known.replies.push(remark);
    else threads.push(thread);
    threadOf.push(thread);
  }
  return threads;
}

/** Returns what waits for an answer. Nothing waits for a partner who has left, or on behalf of one. */
function waitingIn(
  session: PlainDate,
  threads: readonly Thread[],
  { partners, today }: Pick<FeedbackLedgerInput, 'partners' | 'today'>,
): WaitingRemark[] {
  return threads.flatMap(({ remark: thread, replies }) => {
    const inOrder = [thread, ...replies].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const last = inOrder.at(-1)?.by;
    // Only what comes after someone else's last remark counts.
    const asked = inOrder.slice(inOrder.findLastIndex(({ by: writer }) => writer !== last) + 1).flatMap((remark) => {
      const question = questionIn(remark.body);
      return question === undefined ? [] : [{ remark, question }];
    });
    const [first, latest] = [asked[0], asked.at(-1)];
    if (!first || !latest) return [];
    const { remark, question } = latest;
    const others = partners.filter(({ id }) => id !== remark.by);
    const there = others.filter((partner) => isPartner(partner, session) && !hasLeft(partner, today));
    const isPast = partners.some((partner) => partner.id === remark.by && hasLeft(partner, today));
    if (isPast || (there.length === 0 && others.length > 0)) return [];
    const waitsFor = there.map(({ id }) => id);
    return [{ session, thread, remark, question, waitsFor, since: calendarDate(first.remark.at) }];
  });
}

/**
 * Matches the question marks of every script that has its own, and the emoji. The Greek one is a semicolon, which looks
 * like any other, so it isn't here.
 * @see https://www.unicode.org/charts/ (names with "question mark")
 */
const QUESTION_MARK =
  /[?\u037e\u055e\u061f\u1367\u1945\u203d\u2047-\u2049\u2753\u2754\u2cfa\u2cfb\u2e18\u2e2e\ua60f\ua6f7\ufe16\ufe56\uff1f\u{11143}\u{1e95f}]/u;
/** Matches the Greek question mark: after a Greek word, at the end of a clause. */
const GREEK_QUESTION_MARK = /(?<=\p{Script=Greek}[»”"')\]]?);(?=\s|$)/u;
const GREEK = /\p{Script=Greek}/gu;
const LETTER = /\p{L}/gu;

/**
 * What doesn't count as asking, because it only repeats or isn't words: code, links and their text, pictures, tags, and
 * text in quotation marks.
 */
const NOT_ASKED = [
  /(?<!`)(`{1,40})(?!`)[^]{0,2000}?[^`]\1(?!`)/g,
  /<!--[^]{0,2000}?-->/g,
  /!?\[[^\][]*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\][]*\])/g,
  /<[a-z/][^<>\n]*>/gi,
  // Punctuation that ends a sentence isn't part of the address.
  /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>?!.,:;*_~'")\]]/gi,
  /"[^"\n]{0,500}"|“[^”\n]{0,500}”|„[^“”\n]{0,500}[“”]|«[^»\n]{0,500}»|»[^«\n]{0,500}«|‹[^›\n]{0,500}›|「[^」\n]{0,500}」|『[^』\n]{0,500}』/g,
];
/** Replaces each unit that doesn't count. */
const MASK = '\u{f8ff}';
const FENCE = /^\s*(`{3,}|~{3,})/;
/** Matches where a sentence may end: before a space, or without one in Chinese and Japanese. */
const SENTENCE_END = /[.!?…。！？؟।።፧;\u037e]+["'”»)\]]*/gu;
/** In characters. */
const MAX_QUESTION = 280;

/**
 * Returns the sentences of a Markdown text that ask, as plain text; undefined if there are none. A question mark counts
 * in any script, but not in code, in a link or in a quotation.
 * @example questionIn('Well run! *Who* booked the [train](https://example.org/?to=sea)?') // 'Who booked the train?'
 */
export function questionIn(body: string): string | undefined {
  if (!QUESTION_MARK.test(body) && !body.includes(';')) return undefined;
  const asked = paragraphsOf(body).flatMap((paragraph) => {
    const masked = NOT_ASKED.reduce(
      (text, pattern) => text.replace(pattern, (found) => MASK.repeat(found.length)),
      paragraph,
    );
    const isGreek = (masked.match(GREEK)?.length ?? 0) * 2 > (masked.match(LETTER)?.length ?? 0);
    return sentencesOf(masked).flatMap(([from, to]) => {
      const sentence = masked.slice(from, to);
      const asks = QUESTION_MARK.test(sentence) || (isGreek && GREEK_QUESTION_MARK.test(sentence));
      return asks ? [plainWords(paragraph.slice(from, to))] : [];
    });
  });
  const words = oneLine(asked.join(' '));
  if (asked.length === 0) return undefined;
  return words.length > MAX_QUESTION
    ? `${words
        .slice(0, MAX_QUESTION)
        .replace(/\s+\S*$/, '')
        .toWellFormed()}…`
    : words;
}

/** Returns the paragraphs without code blocks and quoted lines. */
function paragraphsOf(body: string): string[] {
  let fence: string | undefined;
  const kept = body.split(/\r\n?|\n/).map((line) => {
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      return '';
    }
    fence = mark;
    return mark !== undefined || /^ {0,3}>/.test(line) || /^ {0,3}\[[^\]]+\]:/.test(line) ? '' : line;
  });
  return kept.join('\n').split(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])/);
}

function sentencesOf(text: string): [from: number, to: number][] {
  const ends = [...text.matchAll(SENTENCE_END)].flatMap((match) => {
    const end = match.index + match[0].length;
    return /\s/.test(text.charAt(end)) || /[。！？]/.test(match[0]) ? [end] : [];
  });
  return [0, ...ends].map((from, index) => [from, ends[index] ?? text.length]);
}

/** Removes Markdown signs; a link becomes its text. */
function plainWords(markdown: string): string {
  return markdown
    .replace(/<!--[^]*?-->|<[a-z/][^<>\n]*>/gi, (tag) => (/^<https?:/i.test(tag) ? tag.slice(1, -1) : ''))
    .replace(/!?\[([^\][]*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\][]*\])/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+/, '')
    .replace(/`+|~~|\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim();
}

/** Returns the calendar date of an instant in UTC. */
function calendarDate(instant: string): PlainDate {
  return plainDate(new Date(instant).toISOString().slice(0, 10));
}
