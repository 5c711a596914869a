import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { CheckInDocument, Document, Documents } from '../domain/documents.ts';
import { parseBody } from '../journal/parse-body.ts';

/** The documents that this build's audience may see, as Astro's collections hold them. */
export async function collectedDocuments(): Promise<Documents> {
  const [[partnership], partners, goals, benchmarks, checkIns, milestones, feedback, pages] = await Promise.all([
    documentsOf('partnership'),
    documentsOf('partners'),
    documentsOf('goals'),
    documentsOf('benchmarks'),
    documentsOf('checkIns'),
    documentsOf('milestones'),
    documentsOf('feedback'),
    documentsOf('pages'),
  ]);
  if (!partnership) throw new Error('The content store holds no partnership: the journal was not loaded.');
  const named = partners.map(({ id, data }) => ({ id, name: data.name }));
  const withContent = (document: (typeof checkIns)[number]): CheckInDocument => ({
    ...document,
    content: parseBody(document.body, named).body,
  });
  return { partnership, partners, goals, benchmarks, checkIns: checkIns.map(withContent), milestones, feedback, pages };
}

async function documentsOf<Name extends CollectionKey>(
  name: Name,
): Promise<Document<CollectionEntry<Name>['data']['fields']>[]> {
  const entries = await getCollection(name);
  return entries
    .map(({ id, body, data }) => ({ id, file: data.file, data: data.fields, body: body ?? '' }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
