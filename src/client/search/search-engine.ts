/** A reader's query. */
export interface SearchQuery {
  text: string;
  /** The chosen value of each field, by the field's name. */
  filters: Readonly<Record<string, string>>;
  order: 'relevance' | 'date';
}

/** A piece of text, and whether it matches the query. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** The text of a page around the matches. */
export interface Excerpt {
  /** The heading above the text, if only headings match; otherwise empty. */
  heading: readonly ExcerptPart[];
  text: readonly ExcerptPart[];
}

/** A page that was found. */
export interface SearchHit {
  href: string;
  heading: string;
  kind: string;
  /** The detail beside its heading. */
  detail?: string | undefined;
  excerpt: Excerpt;
}

export interface SearchResult {
  count: number;
  /** Returns some of the hits, in order. */
  hits: (from: number, to: number) => Promise<SearchHit[]>;
}

/** Finds pages, wherever their index is. */
export interface SearchEngine {
  /** Finds pages. The text may be empty: then all pages that match the filters are found. */
  find: (query: SearchQuery) => Promise<SearchResult>;
}
