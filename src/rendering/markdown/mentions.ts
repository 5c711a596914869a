import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Mentioned } from './options.ts';

/** Where `@id` stays as written: what is quoted to the letter, what leads elsewhere, and headings, whose ids follow their words. */
const LITERAL: ReadonlySet<string> = new Set('a code pre kbd samp h1 h2 h3 h4 h5 h6'.split(' '));
/** Not within an e-mail address or a longer name; as commitments read their owners. */
const MENTION = /(?<![\p{Script=Latin}\p{N}_@.+-])@(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{Script=Latin}\p{N}_@-])/gu;

/** Puts a partner's name, with their colour, in the place of each `@id` that names one. */
export function showMentions(node: Root | Element, mention: (id: string) => Mentioned | undefined): void {
  if (node.type === 'element' && LITERAL.has(node.tagName)) return;
  const shown = node.children.flatMap((child): (RootContent & ElementContent)[] | [RootContent] => {
    if (child.type === 'text') return split(child, mention);
    if (child.type === 'element') showMentions(child, mention);
    return [child];
  });
  // What stands in the place of a text is text and spans, which an element may hold wherever it holds text.
  node.children = shown;
}

function split({ value }: Text, mention: (id: string) => Mentioned | undefined): (Element | Text)[] {
  const parts: (Element | Text)[] = [];
  let from = 0;
  for (const found of value.matchAll(MENTION)) {
    const named = mention(found.groups?.['id'] ?? '');
    if (!named) continue;
    parts.push({ type: 'text', value: value.slice(from, found.index) }, span(named));
    from = found.index + found[0].length;
  }
  parts.push({ type: 'text', value: value.slice(from) });
  return parts.filter((part) => part.type === 'element' || part.value !== '');
}

function span({ name, slot }: Mentioned): Element {
  const className = ['mention', `partner-${slot}`];
  return { type: 'element', tagName: 'span', properties: { className }, children: [{ type: 'text', value: name }] };
}
