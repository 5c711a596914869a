import type { Comment, Element, Root, Text } from 'hast';
import { withoutDueDay } from '../domain/check-in/promise-words.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { elementText, rewriteElements } from './hast.ts';
import type { WrittenPromise } from './options.ts';
import { isBlock, type PlacedPiece } from './remarks.ts';

/**
 * Copies the positions of tasks to a tree parsed with its HTML, which has none, from the tree parsed without it. If the
 * HTML has added or removed tasks, none gets a position, because they can't be matched.
 */
export function copyTaskPositions(from: Root, to: Root): void {
  const [known, unknown] = [tasksIn(from), tasksIn(to)];
  if (known.length !== unknown.length) return;
  known.forEach(({ position }, index) => {
    const task = unknown[index];
    if (task && position) task.position = position;
  });
}

function tasksIn(root: Root): Element[] {
  const found: Element[] = [];
  const visit = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (isTask(child)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

function isTask({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'li' && Array.isArray(className) && className.includes('task-list-item');
}

/**
 * Removes the checkbox from each task of a sanitised body that is a promise, and puts a comment after its words, where
 * its outcome will be.
 * @returns those whose tasks were found
 */
export function placePromises(root: Root, promises: readonly WrittenPromise[]): PlacedPiece[] {
  if (promises.length === 0) return [];
  const byPlace = new Map(promises.map((promise) => [placeKey(promise), promise]));
  const placed: PlacedPiece[] = [];
  rewriteElements(root, (item) => {
    const promise = isTask(item) && item.position ? byPlace.get(placeKey(item.position.start)) : undefined;
    const line = promise && lineOf(item);
    if (!promise || !line) return [item];
    item.properties['className'] = ['task-list-item', 'promise', `promise-${promise.state}`];
    if (promise.anchor !== undefined) item.properties['id'] = promise.anchor;
    const told = line.children.filter((child) => !isCheckbox(child));
    line.children = told.slice(told.findIndex((child) => child.type !== 'text' || child.value.trim() !== ''));
    const words = firstWords(line);
    if (words) words.value = withoutAuthor(words.value.trimStart(), promise.author);
    if (promise.due !== undefined) removeDue(line, promise.due);
    const comment: Comment = { type: 'comment', value: '' };
    const next = line.children.findIndex((child) => child.type === 'comment' || isBlock(child));
    line.children.splice(next < 0 ? line.children.length : next, 0, comment);
    placed.push({ id: promise.id, comment });
    return [item];
  });
  return placed;
}

function placeKey({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`;
}

/** Returns what contains a task's checkbox and its words: its item, or the first paragraph in it. */
function lineOf(item: Element): Element | undefined {
  const paragraph = item.children.find((child): child is Element => child.type === 'element' && child.tagName === 'p');
  return [item, paragraph].find((line) => line?.children.some(isCheckbox));
}

function isCheckbox(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'input';
}

function firstWords(element: Element): Text | undefined {
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() !== '') return child;
    if (child.type === 'element' && elementText(child).trim() !== '') return firstWords(child);
  }
  return undefined;
}

/** Removes the due day from a promise's own words. */
function removeDue(parent: Element, due: PlainDate): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = withoutDueDay(child.value, due);
    if (child.type === 'element' && child.tagName !== 'code' && !isBlock(child)) removeDue(child, due);
  }
}

/** Removes the author's own name, which is above their side. */
function withoutAuthor(words: string, author: string | undefined): string {
  if (author === undefined || !words.startsWith(`@${author}`)) return words;
  const rest = words.slice(author.length + 1);
  return /^[\p{Script=Latin}\p{N}_@-]/u.test(rest) ? words : rest.replace(/^\s*[:,،、：]?\s*/u, '');
}
