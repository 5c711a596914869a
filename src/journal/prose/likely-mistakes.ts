import type { Heading, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { DUE_WORD } from '../../domain/check-in/commitments.ts';
import type { CheckInBody, Place, Section, SectionKind } from '../../domain/check-in/model.ts';
import { nearSectionName, sectionKind } from '../../domain/check-in/sections.ts';
import { nodesWithin, placeOf, textOf } from '../../domain/check-in/tree.ts';
import type { ProblemDetails } from '../problems/problem.ts';

const PROMISES: ReadonlySet<SectionKind> = new Set(['nextSteps', 'accountability']);
const ENTRIES: ReadonlySet<SectionKind> = new Set(['wins', 'setbacks', 'concerns']);
const BOX = /^\[\s*([xX]?)\s*\]\s*/;
/** What an editor or a telephone makes of `- `, or what is typed for it, and Markdown takes for a word. */
const SIGN = /^(?:[–—−‐•·‣▪●◦]\s*|[-*+](?=\[)|-(?=[\p{L}@]))/u;
const OWNER_OR_DUE = new RegExp(String.raw`@\p{L}|\(${DUE_WORD}\b`, 'u');

/** An entry of a list of commitments that is none, and looks as if it was to be one. */
function noBox(item: ListItem): ProblemDetails | undefined {
  const [first] = item.children;
  const text = first?.type === 'paragraph' ? textOf(first) : '';
  return BOX.test(text) || OWNER_OR_DUE.test(text) ? withoutBox(text) : undefined;
}

/** Lines that were to be entries of a list, and are words of a paragraph. */
function likelyMistakesInLine(body: string, paragraph: Paragraph, sections: readonly Section[]): Slip[] {
  const { start, end } = paragraph.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const from = start.offset;
  const kind = sectionAt(sections, from)?.kind;
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

/** The section that an offset is in; they follow each other. A long text has many, and is asked about for each line. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sections[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section && offset < section.end ? section : undefined;
}

function lineSlip(line: string, isPromise: boolean): ProblemDetails | undefined {
  const sign = SIGN.exec(line)?.[0] ?? '';
  const text = line.slice(sign.length);
  if (isPromise) return sign !== '' || BOX.test(text) ? withoutBox(text) : undefined;
  return sign === '' ? undefined : noList(sign.trim(), text);
}

function withoutBox(text: string): ProblemDetails {
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

function noList(sign: string, text: string): ProblemDetails {
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

interface Slip {
  finding: ProblemDetails;
  place: Place;
}

/** Sections whose lists mean something to the journal. */
const LISTS: ReadonlySet<SectionKind> = new Set([
  'wins',
  'setbacks',
  'concerns',
  'nextSteps',
  'accountability',
  'feedback',
]);

/** Slips in a check-in's Markdown after which the journal would not see what was meant. */
export function findLikelyMistakes(root: Root, body: string, { sections }: CheckInBody): Slip[] {
  const kinds = new Set(sections.map(({ kind }) => kind));
  const promising = sections.filter(({ kind }) => kind === 'nextSteps' || kind === 'accountability');
  const isPromise = (node: ListItem) => {
    const offset = node.position?.start.offset ?? 0;
    return promising.some(({ start, end }) => start <= offset && offset < end);
  };
  const slips: Slip[] = [];
  const add = (node: Nodes, finding: ProblemDetails | undefined) => {
    if (finding) slips.push({ finding, place: placeOf(node) });
  };
  for (const node of nodesWithin(root)) {
    if (node.type === 'heading') add(node, headingSlip(node, kinds));
    else if (node.type === 'paragraph') {
      add(node, glued(body, node));
      slips.push(...likelyMistakesInLine(body, node, sections));
    } else if (node.type === 'listItem' && typeof node.checked !== 'boolean' && isPromise(node)) add(node, noBox(node));
  }
  return slips;
}

function headingSlip(heading: Heading, kinds: ReadonlySet<SectionKind | undefined>): ProblemDetails | undefined {
  const title = textOf(heading);
  const kind = sectionKind(title);
  if (heading.depth <= 2) return kind ? undefined : nearlyKnown(title, heading.depth);
  if (!kind || !LISTS.has(kind) || kinds.has(kind)) return undefined;
  return {
    code: 'body/heading-level',
    message: `The heading \`${title}\` has ${heading.depth} hash signs.`,
    why: 'With more than two it belongs to the section above it, and the journal does not look for it there.',
    fix: `Write it with two: \`## ${title}\`.`,
    suggestion: `## ${title}`,
  };
}

function nearlyKnown(title: string, depth: number): ProblemDetails | undefined {
  const near = nearSectionName(title);
  if (near === undefined) return undefined;
  return {
    code: 'body/near-heading',
    message: `The heading \`${title}\` is nearly \`${near}\`, which the journal knows.`,
    why: 'What stands under a heading that it does not know is shown, but not counted as a win, a commitment or the like.',
    fix: `Did you mean \`## ${near}\`? If not, leave it.`,
    suggestion: `${'#'.repeat(depth)} ${near}`,
  };
}

/** `##Wins`: no heading to Markdown. One `#` may be a tag. */
function glued(body: string, paragraph: Paragraph): ProblemDetails | undefined {
  const start = paragraph.position?.start.offset ?? 0;
  const [, signs, name] = /^(#{2,6})(?!#)([^\s#][^\n]{0,80})/.exec(body.slice(start, start + 100)) ?? [];
  if (signs === undefined || name === undefined) return undefined;
  return {
    code: 'body/heading-space',
    message: `There is no space after \`${signs}\`, so this is no heading.`,
    why: 'It is shown as it stands, and what follows belongs to the section above it.',
    fix: `Write \`${signs} ${name}\`.`,
    suggestion: `${signs} ${name}`,
  };
}
