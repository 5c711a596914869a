import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Browser } from 'playwright-core';
import { markdownToHtml } from 'satteri';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/charts/draw-svg.ts';
import { type FoundElement, violations } from '../markdown/hostile/allowed.ts';
import { CORPUS } from '../markdown/hostile/corpus/index.ts';
import { HOSTILE_TODAY, HOSTILE_WORDS, writeHostileExample } from '../markdown/hostile/journal.ts';
import { EMBEDDINGS, rendered } from '../markdown/hostile/rendered.ts';
import { openTrapPage } from '../markdown/hostile/trap.ts';
import { buildSound, type BuiltSite } from '../support/build-site.ts';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { IS_LONG, onePerKind, sampleOf } from '../support/properties.ts';
import { eventsOf, readCalendar, readNews } from '../support/read-feeds.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { openChromium } from '../support/shared.ts';
import { pageFiles, readSiteFile, siteFiles } from '../support/site-files.ts';

const OPENED_MS = 240_000;
const DOCUMENTS_A_PAGE = 40;
/** The number of documents that `npm test` opens in each way; each way has different documents. */
const DOCUMENTS_A_WAY = 40;
/** The number of pages with hostile words that `npm test` opens; it parses all of them. */
const PAGES_OPENED = 10;
const NO_ORIGIN = 'http://none.test';

interface NumberedDocument {
  name: string;
  text: string;
  number: number;
}

const DOCUMENTS = CORPUS.map(({ name, text }, number): NumberedDocument => ({ name, text, number }));

function inPages(documents: readonly NumberedDocument[]): NumberedDocument[][] {
  return Array.from({ length: Math.ceil(documents.length / DOCUMENTS_A_PAGE) }, (_, index) =>
    documents.slice(index * DOCUMENTS_A_PAGE, (index + 1) * DOCUMENTS_A_PAGE),
  );
}

const SOME = sampleOf(DOCUMENTS, DOCUMENTS_A_WAY * Object.keys(EMBEDDINGS).length);
const WAYS = Object.entries(EMBEDDINGS).map(([way, options], turn) => ({
  way,
  options,
  opened: IS_LONG ? DOCUMENTS : SOME.slice(turn * DOCUMENTS_A_WAY, (turn + 1) * DOCUMENTS_A_WAY),
}));

describe.runIf(hasChromium)('hostile documents, opened in a browser with every element touched', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  }, OPENED_MS);
  afterAll(() => browser.close());

  it.each(WAYS)(
    'as a $way: run nothing, request nothing, navigate nowhere, and contain nothing outside the schema',
    async ({ options, opened }) => {
      for (const documents of inPages(opened)) {
        const parts = documents.map(async ({ text, number }) => {
          const html = (await rendered(text, options)) ?? '';
          return `<section data-number="${number}"><div class="prose">${html}</div></section>`;
        });
        const { page, trapped, open } = await openTrapPage(browser, NO_ORIGIN);
        await open({ html: `<!doctype html><title>Hostile</title><body>${(await Promise.all(parts)).join('')}` });
        const found = await page.evaluate(elementsBySection);
        const wrong = found.map(({ number, elements }) => ({ name: nameOf(number), wrong: violations(elements) }));
        await page.close();

        expect([...trapped.executed].map(nameOf)).toEqual([]);
        expect({ ...trapped, executed: [] }).toEqual({ executed: [], requests: [], dialogs: [], navigations: [] });
        expect(wrong.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
        expect(found.map(({ number }) => number)).toEqual(documents.map(({ number }) => number));
      }
    },
    OPENED_MS,
  );

  it(
    'would run if they weren’t sanitised',
    async () => {
      const executed = new Set<number>();
      const asked = new Set<string>();
      const tried = sampleOf(DOCUMENTS, DOCUMENTS_A_WAY);
      for (const documents of inPages(tried)) {
        // Each is in its own frame: most would navigate away from the others' page.
        const frames = documents.map(
          ({ text }) => `<iframe srcdoc="${escapeXml(markdownToHtml(text).html)}"></iframe>`,
        );
        const { page, trapped, open } = await openTrapPage(browser, NO_ORIGIN);
        await open({ html: `<!doctype html><body>${frames.join('')}` });
        await page.close();
        for (const number of trapped.executed) executed.add(number);
        for (const url of trapped.requests) asked.add(new URL(url).host);
      }
      console.info(`Unsanitised, ${executed.size} of ${tried.length} run a script and ask ${asked.size} hosts.`);
      expect(executed.size).toBeGreaterThan(IS_LONG ? 150 : 12);
      expect(asked.size).toBeGreaterThan(IS_LONG ? 20 : 0);
    },
    OPENED_MS,
  );
});

function nameOf(number: number): string {
  return CORPUS[number]?.name ?? `document ${number}`;
}

/**
 * Lists every element of each document as the browser parsed it. Runs in the page. An element that escaped from its
 * document has no number.
 */
