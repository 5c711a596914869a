import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { Documents } from './domain/documents.ts';
import type { Collection } from './domain/schemas/index.ts';
import { journalSource } from './site/journal-source.ts';

/** An entry is a document as it was read and checked, as far as this build's audience may see it. */
type DocumentOf<C extends Collection> = Documents[C] extends readonly (infer Each)[] ? Each : Documents[C];

/**
 * Astro's door to the journal. The files were read and checked before, all collections in one go; here nothing is opened, and
 * nothing is stored: so there is nothing left of another audience, or of a file that is gone.
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
  // What stands under a collection's name are its documents, which the compiler cannot follow through the name.
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
