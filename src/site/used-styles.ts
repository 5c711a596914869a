/*
 * What a page without scripts can use of its style sheets. Whatever is not understood here is kept: a rule too many costs a few
 * bytes, a rule too few would be seen.
 */

/** A rule, an at-rule, or a statement (`@layer a, b;`), which has no body. */
interface Rule {
  head: string;
  body?: string;
}

/** What is on a page that selectors and typefaces can be about. */
interface PageParts {
  tags: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  /** Names, and names with their values: `dir`, `dir=ltr`. */
  attributes: ReadonlySet<string>;
  /** Languages, without their regions. */
  languages: ReadonlySet<string>;
  characters: ReadonlySet<number>;
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]+))?/g;
const STYLE = /<style\b[^>]*>[^]*?<\/style>/g;
const CHARACTER_REFERENCE = /&#(?:x([\da-f]+)|(\d+));?/gi;
/** Other names of characters than those that every character outside ASCII can do without. */
const NAMED_CHARACTER = /&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z]\w*;/i;
const CSS_ESCAPE = /\\([\da-f]{1,6})/gi;
/** Elements that browsers slope by themselves. */
const SLOPED = ['em', 'i', 'cite', 'dfn', 'var', 'address'];
const GROUP = /^@(?:layer|media|supports|container)\b/;
const FONT_FACE = /^@font-face\b/;
const LAYER = /^@layer [\w.-]+$/;
const FUNCTION = /^:(is|where|has|not|lang|[\w-]+)\(/;
const BRACKETS: Readonly<Record<string, number>> = { '(': 1, '[': 1, ')': -1, ']': -1 };

/**
 * The rules that can apply to something on the page, with the typefaces and animations that they name. Elements, classes and attributes
 * are looked for anywhere on the page, not where a selector has them.
 * @param css as Astro compiles it: no comments, nothing nested in a rule
 * @param html has no script that changes it
 */
export function usedStyles(css: string, html: string): string {
  const parts = partsOf(html.replaceAll(STYLE, ''), css);
  return withWhatIsNamed(used(css, parts), parts);
}

function partsOf(html: string, css: string): PageParts {
  const [tags, classes, attributes, languages] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const [, tag = '', written = ''] of html.matchAll(TAG)) {
    tags.add(tag.toLowerCase());
    for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? bare ?? '';
      attributes.add(name).add(`${name}=${value}`);
      if (name === 'class') for (const each of value.split(/\s+/)) classes.add(each);
      if (name === 'lang') languages.add(value.replace(/-.*/, ''));
    }
  }
  const text = `${html}${css}`;
  const characters = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  for (const [, hex = '', decimal = ''] of html.matchAll(CHARACTER_REFERENCE))
    characters.add(hex === '' ? Number(decimal) : parseInt(hex, 16));
  for (const [, hex = ''] of css.matchAll(CSS_ESCAPE)) characters.add(parseInt(hex, 16));
  if (html.includes('&nbsp;')) characters.add(0xa0);
  return {
    tags,
    classes,
    attributes,
    languages,
    characters: NAMED_CHARACTER.test(html) ? new AllCharacters() : characters,
  };
}

/** Any character may be there. */
class AllCharacters extends Set<number> {
  override has(): boolean {
    return true;
  }
}

function used(css: string, parts: PageParts): string {
  return rulesOf(css)
    .map(({ head, body }) => {
      if (body === undefined) return head;
      if (GROUP.test(head)) {
        const kept = used(body, parts);
        if (kept !== '') return `${head}{${kept}}`;
        // Where layers are first named gives them their order.
        return LAYER.test(head) ? `${head};` : '';
      }
      if (FONT_FACE.test(head)) return canShow(body, parts) ? `${head}{${body}}` : '';
      if (head.startsWith('@')) return `${head}{${body}}`;
      const selectors = splitAt(head, ',').filter((selector) => canMatch(selector, parts));
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
    })
    .join('');
}

