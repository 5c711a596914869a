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

/** A page that was found. */
export interface SearchHit {
  href: string;
  title: string;
  kind: string;
  /** What stands beside its title. */
  detail?: string | undefined;
  excerpt: readonly ExcerptPart[];
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
