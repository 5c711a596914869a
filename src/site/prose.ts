import { join, sep } from 'node:path';
import { getImage } from 'astro:assets';
import { sectionKind } from '../domain/body/section-names.ts';
import type { Document } from '../domain/documents.ts';
import type { Collection } from '../domain/schemas/index.ts';
import { imagesOf } from '../loading/images.ts';
import { entryLink } from '../presentation/entry-link.ts';
import { mentioned } from '../presentation/partner-tag.ts';
import type { ViewContext } from '../presentation/view-context.ts';
import type { ResolvedImage } from '../rendering/markdown/options.ts';
import { renderMarkdown } from '../rendering/markdown/render-markdown.ts';
import { journalSource } from './journal-source.ts';

const WIDTHS = [400, 800, 1200];
const SIZES = '(min-width: 48rem) 40rem, 92vw';

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
  const { file, body, id } = document;
  if (body.trim() === '') return '';
  const images = await resolvedImages(context, collection, document);
  const { html } = await renderMarkdown(body, {
    labels: context.words.markdown,
    file: join(journalSource().folder, file).replace(process.cwd() + sep, ''),
    scope: id,
    headingBase,
    resolveImage: (src) => images.get(src),
    resolveLink: (href) => entryLink(context, file, href),
    mention: (id) => mentioned(context, id),
    ...(collection === 'checkIns' && { sectionOf: sectionKind }),
  });
  return html;
}

/** The bodies of several documents, by id. */
export async function proseById(
  context: ViewContext,
  collection: Collection,
  documents: readonly Document<object>[],
): Promise<ReadonlyMap<string, string>> {
  return new Map(
    await Promise.all(
      documents.map(async (document) => [document.id, await proseOf(context, collection, document)] as const),
    ),
  );
}

async function resolvedImages(
  context: ViewContext,
  collection: Collection,
  { id, file, body, data }: Document<object>,
): Promise<ReadonlyMap<string, ResolvedImage>> {
  const resolved = new Map<string, ResolvedImage>();
  for (const { written } of imagesOf({ file, fields: { ...data }, body })) {
    const picture = context.pictureOf(collection, id, written);
    if (!picture) continue;
    const { src, srcSet, attributes } = await getImage({ src: picture, widths: WIDTHS });
    resolved.set(written, {
      src,
      width: Number(attributes['width']),
      height: Number(attributes['height']),
      srcset: srcSet.attribute,
      sizes: SIZES,
    });
  }
  return resolved;
}
