import type { PartnerId } from '../../domain/schemas/values.ts';
import { carriedLength } from '../../output/drafts/carried.ts';
import { checkInDraft, checkInPath } from '../../output/drafts/check-in.ts';
import { nextCheckInDate, withoutHints } from '../../output/drafts/next-check-in.ts';
import type { ViewContext } from './context.ts';
import { partnerTag } from './partner.ts';
import { MAX_ADDRESS_LENGTH, type RepositoryLinks } from './repository-links.ts';

/** Opens a page on which a document can be written. */
export interface WriteLink {
  label: string;
  href: string;
}

/**
 * Where the next check-in can be written in the browser: together, and by each partner where they mostly write a side each.
 * It begins as `npm run new` begins it, with what this audience may know. What has been begun is gone on with. None after
 * the end of a term, or where the repository is not known.
 */
export function nextCheckIn(context: ViewContext): readonly WriteLink[] {
  const known = made.get(context);
  if (known) return known;
  const links = linksFor(context);
  made.set(context, links);
  return links;
}

/** Made once for a site: several pages ask. */
const made = new WeakMap<ViewContext, readonly WriteLink[]>();

function linksFor(context: ViewContext): WriteLink[] {
  const { repository, journal } = context;
  if (!repository) return [];
  const authors = mostlyInSides(context) ? journal.partnersToday.map(({ id }) => id) : [];
  return [undefined, ...authors].flatMap((author) => linkFor(repository, context, author));
}

function linkFor(repository: RepositoryLinks, context: ViewContext, author: PartnerId | undefined): WriteLink[] {
  const { journal, words } = context;
  const date = nextCheckInDate(journal, author);
  if (date === undefined) return [];
  const begun = journal.documents.checkIns.filter(({ data }) => data.date === date);
  const own = begun.find(({ data }) => data.author === author);
  // One session is written together or in sides: what was begun decides.
  if (!own && begun.some(({ data }) => (data.author === undefined) !== (author === undefined))) return [];
  const { next, nextSide } = words.writing;
  const label = author === undefined ? next : nextSide({ name: partnerTag(context, author).name });
  if (own) return [{ label, href: repository.edit(own.file) }];
  const draft = { date, author };
  if (carriedLength(journal, draft) > MAX_ADDRESS_LENGTH)
    return [{ label, href: repository.create(checkInPath(draft)) }];
  const { path, text } = checkInDraft(context, draft);
  return [{ label, href: repository.create(path, [text, withoutHints(text)]) }];
}

function mostlyInSides({ journal }: ViewContext): boolean {
  const inSides = journal.sessions.filter(({ checkIns }) => checkIns.some(({ data }) => data.author !== undefined));
  return inSides.length * 2 > journal.sessions.length;
}
