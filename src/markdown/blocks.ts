import type { Element, ElementContent, Root, Text } from 'hast';
import type { createLowlight } from 'lowlight';
import { oneLine } from '../domain/text.ts';
import { rewriteElements, elementText } from './hast.ts';
import type { MarkdownLabels } from './options.ts';

type Highlighter = ReturnType<typeof createLowlight>;

const LANGUAGE_CLASS = /^language-(?<name>.+)$/;
/** In UTF-16 units; longer code stays plain. */
const MAX_HIGHLIGHTED_LENGTH = 65_536;

let loading: Promise<Highlighter> | undefined;

/** The highlighter, loaded on first use: most bodies have no code, and the grammars take longer than a body. */
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

/** Marks code up by class, where its language is known. Long lines scroll, so the block takes the focus. */
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

/** Turns the parser's alignment by style, which no strict policy lets through, into `align`. Before sanitising. */
export function alignCells(root: Root): void {
  rewriteElements(root, (element) => {
    if (element.tagName !== 'td' && element.tagName !== 'th') return [element];
    const side = ALIGNMENT.exec(String(element.properties['style'] ?? ''))?.groups?.['side'];
    if (side) element.properties['align'] = side;
    return [element];
  });
}

/** A heading that says nothing is none: the corner of a table that has row headings. */
export function dataCellIfEmpty(cell: Element): Element {
  const isEmpty = elementText(cell).trim() === '' && !cell.children.some(({ type }) => type === 'element');
  return isEmpty ? { ...cell, tagName: 'td' } : cell;
}

/**
 * Puts each table into a named region that scrolls by itself and takes the focus, so that it can be scrolled by keyboard.
 * No two regions of a body have the same name.
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

/** Names a checkbox after the item it stands in. One that is in none, or not the item's first, says nothing, and goes. */
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

/** Without the numbers of footnotes, which would be read as part of the words. */
function spokenText(node: ElementContent): string {
  if (node.type !== 'element') return elementText(node);
  if (node.properties['dataFootnoteRef'] !== undefined) return '';
  return node.children.map(spokenText).join('');
}

/** Not what a list within the item says. */
function isOwn(child: ElementContent): boolean {
  return child.type !== 'element' || (child.tagName !== 'ul' && child.tagName !== 'ol');
}
