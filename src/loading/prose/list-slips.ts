import type { ListItem, Paragraph } from 'mdast';
import { textOf } from '../../domain/body/spans.ts';
import type { Section, SectionKind } from '../../domain/check-in-body.ts';
import type { Finding } from '../problem.ts';
import type { Slip } from './slips.ts';

const PROMISES: ReadonlySet<SectionKind> = new Set(['nextSteps', 'accountability']);
const ENTRIES: ReadonlySet<SectionKind> = new Set(['wins', 'setbacks', 'concerns']);
const BOX = /^\[\s*([xX]?)\s*\]\s*/;
/** What an editor or a telephone makes of `- `, or what is typed for it, and Markdown takes for a word. */
const SIGN = /^(?:[–—−‐•·‣▪●◦]\s*|[-*+](?=\[)|-(?=[\p{L}@]))/u;

/** An entry of a list of commitments that is none, and looks as if it was to be one. */
export function noBox(item: ListItem): Finding | undefined {
  const [first] = item.children;
  const text = first?.type === 'paragraph' ? textOf(first) : '';
  return BOX.test(text) || /@\p{L}|\(due\b/u.test(text) ? withoutBox(text) : undefined;
}

/** Lines that were to be entries of a list, and are words of a paragraph. */
export function lineSlips(body: string, paragraph: Paragraph, sections: readonly Section[]): Slip[] {
  const { start, end } = paragraph.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const from = start.offset;
  const kind = sections.find((section) => section.start <= from && from < section.end)?.kind;
  if (kind === undefined || !(PROMISES.has(kind) || ENTRIES.has(kind))) return [];
  // Behind the sign of a list or a quote stands what Markdown has understood.
  const isWhole = body.slice(body.lastIndexOf('\n', from - 1) + 1, from).trim() === '';
  return body
    .slice(from, end.offset)
    .split('\n')
    .flatMap((line, index): Slip[] => {
      const finding = index === 0 && !isWhole ? undefined : lineSlip(line.trim(), PROMISES.has(kind));
      if (!finding) return [];
      const at = start.line + index;
      const column = index === 0 ? start.column : line.search(/\S/) + 1;
      return [{ finding, place: { line: at, column, endLine: at, endColumn: column + line.trim().length } }];
    });
}

function lineSlip(line: string, isPromise: boolean): Finding | undefined {
  const sign = SIGN.exec(line)?.[0] ?? '';
  const text = line.slice(sign.length);
  if (isPromise) return sign !== '' || BOX.test(text) ? withoutBox(text) : undefined;
  return sign === '' ? undefined : noList(sign.trim(), text);
}

function withoutBox(text: string): Finding {
  const isTicked = (BOX.exec(text)?.[1] ?? '') !== '';
  const meant = `- [${isTicked ? 'x' : ' '}] ${text.replace(BOX, '')}`;
  return {
    code: 'body/no-checkbox',
    message: 'This entry has no box, so that it is no commitment.',
    why: 'Only entries that start with `- [ ]` (open) or `- [x]` (done) are counted and carried over.',
    fix: `Write \`${meant}\`.`,
    suggestion: meant,
  };
}

function noList(sign: string, text: string): Finding {
  return {
    code: 'body/no-list',
    message:
      sign === '-'
        ? 'There is no space after `-`, so this is no entry of a list.'
        : `This line begins with \`${sign}\`, which makes no list.`,
    why: 'Only entries that start with `- `, a hyphen and a space, are counted as wins, setbacks or concerns.',
    fix: `Write \`- ${text}\`.`,
    suggestion: `- ${text}`,
  };
}
