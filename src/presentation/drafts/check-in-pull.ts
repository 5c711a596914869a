import type { Journal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { RepositoryLinks } from '../repository-links.ts';
import type { ViewContext } from '../view-context.ts';
import { checkInDraft } from './check-in.ts';
import type { DocumentDraft } from './document-text.ts';
import { list, markdownText, paragraph } from './markdown-text.ts';

/** A pull request in which a check-in is to be written. */
export interface CheckInPull {
  title: string;
  /** The message of its first commit. */
  message: string;
  /** Markdown. */
  body: string;
  files: readonly DocumentDraft[];
}

/** The branch of the check-in of a due date: the same each time, so that one that was opened is known again. */
export function checkInBranch(due: PlainDate): string {
  return `check-in-${due}`;
}

/**
 * The pull request for the check-in of a due date. It is begun as the latest session was written: together, or each
 * partner their own side.
 * @param links to the pull request's own branch; none: the text has none
 */
export function checkInPull(context: ViewContext, due: PlainDate, links?: RepositoryLinks): CheckInPull {
  const { journal, words, formats } = context;
  const { title, begin, ready, write, writeSide, save, checks } = words.checkInPull;
  const parts = authorsOf(journal).map((author) => ({
    ...checkInDraft(context, { date: due, author: author?.id }),
    label: author === undefined ? write : writeSide(author.name),
  }));
  const day = formats.date(due);
  const linked = links ? [list(parts.map(({ path, label }) => linkItem(label, links.edit(path))))] : [];
  return {
    title: title(day),
    message: begin(day),
    body: markdownText([paragraph(ready(formats.fullDate(due))), ...linked, paragraph(save), paragraph(checks)]),
    files: parts.map(({ path, text }) => ({ path, text })),
  };
}

/** Whose sides there will be; one undefined: it is written together. */
function authorsOf({ sessions, partners }: Journal): readonly ({ id: PartnerId; name: string } | undefined)[] {
  const latest = sessions.at(-1)?.checkIns ?? [];
  const isBySides = latest.length > 1 && latest.every(({ data }) => data.author !== undefined);
  return isBySides ? partners.map(({ id, data }) => ({ id, name: data.name })) : [undefined];
}

function linkItem(label: string, url: string): Parameters<typeof list>[0][number] {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: label }] };
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link] }] };
}