function elementsBySection(): { number: number; elements: FoundElement[] }[] {
  return [...document.body.children].map((section) => {
    const [prose, ...beside] = section.children;
    const isInPlace = prose?.className === 'prose' && beside.length === 0;
    const elements = [...(prose?.querySelectorAll('*') ?? [])].map((element): FoundElement => {
      const attributes = [...element.attributes].map(({ name, value }): [string, string] => [name, value]);
      const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
      return {
        tag: element.localName,
        attributes: Object.fromEntries(attributes),
        ...(isHtml ? {} : { namespace: element.namespaceURI ?? 'no namespace' }),
      };
    });
    return { number: isInPlace ? Number(section.getAttribute('data-number')) : Number.NaN, elements };
  });
}

/**
 * The number of journals that `npm run test:long` makes, so that every place has had every word; `npm test` makes only
 * the first.
 */
const JOURNALS = IS_LONG ? HOSTILE_WORDS.length : 1;
/**
 * One in this many is opened, too: anything that could run is in a page's elements, and those are read on every page.
 */
const OPENED = 24;

describe.each(Array.from({ length: JOURNALS }, (_, from) => from))(
  'hostile words in every field and place of a journal that takes text, starting with word %i',
  (from) => {
    let site: BuiltSite;
    let content: string;
    beforeAll(async () => {
      content = mkdtempSync(join(tmpdir(), 'alongside-hostile-'));
      writeHostileExample(content, HOSTILE_WORDS, from);
      site = await buildSound({ content, today: HOSTILE_TODAY, site: 'https://pair.example' });
    }, BUILD_MS);
    afterAll(() => {
      site.remove();
      rmSync(content, { recursive: true });
    });

    it('are text on every page, exactly as written', () => {
      const foreign: string[] = [];
      let shown = '';
      for (const path of pageFiles(site.folder)) {
        const look = (tree: Root) => {
          visit(tree, 'text', ({ value }) => void (shown += value));
          visit(tree, 'element', (element) => {
            // Parts of the form that its script puts in place.
            const isPart = element.tagName === 'template' && path.startsWith('write/');
            if (isForeign(foundElement(element)) && !isPart) foreign.push(`${path}: <${element.tagName}>`);
            if (element.content) look(element.content);
          });
        };
        look(fromHtml(readSiteFile(site.folder, path)));
      }
      expect(foreign).toEqual([]);
      const words = shown.replace(/\s+/g, ' ');
      expect(HOSTILE_WORDS.filter((text) => !words.includes(text))).toEqual([]);
    });

    it('are text in every file that programs read', () => {
      const news = readNews(readSiteFile(site.folder, 'rss.xml'));
      const calendar = readCalendar(readSiteFile(site.folder, 'check-ins.ics'));
      expect(news.item.length).toBeGreaterThan(0);
      expect(eventsOf(calendar).length).toBeGreaterThan(0);
      for (const path of siteFiles(site.folder)) {
        const text = readSiteFile(site.folder, path);
        if (path.endsWith('.json')) expect(() => void JSON.parse(text), path).not.toThrow();
        if (path.endsWith('.xml')) expect(XMLValidator.validate(text), path).toBe(true);
      }
    });

    it.runIf(hasChromium && from % OPENED === 0)(
      IS_LONG ? 'do nothing on any page' : `do nothing on ${PAGES_OPENED} kinds of page`,
      async () => {
        const [server, browser] = await Promise.all([serveFolder(site.folder), openChromium()]);
        const { trapped, open } = await openTrapPage(browser, server.origin);
        for (const path of sampleOf(onePerKind(pageFiles(site.folder).map((file) => `/${file}`)), PAGES_OPENED))
          await open({ url: server.origin + path.replace(/index\.html$/, '') });
        await browser.close();
        await server.close();
        expect([...trapped.executed].map(nameOf)).toEqual([]);
        expect({ ...trapped, executed: [] }).toEqual({ executed: [], requests: [], dialogs: [], navigations: [] });
      },
      OPENED_MS,
    );
  },
);

/** Describes an element from a parser the way a browser would. */
function foundElement({ tagName, properties }: Element): FoundElement {
  const attributes = Object.entries(properties).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ]);
  return { tag: tagName, attributes: Object.fromEntries(attributes) };
}

/** Tells whether an element is one that our pages never contain. */
function isForeign({ tag, attributes }: FoundElement): boolean {
  const isOfNoPage = /^(?:iframe|object|embed|base|math|foreignobject|audio|video|template|marquee|x-y)$/i.test(tag);
  const isActive = Object.entries(attributes).some(
    ([name, value]) =>
      name.startsWith('on') ||
      /^(?:form)?action$|^srcdoc$/.test(name) ||
      // The interactive chart sizes its canvas this way.
      (name === 'style' && tag !== 'canvas') ||
      /^\s*(?:javascript|vbscript|data:text)/i.test(value),
  );
  // The text of a summary or a label begins with the author's words, and isn't a URL.
  const isInlineScript = tag === 'script' && !('src' in attributes) && !/json/.test(attributes['type'] ?? '');
  return isOfNoPage || isInlineScript || (isActive && !('aria-label' in attributes || 'content' in attributes));
}
