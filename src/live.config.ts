import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { Documents } from './domain/documents.ts';
import type { Collection } from './domain/schemas/index.ts';
import { journalSource } from './site/journal-source.ts';

/**
 * The document type of a collection. An entry is a document that was read and checked, as far as this build's audience
 * may see it.
 */
type DocumentOf<C extends Collection> = Documents[C] extends readonly (infer Each)[] ? Each : Documents[C];

/**
 * Defines a collection whose entries come from the journal. All files were read and checked together before, so nothing
 * is opened or stored here, and nothing of another audience or of a deleted file can be left.
 */
function documentsOf<C extends Collection>(collection: C) {
  const loader: LiveLoader<{ document: DocumentOf<C> }, { id: string }> = {
    name: 'journal',
    loadCollection: () => Promise.resolve({ entries: entriesOf(collection) }),
    loadEntry: ({ filter }) => Promise.resolve(entriesOf(collection).find(({ id }) => id === filter.id)),
  };
  return defineLiveCollection({ loader });
}

function entriesOf<C extends Collection>(collection: C): { id: string; data: { document: DocumentOf<C> } }[] {
  const { visible } = journalSource();
  if (!visible) return [];
  const one: Documents[Collection] = visible[collection];
  // Documents are under their collection's name, which the compiler can't follow through a variable.
  const documents = (Array.isArray(one) ? one : [one]) as readonly (DocumentOf<C> & { id: string })[];
  return documents.map((document) => ({ id: document.id, data: { document } }));
}

export const collections = {
  partnership: documentsOf('partnership'),
  partners: documentsOf('partners'),
  goals: documentsOf('goals'),
  benchmarks: documentsOf('benchmarks'),
  checkIns: documentsOf('checkIns'),
  milestones: documentsOf('milestones'),
  feedback: documentsOf('feedback'),
  pages: documentsOf('pages'),
};
