import type { Element, ElementContent, Root, Text } from 'hast';
import type { createLowlight } from 'lowlight';
import { oneLine } from '../domain/text.ts';
import { rewriteElements, elementText } from './hast.ts';
import type { MarkdownLabels } from './options.ts';

type Highlighter = ReturnType<typeof createLowlight>;

const LANGUAGE_CLASS = /^language-(?<name>.+)$/;
/** In UTF-16 units; longer code isn't highlighted. */
const MAX_HIGHLIGHTED_LENGTH = 65_536;

let loading: Promise<Highlighter> | undefined;

/**
 * Returns the highlighter, loaded on first use: most bodies have no code, and loading the grammars takes longer than
 * rendering a body.
 */
export async function highlighterFor(root: Root): Promise<Highlighter | undefined> {
  if (!namesALanguage(root)) return undefined;
  loading ??= import('lowlight').then(({ common, createLowlight }) => createLowlight(common));
  return loading;
}

function namesALanguage(node: Root | Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (languageOf(child) !== undefined || namesALanguage(child)),
  );
}

function languageOf(pre: Element): string | undefined {
  const [code] = pre.children;
  if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const classes = code.properties['className'];
  const names = Array.isArray(classes) ? classes : [];
  return names.map((name) => LANGUAGE_CLASS.exec(String(name))?.groups?.['name']).find((name) => name !== undefined);
}

/** Highlights code with classes, if its language is known. Long lines scroll, so the block is focusable. */
export function rewriteCode(pre: Element, highlighter: Highlighter | undefined): Element {
  pre.properties['tabIndex'] = 0;
  const language = languageOf(pre);
  const [code] = pre.children;
  if (!highlighter || language === undefined || code?.type !== 'element' || !highlighter.registered(language))
    return pre;
  const text = elementText(code);
  if (text.length > MAX_HIGHLIGHTED_LENGTH) return pre;
  code.children = highlighter
    .highlight(language, text)
    .children.filter((child): child is Element | Text => child.type === 'element' || child.type === 'text');
  return pre;
}

const ALIGNMENT = /^text-align: (?<side>left|center|right)$/;

/** Turns the parser's alignment by style, which a strict policy blocks, into `align`. Call it before sanitising. */
export function alignCells(root: Root): void {
  rewriteElements(root, (element) => {
    if (element.tagName !== 'td' && element.tagName !== 'th') return [element];
    const side = ALIGNMENT.exec(String(element.properties['style'] ?? ''))?.groups?.['side'];
    if (side) element.properties['align'] = side;
    return [element];
  });
}

/** Turns an empty header cell into a data cell: the corner of a table that has row headings. */
export function dataCellIfEmpty(cell: Element): Element {
  const isEmpty = elementText(cell).trim() === '' && !cell.children.some(({ type }) => type === 'element');
  return isEmpty ? { ...cell, tagName: 'td' } : cell;
}

/**
 * Returns a function that puts each table into a named region that scrolls by itself and is focusable, so that it can
 * be scrolled by keyboard. No two regions of a body have the same name.
 */
export function tableWrapper(label: MarkdownLabels['table']): (table: Element) => ElementContent[] {
  const named = new Map<string, number>();
  return (table) => {
    const name = label({ columns: columnHeadings(table) });
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    const ariaLabel = count === 1 ? name : `${name} (${count})`;
    const properties = { className: ['table-scroll'], role: 'region', ariaLabel, tabIndex: 0 };
    return [{ type: 'element', tagName: 'div', properties, children: [table] }];
  };
}

function columnHeadings(table: Element): string {
  const headings: string[] = [];
  const visit = (element: Element): void => {
    if (element.tagName === 'th') headings.push(elementText(element).trim());
    else for (const child of element.children) if (child.type === 'element') visit(child);
  };
  visit(table);
  return headings.filter(Boolean).join(', ');
}

/**
 * Returns a function that names each checkbox after its item. A checkbox that isn't the first in an item has no
 * meaning, and is removed.
 */
export function checkboxRewriter(
  label: MarkdownLabels['task'],
): (checkbox: Element, ancestors: readonly Element[]) => ElementContent[] {
  const named = new WeakSet<Element>();
  return (checkbox, ancestors) => {
    const item = ancestors.findLast((ancestor) => ancestor.tagName === 'li');
    if (!item || named.has(item)) return [];
    named.add(item);
    const text = oneLine(item.children.filter(isOwn).map(spokenText).join(''));
    checkbox.properties['ariaLabel'] = label({ text, done: checkbox.properties['checked'] === true });
    return [checkbox];
  };
}

/** Returns text without the numbers of footnotes, which would be read as part of it. */
function spokenText(node: ElementContent): string {
  if (node.type !== 'element') return elementText(node);
  if (node.properties['dataFootnoteRef'] !== undefined) return '';
  return node.children.map(spokenText).join('');
}

/** Returns whether a child belongs to the item itself, rather than to a list within it. */
function isOwn(child: ElementContent): boolean {
  return child.type !== 'element' || (child.tagName !== 'ul' && child.tagName !== 'ol');
}
