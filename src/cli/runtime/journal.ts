import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../../domain/audience/model.ts';
import { makeJournal } from '../../domain/journal.ts';
import type { Journal } from '../../domain/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { chosenDay, readConfiguration, todayIn, UsageError } from '../../journal/configuration.ts';
import { finishLeftBehind } from '../../journal/files/half-written.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { visibleDocuments } from '../../journal/visible-documents.ts';
import { speechOf } from '../../i18n/speech.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { makeUrls } from '../../views/common/urls.ts';
import type { CommandOption, Output } from './command.ts';

/** The options of every command that reads a journal. */
export const JOURNAL_OPTIONS = {
  content: {
    type: 'string',
    value: 'folder',
    description: 'where the journal is (default: ALONGSIDE_CONTENT, or content)',
  },
  today: {
    type: 'string',
    value: 'date',
    description: 'the day to treat as today (default: ALONGSIDE_TODAY, or the real one)',
  },
} as const satisfies Record<string, CommandOption>;

export interface JournalPlace {
  folder: string;
  /** The chosen day; absent for the current one. */
  today?: PlainDate;
}

/**
 * Returns which journal a command is about, and on which day: options take precedence over the environment.
 * @throws UsageError if the folder or the day doesn't exist
 */
export function journalPlace(
  values: { content?: string; today?: string },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): JournalPlace {
  const configured = readConfiguration(environment);
  const folder = values.content ?? configured.contentFolder;
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder !== true)
    throw new UsageError(
      `${isFolder === undefined ? `There’s no folder \`${folder}\`` : `\`${folder}\` is a file`}. Name the folder of the journal with \`--content\`, or in the environment as ALONGSIDE_CONTENT.`,
    );
  const today = values.today ?? configured.today;
  if (today === undefined) return { folder };
  return { folder, today: chosenDay(today) };
}

/** Finishes what a killed command left half done, and reports it: for commands that write, before they read. */
export function finishWriting(folder: string, { error }: Output): void {
  const { finished, left } = finishLeftBehind(folder);
  const list = (paths: readonly string[]) => paths.map((path) => `\n  ${join(folder, path)}`).join('');
  if (finished.length > 0)
    error(`A command was stopped while it was writing. What was missing has now been written:${list(finished)}\n`);
  if (left.length > 0)
    error(
      `A command was stopped while it was writing. These files have changed since, and stay as they are:${list(left)}\n`,
    );
}

/**
 * Opens the journal that a command is about, as an audience may see it; undefined if it has errors, which are reported.
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

/**
 * Returns the context in which a command describes a journal: in the same words as its site, with the site's addresses
 * if it has any.
 */
export function viewContextFor(journal: Journal): ViewContext {
  const { locale, context, site } = journal.documents.partnership.data;
  return {
    journal,
    ...speechOf(locale, context),
    urls: makeUrls(site.base ?? '/'),
    pictureOf: () => undefined,
  };
}
