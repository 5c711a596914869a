import { join, sep } from 'node:path';
import { sectionKind } from '../domain/check-in/sections.ts';
import type { CheckInDocument, Document } from '../domain/documents.ts';
import type { Collection } from '../domain/schemas/index.ts';
import { imagesOf } from '../journal/files/pictures.ts';
import { resolveUrl } from '../journal/prose/resolve-url.ts';
import type { QuotedRemark, Rendered, ResolvedImage } from '../markdown/options.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import type { ProsePiece, ThreadView } from '../views/check-ins/threads.ts';
import type { ViewContext } from '../views/shared/context.ts';
import { entryLink } from '../views/shared/entry-link.ts';
import { pictureSource } from '../views/shared/picture.ts';
import { mentioned } from '../views/shared/partner.ts';
import { journalSource } from './journal-source.ts';

/** In how many widths a picture in a text is made, and how wide it is shown. */
export const PROSE_WIDTHS = [400, 800, 1200];
export const PROSE_SIZES = '(min-width: 48rem) 40rem, 92vw';

/**
 * A document's body as HTML that is safe to show, with its pictures sized and its links leading to pages.
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

/**
 * The bodies of a session's check-ins, by id, with each thread behind the words that it quotes: in the first body that says them.
 */
export async function proseWithThreads(
  context: ViewContext,
  checkIns: readonly Document<object>[],
  threads: readonly ThreadView[],
): Promise<ReadonlyMap<string, readonly ProsePiece[]>> {
  const bodies = new Map<string, readonly ProsePiece[]>();
  let rest = threads;
  for (const document of checkIns) {
    const remarks = rest.flatMap(({ on, by }, id) => (on === undefined ? [] : [{ id, quote: on, slot: by.slot }]));
    const { pieces } = await renderedBody(context, 'checkIns', document, { remarks });
    const offered = rest;
    bodies.set(
      document.id,
      pieces.flatMap((piece) => (typeof piece === 'string' ? piece : (offered[piece] ?? []))),
    );
    rest = offered.filter((_, id) => !pieces.includes(id));
  }
  return bodies;
}

async function renderedBody(
  context: ViewContext,
  collection: Collection,
  document: Document<object>,
  { headingBase = 2, remarks = [] }: { headingBase?: number; remarks?: readonly QuotedRemark[] },
): Promise<Rendered> {
  const { file, body, id } = document;
  if (body.trim() === '') return { html: '', pieces: [] };
  const images = resolvedImages(context, collection, document);
  return renderMarkdown(body, {
    remarks,
    labels: context.words.markdown,
    file: join(journalSource().folder, file).replace(process.cwd() + sep, ''),
    scope: id,
    headingBase,
    resolveImage: (src) => {
      // The renderer escapes more than authors do, spaces around a path too, which count for nothing.
      const target = resolveUrl(file, src.replace(/^(?:%20)+|(?:%20)+$/g, ''));
      return target.kind === 'file' ? images.get(target.file) : undefined;
    },
    resolveLink: (href) => entryLink(context, file, href),
    mention: (id) => mentioned(context, id),
    ...(collection === 'checkIns' && { sectionOf: sectionKind }),
  });
}

function resolvedImages(
  context: ViewContext,
  collection: Collection,
  document: Document<object>,
): ReadonlyMap<string, ResolvedImage> {
  const resolved = new Map<string, ResolvedImage>();
  const { id, file, body, data } = document;
  // A check-in's body was parsed when it was read.
  const content = 'content' in document ? (document as CheckInDocument).content : undefined;
  for (const { written, file: target } of imagesOf({ file, fields: { ...data }, body, content })) {
    const picture = context.pictureOf(collection, id, written);
    if (!picture) continue;
    const { srcset, ...source } = pictureSource(picture, PROSE_WIDTHS);
    resolved.set(target, { ...source, ...(srcset !== undefined && { srcset, sizes: PROSE_SIZES }) });
  }
  return resolved;
}
