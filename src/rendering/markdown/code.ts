import type { Element, Root, Text } from 'hast';
import type { createLowlight } from 'lowlight';
import { textOf } from './hast.ts';

export type Highlighter = ReturnType<typeof createLowlight>;

const LANGUAGE_CLASS = /^language-(?<name>.+)$/;
/** In UTF-16 units; longer code stays plain. */
const LONGEST_HIGHLIGHTED = 65_536;

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
  const text = textOf(code);
  if (text.length > LONGEST_HIGHLIGHTED) return pre;
  code.children = highlighter
    .highlight(language, text)
    .children.filter((child): child is Element | Text => child.type === 'element' || child.type === 'text');
  return pre;
}
