import { join, sep } from 'node:path';
import { entryHeadingReader } from '../domain/check-in/body.ts';
import { brokenLimit } from '../domain/check-in/limits.ts';
import { textOf } from '../domain/check-in/tree.ts';
import type { Document } from '../domain/documents.ts';
import { parseMarkdown } from '../journal/parse-body.ts';
import type { Collection } from '../domain/schemas/index.ts';
import type { MarkdownOptions, Rendered, ResolvedImage } from '../markdown/options.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import type { SessionSide } from '../views/check-ins/sides.ts';
import type { ProsePiece, ThreadView } from '../views/check-ins/threads.ts';
import type { ViewContext } from '../views/common/context.ts';
import { entryById, entryLink } from '../views/common/entry-link.ts';
import { pictureSource } from '../views/common/picture.ts';
import { mentioned } from '../views/common/partner.ts';
import { sectionMarks } from '../views/common/visibility.ts';
import { journalSource } from './journal-source.ts';

/** The widths in which pictures in a text are made; the next constant is how wide they're shown. */
export const PROSE_WIDTHS = [400, 800, 1200];
export const PROSE_SIZES = '(min-width: 48rem) 40rem, 92vw';

/**
 * Renders a document's body as HTML that is safe to show, with its pictures sized and its links leading to pages.
 * @param headingBase the level that `#` gets
 */
export async function proseOf(
  context: ViewContext,
  collection: Collection,
  document: Document<object>,
  { headingBase = 2 }: { headingBase?: number } = {},
): Promise<string> {
  return (await renderedBody(context, collection, document, { headingBase })).html;
}

/** Matches a mention, but not within an email address or a longer name. */
const MENTION = /(?<![\w@.+-])@([a-z0-9]+(?:-[a-z0-9]+)*)(?![\w@-])/g;

/**
 * Returns the first paragraph of a document's text, as plain text. Quotations are skipped, because they are notes
 * beside the story.
 * @returns an empty text if there is none
 */
export function storyOf(context: ViewContext, { body }: Document<object>): string {
  if (brokenLimit(body) !== undefined) return '';
  const paragraph = parseMarkdown(body).children.find((block) => block.type === 'paragraph' && textOf(block) !== '');
  if (!paragraph) return '';
  return textOf(paragraph).replace(MENTION, (written, id: string) => mentioned(context, id)?.name ?? written);
}

/**
 * Renders the bodies of a session's sides, by id. Each promise is followed by its outcome, and each thread follows the
 * words that it quotes, in the first body that contains them.
 */
export async function proseOfSides(
  context: ViewContext,
  sides: readonly SessionSide[],
  threads: readonly ThreadView[],
): Promise<ReadonlyMap<string, readonly ProsePiece[]>> {
  const bodies = new Map<string, readonly ProsePiece[]>();
  let rest = threads;
  const anchored = new Set<string>();
  for (const { document, promises, rows } of sides) {
    const remarks = rest.flatMap(({ on, by }, id) => (on === undefined ? [] : [{ id, quote: on, slot: by.slot }]));
    const offered: readonly ProsePiece[] = [...rest, ...promises.map(({ promise }) => promise)];
    const written = promises.map(({ promise, ...place }, index) => ({
      ...place,
      id: rest.length + index,
      state: promise.state.state,
      // Both sides may list it: links lead to the first one.
      ...(!anchored.has(promise.anchor) && { anchor: promise.anchor }),
    }));
    for (const { anchor } of written) if (anchor !== undefined) anchored.add(anchor);
    const { pieces } = await renderedBody(context, 'checkIns', document, { remarks, promises: written, rows });
    bodies.set(
      document.id,
      pieces.flatMap((piece) => (typeof piece === 'string' ? piece : (offered[piece] ?? []))),
    );
    rest = rest.filter((_, id) => !pieces.includes(id));
  }
  return bodies;
}

async function renderedBody(
  context: ViewContext,
  collection: Collection,
  document: Document<object>,
  { headingBase = 2, ...placed }: Pick<MarkdownOptions, 'headingBase' | 'remarks' | 'promises' | 'rows'>,
): Promise<Rendered> {
  const { file, body, id } = document;
  if (body.trim() === '') return { html: '', pieces: [] };
  const marks = sectionMarks(context, document);
  const headings = () => entryHeadingReader(context.journal.partners.map(({ id, data }) => ({ id, name: data.name })));
  return renderMarkdown(body, {
    ...placed,
    ...(marks && { marks: { ...marks, headings } }),
    labels: context.words.markdown,
    ...('lang' in document.data && document.data.lang !== undefined && { labelsLang: context.formats.locale }),
    file: join(journalSource().folder, file).replace(process.cwd() + sep, ''),
    scope: id,
    headingBase,
    // The renderer escapes more than authors do, including spaces around a path, which don't count.
    resolveImage: (src) => resolvedImage(context, collection, id, src.replace(/^(?:%20)+|(?:%20)+$/g, '')),
    resolveLink: (href) => entryLink(context, file, href),
    entry: (target) => entryById(context, file, target),
    mention: (id) => mentioned(context, id),
    ...(collection === 'checkIns' && { headings }),
  });
}

/** Returns an image. Requesting its address publishes it, so it's only called for pictures that the text shows. */
function resolvedImage(
  { pictureOf }: ViewContext,
  collection: Collection,
  id: string,
  path: string,
): ResolvedImage | undefined {
  const picture = pictureOf(collection, id, path);
  if (!picture) return undefined;
  const { srcset, ...source } = pictureSource(picture, PROSE_WIDTHS);
  return { ...source, ...(srcset !== undefined && { srcset, sizes: PROSE_SIZES }) };
}
