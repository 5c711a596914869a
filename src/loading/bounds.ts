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
