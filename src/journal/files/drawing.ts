import { ownValue } from '../../domain/defined.ts';
import { partOf } from './file-system.ts';
import { readPictureHeader } from './picture-header.ts';

/*
 * An SVG is a program that draws. The site draws it once, to pixels, and publishes those. This module reads how large
 * it is, whether it can be drawn in a short time, and which parts will be missing. It's stricter than the program that
 * draws, so that whatever passes can be drawn.
 */

/** What's known about an SVG before it's drawn. */
export interface Drawing {
  /** In CSS pixels. */
  width: number;
  height: number;
  /** All the text in it. */
  text: string;
  /** Descriptions of what won't be drawn. */
  notDrawn: string[];
}

/** Why an SVG can't be drawn. */
export type DrawingFault =
  | { kind: 'unknown' }
  | { kind: 'no-size' }
  | { kind: 'too-complex'; because: string }
  | { kind: 'broken'; line: number; because: string };

/** The maximum number of elements, counting reused ones each time they're shown: a thousand times what most drawings have. */
const MAX_ELEMENTS = 50_000;
/** How many elements one that makes its own layer counts as, because it takes that long. */
const LAYER = 50;
const MAX_DEPTH = 200;
/** The maximum number of pixels of a photo inside a drawing. */
const MAX_INNER_PIXELS = 16_000_000;

const SVG = 'http://www.w3.org/2000/svg';

interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
}

/**
 * Reads an SVG.
 * @example readDrawing('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>') // 24 by 24
 */
export function readDrawing(svg: string): Drawing | DrawingFault {
  const read = readXml(svg);
  if ('kind' in read) return read;
  const { root, text } = read;
  if (root.name !== 'svg') return { kind: 'unknown' };
  const size = sizeOf(root);
  if (!size) return { kind: 'no-size' };
  const all = everyElement(root);
  const slow = slowPart(root, all);
  if (slow !== undefined) return { kind: 'too-complex', because: slow };
  return { ...size, text, notDrawn: [...new Set([...all.flatMap(notDrawnOf), ...lettersWithoutFace(text)])] };
}

