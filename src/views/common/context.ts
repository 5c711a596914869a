import type { Journal } from '../../domain/model.ts';
import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import type { Collection } from '../../domain/schemas/index.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { RepositoryLinks } from './repository-links.ts';
import type { Urls } from './urls.ts';

/** A size that a picture is wanted in. */
export interface PictureSize {
  width: number;
  height: number;
  /** Whether it is cut where its sides are of another proportion. */
  cut?: boolean;
}

/** A picture of the journal: how large it was made, and where it is in another size. */
export interface Picture {
  width: number;
  height: number;
  /** The width up to which it gets sharper: a photo's own, of a drawing twice that. */
  sharpUpTo: number;
  /** Its address in a size; whoever asks has it made. */
  sized: (size: PictureSize) => string;
}

/** What every view is made from: the journal, and how this site speaks and links. */
export interface ViewContext {
  journal: Journal;
  words: Words;
  formats: Formats;
  urls: Urls;
  /** The year that a page is of; absent on pages about now. */
  year?: number;
  /** Where the journal is written in a browser; absent where its host isn't known, or this audience is not led there. */
  repository?: RepositoryLinks;
  /** The picture that a document names by a path; absent where there is none. */
  pictureOf: (collection: Collection, id: string, path: string) => Picture | undefined;
}

/** Whether nothing but the partnership's name is shown to the public. */
export function isClosed({ journal: { audience, documents } }: Pick<ViewContext, 'journal'>): boolean {
  const { partners, goals, benchmarks, checkIns, milestones, pages } = documents;
  return (
    audience === 'public' &&
    [partners, goals, benchmarks, checkIns, milestones, pages].every(({ length }) => length === 0)
  );
}

/**
 * What the views of a page of one year are made from. Such a page says nothing of today, so that it stays the same file: its
 * short dates go by its own year.
 */
export function inYear(context: ViewContext, year: number): ViewContext {
  return { ...context, year };
}

/** A date beside other things: its year is told only where it is not the page's own, or, on a page about now, not this year. */
export function shortDate({ formats, journal, year = yearOf(journal.today) }: ViewContext, date: PlainDate): string {
  return yearOf(date) === year ? formats.dayAndMonth(date) : formats.date(date);
}

/**
 * Whether this journal can be followed by programs. The partners' cannot: it is published sealed, and no program has their
 * passphrase. One that shows the public nothing has nothing to follow.
 */
export function offersFeeds(context: ViewContext): boolean {
  return context.journal.audience !== 'partners' && !isClosed(context);
}

/**
 * Whether the site tells search engines of its pages: one with an address, whose journal is public by default.
 * @param siteUrl the site's address without its base
 */
export function offersSitemap({ journal }: ViewContext, siteUrl: string | undefined): siteUrl is string {
  return (
    siteUrl !== undefined &&
    journal.audience === 'public' &&
    journal.documents.partnership.data.privacy.default === 'public'
  );
}
