import { styleText } from 'node:util';
import { shownLine } from '../../domain/unseen.ts';
import stringWidth from 'string-width';
import type { PartnerMarkView } from '../../views/common/partner.ts';
import { type State, toneOf } from '../../views/common/state-label.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for single letters, with their accents and joined pictures. */
function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

type Style = Extract<Parameters<typeof styleText>[0], string>;

/** Words in one look. */
export interface StyledText {
  text: string;
  style?: Style | undefined;
}

/** A line of its own, a space between its spans; where it is too long it goes on in the next row, `hang` columns further in. */
export interface Line {
  /** Columns before its first row. */
  indent?: number;
  hang?: number;
  spans: readonly StyledText[];
}

/** Somewhere between a phone held sideways and lines too long to read. */
const MIN_COLUMNS = 20;
const MAX_COLUMNS = 100;

/** The columns that lines are set in, in a terminal of so many. */
export function columnsFor(terminal: number | undefined, otherwise = 80): number {
  return Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, terminal ?? otherwise));
}

/**
 * Lines as text for a terminal: wrapped between words, and in longer words where they must be. What would steer a terminal
 * is taken out of every span here, so that nothing that partners wrote can move the cursor.
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

/** A span's words; a no-break space stays within one, and is shown as a space. */
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

/** The shapes of the site's marks, and colours that a terminal has; the first is for nobody in particular. */
const PARTNERS = [
  { mark: '○', style: undefined },
  { mark: '●', style: 'cyan' },
  { mark: '◆', style: 'magenta' },
  { mark: '▲', style: 'blue' },
  { mark: '■', style: 'green' },
] as const;

const TONES = { good: 'green', watch: 'yellow', talk: 'red', neutral: undefined } as const;

/** Where a state has no sign of its own its word says enough. */
const SIGNS: Partial<Record<State, string>> = { overdue: '!', open: '○', talk: '»' };

/** A partner's name with the mark that stands for them. */
export function partnerSpan({ name, slot }: PartnerMarkView): StyledText {
  const { mark, style } = PARTNERS[slot];
  return { text: `${mark}\u00a0${name}`, style };
}

/** A state's sign, in its tone. */
export function stateSpan(state: State): StyledText {
  return { text: SIGNS[state] ?? '·', style: TONES[toneOf(state)] };
}

/** A state's words, in its tone. */
export function stateWords({ state, word }: { state: State; word: string }): StyledText {
  return { text: word, style: TONES[toneOf(state)] };
}
