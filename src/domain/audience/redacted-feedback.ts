import { fold, oneLine } from '../text.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { Feedback, Remark } from '../schemas/feedback.ts';

/**
 * Feedback as far as its session is shown. None where no check-in of the session is. Where a check-in of it is hidden,
 * or cut in part, a remark stays only when the words that it is about, and those that it repeats, are all still there, since
 * it may speak of what is hidden. Remarks and acknowledgements of hidden partners go too, and an answer goes with what it answers.
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
      // No page needs who had which number on GitHub.
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
 * A remark on no line stays; one on a line that it does not quote cannot be placed, and goes. So does one whose own words
 * repeat what stands only in what is hidden.
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

/** Between quotation marks of any language, or in a quoted line of Markdown or of an e-mail. */
const QUOTED =
  /^[ \t]*>(?<line>.*)$|"(?<straight>[^"\n]+)"|[“„”«»](?<curly>[^“”„«»\n]+)[”“»«]|[「『](?<corner>[^」』\n]+)[」』]|(?<![\p{L}\p{N}])['‘‚](?<single>[^\n]+?)['’‘](?![\p{L}\p{N}])|[‹›](?<angle>[^‹›\n]+)[›‹]|`(?<code>[^`\n]+)`/gmu;
/** So many words in a row are no coincidence. Scripts without spaces have a letter a "word", and need more. */
const RUN = { words: 4, letters: 8 };
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/gu;

/**
 * Whether a text repeats what stands in the whole and not in the rest: something that it quotes, however short; a line of two
 * words or more; or a run of words.
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

/** With a space at each end, so that words are found whole. */
function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** Answers count remarks by their place in the list, which shifts where some are gone. */
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
