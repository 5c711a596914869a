import type { List, ListItem, RootContent } from 'mdast';
import { languageOf, wordsRead } from '../../i18n/reading/languages.ts';
import { MAX_NAME_LENGTH, nameForm, oneLine } from '../text.ts';
import type { Place, Setback } from './model.ts';
import { linesOf, nodesWithin, placeOf, textOf } from './tree.ts';

const PART_BY_LABEL = new Map(
  (['lesson', 'recovery'] as const).flatMap((part) =>
    wordsRead(({ setbackParts }) => setbackParts[part]).map((label) => [nameForm(label), part] as const),
  ),
);

/**
 * Returns the label of a part of a setback in a language, or in English if the site doesn't know the language.
 * @example setbackLabel('lesson', 'de-AT') // 'Lehre'
 */
export function setbackLabel(part: 'lesson' | 'recovery', locale: string): string {
  const [label = part] = wordsRead(({ setbackParts }) => setbackParts[part], [languageOf(locale) ?? 'en']);
  return label;
}

/**
 * Reads a line that starts with a label and a colon as a part of a setback.
 * @example labelledPart('Lehre: morgens oder gar nicht') // { part: 'lesson', text: 'morgens oder gar nicht' }
 */
export function labelledPart(line: string): { part: 'lesson' | 'recovery'; text: string } | undefined {
  const colon = line.search(/[:：]/u);
  if (colon < 0 || colon > MAX_NAME_LENGTH) return undefined;
  const part = PART_BY_LABEL.get(nameForm(line.slice(0, colon)));
  return part && { part, text: oneLine(line.slice(colon + 1)) };
}

/** Returns the items of the lists or, in a section without lists, its paragraphs. Details in nested lists are left out. */
export function itemsOf(blocks: readonly RootContent[]): { text: string; place: Place }[] {
  const items = listItemsOf(blocks).map((item) => ({
    text: oneLine(item.children.map(ownText).join(' ')),
    node: item,
  }));
  const paragraphs = blocks
    .filter((block) => block.type === 'paragraph' && !isOnlyImages(block))
    .map((block) => ({ text: textOf(block), node: block }));
  return (hasList(blocks) ? items : paragraphs)
    .filter(({ text }) => text !== '')
    .map(({ text, node }) => ({ text, place: placeOf(node) }));
}

/** Returns setbacks with their lesson and recovery, from labelled lines in the item or in its nested list. */
export function setbacksOf(blocks: readonly RootContent[]): Setback[] {
  const setbacks = hasList(blocks)
    ? listItemsOf(blocks).map((item) => setback(item.children.flatMap(linesWithin), placeOf(item)))
    : paragraphGroups(blocks).map((group) => setback(group.flatMap(linesWithin), placeOf(group[0], group.at(-1))));
  return setbacks.filter(({ text, lesson, recovery }) => text !== '' || lesson !== undefined || recovery !== undefined);
}

function setback(lines: readonly Line[], place: Place): Setback {
  const words: string[] = [];
  const parts = { lesson: [] as string[], recovery: [] as string[] };
  let openPart: string[] | undefined;
  for (const line of lines) {
    if (line.starts) openPart = undefined;
    const labelled = labelledPart(line.text);
    if (labelled) openPart = parts[labelled.part];
    const into = openPart ?? (line.nested ? undefined : words);
    into?.push(labelled?.text ?? line.text);
  }
  const lesson = oneLine(parts.lesson.join(' '));
  const recovery = oneLine(parts.recovery.join(' '));
  return { text: oneLine(words.join(' ')), ...(lesson && { lesson }), ...(recovery && { recovery }), place };
}

interface Line {
  text: string;
  /** Whether it's in a nested list, where text is just detail unless labelled. */
  nested: boolean;
  /** Whether it's the first line of its block, which ends what came before. */
  starts: boolean;
}

function linesWithin(block: RootContent): Line[] {
  const nested = block.type === 'list';
  const paragraphs = nested ? [...nodesWithin(block)].filter((node) => node.type === 'paragraph') : [block];
  return paragraphs.flatMap((paragraph) =>
    linesOf(paragraph).map((text, index) => ({ text, nested, starts: index === 0 })),
  );
}

/** Groups paragraphs, each with the labelled ones that follow it. */
function paragraphGroups(blocks: readonly RootContent[]): [RootContent, ...RootContent[]][] {
  const groups: [RootContent, ...RootContent[]][] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || isOnlyImages(block)) continue;
    const isPart = labelledPart(linesOf(block)[0] ?? '') !== undefined;
    const last = groups.at(-1);
    if (isPart && last) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function listItemsOf(blocks: readonly RootContent[]): ListItem[] {
  return blocks.filter((block): block is List => block.type === 'list').flatMap((list) => list.children);
}

function hasList(blocks: readonly RootContent[]): boolean {
  return blocks.some((block) => block.type === 'list');
}

function ownText(block: RootContent): string {
  return block.type === 'list' ? '' : textOf(block);
}

function isOnlyImages(paragraph: RootContent): boolean {
  if (paragraph.type !== 'paragraph') return false;
  return paragraph.children.every(
    (child) =>
      child.type === 'image' ||
      child.type === 'imageReference' ||
      child.type === 'html' ||
      (child.type === 'text' && child.value.trim() === ''),
  );
}
