import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CheckInDocument, Document, Documents } from '../domain/documents.ts';
import type { Collection } from '../domain/schemas/index.ts';
import { imagesOf } from '../journal/files/pictures.ts';
import { journalSource, type JournalSource } from './journal-source.ts';

/** The name that a refresh asks for. */
export const JOURNAL_LOADER = 'journal';

type AnyDocument = Document<Record<string, unknown>> | CheckInDocument;

/**
 * Astro's door to the journal: a collection's documents, as far as the audience may see them, into the content store. The
 * files were read and checked before, all collections in one go; here nothing is opened.
 */
export function journalLoader(
  collection: Collection,
  source: () => Pick<JournalSource, 'visible' | 'folder' | 'isStored'> = journalSource,
): Loader {
  return {
    name: JOURNAL_LOADER,
    load: async (context) => {
      const journal = source();
      const { visible, folder } = journal;
      // While a journal with mistakes is served, the store keeps what it had.
      if (!visible) return;
      const documents = documentsOf(visible, collection);
      const ids = new Set(documents.map(({ id }) => id));
      for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
      for (const document of documents) await storeDocument(document, folder, context);
      journal.isStored = true;
    },
  };
}

async function storeDocument(document: AnyDocument, folder: string, context: LoaderContext): Promise<void> {
  const { store, config } = context;
  const { id, file, data: fields, body } = document;
  const path = join(folder, file);
  // Of what the audience sees, not of the file: something may be cut out of it.
  const digest = context.generateDigest(JSON.stringify([file, fields, body]));
  const known = store.get(id);
  const filePath = relative(fileURLToPath(config.root), path).replaceAll(sep, '/');
  const isProgram = file.endsWith('.mdx');
  if (known?.digest === digest && known.filePath === filePath) return;
  const data = await context.parseData({ id, data: { file, fields, images: imagePaths(document) }, filePath: path });
  store.set({ id, data, body, digest, filePath, ...(isProgram ? { deferredRender: true } : {}) });
}

/** From a picture's path as written to one that Astro finds from the document's own file. */
function imagePaths(document: AnyDocument): Record<string, string> {
  const { file, data, body } = document;
  const content = 'content' in document ? document.content : undefined;
  const from = file.split('/').length - 1;
  const toRoot = from === 0 ? './' : '../'.repeat(from);
  return Object.fromEntries(
    imagesOf({ file, fields: data, body, content }).map((image) => [image.written, `${toRoot}${image.file}`]),
  );
}

function documentsOf(documents: Documents, collection: Collection): readonly AnyDocument[] {
  return collection === 'partnership' ? [documents.partnership] : documents[collection];
}
