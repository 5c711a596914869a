/*
 * What a file of a journal may be at most, so that none of them can stall or exhaust whoever reads it. All are far beyond what
 * anybody writes, and each is told by name. Depth and size of a text below the fields: `MARKDOWN_LIMITS` of the domain.
 *
 * | bound          | where it is told       | why there                                                                    |
 * | -------------- | ---------------------- | ---------------------------------------------------------------------------- |
 * | file           | `file/too-large`       | four times a text's own megabyte; beyond it nothing is read, however large   |
 * | yaml           | `frontmatter/too-large`| the parser holds some hundred bytes for each that it reads                   |
 * | yamlPieces     | `frontmatter/too-large`| it compares each name with all before it: 20,000 take two seconds, twice as  |
 * |                |                        | many eight                                                                   |
 * | brackets, steps| `yaml/too-deep`        | the parser's own bound, without which a call within calls overflows          |
 * | text           | `body/too-large`       | `MARKDOWN_LIMITS`: bytes, cells of tables, signs that the parser is slow at  |
 * | programBraces  | `body/too-large`       | the parser looks for the end of each: 100,000 take thirteen seconds          |
 * | text’s depth   | `body/too-deep`        | `MARKDOWN_LIMITS.depth`, less the renderer's own levels                      |
 */
export const BOUNDS = {
  /** Bytes of a file. */
  file: 4 * 1024 * 1024,
  /** UTF-16 units of fields: hundreds of times what a year of reviews takes. */
  yaml: 512 * 1024,
  /** Lines and commas of fields: each can be a name. */
  yamlPieces: 20_000,
  /** Opening braces of a page that is a program. */
  programBraces: 10_000,
} as const;

export interface FolderEntry {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/**
 * What loading asks of a disk; a test passes its own. Synchronous, because reading thousands of small files one after the
 * other takes less time than handing each to Node's thread pool (10,000 files: see `npm run bench`).
 */
export interface FileSystem {
  /** What a folder holds; none where there is no such folder. */
  list(folder: string): FolderEntry[] | undefined;
  /** A file's bytes; of one that is larger than `BOUNDS.file` only so many that it shows. */
  read(file: string): Uint8Array;
  /**
   * Some of a file's bytes, fewer where it ends before: of a picture nobody wants them all.
   * @param from where they begin; below zero, counted from the file's end
   */
  readPart(file: string, from: number, length: number): Uint8Array;
}

/** Part of the bytes at hand, as `readPart` gives those of a file. */
export function partOf(bytes: Uint8Array, from: number, length: number): Uint8Array {
  const start = from < 0 ? Math.max(0, bytes.length + from) : from;
  return bytes.subarray(start, start + length);
}
