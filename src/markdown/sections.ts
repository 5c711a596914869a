import GithubSlugger, { slug } from 'github-slugger';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { oneLine } from '../domain/text.ts';
import { elementText } from './hast.ts';
import { directionOf } from '../i18n/direction.ts';
import type { EntryHeading, SectionMarks } from './options.ts';

const MAX_LEVEL = 6;

/** Returns the level of a heading element, 1 to 6; undefined for other elements. */
export function headingLevel(element: Element): number | undefined {
  return /^h[1-6]$/.test(element.tagName) ? Number(element.tagName.slice(1)) : undefined;
}

/**
 * Returns a function that gives headings their level on the page, and an id made from their words in the same way as on
 * GitHub.
 * @param base the level of `#`
 */
export function headingRewriter(
  root: Root,
  base: number,
  prefix: string,
): (heading: Element, level: number) => Element {
  const slugger = new GithubSlugger();
  const footnotesLevel = Math.max(2, base - 1 + (shallowestLevel(root) ?? 1));
  return (heading, level) => {
    const isFootnotes = heading.properties['id'] === `${prefix}footnote-label`;
    heading.tagName = `h${Math.min(MAX_LEVEL, isFootnotes ? footnotesLevel : base - 1 + level)}`;
    const words = elementText(heading).trim();
    // Words that give an empty id (an emoji) get none, because it would be just the prefix.
    if (heading.properties['id'] === undefined && slug(words) !== '') {
      heading.properties['id'] = prefix + slugger.slug(words);
    }
    return heading;
  };
}

/** Returns the top level of the body's own headings. The one above the footnotes is in a section. */
function shallowestLevel(root: Root): number | undefined {
  return root.children.reduce<number | undefined>((least, child) => {
    const level = child.type === 'element' ? headingLevel(child) : undefined;
    return level === undefined ? least : Math.min(least ?? MAX_LEVEL, level);
  }, undefined);
}

/** Returns the headings of a check-in, and what each of them means. */
export function entryHeadings(
  root: Root,
  roleOf: (level: number, text: string) => EntryHeading,
): ReadonlyMap<Element, EntryHeading> {
  const headings = new Map<Element, EntryHeading>();
  for (const child of root.children) {
    const level = child.type === 'element' ? headingLevel(child) : undefined;
    if (child.type === 'element' && level !== undefined)
      headings.set(child, roleOf(level, oneLine(elementText(child))));
  }
  return headings;
}

/**
 * Removes headings from drafts without text below: sections of a check-in that were left empty. A heading above a
 * deeper one that stays is kept, and so are the author's own headings.
 */
export function dropEmptySections(root: Root, headings: ReadonlyMap<Element, EntryHeading>): void {
  const kept: RootContent[] = [];
  /** The level of the next heading; 0 at the end of the body, 7 if other content follows. */
  let next = 0;
  for (const child of root.children.toReversed()) {
    if (isBlank(child)) {
      kept.push(child);
      continue;
    }
    const level = child.type === 'element' ? headingLevel(child) : undefined;
    const isPrepared = child.type === 'element' && headings.get(child)?.isPrepared === true;
    if (level !== undefined && isPrepared && next <= level) {
      dropBlank(kept);
      continue;
    }
    kept.push(child);
    next = level ?? ANYTHING;
  }
  root.children = kept.reverse();
}

const ANYTHING = 7;

/** Removes the line break after a removed heading. */
function dropBlank(kept: RootContent[]): void {
  const last = kept.at(-1);
  if (last && isBlank(last)) kept.pop();
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Adds a note about who sees it under the heading of each section of certain kinds, but not again within such a section. */
export function markSections(root: Root, { kinds, text, lang, headings: reader }: SectionMarks): void {
  const headings = entryHeadings(root, reader());
  /** The level of the heading whose section is marked; deeper ones are in it. */
  let within: number | undefined;
  root.children = root.children.flatMap((child) => {
    const heading = child.type === 'element' ? headings.get(child) : undefined;
    const level = child.type === 'element' ? headingLevel(child) : undefined;
    if (!heading || level === undefined || (within !== undefined && level > within)) return [child];
    // A note from one partner to another is feedback, wherever it is.
    const kind = heading.kind ?? (heading.isPrepared ? 'feedback' : undefined);
    within = kind !== undefined && kinds.has(kind) ? level : undefined;
    return within === undefined ? [child] : [child, visibilityNote(text, lang)];
  });
}

function visibilityNote(text: string, lang: string): Element {
  const properties = { className: ['visibility'], lang, dir: directionOf(lang), dataSearchIgnore: '' };
  return { type: 'element', tagName: 'p', properties, children: [{ type: 'text', value: text }] };
}

/**
 * Wraps each known section, including its heading, up to its end or the footnotes.
 * @param rows the sections that start a row: then everything is in rows, one more than these, including empty ones
 */
export function wrapEntrySections(
  root: Root,
  headings: ReadonlyMap<Element, EntryHeading>,
  rows: readonly string[] = [],
): void {
  const rowContents: RootContent[][] = [[], ...rows.map(() => [])];
  let row = 0;
  let wrapped = rowContents[row] ?? [];
  let into = wrapped;
  for (const child of root.children) {
    const heading = child.type === 'element' ? headings.get(child) : undefined;
    if (heading?.begins || isFootnotes(child)) into = wrapped;
    if (heading?.kind !== undefined) {
      const begun = rows.indexOf(heading.kind, row);
      if (begun >= 0) {
        row = begun + 1;
        wrapped = rowContents[row] ?? wrapped;
      }
      const section = emptySection(heading.kind);
      wrapped.push(section);
      into = section.children;
    }
    into.push(child);
  }
  root.children = rows.length === 0 ? wrapped : rowContents.map(rowOf);
}

/** Returns a row without the line breaks between nodes, so that an empty row is really empty. */
function rowOf(children: RootContent[]): Element {
  const content = children.filter((child): child is ElementContent => child.type !== 'doctype' && !isBlank(child));
  return { type: 'element', tagName: 'div', properties: { className: ['entry-row'] }, children: content };
}

function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

function emptySection(name: string): Element & { children: RootContent[] } {
  const kind = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const className = ['entry-section', `entry-section--${kind}`];
  return { type: 'element', tagName: 'section', properties: { className }, children: [] };
}
