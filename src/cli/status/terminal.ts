import { styleText } from 'node:util';
import { shownLine } from '../../domain/unseen.ts';
import stringWidth from 'string-width';
import type { PartnerMarkView } from '../../views/common/partner.ts';
import { type State, toneOf } from '../../views/common/state-label.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Splits a text into what readers see as single characters, including accents and joined pictures. */
function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

type Style = Extract<Parameters<typeof styleText>[0], string>;

/** Words in one style. */
export interface StyledText {
  text: string;
  style?: Style | undefined;
}

/** A line with a space between its spans. If it's too long, it continues on the next row, indented by `hang` columns. */
export interface Line {
  /** Columns before its first row. */
  indent?: number;
  hang?: number;
  spans: readonly StyledText[];
}

/** The minimum width: between a phone in landscape and lines too long to read. */
const MIN_COLUMNS = 20;
const MAX_COLUMNS = 100;

/** Returns how many columns to use in a terminal of a certain width. */
export function columnsFor(terminal: number | undefined, otherwise = 80): number {
  return Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, terminal ?? otherwise));
}

/**
 * Formats lines for a terminal: wrapped between words, and within long words if necessary. Control characters are
 * removed from every span here, so that nothing that partners wrote can move the cursor.
 */
export function setLines(lines: readonly Line[], { columns, colours }: { columns: number; colours: boolean }): string {
  return lines.flatMap((line) => rowsOf(line, columns).map((row) => paintRow(row, colours))).join('\n');
}

function rowsOf({ indent = 0, hang = 0, spans }: Line, columns: number): StyledText[][] {
  const rows: StyledText[][] = [[{ text: ' '.repeat(indent) }]];
  let used = indent;
  let isEmpty = true;
  const put = (span: StyledText) => {
    rows.at(-1)?.push(span);
    used += stringWidth(span.text);
    isEmpty = false;
  };
  const newRow = () => {
    rows.push([{ text: ' '.repeat(indent + hang) }]);
    used = indent + hang;
    isEmpty = true;
  };
  for (const word of spans.flatMap(wordsOf)) {
    const width = stringWidth(word.text);
    if (!isEmpty && used + 1 + width > columns) newRow();
    if (!isEmpty) put({ ...word, text: ' ' });
    if (used + width <= columns) put(word);
    else
      for (const letter of lettersOf(word.text)) {
        if (!isEmpty && used + stringWidth(letter) > columns) newRow();
        put({ ...word, text: letter });
      }
  }
  return rows;
}

/** Splits a span into words; a no-break space doesn't split, and is shown as a space. */
function wordsOf({ text, style }: StyledText): StyledText[] {
  return shownLine(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word.replaceAll('\u00a0', ' '), style }));
}

function paintRow(row: readonly StyledText[], colours: boolean): string {
  const merged: { text: string; style?: Style | undefined }[] = [];
  for (const { text, style } of row) {
    const last = merged.at(-1);
    if (last && last.style === style) last.text += text;
    else merged.push({ text, style });
  }
  return merged
    .map(({ text, style }) => (colours && style ? styleText(style, text, { validateStream: false }) : text))
    .join('')
    .trimEnd();
}

/** The shapes of partners' marks, and terminal colours; the first is for no partner in particular. */
const PARTNERS = [
  { mark: '○', style: undefined },
  { mark: '●', style: 'cyan' },
  { mark: '◆', style: 'magenta' },
  { mark: '▲', style: 'blue' },
  { mark: '■', style: 'green' },
] as const;

const TONES = { good: 'green', watch: 'yellow', talk: 'red', neutral: undefined } as const;

/** Symbols of states; for states without one, the word is enough. */
const SIGNS: Partial<Record<State, string>> = { overdue: '!', open: '○', talk: '»' };

/** Returns a partner's name with their mark. */
export function partnerSpan({ name, slot }: PartnerMarkView): StyledText {
  const { mark, style } = PARTNERS[slot];
  return { text: `${mark}\u00a0${name}`, style };
}

/** Returns a state's symbol, in its tone. */
export function stateSpan(state: State): StyledText {
  return { text: SIGNS[state] ?? '·', style: TONES[toneOf(state)] };
}

/** Returns a state's words, in its tone. */
export function stateWords({ state, word }: { state: State; word: string }): StyledText {
  return { text: word, style: TONES[toneOf(state)] };
}
