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

/** A component in an `.mdx` page that shows something of the journal by its id. */
export interface UsedEmbed {
  component: string;
  /** In which of the journal's lists the id is looked for. */
  of: 'goals' | 'benchmarks' | 'milestones';
  /** None: the page leaves it out. */
  id?: string;
  place: Place;
}

/** What of a document's text is looked at across files: every use in written order. */
export interface Prose {
  pictures: UsedPicture[];
  links: UsedUrl[];
  html: UsedHtml[];
  /** Whether it has anything to show that is no picture and no HTML. */
  hasWords: boolean;
  /** The site's components in an `.mdx` page that name something. */
  embeds?: UsedEmbed[];
}
