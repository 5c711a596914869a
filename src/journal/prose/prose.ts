import type { Place } from '../../domain/check-in/model.ts';

/** A url in a text, and where it stands. */
export interface UsedUrl {
  url: string;
  place: Place;
}

/** A picture in a text. */
export interface UsedPicture extends UsedUrl {
  /** The words that stand for it where it is not shown. */
  alt: string;
}

/** A piece of HTML in a text: a tag, several, or a comment, as written. */
export interface UsedHtml {
  html: string;
  place: Place;
}

/** What of a document's text is looked at across files: every use in written order. */
export interface Prose {
  pictures: UsedPicture[];
  links: UsedUrl[];
  html: UsedHtml[];
  /** Whether it has anything to show that is no picture and no HTML. */
  hasWords: boolean;
}
