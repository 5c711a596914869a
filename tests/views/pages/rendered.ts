import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';

/*
 * Pages as people read them: by headings, links and words, without what screen readers leave out.
 */

type Component = Parameters<AstroContainer['renderToString']>[0];
type Slots = Readonly<Record<string, string>>;

const container = await AstroContainer.create();

/** Renders an `.astro` component with some props, and parses the result. */
export async function render(component: Component, props: object, slots: Slots = {}): Promise<Root> {
  // The container takes any props by name, but a view is an interface, which has no index signature.
  const html = await container.renderToString(component, { props: { ...props }, slots });
  return fromHtml(html, { fragment: true });
}

/** Renders a whole document, from its doctype on. */
export async function renderDocument(component: Component, props: object, slots: Slots = {}): Promise<Root> {
  const html = await container.renderToString(component, { props: { ...props }, slots, partial: false });
  return fromHtml(html);
}

type Match = Readonly<Record<string, string | boolean | number>>;

/** Returns the elements of a name (or `*`) with these attributes, by the names that hast gives them. */
export function all(tree: Nodes, name: string, attributes: Match = {}): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    const fits = Object.entries(attributes).every(([key, value]) => hasValue(element, key, value));
    if ((name === '*' || element.tagName === name) && fits) found.push(element);
  });
  return found;
}

function hasValue({ properties }: Element, key: string, value: string | boolean | number): boolean {
  const given = properties[key];
  return Array.isArray(given) ? given.includes(String(value)) : String(given) === String(value);
}

/** Returns the only such element. @throws if there isn't exactly one */
export function one(tree: Nodes, name: string, attributes: Match = {}): Element {
  const [element, ...more] = all(tree, name, attributes);
  if (!element || more.length > 0)
    throw new RangeError(`${more.length + (element ? 1 : 0)} elements ${name} ${JSON.stringify(attributes)}`);
  return element;
}

/** Returns what a screen reader says about a meter: its name, its number, and that number in words. */
export function meter(tree: Nodes): { name: string; percent: number; text: string } {
  const { ariaLabel, ariaValueMin, ariaValueMax, ariaValueNow, ariaValueText } = one(tree, 'svg', {
    role: 'meter',
  }).properties;
  if (ariaValueMin !== 0 || ariaValueMax !== 100) throw new RangeError('A meter goes from 0 to 100.');
  return { name: inOneLine(String(ariaLabel)), percent: Number(ariaValueNow), text: inOneLine(String(ariaValueText)) };
}

/**
 * Returns the words of a part of a page: white space as single spaces, without what is hidden, drawn, or meant for
 * scripts.
 */
export function textOf(tree: Nodes): string {
  return inOneLine(rawTextOf(tree));
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const UNREAD = new Set(['script', 'style', 'template', 'svg']);
/** Elements whose words belong to the text around them. */
const INLINE = new Set(['bdi', 'code', 'em', 'strong', 'time']);

function rawTextOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (UNREAD.has(node.tagName) || isHidden(node)) return '';
    const inner = node.children.map(rawTextOf).join('');
    return INLINE.has(node.tagName) ? inner : ` ${inner} `;
  }
  return node.type === 'root' ? node.children.map(rawTextOf).join('') : '';
}

function isHidden({ properties }: Element): boolean {
  return properties['hidden'] !== undefined || properties['ariaHidden'] === 'true';
}

/** Returns headings in order: "h1 Goals", "h2 Under way". */
export function headings(tree: Nodes): string[] {
  return all(tree, '*').flatMap((element) =>
    /^h[1-6]$/.test(element.tagName) ? [`${element.tagName} ${textOf(element)}`] : [],
  );
}

/** Returns where each link leads, by its words. Links with the same words must lead to the same place. */
export function links(tree: Nodes | undefined): Record<string, string> {
  if (!tree) return {};
  const found = new Map<string, string>();
  for (const link of all(tree, 'a')) {
    const [text, href] = [textOf(link), String(link.properties['href'])];
    if ((found.get(text) ?? href) !== href) throw new RangeError(`“${text}” links to ${found.get(text)} and ${href}`);
    found.set(text, href);
  }
  return Object.fromEntries(found);
}

/** Returns the section under a second-level heading; undefined if the page doesn't have it. */
export function section(tree: Nodes, heading: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'section' || !all(element, 'h2').some((each) => textOf(each) === heading)) return CONTINUE;
    found = element;
    return EXIT;
  });
  return found;
}

/** Returns the words of each element with a name. */
export function texts(tree: Nodes | undefined, name: string, attributes: Match = {}): string[] {
  return tree ? all(tree, name, attributes).map(textOf) : [];
}

/** Returns a table's rows, the header first, cell by cell. */
export function rows(tree: Nodes): string[][] {
  return all(tree, 'tr').map((row) => row.children.flatMap((cell) => (cell.type === 'element' ? [textOf(cell)] : [])));
}

/** Returns a list of terms, each with its details. */
export function terms(tree: Nodes | undefined): Record<string, string[]> {
  if (!tree) return {};
  const groups = all(tree, 'dl').flatMap((list) =>
    list.children.flatMap((group) => (group.type === 'element' ? [group] : [])),
  );
  return Object.fromEntries(groups.map((group) => [textOf(one(group, 'dt')), texts(group, 'dd')]));
}
