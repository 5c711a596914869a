import { statSync } from 'node:fs';
import { readConfiguration } from '../../loading/configuration.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { chosenDay, UsageError } from '../../loading/today.ts';
import type { CommandOption } from './options.ts';

/** The options of every command that reads a journal. */
export const JOURNAL_OPTIONS = {
  content: {
    type: 'string',
    value: 'folder',
    about: 'where the journal is (else ALONGSIDE_CONTENT, else content)',
  },
  today: { type: 'string', value: 'date', about: 'the day to take for today (else ALONGSIDE_TODAY, else today)' },
} as const satisfies Record<string, CommandOption>;

export interface JournalPlace {
  folder: string;
  /** The day that was asked for; none: the day that it is. */
  today?: PlainDate;
}

/**
 * Which journal a command is about, and on which day: options before the environment.
 * @throws UsageError where there is no such folder, or no such day
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
      `${isFolder === undefined ? `There is no folder \`${folder}\`` : `\`${folder}\` is a file`}. Name the folder of the journal with \`--content\`, or in the environment as ALONGSIDE_CONTENT.`,
    );
  const today = values.today ?? configured.today;
  if (today === undefined) return { folder };
  return { folder, today: chosenDay(today) };
}
