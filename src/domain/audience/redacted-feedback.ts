import { fold, oneLine } from '../text.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { Feedback, Remark } from '../schemas/feedback.ts';

/**
 * Returns a session's feedback as far as the session is visible; empty if none of its check-ins is. If a check-in is
 * hidden or redacted, a remark stays only if the words that it's about and those that it repeats are all still visible,
 * since it may discuss what is hidden. Remarks and acknowledgements of hidden partners are removed too, and an answer
 * goes with the remark that it answers.
 */
export function redactFeedback(
  feedback: readonly Document<Feedback>[],
  hiddenPartners: ReadonlySet<string>,
  all: readonly CheckInDocument[],
  shown: readonly CheckInDocument[],
): Document<Feedback>[] {
  const wholeOf = Map.groupBy(all, ({ data }): string => data.date);
  const shownOf = Map.groupBy(shown, ({ data }): string => data.date);
  return feedback.flatMap((document) => {
    const rest = shownOf.get(document.id);
    if (!rest) return [];
    const whole = wholeOf.get(document.id) ?? [];
    const staysQuoted = isWhole(whole, rest) ? () => true : quoteStays(bodiesOf(whole), bodiesOf(rest));
    const { acknowledged, remarks } = document.data;
    const data: Feedback = {
      ...document.data,
      // Pages don't need to know who has which account number on GitHub.
      accounts: {},
      acknowledged: acknowledged.filter(({ by }) => !hiddenPartners.has(by)),
      remarks: keepRemarks(remarks, hiddenPartners, staysQuoted),
    };
    return [{ ...document, data }];
  });
}

function isWhole(whole: readonly CheckInDocument[], rest: readonly CheckInDocument[]): boolean {
  const said = (checkIns: readonly CheckInDocument[]) => JSON.stringify(checkIns.map(({ data, body }) => [data, body]));
  return said(whole) === said(rest);
}

function bodiesOf(checkIns: readonly CheckInDocument[]): string {
  return checkIns.map(({ body }) => body).join('\n');
}

/**
 * Returns a test that decides whether a remark stays. A remark that isn't attached to a line stays; one attached to a
 * line that it doesn't quote can't be placed, and is removed. So is a remark whose own words repeat hidden text.
 */
function quoteStays(whole: string, rest: string): (remark: Remark) => boolean {
  const [wholeLine, restLine] = [oneLine(whole), oneLine(rest)];
  const repeatsHidden = hiddenWords(whole, rest);
  return ({ on, line, body }) => {
    if (repeatsHidden(body)) return false;
    if (on === undefined) return line === undefined;
    const times = restLine.split(oneLine(on)).length - 1;
    return times > 0 && times === wholeLine.split(oneLine(on)).length - 1;
  };
}

/** Text between quotation marks of any language, or in a quoted line of Markdown or of an email. */
const QUOTED =
  /^[ \t]*>(?<line>.*)$|"(?<straight>[^"\n]+)"|[“„”«»](?<curly>[^“”„«»\n]+)[”“»«]|[「『](?<corner>[^」』\n]+)[」』]|(?<![\p{L}\p{N}])['‘‚](?<single>[^\n]+?)['’‘](?![\p{L}\p{N}])|[‹›](?<angle>[^‹›\n]+)[›‹]|`(?<code>[^`\n]+)`/gmu;
/**
 * How long a run of equal words must be to count as a quotation. In scripts without spaces each letter is a "word", so
 * more are needed.
 */
const RUN = { words: 4, letters: 8 };
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/gu;

/**
 * Returns a test for text that repeats words that are in `whole` but not in `rest`: a quotation of any length, a line
 * of at least two words, or a run of words.
 */
function hiddenWords(whole: string, rest: string): (text: string) => boolean {
  const [all, shown] = [spaced(wordsOf(whole)), spaced(wordsOf(rest))];
  const isHidden = (words: readonly string[]) => {
    const found = spaced(words);
    return words.length > 0 && all.includes(found) && !shown.includes(found);
  };
  const lines = whole
    .split(/\r\n|\n|\r/)
    .map(wordsOf)
    .filter((words) => words.length > 1 && isHidden(words));
  return (text) => {
    const words = wordsOf(text);
    const said = spaced(words);
    return (
      quotesIn(text).some((quote) => quote.split(/…|\.{3}/).some((part) => isHidden(wordsOf(part)))) ||
      lines.some((line) => said.includes(spaced(line))) ||
      words.some((word, at) => {
        const needed = UNSPACED.test(word) ? RUN.letters : RUN.words;
        const run = words.slice(at, at + needed);
        return run.length === needed && isHidden(run);
      })
    );
  };
}

function quotesIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].flatMap(({ groups = {} }) => Object.values(groups).filter((words) => words));
}

function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** Joins words, with a space at each end, so that only whole words match. */
function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** Keeps some of the remarks. Answers refer to remarks by index, which shifts when some are removed. */
function keepRemarks(
  remarks: readonly Remark[],
  hiddenPartners: ReadonlySet<string>,
  stays: (remark: Remark) => boolean,
): Remark[] {
  const places = new Map<number, number>();
  const kept: Remark[] = [];
  remarks.forEach((remark, place) => {
    const { replyTo, seen, ...said } = remark;
    const rest = { ...said, ...(seen && { seen: seen.filter((by) => !hiddenPartners.has(by)) }) };
    const answered = replyTo === undefined ? undefined : places.get(replyTo);
    if (hiddenPartners.has(remark.by) || !stays(remark) || (replyTo !== undefined && answered === undefined)) return;
    places.set(place, kept.length);
    kept.push(answered === undefined ? rest : { ...rest, replyTo: answered });
  });
  return kept;
}
