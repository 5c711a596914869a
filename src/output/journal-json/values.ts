import { z } from 'zod';
import type { Audience } from '../../domain/audience/model.ts';
import type { Document } from '../../domain/documents.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { ViewContext } from '../../views/shared/context.ts';
import { entryLink } from '../../views/shared/entry-link.ts';

// Every repetition is bounded: what only begins like a link must not be looked through to the end of a text, again and again.

/** Where a link leads: between angle brackets, or up to a space or a bracket that nothing opened. */
const TARGET = String.raw`<[^<>\n]*>|(?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\]){0,500}\)){1,2000}`;
const INLINE = new RegExp(
  String.raw`\]\(\s{0,200}(?<target>${TARGET})(?:\s{1,200}(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s{0,200}\)`,
  'g',
);
const DEFINITION = new RegExp(
  String.raw`^[ \t>*+\d.)-]{0,99}\[(?!\^)[^\]\n]{1,999}\]:\s{0,200}(?<target>${TARGET}).*$`,
  'gm',
);
const ATTRIBUTE =
  /\b(?:href|src|cite|longdesc)\s{0,20}=\s{0,20}(?:"(?<double>[^"]{0,2000})"|'(?<single>[^']{0,2000})'|(?<bare>[^\s>]{1,2000}))/gi;

const ELSEWHERE_OR_HERE = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2}|#)/i;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * A document's Markdown as its audience may read it. The private audience reads what was written. For others, comments go,
 * which no page shows; and links to files that have no page for them become their words, for a path names what it leads to.
 *
 * By its letters, not by its syntax tree: so it is also cut inside of code, and what another reader of Markdown takes for a
 * link is one here too. Only links are left that lead elsewhere, to a picture, or to a page that is there.
 */
export function sharedMarkdown(context: ViewContext, file: string, markdown: string): string {
  if (context.journal.audience === 'private') return markdown;
  const isKept = (target: string) =>
    ELSEWHERE_OR_HERE.test(target) || PICTURE.test(target) || entryLink(context, file, target) !== undefined;
  return withoutLinks(withoutComments(markdown), isKept)
    .replace(DEFINITION, (all: string, target: string) => (!/[./]/.test(target) || isKept(bare(target)) ? all : ''))
    .replace(ATTRIBUTE, (all: string, double?: string, single?: string, unquoted?: string) =>
      isKept(double ?? single ?? unquoted ?? '') ? all : '',
    );
}

/** A comment that is not closed goes on to the end where a line begins with it; elsewhere it is text. */
function withoutComments(text: string): string {
  let [rest, done] = ['', 0];
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const end = text.indexOf('-->', start + '<!--'.length);
    if (end >= 0) {
      rest += text.slice(done, start);
      done = end + '-->'.length;
    } else if (/^[ \t>*+-]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start)))
      return rest + text.slice(done, start);
    start = end >= 0 ? text.indexOf('<!--', done) : nextLineWithComment(text, start);
  }
  return rest + text.slice(done);
}

/** Where nothing closes one any more, only the first of a line can be one. */
function nextLineWithComment(text: string, start: number): number {
  const line = text.indexOf('\n', start);
  return line < 0 ? -1 : text.indexOf('<!--', line);
}

function withoutLinks(text: string, isKept: (target: string) => boolean): string {
  const cuts: { start: number; end: number }[] = [];
  for (const match of text.matchAll(INLINE)) {
    if (isKept(bare(match.groups?.['target'] ?? ''))) continue;
    const opening = openingBracket(text, match.index);
    if (opening !== undefined) cuts.push({ start: opening, end: opening + 1 });
    // Without one it is no link for us; its path goes all the same.
    cuts.push({ start: match.index + (opening === undefined ? 1 : 0), end: match.index + match[0].length });
  }
  let [rest, done] = ['', 0];
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    rest += text.slice(done, start);
    done = Math.max(done, end);
  }
  return rest + text.slice(done);
}

/** What is longer between its brackets is no link: else each closing one of a long text would be looked for through all of it. */
const MAX_WORDS = 5_000;

/** Where the bracket stands that a closing one belongs to. */
function openingBracket(text: string, closing: number): number | undefined {
  let depth = 1;
  for (let index = closing - 1; index >= Math.max(0, closing - MAX_WORDS); index -= 1) {
    if (text[index - 1] === '\\') continue;
    if (text[index] === ']') depth += 1;
    if (text[index] === '[') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function bare(target: string): string {
  return target.startsWith('<') ? target.slice(1, -1) : target;
}

/*
 * What the parts of `journal.json` are made of. These shapes are an interface of their own, apart from what partners write:
 * a field that is new in a document is published only where somebody adds it here.
 */

/** Which days a part of the journal is about; all where it is not said. */
export type IsIn = (date: PlainDate) => boolean;
export const ALWAYS: IsIn = () => true;

export const dateJson = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'date', description: 'A calendar date, without a time zone.' });

export const partnerIdJson = z
  .string()
  .meta({ id: 'partner-id', description: 'The `id` of one of `partners`; one who left may have no entry there.' });

export const onePerPartnerJson = z
  .union([z.number(), z.record(partnerIdJson, z.number())])
  .meta({ id: 'one-per-partner', description: 'One value for all, or one per partner.' });

export const markdownJson = z.string().meta({
  id: 'markdown',
  description:
    'Markdown, with HTML that nobody has sanitised. Unless the audience is private, without comments and without links to what it may not see.',
});

/** What every document has. */
export const documentShape = {
  id: z.string().describe('The name of its file without the ending.'),
  file: z.string().describe('Its path in the journal; pictures in its text are relative to it.'),
  visibility: z.enum(['public', 'partners', 'private']).describe('Who may see it.'),
  draft: z.literal(true).optional().describe('It is a draft: only a journal of the private audience has it.'),
  lang: z.string().optional().describe('Its language (BCP 47), where it is not that of the partnership.'),
  body: markdownJson,
};

interface Written {
  visibility?: Audience | undefined;
  draft?: boolean | undefined;
  lang?: string | undefined;
}

/** The fields that every document has. */
export function documentJson({ id, file, data, body }: Document<Written>, context: ViewContext) {
  return {
    id,
    file,
    visibility: data.visibility ?? context.journal.documents.partnership.data.privacy.default,
    draft: data.draft === true ? (true as const) : undefined,
    lang: data.lang,
    body: bodyJson(context, file, body),
  };
}

/** A text as the audience may read it, without the empty lines around it. */
export function bodyJson(context: ViewContext, file: string, markdown: string): string {
  return sharedMarkdown(context, file, markdown).replace(/^\s*\n|\s+$/g, '');
}

const DECIMALS = 6;

/** What was computed, to six decimals, as in a benchmark's CSV. */
export function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
