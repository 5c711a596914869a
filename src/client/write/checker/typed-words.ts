import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { OWNER_OR_DUE_DAY } from '../../../domain/check-in/promise-words.ts';
import { markdownToMdast } from './markdown.ts';

/**
 * Matches invisible characters that come from pasting: those that control a terminal, and those that change the
 * direction of text.
 */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Returns typed text in lines, without invisible characters. */
export function cleaned(typed: string): string {
  return typed
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(INVISIBLE, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''));
}

/** Returns typed text on one line. */
export function inOneLine(typed: string): string {
  return cleaned(typed).replace(/\s+/gu, ' ').trim();
}

/** Returns text typed on one line: with its emphasis and links if it's a harmless paragraph, and otherwise as plain words. */
export function phrase(typed: string): PhrasingContent[] {
  const text = inOneLine(typed);
  const [found, ...others] = markdownToMdast(text).children;
  if (found?.type === 'paragraph' && others.length === 0 && found.children.every(isHarmless)) return found.children;
  return [words(text)];
}

/**
 * Returns a promise's text in the same way. Its owner and due day have their own fields, so what looks like one in the
 * text is just a word.
 */
export function promise(typed: string): PhrasingContent[] {
  const text = inOneLine(typed);
  const pieces = text.split(OWNER_OR_DUE_DAY);
  if (pieces.length === 1) return phrase(text);
  return pieces.flatMap((piece, index): PhrasingContent[] => {
    if (piece === '') return [];
    return [index % 2 === 0 ? words(piece) : { type: 'inlineCode', value: piece }];
  });
}

/**
 * Returns text typed into a large box: with its lists, quotes and emphasis if all of it is harmless, and otherwise as
 * paragraphs of plain words.
 */
export function blocks(typed: string): RootContent[] {
  const text = cleaned(typed).trim();
  const found = markdownToMdast(text).children;
  if (found.every(isHarmless)) return found;
  return text
    .split(/\n\s*\n/u)
    .map((part): BlockContent => ({ type: 'paragraph', children: [words(part.trim().replace(/\s+/gu, ' '))] }));
}

const BLOCKS = new Set([
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'break',
]);

/** An address, or the path of a journal's file relative to the text's: `check` finds out whether it exists. */
const LEADS_SOMEWHERE = /^(?:https?:|mailto:|\.{1,2}\/)/iu;

/**
 * Returns whether a node is harmless: it begins no section, contains no picture, HTML or task, and links only to
 * addresses and files of the journal.
 */
function isHarmless(node: RootContent): boolean {
  if (node.type === 'link') return LEADS_SOMEWHERE.test(node.url) && node.children.every(isHarmless);
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return false;
  return BLOCKS.has(node.type) && (!('children' in node) || node.children.every(isHarmless));
}

function words(value: string): PhrasingContent {
  return { type: 'text', value };
}