/** Without the typefaces and animations that no rule names. */
function withWhatIsNamed(css: string, { tags }: PageParts): string {
  const named = css.replaceAll(/@font-face\{[^}]*\}/g, '');
  const isSloped = /italic|oblique/.test(named) || SLOPED.some((tag) => tags.has(tag));
  return css
    .replaceAll(/@font-face\{([^}]*)\}/g, (face: string, body: string) => {
      const family = /font-family:\s*["']?([^;"']+)/.exec(body)?.[1] ?? '';
      const isForSlopes = /font-style:\s*italic/.test(body);
      return named.includes(family) && (isSloped || !isForSlopes) ? face : '';
    })
    .replaceAll(/@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}/g, (keyframes: string, name: string) =>
      new RegExp(`animation[\\w-]*:[^;}]*\\b${name}\\b`).test(named) ? keyframes : '',
    );
}

/** Whether a typeface has a character of the page. */
function canShow(face: string, { characters }: PageParts): boolean {
  const ranges = /unicode-range:([^;}]+)/.exec(face)?.[1];
  if (ranges === undefined || characters instanceof AllCharacters) return true;
  const bounds = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const;
  });
  return bounds.some(([from, to]) => [...characters].some((character) => from <= character && character <= to));
}

/** Whether all that a selector names is on the page. */
function canMatch(selector: string, parts: PageParts): boolean {
  let simple = '';
  for (let at = 0; at < selector.length;) {
    const [start, name = ''] = FUNCTION.exec(selector.slice(at)) ?? [];
    if (start === undefined) {
      simple += selector.charAt(at);
      at += 1;
      continue;
    }
    const end = closing(selector, at + start.length - 1);
    if (!canHold(name, selector.slice(at + start.length, end), parts)) return false;
    at = end + 1;
  }
  const { tags, classes, attributes } = parts;
  let isThere = true;
  const rest = simple
    .replaceAll(/\[([\w-]+)(?:=["']?([^\]"']*)["']?)?[^\]]*\]/g, (_, name: string, value?: string) => {
      isThere &&= attributes.has(value === undefined ? name : `${name}=${value}`);
      return '';
    })
    .replaceAll(/\.([\w-]+)/g, (_, name: string) => {
      isThere &&= classes.has(name);
      return '';
    })
    .replaceAll(/::?[\w-]+|#[\w-]+/g, '');
  return isThere && (rest.match(/[a-z][\w-]*/gi) ?? []).every((tag) => tags.has(tag.toLowerCase()));
}

/** Whether a function of a selector can be true of anything on the page; of those that aren't known here, anything may be. */
function canHold(name: string, inside: string, parts: PageParts): boolean {
  const language = /^:lang\(([\w-]+)\)$/.exec(inside)?.[1];
  switch (name) {
    case 'is':
    case 'where':
    case 'has':
      return splitAt(inside, ',').some((selector) => canMatch(selector, parts));
    case 'lang':
      return splitAt(inside, ',').some((each) => parts.languages.has(each.trim().replaceAll(/["']/g, '')));
    case 'not':
      return language === undefined || [...parts.languages].some((each) => each !== language);
    default:
      return true;
  }
}

/** The rules of a sheet or a group. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let start = 0;
  let open: number | undefined;
  let depth = 0;
  for (let at = 0; at < css.length; at += 1) {
    const character = css.charAt(at);
    if (character === '"' || character === "'") at = endOfString(css, at);
    else if (character === '(') at = closing(css, at);
    else if (character === ';' && depth === 0) {
      rules.push({ head: css.slice(start, at + 1).trim() });
      start = at + 1;
    } else if (character === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth > 0 || open === undefined) continue;
      rules.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
      start = at + 1;
    }
  }
  return rules;
}

/** Parts of a list, but not of a list within brackets or a string. */
function splitAt(text: string, separator: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' || character === "'") at = endOfString(text, at);
    depth += BRACKETS[character] ?? 0;
    if (character !== separator || depth > 0) continue;
    found.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return [...found, text.slice(start).trim()];
}

function endOfString(text: string, from: number): number {
  const quote = text.charAt(from);
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) return at;
  }
  return text.length;
}

/** Where the bracket that opens at a place is closed. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' || character === "'") at = endOfString(text, at);
    else depth += BRACKETS[character] ?? 0;
    if (depth === 0) return at;
  }
  return text.length;
}
