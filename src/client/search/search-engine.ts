/** What a reader asks for. */
export interface SearchQuery {
  text: string;
  /** By the name of a field, the one value that is chosen in it. */
  filters: Readonly<Record<string, string>>;
  order: 'relevance' | 'date';
}

/** A piece of text, and whether it is what was looked for. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** What a page says where the words were found. */
export interface Excerpt {
  /** The heading that the text is under, where the words are in headings alone; else empty. */
  heading: readonly ExcerptPart[];
  text: readonly ExcerptPart[];
}

/** A page that was found. */
export interface SearchHit {
  href: string;
  heading: string;
  kind: string;
  /** What is said beside its heading. */
  detail?: string | undefined;
  excerpt: Excerpt;
}

export interface SearchResult {
  count: number;
  /** Some of the hits, in their order. */
  hits: (from: number, to: number) => Promise<SearchHit[]>;
}

/** Finds pages, wherever their index lies. */
export interface SearchEngine {
  /** The text may be empty: then all pages that the filters let through are found. */
  find: (query: SearchQuery) => Promise<SearchResult>;
}
