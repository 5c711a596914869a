import { Parser } from 'htmlparser2';
import { defined } from '../domain/defined.ts';
import { compareText } from '../domain/text.ts';
import { type IndexedPage, joinParts, SEARCH_INDEX, searchFile, UNDATED } from '../views/search/search-index.ts';

/** The prefix of a page's marks in its head: `<meta name="search:title" …>`. */
const MARK = 'search:';
/** The attribute of the part of a page that is indexed. */
const FOUND = 'data-search';
/** Matches a page that is indexed. */
const INDEXED = new RegExp(`<main\\b[^>]*\\s${FOUND}(?=[\\s=>])`);
/** The attribute of a part within it that isn't, because it's also elsewhere. */
const IGNORED = 'data-search-ignore';
/** Elements that aren't indexed either: the title, which has a mark; navigation; words in drawings; scripts and styles. */
const LEFT_OUT = new Set(['h1', 'nav', 'svg', 'script', 'style']);
const CARD = /(?:^|\s)card(?:\s|$)/;

/** Elements within a sentence; all others separate parts from each other. */
const WITHIN_SENTENCE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Headings, which describe the text after them, and aren't part of it. */
const HEADINGS = new Set('h2 h3 h4 h5 h6 dt th caption figcaption legend summary'.split(' '));

/**
 * Returns a page's index entry, read from its HTML, so that the index only contains what the page does.
 * @param path the page's, below the site's root
 * @returns undefined for a page that only repeats others
 * @example indexedPage('tea/', '<main data-search><h1>Tea</h1><h2>When</h2><p>At noon.</p></main>') // text: '\nWhen\nAt noon.'
 */
export function indexedPage(path: string, html: string): IndexedPage | undefined {
  // Most pages that aren't indexed are lists of a year, many times longer than others.
  if (!INDEXED.test(html)) return undefined;
  const reader = new PageReader();
  const parser = new Parser(reader, { decodeEntities: true });
  // The rest of the head, and the menu, would take a fifth of the time.
  parser.write(between(html, `<meta name="${MARK}`, '</head>'));
  parser.end(between(html, '<main', '</main>'));
  if (!reader.isFound) return undefined;
  const [title, heading, date, detail] = ['title', 'heading', 'date', 'detail'].map((mark) => reader.take(mark));
  // A copy, because parts of a text keep all of it in memory: the HTML of every page, until the index is written.
  return structuredClone({
    path,
    title: title ?? path,
    ...defined({ heading, date, detail }),
    filters: Object.fromEntries(reader.marks),
    text: reader.text().normalize('NFC'),
  });
}

/** Returns a part of a text, up to its end if what closes it is missing; empty if it never starts. */
function between(text: string, opening: string, closing: string): string {
  const start = text.indexOf(opening);
  if (start === -1) return '';
  const end = text.indexOf(closing, start);
  return text.slice(start, end === -1 ? undefined : end);
}

/**
 * Returns the files of a site's search index. The same pages give the same bytes, whatever their order.
 * @returns the text of each, by its path below the site's root
 */
export function searchFiles(pages: readonly IndexedPage[]): Map<string, string> {
  const inOrder = pages.toSorted((a, b) => compareText(a.path, b.path));
  const byYear = Map.groupBy(inOrder, ({ date }) => date?.slice(0, 4) ?? UNDATED);
  const years = [...byYear.keys()].sort((a, b) => compareText(b, a));
  return new Map([
    [SEARCH_INDEX, JSON.stringify(years.map(searchFile))],
    ...[...byYear].map(([year, ofYear]) => [searchFile(year), JSON.stringify(ofYear)] as const),
  ]);
}

interface Part {
  text: string;
  isHeading: boolean;
}

/** Collects what htmlparser2 finds in a page, in order. */
class PageReader {
  readonly marks = new Map<string, string[]>();
  isFound = false;
  readonly #parts: Part[] = [];
  /** How many headings are open, nested in each other. */
  #headings = 0;
  /** How many elements are open in the one that is left out, including itself; 0 if none is. */
  #leftOut = 0;
  #closedBefore = false;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const closedBefore = this.#closedBefore;
    this.#closedBefore = false;
    if (!this.isFound) {
      if (name === 'meta') this.#mark(attributes);
      this.isFound = FOUND in attributes;
    } else if (this.#leftOut > 0 || isLeftOut(name, attributes)) this.#leftOut += 1;
    else if (!WITHIN_SENTENCE.has(name)) {
      if (HEADINGS.has(name)) this.#headings += 1;
      this.#begin();
      // Two adjacent elements are displayed separately.
    } else if (closedBefore || name === 'br') this.#add(' ');
  }

  onclosetag(name: string): void {
    this.#closedBefore = true;
    if (this.#leftOut > 0) this.#leftOut -= 1;
    else if (this.isFound && !WITHIN_SENTENCE.has(name)) {
      if (HEADINGS.has(name)) this.#headings -= 1;
      this.#begin();
    }
  }

  ontext(text: string): void {
    this.#closedBefore = false;
    if (this.isFound && this.#leftOut === 0) this.#add(text);
  }

  /** Removes all marks with a name, and returns the first one. */
  take(name: string): string | undefined {
    const [first] = this.marks.get(name) ?? [];
    this.marks.delete(name);
    return first;
  }

  text(): string {
    let [text, passage]: [string, string[]] = ['', []];
    for (const part of this.#parts) {
      const said = part.text.replace(/\s+/g, ' ').trim();
      if (!part.isHeading) passage.push(said);
      else if (said !== '') {
        text += `${joinParts(passage)}\n${said}\n`;
        passage = [];
      }
    }
    return text + joinParts(passage);
  }

  #begin(): void {
    this.#parts.push({ text: '', isHeading: this.#headings > 0 });
  }

  #add(text: string): void {
    if (this.#parts.length === 0) this.#begin();
    const last = this.#parts.at(-1);
    if (last) last.text += text;
  }

  #mark({ name = '', content = '' }: Readonly<Record<string, string>>): void {
    if (!name.startsWith(MARK)) return;
    const mark = name.slice(MARK.length);
    this.marks.set(mark, [...(this.marks.get(mark) ?? []), content]);
  }
}

function isLeftOut(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return LEFT_OUT.has(name) || IGNORED in attributes || CARD.test(attributes['class'] ?? '');
}
