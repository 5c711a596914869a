import { getLiveCollection } from 'astro:content';
import type { Documents } from '../domain/documents.ts';

/** Returns the documents that this build's audience may see, from Astro's collections. */
export async function collectedDocuments(): Promise<Documents> {
  const [[partnership], partners, goals, benchmarks, checkIns, milestones, feedback, pages] = await Promise.all([
    documentsOf(getLiveCollection('partnership')),
    documentsOf(getLiveCollection('partners')),
    documentsOf(getLiveCollection('goals')),
    documentsOf(getLiveCollection('benchmarks')),
    documentsOf(getLiveCollection('checkIns')),
    documentsOf(getLiveCollection('milestones')),
    documentsOf(getLiveCollection('feedback')),
    documentsOf(getLiveCollection('pages')),
  ]);
  if (!partnership) throw new Error('There’s no journal without errors yet.');
  return { partnership, partners, goals, benchmarks, checkIns, milestones, feedback, pages };
}

interface Loaded<Document> {
  entries?: { data: { document: Document } }[] | undefined;
  error?: Error | undefined;
}

async function documentsOf<Document>(loading: Promise<Loaded<Document>>): Promise<Document[]> {
  const { entries = [], error } = await loading;
  if (error) throw error;
  return entries.map(({ data }) => data.document);
}
