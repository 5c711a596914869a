import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { htmlToHast } from 'satteri';
import { wikiLinks } from '../domain/wiki-link.ts';
import { directionOf } from '../i18n/direction.ts';
import { ICONS } from '../views/common/icons.ts';
import { CODE, elementText, rootOf } from './hast.ts';
import { ALERT_KINDS, type AlertKind, type MarkdownOptions } from './options.ts';

/* GitHub's extensions of Markdown: alerts, emoji by name, links by id. Applied to a sanitised tree. */

const ALERT = /^\s*\[!(?<kind>[a-z]+)\][ \t]*(?:\r?\n|$)/i;

/**
 * Turns each quotation that starts with `[!NOTE]` on a line of its own into a note, with its kind in words and as an
 * icon. As on GitHub, quotations within something else stay quotations, and so do empty ones.
 */
export function markAlerts(root: Root, { labels, labelsLang }: Pick<MarkdownOptions, 'labels' | 'labelsLang'>): void {
  root.children = root.children.map((child) => {
    const found = child.type === 'element' && child.tagName === 'blockquote' ? alertIn(child) : undefined;
    if (!found) return child;
    const { kind, children } = found;
    const lang = labelsLang === undefined ? {} : { lang: labelsLang, dir: directionOf(labelsLang) };
    const title = element('p', { className: ['alert-title'], dataSearchIgnore: '', ...lang }, [
      ...iconOf(kind),
      { type: 'text', value: labels.alerts[kind] },
    ]);
    return element('div', { className: ['alert', `alert-${kind}`], role: 'note' }, [title, ...children]);
  });
}

function alertIn(quotation: Element): { kind: AlertKind; children: ElementContent[] } | undefined {
  const at = quotation.children.findIndex(({ type }) => type === 'element');
  const paragraph = quotation.children[at];
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return undefined;
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const match = ALERT.exec(first.value);
  const name = match?.groups?.['kind']?.toLowerCase();
  const kind = ALERT_KINDS.find((known) => known === name);
  if (!match || kind === undefined) return undefined;
  const left = first.value.slice(match[0].length);
  const [next] = others;
  const isBroken = next?.type === 'element' && next.tagName === 'br';
  // Words after the mark, on the same line, make it an ordinary quotation.
  if (left === '' && next !== undefined && !isBroken && !match[0].endsWith('\n')) return undefined;
  const words: ElementContent[] = [
    ...(left === '' ? [] : [{ type: 'text' as const, value: left }]),
    ...(left === '' && isBroken ? others.slice(1) : others),
  ];
  const said = words.some((node) => node.type === 'element' || elementText(node).trim() !== '');
  const rest = quotation.children.slice(at + 1);
  if (!said && !rest.some(({ type }) => type === 'element')) return undefined;
  return { kind, children: [...(said ? [{ ...paragraph, children: words }] : []), ...rest] };
}

function iconOf(kind: AlertKind): ElementContent[] {
  const svg = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${ICONS[kind]}</svg>`;
  return rootOf(htmlToHast(svg, { fragment: true })).children.filter((node) => node.type === 'element');
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

const HEADING = /^h[1-6]$/;

/** Matches emoji names, but not after a time or a word: `10:30:` isn't one. */
const EMOJI = /(?<![\p{L}\p{N}_]):(?<name>[a-z0-9_+-]{1,60}):/gu;

type Emoji = Readonly<Record<string, string>>;
let loading: Promise<Emoji> | undefined;

/** Returns GitHub's emoji by name, loaded on first use: most bodies don't have any. */
export async function emojiFor(markdown: string): Promise<Emoji | undefined> {
  if (!new RegExp(EMOJI).test(markdown)) return undefined;
  loading ??= import('gemoji').then(({ nameToEmoji }) => nameToEmoji);
  return loading;
}

/**
 * Replaces each `:name:` that GitHub knows with the emoji. In headings this is done after their ids were made from the
 * names, as on GitHub: call it again for each.
 */
export function showEmoji(node: Root | Element, emoji: Emoji): void {
  for (const child of node.children)
    if (child.type === 'text')
      child.value = child.value.replace(EMOJI, (written, name: string) =>
        Object.hasOwn(emoji, name) ? (emoji[name] ?? written) : written,
      );
    else if (child.type === 'element' && !CODE.has(child.tagName) && !HEADING.test(child.tagName))
      showEmoji(child, emoji);
}

/**
 * Turns each `[[id]]` that leads somewhere into a link, with the title as its text or the words after `|`; others
 * become plain words.
 */
export function linkById(node: Root | Element, entry: NonNullable<MarkdownOptions['entry']>): void {
  const children = node.children.flatMap((child): (RootContent & ElementContent)[] | [RootContent] => {
    if (child.type === 'text') return linked(child, entry);
    if (child.type === 'element' && child.tagName !== 'a' && !CODE.has(child.tagName)) linkById(child, entry);
    return [child];
  });
  // Texts and links, which any element with text may contain.
  node.children = children;
}

function linked({ value }: Text, entry: NonNullable<MarkdownOptions['entry']>): (Element | Text)[] {
  const parts: (Element | Text)[] = [];
  let from = 0;
  for (const { written, index, target, words } of wikiLinks(value)) {
    const found = entry(target);
    const text: Text = { type: 'text', value: words ?? found?.title ?? target };
    parts.push({ type: 'text', value: value.slice(from, index) });
    parts.push(found ? element('a', { href: found.path }, [text]) : text);
    from = index + written.length;
  }
  parts.push({ type: 'text', value: value.slice(from) });
  return parts.filter((part) => part.type === 'element' || part.value !== '');
}
