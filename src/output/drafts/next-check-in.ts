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
 * Returns the date of the next check-in: the first open due date, including today's and one whose grace still runs. A
 * partner who writes their own side joins a session of which only the other side is written, while its grace runs.
 * @param author the partner whose own side it is; absent if it's written together
 * @returns undefined if nothing is due any more, as after the end of a term
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

/** Returns the name of the branch for a due date's check-in: always the same, so that an existing one is recognized. */
export function checkInBranch(due: PlainDate): string {
  return `check-in-${due}`;
}

/**
 * Returns the pull request for a due date's check-in. It's started in the way the latest session was written: together,
 * or with a side for each partner.
 * @param links to the pull request's own branch; without them the text links only to the form
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

/** Returns the absolute address of the page on which check-ins are written; undefined if the site's address isn't known. */
export function formAddress({ journal, urls }: ViewContext): string | undefined {
  const { url } = journal.documents.partnership.data.site;
  return url === undefined ? undefined : new URL(urls.write, url).href;
}

/** Returns the authors of the sides; a single `undefined` means that it's written together. */
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
 * Removes the comments of a draft, where there is no room for them.
 * @example withoutHints('---\ndate: 2026-05-01\n# First topic, second topic\n---\n\n## Wins\n\n<!-- What went well? -->\n') // '---\ndate: 2026-05-01\n---\n\n## Wins\n'
 */
export function withoutHints(text: string): string {
  const fields = FRONTMATTER.exec(text)?.[0] ?? '';
  return `${fields.replace(COMMENT_LINE, '')}${text.slice(fields.length).replace(COMMENT, '')}`.trimEnd().concat('\n');
}
