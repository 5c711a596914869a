/*
 * Upper limits of a journal's files, so that none of them can stall or exhaust the program that reads it. All are far
 * beyond what people write, and each has its own error code. `MARKDOWN_LIMITS` of the domain limits the depth and size
 * of the text below the fields.
 *
 * | limit          | reported as            | why                                                                          |
 * | -------------- | ---------------------- |
 * ---------------------------------------------------------------------------- |
 * | file           | `file/too-large`       | four times a text's own megabyte; nothing of a larger file is read           |
 * | yaml           | `frontmatter/too-large`| the parser uses some hundred bytes for each one that it reads                |
 * | yamlPieces     | `frontmatter/too-large`| it compares each name with all before it: 20,000 take two seconds, twice as  |
 * |                |                        | many eight                                                                   |
 * | brackets, steps| `yaml/too-deep`        | the parser's own limit, without which its recursion overflows the stack      |
 * | text           | `body/too-large`       | `MARKDOWN_LIMITS`: bytes, table cells, characters that the parser is slow at |
 * | programBraces  | `body/too-large`       | the parser looks for the end of each: 100,000 take thirteen seconds          |
 * | text’s depth   | `body/too-deep`        | `MARKDOWN_LIMITS.depth`, minus the renderer's own levels                     |
 */
export const BOUNDS = {
  /** Size of a file, in bytes. */
  file: 4 * 1024 * 1024,
  /** Length of the fields, in UTF-16 units: hundreds of times what a year of reviews takes. */
  yaml: 512 * 1024,
  /** Lines and commas in the fields: each can be a name. */
  yamlPieces: 20_000,
  /** Opening braces of a page that's a program. */
  programBraces: 10_000,
} as const;

export interface FolderEntry {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/**
 * The disk access that loading needs; tests pass their own. It's synchronous, because reading thousands of small files
 * one after the other takes less time than handing each to Node's thread pool (10,000 files: see `npm run bench`).
 */
export interface FileSystem {
  /** Lists a folder; undefined if there is no such folder. */
  list(folder: string): FolderEntry[] | undefined;
  /** Reads a file's bytes; if it's larger than `BOUNDS.file`, only as many as it takes to tell. */
  read(file: string): Uint8Array;
  /**
   * Reads some of a file's bytes, fewer if it ends sooner: pictures are never needed whole.
   * @param from the first byte; if negative, counted from the end of the file
   */
  readPart(file: string, from: number, length: number): Uint8Array;
}

/** Returns a part of bytes in memory, as `readPart` does for a file. */
export function partOf(bytes: Uint8Array, from: number, length: number): Uint8Array {
  const start = from < 0 ? Math.max(0, bytes.length + from) : from;
  return bytes.subarray(start, start + length);
}
