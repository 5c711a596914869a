import type { Documents } from '../domain/documents.ts';
import type { ViewContext } from './view-context.ts';

/**
 * The page of the journal file that a relative link in another file names: `../goals/marathon.md` is `/goals/marathon/`.
 * @param from the linking file's path, relative to the journal's folder
 * @returns undefined where the link names no document that this audience sees
 */
export function entryLink({ journal, urls }: ViewContext, from: string, href: string): string | undefined {
  const [path = '', fragment] = href.split('#', 2);
  const file = decodeURI(new URL(path, `file:///${from}`).pathname.slice(1));
  const url = pageOf(journal.documents, urls, file);
  return url === undefined || fragment === undefined ? url : `${url}#${fragment}`;
}

function pageOf(documents: Documents, urls: ViewContext['urls'], file: string): string | undefined {
  if (file === documents.partnership.file) return urls.agreement;
  const checkIn = documents.checkIns.find((document) => document.file === file);
  if (checkIn) return urls.session(checkIn.data.date);
  const places = [
    { list: documents.partners, url: urls.partner },
    { list: documents.goals, url: urls.goal },
    { list: documents.benchmarks, url: urls.benchmark },
    { list: documents.milestones, url: urls.milestone },
    { list: documents.pages, url: urls.page },
  ];
  for (const { list, url } of places) {
    const found = list.find((document) => document.file === file);
    if (found) return url(found.id);
  }
  return undefined;
}
