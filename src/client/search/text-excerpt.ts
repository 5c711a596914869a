import type { ExcerptPart } from './search-engine.ts';
import { foldWithOrigins, matchesOf } from './text-matching.ts';

/** Letters of a text that are shown. */
const LENGTH = 170;
/** Of these, before the first match. */
const BEFORE = 50;
/** How far a cut may move to fall between two words. */
const SLACK = 16;

interface Span {
  from: number;
  to: number;
}

/**
 * The part of a text where most of the words stand, with each of them marked.
 * @param words folded
 * @example excerptOf('Tea at noon.', ['noon']) // 'Tea at ', 'noon' (a match), '.'
 */
export function excerptOf(text: string, words: readonly string[]): ExcerptPart[] {
  const matches = spansOf(text, words);
  const start = startOf(matches);
  const from = start === 0 ? 0 : cutAfter(text, start);
  const to = from + LENGTH >= text.length ? text.length : cutBefore(text, from + LENGTH);
  const parts: ExcerptPart[] = [{ text: from > 0 ? '…' : '', isMatch: false }];
  let position = from;
  for (const match of matches.filter((each) => each.from >= from && each.to <= to)) {
    if (match.from < position) continue;
    parts.push({ text: text.slice(position, match.from), isMatch: false });
    parts.push({ text: text.slice(match.from, match.to), isMatch: true });
    position = match.to;
  }
  parts.push({ text: text.slice(position, to) + (to < text.length ? '…' : ''), isMatch: false });
  return parts.filter((part) => part.text !== '');
}

/** Where the words stand in the text as it was written, in order. */
function spansOf(text: string, words: readonly string[]): Span[] {
  const folded = foldWithOrigins(text);
  const originOf = (unit: number): number => folded.origins[unit] ?? text.length;
  return words
    .flatMap((word) =>
      matchesOf(folded.text, word).map((at) => ({ from: originOf(at), to: originOf(at + word.length) })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A little before the match that has the most others after it. */
function startOf(matches: readonly Span[]): number {
  let best = { from: 0, count: 0 };
  let end = 0;
  for (const [index, { from }] of matches.entries()) {
    while ((matches[end]?.to ?? Infinity) <= from + LENGTH - BEFORE) end += 1;
    if (end - index > best.count) best = { from, count: end - index };
  }
  return Math.max(0, best.from - BEFORE);
}

function cutAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at <= SLACK ? space + 1 : at;
}

function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at - space <= SLACK ? space : at;
}
