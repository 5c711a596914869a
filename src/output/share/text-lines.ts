import bidiFactory from 'bidi-js';
import { Buffer, Direction, shape } from 'harfbuzzjs';
import { faceFor, hasGlyph, isSilent, type OpenFace, type Typeface } from './typefaces.ts';

/** A line of text drawn as shapes, so that viewers don't need a font for it. */
interface TextLine {
  /** In multiples of the font size. */
  width: number;
  /** Returns SVG for a font size in pixels, starting at the left end of the baseline. */
  draw: (left: number, base: number, size: number) => string;
}

interface Run {
  text: string;
  face: OpenFace;
  /** The embedding level; odd means right to left. */
  level: number;
}

interface Glyph {
  path: string;
  x: number;
  y: number;
  scale: number;
}

const bidi = bidiFactory();

/**
 * Lays out a line: typefaces chosen by letter, order by the bidirectional algorithm (UAX 9), shapes and distances by
 * HarfBuzz.
 * @param text returned by `renderableText`, or a part of that
 */
export function textLine(voice: Typeface, text: string, dir: 'ltr' | 'rtl'): TextLine {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { text: letters, face, level } of visualOrder(runsOf(voice, text, dir))) {
    const buffer = new Buffer();
    buffer.addText(letters);
    buffer.guessSegmentProperties();
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(face.font, buffer);
    const scale = 1 / face.unitsPerEm;
    for (const { codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
      const path = face.font.glyphToPath(codepoint);
      if (path !== '') glyphs.push({ path, x: width + xOffset * scale, y: yOffset * scale, scale });
      width += xAdvance * scale;
    }
  }
  return {
    width,
    draw: (left, base, size) =>
      glyphs
        .map(({ path, x, y, scale }) => {
          const factor = (scale * size).toFixed(5);
          const place = `${(left + x * size).toFixed(2)} ${(base - y * size).toFixed(2)}`;
          return `<path transform="translate(${place}) scale(${factor} -${factor})" d="${path}"/>`;
        })
        .join(''),
  };
}

/** Splits a text into runs of one typeface and one direction, in reading order. */
function runsOf(voice: Typeface, text: string, dir: 'ltr' | 'rtl'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const runs: Run[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    const face = faceOf(voice, letter, last?.face);
    if (face && last?.face === face && last.level === level) last.text += letter;
    else if (face) runs.push({ text: letter, face, level });
    at += letter.length;
  }
  return runs;
}

/** Returns the typeface for a letter. Accents and joiners stay with the letter that they belong to. */
function faceOf(voice: Typeface, letter: string, last: OpenFace | undefined): OpenFace | undefined {
  const codePoint = letter.codePointAt(0) ?? 0;
  if (last && (isSilent(letter) || (/\p{M}/u.test(letter) && hasGlyph(last, codePoint)))) return last;
  return faceFor(voice, codePoint);
}

/** Converts reading order to visual order, from left to right: UAX 9, rule L2. */
function visualOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end++;
      if (end - start > 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  return ordered;
}

/** A piece that stays on one line, and whether there's a space before it. */
interface Piece {
  text: string;
  spaced: boolean;
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Matches what a Japanese line may not start with, and below, what it may not end with (JIS X 4051, its simplest rules). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～…]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/**
 * Splits a text where lines may break: at spaces, and between words in scripts without spaces.
 * @example pieces('Run far') // [{ text: 'Run', spaced: false }, { text: 'far', spaced: true }]
 */
export function pieces(text: string): Piece[] {
  return text.split(' ').flatMap((word, index) =>
    (WITHOUT_SPACES.test(word) ? wordsWithin(word) : [word]).map((part, inner) => ({
      text: part,
      spaced: inner === 0 && index > 0,
    })),
  );
}

function wordsWithin(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** Splits a word that is wider than a line between its letters. */
function letters(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

interface TextBox {
  voice: Typeface;
  dir: 'ltr' | 'rtl';
  /** In pixels. */
  width: number;
  height: number;
  /** From one baseline to the next, in multiples of the font size. */
  leading: number;
  /** Font sizes in pixels, the largest first. */
  sizes: readonly [number, ...number[]];
}

export interface FittedText {
  size: number;
  lines: readonly TextLine[];
}

interface Measured extends Piece {
  width: number;
}

const ELLIPSIS = '…';

/**
 * Sets a text in the largest of some sizes at which it fits its box, with lines of similar length; at the smallest
 * size, a text that is too long ends in an ellipsis.
 */
export function fitText(text: string, box: TextBox): FittedText {
  const measure = (part: string) => textLine(box.voice, part, box.dir).width;
  const measured = pieces(text).map((piece) => ({ ...piece, width: measure(piece.text) }));
  const space = measure('x x') - measure('xx');
  let last: FittedText | undefined;
  for (const size of box.sizes) {
    const width = box.width / size;
    const most = Math.max(1, Math.floor(box.height / (size * box.leading)));
    const isSmallest = size === box.sizes.at(-1);
    const broken = isSmallest ? measured.flatMap((piece) => splitWide(piece, width, measure)) : measured;
    if (!isSmallest && broken.some((piece) => piece.width > width)) continue;
    const rows = wrap(broken, width, space);
    if (rows.length > most && !isSmallest) continue;
    const kept = rows.length > most ? cut(rows, most, width, measure) : balanced(broken, rows.length, width, space);
    last = { size, lines: kept.map((row) => textLine(box.voice, textOf(row), box.dir)) };
    break;
  }
  if (!last) throw new RangeError('A text box has no size.');
  return last;
}

function wrap(all: readonly Measured[], width: number, space: number): Measured[][] {
  const rows: Measured[][] = [];
  let used = 0;
  for (const piece of all) {
    const needed = piece.width + (piece.spaced ? space : 0);
    const row = rows.at(-1);
    if (row && used + needed <= width) {
      row.push(piece);
      used += needed;
    } else {
      rows.push([piece]);
      used = piece.width;
    }
  }
  return rows;
}

/** Breaks a text into the same number of rows, but with the smallest possible width. */
function balanced(all: readonly Measured[], rows: number, width: number, space: number): Measured[][] {
  let [tooNarrow, enough] = [Math.max(0, ...all.map((piece) => piece.width)) - Number.EPSILON, width];
  for (let step = 0; step < 12; step++) {
    const middle = (tooNarrow + enough) / 2;
    if (wrap(all, middle, space).length <= rows) enough = middle;
    else tooNarrow = middle;
  }
  return wrap(all, enough, space);
}

function cut(rows: Measured[][], most: number, width: number, measure: (text: string) => number): Measured[][] {
  const kept = rows.slice(0, most);
  const shown = letters(textOf(kept.at(-1) ?? []));
  const ended = () => shown.join('').replace(/[\s\p{P}]+$/u, '') + ELLIPSIS;
  while (shown.length > 0 && measure(ended()) > width) shown.pop();
  return [...kept.slice(0, -1), [{ text: ended(), spaced: false, width }]];
}

function splitWide(piece: Measured, width: number, measure: (text: string) => number): Measured[] {
  if (piece.width <= width) return [piece];
  const parts: Measured[] = [];
  for (const letter of letters(piece.text)) {
    const last = parts.at(-1);
    const joined = last && { ...last, text: last.text + letter, width: measure(last.text + letter) };
    if (joined && joined.width <= width) parts[parts.length - 1] = joined;
    else parts.push({ text: letter, spaced: parts.length === 0 && piece.spaced, width: measure(letter) });
  }
  return parts;
}

function textOf(row: readonly Piece[]): string {
  return row.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');
}
