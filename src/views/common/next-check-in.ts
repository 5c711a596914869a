import { canReportMissed } from '../../domain/audience/model.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { carriedLength } from '../../output/drafts/carried.ts';
import { checkInDraft, checkInPath } from '../../output/drafts/check-in.ts';
import { nextCheckInDate, withoutHints } from '../../output/drafts/next-check-in.ts';
import type { ViewContext } from './context.ts';
import { partnerTag } from './partner.ts';
import { MAX_ADDRESS_LENGTH } from './repository-links.ts';

/** A link to a page on which a document can be written. */
export interface WriteLink {
  label: string;
  href: string;
}

/**
 * Returns where the next check-in can be written in the browser: in the form, for everyone who writes. A file that
 * exists already is continued in the host's editor, or in the form if `dev` serves it, because that has the file. If
 * the form isn't available, because the public sees a part of the journal, everything is written in the host's editor:
 * together, or by each partner if they usually write their own sides, started as `npm run new` would from what this
 * audience may know. Empty after the end of a term.
 */
export function nextCheckIn(context: ViewContext): readonly WriteLink[] {
  const known = made.get(context);
  if (known) return known;
  const links = linksFor(context);
  made.set(context, links);
  return links;
}

/**
 * Returns check-ins that can be opened in the form again: today's, those of the next due dates, and those of the latest
 * session. Only if the journal is served by `dev`, which has the files.
 */
export function checkInsToChange({ journal }: ViewContext): CheckInDocument[] {
  if (journal.audience !== 'private') return [];
  const { checkIns } = journal.documents;
  const written = checkIns.filter(({ untouched }) => untouched !== true);
  const latest = written
    .map(({ data }) => data.date)
    .toSorted()
    .at(-1);
  const next = [undefined, ...journal.partnersToday.map(({ id }) => id)].map((author) =>
    nextCheckInDate(journal, author),
  );
  const dates = new Set([journal.today, latest, ...next]);
  return written.filter(({ data }) => dates.has(data.date));
}

/** Cached, because several pages ask. */
const made = new WeakMap<ViewContext, readonly WriteLink[]>();

function linksFor(context: ViewContext): WriteLink[] {
  const { journal } = context;
  const authors = mostlyInSides(context) ? journal.partnersToday.map(({ id }) => id) : [];
  const links = [undefined, ...authors].flatMap((author) => linkFor(context, author));
  // They all lead to the same form.
  return [...new Map(links.map((link) => [link.href, link])).values()];
}

function linkFor(context: ViewContext, author: PartnerId | undefined): WriteLink[] {
  const { journal, words, repository, urls } = context;
  const date = nextCheckInDate(journal, author);
  if (date === undefined) return [];
  const begun = journal.documents.checkIns.filter(({ data }) => data.date === date);
  const own = begun.find(({ data }) => data.author === author);
  // A session is written either together or in sides, as it was started.
  if (!own && begun.some(({ data }) => (data.author === undefined) !== (author === undefined))) return [];
  const { next, nextSide } = words.writing;
  const label = author === undefined ? next : nextSide({ name: partnerTag(context, author).name });
  if (canReportMissed(journal.audience, journal.documents.partnership.data)) return [{ label: next, href: urls.write }];
  if (!repository) return [];
  if (own) return [{ label, href: repository.edit(own.file) }];
  const draft = { date, author };
  if (carriedLength(journal, draft) > MAX_ADDRESS_LENGTH)
    return [{ label, href: repository.create(checkInPath(draft)) }];
  const { path, text } = checkInDraft(context, draft);
  return [{ label, href: repository.create(path, [text, withoutHints(text)]) }];
}

/** Whether partners mostly write a side each. */
export function mostlyInSides({ journal }: ViewContext): boolean {
  const inSides = journal.sessions.filter(({ checkIns }) => checkIns.some(({ data }) => data.author !== undefined));
  return inSides.length * 2 > journal.sessions.length;
}
