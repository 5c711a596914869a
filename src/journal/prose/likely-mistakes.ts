import type { Heading, List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { DUE_WORD } from '../../domain/check-in/promise-words.ts';
import { type NamedPartner, partnerIdOf } from '../../domain/check-in/feedback-notes.ts';
import type { CheckInBody, Place, Section, SectionKind } from '../../domain/check-in/model.ts';
import { nearSectionName, sectionKind } from '../../domain/check-in/sections.ts';
import { nodesWithin, offsetsOf, placeOf, textOf } from '../../domain/check-in/tree.ts';
import { oneLine } from '../../domain/text.ts';
import { OWN, type ProblemDetails } from '../problems/problem.ts';

const PROMISES: ReadonlySet<SectionKind> = new Set(['nextSteps', 'accountability']);
const ENTRIES: ReadonlySet<SectionKind> = new Set(['wins', 'setbacks', 'concerns']);
/** Matches what people write for a box: brackets that aren't a link's, or a character that looks like a box. */
const BOX =
  /^(?:[[(［]\s*(?<mark>[^\s[\]()［］]?)\ufe0f?\s*[\])］](?![([:])|(?<sign>[☐☑☒✓✔✅✗✘✕✖❌🗹□⬜🔲])\ufe0f?)\s*/u;
const OPEN_MARKS = ' .☐□⬜🔲';
const KEPT_MARKS = 'xXvV✓✔☑✅🗹';
const DROPPED_MARKS = '-~–—✗✘✕✖❌';
/** Other marks that people and programs put into a box. */
const OTHER_MARKS: Readonly<Record<string, string>> = {
  '>': `What’s put off is still open: write it as open, with its new day at the end, such as \`(due ${OWN.due})\`.`,
  '<': `What’s put off is still open: write it as open, with its new day at the end, such as \`(due ${OWN.due})\`.`,
  '/': 'What’s half done is still open.',
  '!': 'What’s urgent is still open.',
  '?': 'What isn’t certain yet is still open.',
  '*': 'What’s important is still open.',
};
const UNCLEAR_MARKS = '×☒';

/** Returns the box at the start of a text; undefined if there is none, or if it's a letter in brackets that may be a word. */
function boxOf(text: string): { written: string; mark: string; rest: string } | undefined {
  const found = BOX.exec(text);
  const { mark, sign } = found?.groups ?? {};
  const meant = sign ?? (mark === '' ? ' ' : mark);
  if (!found || meant === undefined) return undefined;
  // `(x)` is a box, `(v)` a number.
  const known = found[0].startsWith('(') ? ' xX' : OPEN_MARKS + KEPT_MARKS + DROPPED_MARKS + UNCLEAR_MARKS;
  if (!known.includes(meant) && (found[0].startsWith('(') || !Object.hasOwn(OTHER_MARKS, meant))) return undefined;
  return { written: found[0].trim(), mark: meant, rest: text.slice(found[0].length) };
}

/** Matches what an editor or a phone makes of `- `, or what people type instead; Markdown reads it as a word. */
const SIGN = /^(?:[–—−‐•·‣▪●◦]\s*|[-*+](?=\[)|-(?=[\p{L}@]))/u;
const OWNER_OR_DUE = new RegExp(String.raw`@\p{L}|\(${DUE_WORD}\b`, 'u');

/** Reports an entry that looks like a commitment but has no box: where its first words are, and what to write instead. */
function noBox(item: ListItem, body: string): Slip | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const [from, to] = [offsetsOf(item).start, offsetsOf(first)];
  const text = body.slice(to.start, to.end);
  if (!boxOf(text) && !OWNER_OR_DUE.test(textOf(first))) return undefined;
  return { finding: withoutBox(body.slice(from, to.start), text), place: placeOf(item, first) };
}

/** Reports lines that were meant as list entries, but are part of a paragraph. */
function likelyMistakesInLine(body: string, paragraph: Paragraph, sections: readonly Section[]): Slip[] {
  const { start, end } = paragraph.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const from = start.offset;
  const kind = sectionAt(sections, from)?.kind;
  if (kind === undefined || !(PROMISES.has(kind) || ENTRIES.has(kind))) return [];
  // After a list or quote mark, Markdown has understood what was meant.
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

/**
 * Returns the section that contains an offset. It's a binary search, because a long text has many sections, and is
 * searched for each line.
 */
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
  if (isPromise) return sign !== '' || boxOf(text) ? withoutBox('', text) : undefined;
  return sign === '' ? undefined : noList(sign.trim(), text);
}

/**
 * Reports a list entry without a box.
 * @param sign what the entry starts with: a list mark, or what was typed for it
 */
function withoutBox(sign: string, text: string): ProblemDetails {
  const box = boxOf(text);
  const { mark = ' ', rest = text } = box ?? {};
  const dropped = `[ ] ~~${rest.replaceAll('~~', '').trim()}~~`;
  const why = 'Only entries that start with `- [ ]` (open) or `- [x]` (done) are counted and carried over.';
  const message =
    box === undefined || /^\[\s*[xX]?\s*\]$/.test(box.written)
      ? 'This entry doesn’t have a box, so it isn’t a commitment.'
      : `\`${box.written}\` isn’t a box that the journal knows, so this isn’t a commitment.`;
  const shown = (entry: string) => `\`- ${oneLine(entry)}\``;
  const details = { code: 'body/no-checkbox', message, why } as const;
  if (UNCLEAR_MARKS.includes(mark))
    return { ...details, fix: `If it was kept, write ${shown(`[x] ${rest}`)}; if it was let go, ${shown(dropped)}.` };
  const isDropped = DROPPED_MARKS.includes(mark);
  const isKept = KEPT_MARKS.includes(mark);
  // A text both ticked and struck would be reported again.
  const words = isKept && /^(?:@\S+\s+)?~~/u.test(rest) ? rest.replaceAll('~~', '') : rest;
  const meant = isDropped ? dropped : `[${isKept ? 'x' : ' '}] ${words}`;
  const because = isDropped ? 'What you let go is struck through.' : OTHER_MARKS[mark];
  return {
    ...details,
    fix: `Write ${shown(meant)}.${because === undefined ? '' : ` ${because}`}`,
    suggestion: `${SIGN_OF_LIST.test(sign) ? sign : '- '}${meant}`,
  };
}

/** Matches a list mark that Markdown recognizes, with the space after it. */
const SIGN_OF_LIST = /^(?:[-*+]|\d{1,9}[.)])\s+$/;

function noList(sign: string, text: string): ProblemDetails {
  return {
    code: 'body/no-list',
    message:
      sign === '-'
        ? 'A space is missing after `-`, so this isn’t a list entry.'
        : `This line begins with \`${sign}\`, which doesn’t make a list.`,
    why: 'Only entries that start with `- `, a hyphen and a space, are counted as wins, setbacks or concerns.',
    fix: `Write \`- ${text}\`.`,
    suggestion: `- ${text}`,
  };
}

interface Slip {
  finding: ProblemDetails;
  place: Place;
}

/**
 * Finds likely mistakes in a check-in's Markdown that keep the journal from reading what was meant.
 * @param partners whose names may be headings above their own promises
 */
export function findLikelyMistakes(
  root: Root,
  body: string,
  { sections }: CheckInBody,
  partners: readonly NamedPartner[],
): Slip[] {
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
    if (node.type === 'heading') add(node, headingSlip(node, sections, partners));
    else if (node.type === 'paragraph') {
      add(node, glued(body, node));
      slips.push(...likelyMistakesInLine(body, node, sections));
    } else if (node.type === 'listItem' && typeof node.checked !== 'boolean' && isPromise(node)) {
      const slip = noBox(node, body);
      if (slip) slips.push(slip);
    }
  }
  return [...slips, ...strayBoxes(root, body, sections), ...listsWithoutBoxes(root, body, sections, slips)];
}

/** Sections in which boxes are fine: they may be for ticking off topics, or for packing. */
const FREE: ReadonlySet<SectionKind> = new Set([...PROMISES, 'notes']);

/**
 * Reports the first unread box of each part of the text that isn't searched for commitments: an open one, or any one
 * under the author's own heading.
 */
function strayBoxes(root: Root, body: string, sections: readonly Section[]): Slip[] {
  const told = new Set<Section | undefined>();
  return root.children.flatMap((block): Slip[] => {
    const section = sectionAt(sections, offsetsOf(block).start);
    if (told.has(section) || (section?.kind !== undefined && FREE.has(section.kind))) return [];
    const item = [...nodesWithin({ type: 'root', children: [block] }, isShownInPlace).filter(isTask)].find(
      ({ checked }) => checked === false || section?.kind === undefined,
    );
    const says = item?.children[0];
    if (!item || says?.type !== 'paragraph') return [];
    told.add(section);
    const line = oneLine(body.slice(offsetsOf(item).start, offsetsOf(says).end));
    return [{ finding: strayBox(section, line), place: placeOf(item, says) }];
  });
}

const isShownInPlace = ({ type }: Nodes) => type !== 'footnoteDefinition';
const isTask = (node: Nodes): node is ListItem => node.type === 'listItem' && typeof node.checked === 'boolean';

function strayBox(section: Section | undefined, line: string): ProblemDetails {
  const where = section === undefined ? 'before the first heading' : `under \`${section.title}\``;
  return {
    code: 'body/stray-box',
    message: `This box ${where} doesn’t make a commitment.`,
    why: 'Only boxes under Next steps and Accountability are counted and carried over.',
    fix: `If it’s a commitment, write \`${line}\` under \`## Next steps\`. If not, remove the box, or write it under \`## Notes\`.`,
  };
}

/** Reports each list under Next steps that contains no task and hasn't been reported for anything else. */
function listsWithoutBoxes(root: Root, body: string, sections: readonly Section[], told: readonly Slip[]): Slip[] {
  const lines = new Set(told.map(({ place }) => place.line));
  return root.children.flatMap((block): Slip[] => {
    if (block.type !== 'list' || sectionAt(sections, offsetsOf(block).start)?.kind !== 'nextSteps') return [];
    const items = itemsWithin(block);
    const first = items.find(({ children: [says] }) => says?.type === 'paragraph' && textOf(says) !== '');
    const [says] = first?.children ?? [];
    if (!first || !says || items.some((item) => isTask(item) || lines.has(placeOf(item).line))) return [];
    const text = body.slice(offsetsOf(says).start, offsetsOf(says).end);
    return [{ finding: noBoxes(oneLine(text)), place: placeOf(first, says) }];
  });
}

function itemsWithin(block: RootContent & List): ListItem[] {
  return [...nodesWithin(block)].filter((node) => node.type === 'listItem');
}

function noBoxes(text: string): ProblemDetails {
  return {
    code: 'body/no-boxes',
    message: 'None of the entries in this list has a box, so they aren’t commitments.',
    why: 'Only entries that start with `- [ ]` (open) or `- [x]` (done) are counted and carried over.',
    fix: `Give each commitment a box: \`- [ ] ${text}\`.`,
  };
}

function headingSlip(
  heading: Heading,
  sections: readonly Section[],
  partners: readonly NamedPartner[],
): ProblemDetails | undefined {
  const title = textOf(heading);
  const kind = sectionKind(title);
  const { start } = offsetsOf(heading);
  const around = sectionAt(sections, start);
  if (kind === undefined) return heading.depth <= 2 ? nearlyKnown(title, heading.depth) : undefined;
  // A heading that starts its section has the same offset.
  if (heading.depth <= 2 || around?.kind === undefined || around.kind === kind || around.start === start)
    return undefined;
  // A partner may have the same name as a section.
  if (PROMISES.has(around.kind) && partnerIdOf(title, partners) !== undefined) return undefined;
  return {
    code: 'body/heading-level',
    message: `The heading \`${title}\` has ${heading.depth} hash signs and is inside the section \`${around.title}\`.`,
    why: 'It’s shown as a sub-heading there, and what follows counts as part of that section, not as one of its own.',
    fix: `For a section of its own, write it with two: \`## ${title}\`. If it belongs where it is, choose other words.`,
    suggestion: `## ${title}`,
  };
}

function nearlyKnown(title: string, depth: number): ProblemDetails | undefined {
  const near = nearSectionName(title);
  if (near === undefined) return undefined;
  return {
    code: 'body/near-heading',
    message: `The heading \`${title}\` is nearly \`${near}\`, which the journal knows.`,
    why: 'What’s under an unknown heading is shown, but not counted as a win, a commitment or the like.',
    fix: `Did you mean \`## ${near}\`? If not, leave it.`,
    suggestion: `${'#'.repeat(depth)} ${near}`,
  };
}

/** Reports `##Wins`, which Markdown doesn't recognize as a heading. With a single `#` it may be a tag. */
function glued(body: string, paragraph: Paragraph): ProblemDetails | undefined {
  const start = paragraph.position?.start.offset ?? 0;
  const [, signs, name] = /^(#{2,6})(?!#)([^\s#][^\n]{0,80})/.exec(body.slice(start, start + 100)) ?? [];
  if (signs === undefined || name === undefined) return undefined;
  return {
    code: 'body/heading-space',
    message: `There’s no space after \`${signs}\`, so this isn’t a heading.`,
    why: 'It’s shown as written, and what follows belongs to the section above it.',
    fix: `Write \`${signs} ${name}\`.`,
    suggestion: `${signs} ${name}`,
  };
}
