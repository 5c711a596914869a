import { watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { diskFailure } from '../journal/files/disk-failure.ts';
import { isLitter } from '../journal/files/folders.ts';
import { hasErrors } from '../journal/problems/problem.ts';
import { countProblems } from '../journal/problems/report.ts';
import { siteAddress } from '../site/address.ts';
import { askedPictures, madePicture } from '../site/asked-pictures.ts';
import { BuildStopped } from '../site/build-stopped.ts';
import { cacheFolder } from '../site/cache-folder.ts';
import { finishedPage } from '../site/finished-page.ts';
import { journalSource, type JournalSource, refreshJournalSource, reportOf } from '../site/journal-source.ts';
import { makeUrls } from '../views/common/urls.ts';
import type { IndexedPage } from '../views/search/search-index.ts';
import { FILES } from '../views/write/saving.ts';
import type { Terminal } from './build.ts';
import { engineFolder } from './engine-folder.ts';
import { addressOf, isPage, renderAddress, renderPath, sitePaths, startPages } from './render.ts';
import { indexedPage, searchFiles } from './search.ts';
import {
  CHANGES,
  PAGE_SCRIPT,
  PAGE_SCRIPT_TEXT,
  type PageNews,
  problemPage,
  scriptTag,
  tokenTag,
  type ToldProblems,
} from './serving/dev-page.ts';
import {
  type Answer,
  type Asked,
  fileAnswer,
  htmlAnswer,
  redirectTo,
  serve,
  type ServeOptions,
  typeOf,
} from './serving/http.ts';
import { isFromThisMachine, Saving } from './serving/save.ts';
import { ASSETS } from './write-site.ts';

/** Saving can touch several files at once, and some editors touch a file twice. */
const SETTLE_MS = 50;

/**
 * Serves the whole private journal to this machine. Pages are rendered on request, from the latest saved version. While
 * the journal has errors, they're shown in the terminal and over every page, and the pages are those from before.
 */
export async function dev(options: ServeOptions, terminal: Terminal): Promise<void> {
  const journal = servedJournal(terminal);
  const open = new Set<ServerResponse>();
  const tellPages = () => {
    for (const page of open) page.write(message(journal.news()));
  };
  const readAgain = () => {
    journal.readAgain();
    tellPages();
  };
  const saving = new Saving({
    source: journal.source,
    urls: () => makeUrls(siteAddress().base),
    saved: readAgain,
    failed: (reason) => terminal.error(`\nNothing was saved. ${reason}\n`),
  });
  watchJournal(journal.source().folder, (file) => saving.isAsSaved(file), readAgain, terminal);
  const answer = async (asked: Asked, response: ServerResponse): Promise<Answer | undefined> => {
    const { pathname, query, request } = asked;
    if (pathname === PAGE_SCRIPT)
      return { status: 200, type: 'text/javascript; charset=utf-8', body: PAGE_SCRIPT_TEXT };
    if (pathname === FILES) return saving.answer(asked);
    if (pathname !== CHANGES) return withToken(await pageAnswer(pathname, journal, terminal), request, saving);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // Changes between the page's answer and this request weren't announced to it.
    const isLate = query.get('reading') !== String(journal.reading());
    response.write(message(isLate || journal.problems() ? journal.news() : { kind: 'fine' }));
    open.add(response);
    request.on('close', () => open.delete(response));
    return undefined;
  };
  const { address } = await serve(options, answer, [FILES]);
  terminal.out(`The whole journal, private pages too, is at ${address}${siteAddress().base}`);
}

/** Adds a token to a page with a form, so that it can save what is written: only for requests from this machine. */
function withToken(answer: Answer, request: IncomingMessage, { token }: Saving): Answer {
  const { type, body } = answer;
  if (!type.startsWith('text/html') || typeof body !== 'string' || !isFromThisMachine(request)) return answer;
  if (!body.includes('id="write-data"')) return answer;
  // Another site must not show it in a frame, where a user could be tricked into pressing its button.
  return {
    ...answer,
    headers: { ...answer.headers, 'x-frame-options': 'DENY' },
    body: body.replace('</body>', () => `${tokenTag(token)}</body>`),
  };
}

function message(news: PageNews): string {
  return `data: ${JSON.stringify(news)}\n\n`;
}

/** The journal that is served, and what its pages need to know about it. */
interface ServedJournal {
  source: () => JournalSource;
  /** Returns how often it was read. */
  reading: () => number;
  problems: () => ToldProblems | undefined;
  news: () => PageNews;
  /** Returns a file of its search index. */
  searchFile: (path: string) => Promise<string | undefined>;
  readAgain: () => void;
}

function servedJournal(terminal: Terminal): ServedJournal {
  let readings = 0;
  let told = '';
  let search: Promise<Map<string, string>> | undefined;
  const problems = (): ToldProblems | undefined => {
    const { read } = journalSource();
    if (!hasErrors(read.problems)) return undefined;
    const title = countProblems(read.problems, { files: read.files, colours: false });
    return { title, report: reportOf(journalSource(), false) };
  };
  const readAgain = () => {
    const source = refreshJournalSource('private');
    const report = source.read.problems.length > 0 ? reportOf(source) : '';
    if (report !== told) terminal.error(`\n${report || 'The journal is fine again.'}\n`);
    told = report;
    readings += 1;
    search = undefined;
    startPages();
  };
  readAgain();
  return {
    source: journalSource,
    reading: () => readings,
    problems,
    news: () => {
      const wrong = problems();
      return wrong && journalSource().visible ? { kind: 'problems', ...wrong } : { kind: 'reload' };
    },
    searchFile: async (path) => {
      search ??= renderedSearch();
      return (await search).get(path);
    },
    readAgain,
  };
}

/** Renders every page for the search index: only when a user searches. */
async function renderedSearch(): Promise<Map<string, string>> {
  const found: IndexedPage[] = [];
  for (const path of (await sitePaths()).filter(isPage)) {
    const page = indexedPage(addressOf(path), await (await renderPath(path)).text());
    if (page) found.push(page);
  }
  return searchFiles(found);
}

/** Watches the journal. @param isKnown returns whether the journal was read since a file has changed */
function watchJournal(
  folder: string,
  isKnown: (file: string) => boolean,
  readAgain: () => void,
  { error }: Terminal,
): void {
  let timer: NodeJS.Timeout | undefined;
  const watched = watch(folder, { recursive: true });
  // Some errors are only reported after it has started.
  watched.on('error', (failure) =>
    error(`\nWhat you save doesn’t show by itself any more. ${diskFailure(failure) ?? failure.message}\n`),
  );
  watched.on('change', (_, file) => {
    // Obsidian records in its own folder which pane is open, at every click.
    if (String(file).split(/[\\/]/).some(isLitter) || isKnown(String(file))) return;
    clearTimeout(timer);
    timer = setTimeout(readAgain, SETTLE_MS);
  });
}

const SEARCH_FILE = /^search\/[^/]+\.json$/;

const MEND =
  'Your pages will be here as soon as the journal can be read: fix what’s wrong, save, and they’ll appear by themselves.';
const MEND_PAGE = 'This page couldn’t be made. Save something in the journal to try again.';

async function pageAnswer(pathname: string, journal: ServedJournal, terminal: Terminal): Promise<Answer> {
  const wrong = journal.problems();
  if (wrong && !journal.source().visible) return htmlAnswer(problemPage(wrong, MEND, journal.reading()), 500);
  const { base } = siteAddress();
  if (!pathname.startsWith(base)) return redirectTo(base);
  const path = pathname.slice(base.length);
  const asset = fileAnswer(join(engineFolder(), 'client'), path) ?? fileAnswer('public', path);
  if (asset) return asset;
  const picture = await pictureAnswer(path, journal.source());
  if (picture) return picture;
  try {
    if (SEARCH_FILE.test(path)) {
      const body = await journal.searchFile(path);
      if (body !== undefined) return { status: 200, type: 'application/json; charset=utf-8', body };
    }
    return await renderedAnswer(path, journal);
  } catch (error) {
    const reason = error instanceof BuildStopped || !(error instanceof Error) ? String(error) : (error.stack ?? '');
    terminal.error(`\n${pathname}: ${reason}\n`);
    const report = error instanceof Error ? error.message : String(error);
    return htmlAnswer(problemPage({ title: pathname, report }, MEND_PAGE, journal.reading()), 500);
  }
}

async function renderedAnswer(path: string, journal: ServedJournal): Promise<Answer> {
  const { response, isFound } = await renderAddress(`/${path}`);
  if (!isFound && !/\/$|\.[^/]*$/.test(path) && (await renderAddress(`/${path}/`)).isFound)
    return redirectTo(`${siteAddress().base}${encodeURI(path)}/`);
  const status = isFound ? 200 : 404;
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  if (!type.startsWith('text/html')) return { status, type, body: new Uint8Array(await response.arrayBuffer()) };
  const page = finishedPage(await response.text(), {
    file: `${path}index.html`,
    isSealed: false,
    assets: join(engineFolder(), 'client', ASSETS),
  });
  return htmlAnswer(
    page.replace('</body>', () => `${scriptTag(journal.reading())}</body>`),
    status,
  );
}

/** Returns a picture that a page refers to, made when a browser requests it. */
async function pictureAnswer(file: string, { audience, folder }: JournalSource): Promise<Answer | undefined> {
  const asked = askedPictures().get(file);
  if (!asked) return undefined;
  const kept = join(cacheFolder(audience, folder), 'pictures', basename(file));
  return { status: 200, type: typeOf(file), body: await madePicture(asked, kept) };
}
