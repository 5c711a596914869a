import type { LoaderContext } from 'astro/loaders';
import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../src/domain/audience/audience.ts';
import type { Audience } from '../../src/domain/audience/model.ts';
import type { Collection } from '../../src/domain/schemas/index.ts';
import { parseBody } from '../../src/journal/parse-body.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { journalLoader } from '../../src/site/journal-loader.ts';
import { journalFiles } from '../journal/journals.ts';
import { memoryFiles } from '../journal/memory-files.ts';

interface Entry {
  id: string;
  data: Record<string, unknown>;
  body?: string;
  digest?: string;
  filePath?: string;
  deferredRender?: boolean;
}

/** As much of Astro's store as a loader uses, and how often it was written to. */
function memoryStore() {
  const entries = new Map<string, Entry>();
  const written: string[] = [];
  return {
    entries,
    written,
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    delete: (id: string) => void entries.delete(id),
    set: (entry: Entry) => {
      written.push(entry.id);
      entries.set(entry.id, entry);
      return true;
    },
  };
}

/** Loads a collection of a sound journal with changes, for an audience, into a store. */
async function load(
  collection: Collection,
  store: ReturnType<typeof memoryStore>,
  { changes = {}, audience = 'private' }: { changes?: Record<string, string>; audience?: Audience } = {},
) {
  const { documents } = readJournal('content', { files: memoryFiles({ ...journalFiles('sound'), ...changes }) });
  const visible =
    documents &&
    visibleTo(documents, audience, { reparse: (body) => parseBody(body).body, drafts: audience === 'private' });
  const context = {
    collection,
    store,
    config: { root: new URL('file:///home/journal/') },
    parseData: ({ data }: { data: Record<string, unknown> }) => Promise.resolve(data),
    generateDigest: String,
  };
  // A loader uses no more of the context than this.
  await journalLoader(collection, () => ({ visible, folder: '/home/journal/content', isStored: false })).load(
    context as unknown as LoaderContext,
  );
}

const SECRET = {
  'content/goals/secret.md': '---\ntitle: Secret\nowners: [sam]\nvisibility: private\n---\nNobody knows.\n',
};
const SHOWN = { 'content/goals/open.md': '---\ntitle: Open\nowners: [sam]\nvisibility: public\n---\n' };

describe('the collections', () => {
  it('hold a document’s file, fields and body', async () => {
    const store = memoryStore();
    await load('checkIns', store);
    expect(store.entries.get('2026-05-15-sam')).toMatchObject({
      data: { file: 'check-ins/2026/2026-05-15-sam.md', fields: { date: '2026-05-15', author: 'sam' }, images: {} },
      body: '## Feedback\n### Sam to Robin\nYou kept the log.\n',
      filePath: 'content/check-ins/2026/2026-05-15-sam.md',
    });
  });

  it('never hold what the audience may not see', async () => {
    const store = memoryStore();
    await load('goals', store, { changes: { ...SECRET, ...SHOWN }, audience: 'public' });
    expect(store.keys()).toEqual(['open']);
  });

  it('lose what is no longer there, or no longer shown', async () => {
    const store = memoryStore();
    await load('goals', store, { changes: { ...SECRET, ...SHOWN } });
    expect(store.keys()).toEqual(['marathon', 'open', 'secret']);
    await load('goals', store, { changes: SHOWN, audience: 'public' });
    expect(store.keys()).toEqual(['open']);
  });

  it('are written to only for what changed', async () => {
    const store = memoryStore();
    await load('goals', store, { changes: SHOWN });
    store.written.length = 0;
    await load('goals', store, { changes: { 'content/goals/open.md': `${SHOWN['content/goals/open.md']}More.\n` } });
    expect(store.written).toEqual(['open']);
  });

  it('keep what they had while the journal has errors', async () => {
    const store = memoryStore();
    await load('goals', store);
    await load('goals', store, { changes: { 'content/goals/marathon.md': 'nothing' } });
    expect(store.keys()).toEqual(['marathon']);
  });

  it('say where pictures are, from the document’s own folder', async () => {
    const partners = memoryStore();
    await load('partners', partners);
    expect(partners.entries.get('robin')?.data['images']).toEqual({ './robin.png': '../partners/robin.png' });
    const checkIns = memoryStore();
    const body = '![us](../../partners/robin.png) and ![them](https://example.org/them.png)';
    await load('checkIns', checkIns, {
      changes: { 'content/check-ins/2026/2026-05-01.md': `---\ndate: 2026-05-01\n---\n${body}\n` },
    });
    expect(checkIns.entries.get('2026-05-01')?.data['images']).toEqual({
      '../../partners/robin.png': '../../partners/robin.png',
    });
  });

  it('let Astro compile pages in MDX, and only those', async () => {
    const store = memoryStore();
    await load('pages', store, { changes: { 'content/pages/handbook.mdx': '---\ntitle: Handbook\n---\n# {1 + 1}\n' } });
    expect(store.entries.get('handbook')?.deferredRender).toBe(true);
    expect(store.entries.get('letter')?.deferredRender).toBeUndefined();
  });
});