/* XML 1.0, restricted to ASCII names, which all programs write, and to document types without their own declarations. */
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
/** A document type's identifier: characters that occur in addresses and public ids. */
const LITERAL = `(?:"[\\w \\n()+,./:=?;!*#@$%-]*"|'[\\w \\n()+,./:=?;!*#@$%-]*')`;
const TOKEN = new RegExp(
  [
    '<!--(?<comment>[^]*?)-->',
    '<!\\[CDATA\\[(?<cdata>[^]*?)\\]\\]>',
    `<\\?(?<instruction>${NAME})(?:\\s[^]*?)?\\?>`,
    `(?<doctype><!DOCTYPE\\s+${NAME}(?:\\s+(?:SYSTEM|PUBLIC\\s+${LITERAL})\\s+${LITERAL})?\\s*>)`,
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);
const DECLARATION = /^<\?xml\s+version="1\.\d"(?:\s+encoding="[\w.-]+")?(?:\s+standalone="(?:yes|no)")?\s*\?>$/;
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
/** Matches any `&` except XML's own references; `&nbsp;` is HTML's. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
// eslint-disable-next-line no-control-regex -- XML doesn't allow them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function readXml(svg: string): { root: Element; text: string } | DrawingFault {
  let at = svg.startsWith('\ufeff') ? 1 : 0;
  const broken = (because: string): DrawingFault => ({
    kind: 'broken',
    line: svg.slice(0, at).split('\n').length,
    because,
  });
  if (FORBIDDEN.test(svg)) {
    at = svg.search(FORBIDDEN);
    return broken('it has a character that no text can have');
  }
  let root: Element | undefined;
  let count = 0;
  let text = '';
  const open: { element: Element; written: string; spaces: ReadonlyMap<string, string> }[] = [];
  while (at < svg.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(svg);
    if (!found) return broken(brokenAt(svg.slice(at, at + 200)));
    const { comment, instruction, doctype, close, open: name, attributes = '', empty } = found.groups ?? {};
    const { text: words, cdata } = found.groups ?? {};
    const parent = open.at(-1);
    if (comment !== undefined && /--|-$/.test(comment)) return broken('a comment has `--` in it');
    if (instruction?.toLowerCase() === 'xml' && !(at <= 1 && DECLARATION.test(found[0])))
      return broken('`<?xml` isn’t valid, or isn’t at the beginning');
    if (words?.includes(']]>')) return broken('`]]>` closes something that isn’t open');
    if (doctype !== undefined && root) return broken('`<!DOCTYPE` is in the middle');
    if (words !== undefined || cdata !== undefined) {
      if (!parent && (cdata !== undefined || words?.trim() !== ''))
        return broken('there are words outside the drawing');
      const said = cdata ?? unescapeXml(words ?? '');
      if (said === undefined) return broken('there’s an `&` that doesn’t mean anything');
      if (parent && /^(?:text|tspan|textPath|a)$/.test(parent.element.name)) text += said;
    }
    if (close !== undefined) {
      if (parent?.written !== close) return broken(`\`</${close}>\` closes something that isn’t open`);
      open.pop();
    }
    if (name !== undefined) {
      if (root && !parent) return broken('there’s more after the drawing');
      count += 1;
      if (count > MAX_ELEMENTS)
        return { kind: 'too-complex', because: `it has more than ${MAX_ELEMENTS.toLocaleString('en')} parts` };
      if (open.length >= MAX_DEPTH)
        return { kind: 'too-complex', because: `its parts are nested more than ${MAX_DEPTH} deep` };
      const made = elementOf(name, attributes, parent?.spaces ?? new Map([['xml', 'xml']]));
      if (typeof made === 'string') return broken(made);
      if (parent) parent.element.children.push(made.element);
      else root = made.element;
      if (empty === '') open.push({ ...made, written: name });
    }
    at = TOKEN.lastIndex;
  }
  const [unclosed] = open.slice(-1);
  if (unclosed) return broken(`\`<${unclosed.written}>\` is never closed`);
  return root ? { root, text } : { kind: 'unknown' };
}

function brokenAt(rest: string): string {
  if (rest.startsWith('<!DOCTYPE')) return 'its `<!DOCTYPE` has declarations in it';
  if (rest.startsWith('<!--')) return 'a comment is never closed';
  return 'a tag can’t be read';
}

/**
 * Parses one element.
 * @returns a fault, if it has one
 */
function elementOf(
  written: string,
  attributes: string,
  around: ReadonlyMap<string, string>,
): { element: Element; spaces: ReadonlyMap<string, string> } | string {
  const pairs: [string, string][] = [];
  for (const [, name = '', double, single = ''] of attributes.matchAll(ATTRIBUTE)) {
    const value = unescapeXml(double ?? single);
    if (value === undefined) return `an \`&\` in \`${name}\` doesn’t mean anything`;
    pairs.push([name, value]);
  }
  const spaces = new Map(around);
  for (const [name, value] of pairs)
    if (name === 'xmlns') spaces.set('', value);
    else if (name.startsWith('xmlns:')) spaces.set(name.slice('xmlns:'.length), value);
  const spaceOf = (name: string): string | undefined =>
    name.includes(':') ? spaces.get(name.slice(0, name.indexOf(':'))) : '';
  const known = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    if (/^xmlns(?::|$)/.test(name)) continue;
    const space = spaceOf(name);
    if (space === undefined) return `\`${name}\` has a prefix that isn’t declared`;
    const key = `${space} ${localName(name)}`;
    if (seen.has(key)) return `\`${name}\` is there twice`;
    seen.add(key);
    // An old and a new way to write one attribute, such as `xlink:href` and `href`, are both kept.
    known.set(known.has(localName(name)) ? name : localName(name), value);
  }
  const space = written.includes(':') ? spaceOf(written) : (spaces.get('') ?? '');
  if (space === undefined) return `\`<${written}>\` has a prefix that isn’t declared`;
  const name = space === SVG ? localName(written) : '';
  return { element: { name, attributes: known, children: [] }, spaces };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string | undefined {
  if (BARE_AMPERSAND.test(text)) return undefined;
  let isSound = true;
  const plain = text.replace(/&(#x?)?(\w+);/g, (_, kind: string | undefined, value: string) => {
    if (kind === undefined) return ownValue(CHARACTERS, value) ?? '';
    const code = parseInt(value, kind === '#x' ? 16 : 10);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const letter = isCharacter ? String.fromCodePoint(code) : '\u{0}';
    if (FORBIDDEN.test(letter)) isSound = false;
    return letter;
  });
  return isSound ? plain : undefined;
}

/** Pixels per CSS unit; an `em` of a drawing outside of a page is twelve of them. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 12,
  ex: 6,
};

/** Returns the size that the drawing declares, in pixels or by its view box; undefined if there is none. */
function sizeOf({ attributes }: Element): { width: number; height: number } | undefined {
  const box =
    attributes
      .get('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , boxWidth = NaN, boxHeight = NaN] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const width = lengthOf(attributes.get('width'), boxWidth);
  const height = lengthOf(attributes.get('height'), boxHeight);
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined;
}

function lengthOf(written: string | undefined, box: number): number {
  const [, number = '', unit = ''] = /^\s*(\+?[\d.]+(?:e[+-]?\d+)?)\s*([a-z]*|%)\s*$/i.exec(written ?? '100%') ?? [];
  if (unit === '%') return (Number(number) / 100) * box;
  return Number(number) * (ownValue(UNITS, unit.toLowerCase()) ?? NaN);
}

function everyElement(root: Element): Element[] {
  const all = [root];
  for (const element of all) all.push(...element.children);
  return all;
}

/** Returns why it would take long to draw; undefined if it wouldn't. */
function slowPart(root: Element, all: readonly Element[]): string | undefined {
  if (all.some(({ name }) => name === 'filter')) return 'it has effects such as blurs and shadows (`<filter>`)';
  if (all.some((element) => innerUrls(element).some((url) => pixelsOf(url) === undefined)))
    return 'a picture inside it can’t be drawn, or is too large';
  const named = new Map<string, Element>();
  for (const element of all) named.set(element.attributes.get('id') ?? '', element);
  named.delete('');
  const costs = new Map<Element, number>();
  const costOf = (element: Element, depth: number): number => {
    if (depth > MAX_DEPTH) return Infinity;
    const known = costs.get(element);
    if (known !== undefined) return known;
    // An element that shows itself isn't drawn again.
    costs.set(element, 0);
    const shown = referencesOf(element).flatMap((id) => named.get(id) ?? []);
    const cost = [...element.children, ...shown].reduce((sum, each) => sum + costOf(each, depth + 1), ownCost(element));
    costs.set(element, cost);
    return cost;
  };
  return costOf(root, 0) > MAX_ELEMENTS
    ? `counting repeats, it has more than ${MAX_ELEMENTS.toLocaleString('en')} parts, or they show each other too often`
    : undefined;
}

const LAYER_STYLE = /^(?:opacity|mask|clip-path|mix-blend-mode|isolation)$/;

function ownCost(element: Element): number {
  const pixels = innerUrls(element).reduce((sum, url) => sum + (pixelsOf(url) ?? 0), 0);
  const { attributes } = element;
  const styles = (attributes.get('style') ?? '').split(';').map((each) => each.split(':', 1)[0]?.trim() ?? '');
  const isLayer = [...attributes.keys(), ...styles].some((name) => LAYER_STYLE.test(name));
  return (isLayer ? LAYER : 1) + (pixels / MAX_INNER_PIXELS) * MAX_ELEMENTS;
}

/** Returns the ids of what an element shows, or is drawn with. */
function referencesOf({ attributes }: Element): string[] {
  return [...attributes].flatMap(([name, value]) =>
    localName(name) === 'href'
      ? [value.trim().replace(/^#/, '')]
      : [...value.matchAll(/url\(\s*['"]?#([^'")]+?)['"]?\s*\)/g)].map(([, id = '']) => id),
  );
}

/** Returns the URLs of the pictures inside an element. */
function innerUrls({ name, attributes }: Element): string[] {
  if (name !== 'image') return [];
  return [...attributes].flatMap(([key, value]) =>
    localName(key) === 'href' && /^\s*data:/i.test(value) ? [value.trim()] : [],
  );
}

function pixelsOf(url: string): number | undefined {
  const [, data] = /^data:image\/(?:png|jpe?g|gif);base64,([^]*)$/i.exec(url) ?? [];
  if (data === undefined) return undefined;
  const bytes = Buffer.from(data, 'base64');
  const header = readPictureHeader((from, length) => partOf(bytes, from, length));
  if (typeof header !== 'object' || !/^(?:png|jpeg|gif)$/.test(header.format)) return undefined;
  const pixels = header.width * header.height * header.frames;
  return pixels <= MAX_INNER_PIXELS ? pixels : undefined;
}

/** Returns descriptions of what won't be drawn of an element. */
function notDrawnOf({ name, attributes }: Element): string[] {
  const target = attributes.get('href')?.trim() ?? '';
  if (name === 'foreignObject') return ['text in HTML (`<foreignObject>`)'];
  if (name === 'script' || [...attributes.keys()].some((key) => /^on/i.test(key))) return ['what a script would do'];
  if (/^(?:animate|animateMotion|animateTransform|set)$/.test(name)) return ['movement'];
  if (name === 'image' && !/^data:/i.test(target)) return ['a picture in another file'];
  if (name === 'use' && !target.startsWith('#')) return ['a part in another file'];
  return [];
}

/** Matches characters of the scripts that the site's own typefaces cover, and those that all scripts share. */
const DRAWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]$/u;

function lettersWithoutFace(text: string): string[] {
  const letter = [...text].find(
    (each) => !DRAWN.test(each) || (/\p{Extended_Pictographic}/u.test(each) && each > '\u{ff}'),
  );
  return letter === undefined ? [] : [`letters such as \`${letter}\``];
}
