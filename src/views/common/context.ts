import type { Journal } from '../../domain/model.ts';
import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import type { Collection } from '../../domain/schemas/index.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { RepositoryLinks } from './repository-links.ts';
import type { Urls } from './urls.ts';

/** A requested picture size. */
export interface PictureSize {
  width: number;
  height: number;
  /** Whether it's cropped if its proportions differ. */
  cut?: boolean;
}

/** A picture of the journal: its original size, and its address in other sizes. */
export interface Picture {
  width: number;
  height: number;
  /** The width up to which it gets sharper: a photo's own width, or twice a drawing's. */
  sharpUpTo: number;
  /** Returns its address in a size, and has it made. */
  sized: (size: PictureSize) => string;
}

/** What every view is made from: the journal, and how this site words and links things. */
export interface ViewContext {
  journal: Journal;
  words: Words;
  formats: Formats;
  urls: Urls;
  /** The year that a page is about; absent on pages about now. */
  year?: number;
  /**
   * Where the journal's files can be edited in a browser; absent if its host isn't known, or if this audience isn't led
   * there.
   */
  repository?: RepositoryLinks;
  /** Returns the picture that a document names by a path; undefined if there is none. */
  pictureOf: (collection: Collection, id: string, path: string) => Picture | undefined;
}

/** Returns whether the public sees nothing but the partnership's name. */
export function isClosed({ journal: { audience, documents } }: Pick<ViewContext, 'journal'>): boolean {
  const { partners, goals, benchmarks, checkIns, milestones, pages } = documents;
  return (
    audience === 'public' &&
    [partners, goals, benchmarks, checkIns, milestones, pages].every(({ length }) => length === 0)
  );
}

/**
 * Returns the context for a page about one year. Such a page doesn't depend on today, so that it stays the same file:
 * its short dates leave out its own year.
 */
export function inYear(context: ViewContext, year: number): ViewContext {
  return { ...context, year };
}

/** Returns a short date: with its year only if that isn't the page's own, or, on a page about now, the current one. */
export function shortDate({ formats, journal, year = yearOf(journal.today) }: ViewContext, date: PlainDate): string {
  return yearOf(date) === year ? formats.dayAndMonth(date) : formats.date(date);
}

/**
 * Returns whether programs can follow this journal. They can't follow the partners' journal, which is sealed with a
 * passphrase, or a public one that shows nothing.
 */
export function offersFeeds(context: ViewContext): boolean {
  return context.journal.audience !== 'partners' && !isClosed(context);
}

/**
 * Returns whether the site offers its pages to search engines: if it has an address, and its journal is public by
 * default.
 * @param siteUrl the site's address without its base
 */
export function offersSitemap({ journal }: ViewContext, siteUrl: string | undefined): siteUrl is string {
  return (
    siteUrl !== undefined &&
    journal.audience === 'public' &&
    journal.documents.partnership.data.privacy.default === 'public'
  );
}
