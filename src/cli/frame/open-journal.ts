import { type Audience, type Journal, makeJournal } from '../../domain/journal.ts';
import { readJournal } from '../../loading/read-journal.ts';
import { reportJournal } from '../../loading/report-journal.ts';
import { todayIn } from '../../loading/today.ts';
import { visibleDocuments } from '../../loading/visible-documents.ts';
import { makeUrls } from '../../presentation/urls.ts';
import type { ViewContext } from '../../presentation/view-context.ts';
import { speechOf } from '../../presentation/words/speech.ts';
import type { Output } from './command.ts';
import type { JournalPlace } from './journal-options.ts';

/**
 * The journal that a command is about, as an audience may see it. Where it has errors there is none: the report says which.
 * Warnings are left to `check`.
 */
export function openJournal(
  { folder, today }: JournalPlace,
  audience: Audience,
  { error, colours }: Output,
): Journal | undefined {
  const read = readJournal(folder, { today });
  if (!read.documents) {
    error(reportJournal(read, folder, { colours }));
    return undefined;
  }
  const { timezone } = read.documents.partnership.data;
  return makeJournal(visibleDocuments(read.documents, audience), { audience, today: today ?? todayIn(timezone) });
}

/** How a command speaks of a journal: as its site does, with addresses under the site's own, where it has one. */
export function speakOf(journal: Journal): ViewContext {
  const { locale, context, site } = journal.documents.partnership.data;
  return {
    journal,
    ...speechOf(locale, context),
    urls: makeUrls(site.base ?? '/'),
    pictureOf: () => undefined,
  };
}
