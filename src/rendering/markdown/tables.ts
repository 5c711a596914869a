import type { Element, ElementContent, Root } from 'hast';
import { rewriteElements, textOf } from './hast.ts';

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
  const isEmpty = textOf(cell).trim() === '' && !cell.children.some(({ type }) => type === 'element');
  return isEmpty ? { ...cell, tagName: 'td' } : cell;
}

/**
 * Puts each table into a named region that scrolls by itself and takes the focus, so that it can be scrolled by keyboard.
 * No two regions of a body have the same name.
 */
export function tableWrapper(label: (columns: string) => string): (table: Element) => ElementContent[] {
  const named = new Map<string, number>();
  return (table) => {
    const name = label(columnHeadings(table));
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
    if (element.tagName === 'th') headings.push(textOf(element).trim());
    else for (const child of element.children) if (child.type === 'element') visit(child);
  };
  visit(table);
  return headings.filter(Boolean).join(', ');
}
