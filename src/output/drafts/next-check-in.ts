import { subtractDuration } from '../../domain/duration.ts';
import type { Journal } from '../../domain/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { partnersOn } from '../../domain/partners/membership.ts';
import { spellOn } from '../../domain/rhythm/due-dates.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { ViewContext } from '../../views/common/context.ts';
import type { RepositoryLinks } from '../../views/common/repository-links.ts';
import { checkInDraft } from './check-in.ts';
import { type DocumentDraft, listText, markdownText, paragraph } from './text.ts';

/**
 * The date of the check-in that comes next: the first due date that is open, today's own and one whose grace still runs
 * among them. A partner who writes their own side joins a session of which the other side is written and theirs is not,
 * while its grace runs.
 * @param author whose own side it is; none: written together
 * @returns undefined where nothing is due any more, as after the end of a term
 */
export function nextCheckInDate(journal: Journal, author?: PartnerId): PlainDate | undefined {
  const joined = author === undefined ? undefined : sessionWithoutSide(journal, author);
  return joined ?? journal.rhythm.dueDates.find(({ state }) => state === 'open')?.date;
}

function sessionWithoutSide({ documents, today }: Journal, author: PartnerId): PlainDate | undefined {
  const since = subtractDuration(today, spellOn(documents.partnership.data.cadence, today).grace);
  const sessions = Map.groupBy(
    documents.checkIns.filter(({ data }) => data.date >= since),
    ({ data }) => data.date,
  );
  return [...sessions]
    .filter(([, sides]) => sides.every(({ data }) => data.author !== undefined && data.author !== author))
    .map(([date]) => date)
    .toSorted()[0];
}

/** A pull request in which a check-in is to be written. */
interface CheckInPull {
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
 * @param links to the pull request's own branch; none: the text has none but to the form
 */
export function checkInPull(context: ViewContext, due: PlainDate, links?: RepositoryLinks): CheckInPull {
  const { journal, words, formats } = context;
  const { title, begin, ready, form, write, writeSide, save, checks } = words.checkInPull;
  const address = formAddress(context);
  const parts = authorsOf(journal, due).map((author) => ({
    ...checkInDraft(context, { date: due, author: author?.id }),
    label: author === undefined ? write : writeSide({ name: author.name }),
  }));
  const day = formats.date(due);
  const linked = links ? [listText(parts.map(({ path, label }) => linkItem(label, links.edit(path))))] : [];
  return {
    title: title({ date: day }),
    message: begin({ date: day }),
    body: markdownText([
      ...(address === undefined ? [] : [paragraph(form), listText([linkItem(write, address)])]),
      paragraph(ready({ day: formats.fullDate(due) })),
      ...linked,
      paragraph(save),
      paragraph(checks),
    ]),
    files: parts.map(({ path, text }) => ({ path, text })),
  };
}

/** Where on the site check-ins are written, for whoever isn't on it; none: the site's address is not known. */
export function formAddress({ journal, urls }: ViewContext): string | undefined {
  const { url } = journal.documents.partnership.data.site;
  return url === undefined ? undefined : new URL(urls.write, url).href;
}

/** Whose sides there will be; one undefined: it is written together. */
function authorsOf(
  { sessions, partners }: Journal,
  due: PlainDate,
): readonly ({ id: PartnerId; name: string } | undefined)[] {
  const latest = sessions.at(-1)?.checkIns ?? [];
  const isBySides = latest.length > 1 && latest.every(({ data }) => data.author !== undefined);
  return isBySides ? partnersOn(partners, due).map(({ id, data }) => ({ id, name: data.name })) : [undefined];
}

function linkItem(label: string, url: string): Parameters<typeof listText>[0][number] {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: label }] };
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link] }] };
}

const FRONTMATTER = /^---\n[^]*?\n---\n/;
const COMMENT_LINE = /^ *#.*\n/gm;
const COMMENT = /<!--[^]*?-->\n*/g;

/**
 * The text of a draft without its comments, where there is no room for them.
 * @example withoutHints('---\ndate: 2026-05-01\n# First topic, second topic\n---\n\n## Wins\n\n<!-- What went well? -->\n') // '---\ndate: 2026-05-01\n---\n\n## Wins\n'
 */
export function withoutHints(text: string): string {
  const fields = FRONTMATTER.exec(text)?.[0] ?? '';
  return `${fields.replace(COMMENT_LINE, '')}${text.slice(fields.length).replace(COMMENT, '')}`.trimEnd().concat('\n');
}
