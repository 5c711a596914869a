import type { Voice } from './faces.ts';
import { letters, type Piece, pieces } from './line-breaks.ts';
import { type TextLine, textLine } from './text-line.ts';

export interface TextBox {
  voice: Voice;
  dir: 'ltr' | 'rtl';
  /** Pixels. */
  width: number;
  height: number;
  /** From one base line to the next, in heights of the type. */
  leading: number;
  /** Heights of the type in pixels, the largest first. */
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
 * A text in the largest of some sizes at which it fits its box, its lines about as long as each other; at the smallest, what is
 * too long ends in an ellipsis.
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

/** As many rows as before, in the narrowest width that gives no more. */
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
