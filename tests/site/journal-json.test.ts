import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { journalJsonSchema, journalSchemaText } from '../../src/output/journal-json/journal-json.ts';
import { buildSound } from '../support/build-site.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { readSiteFile } from '../support/site-files.ts';

it(
  'the site has its journal for programs, with the address of its schema',
  async () => {
    const content = resolve(import.meta.dirname, '../journals/hidden');
    const site = await buildSound({ content, today: '2026-02-01', site: 'https://example.org', base: '/journal' });
    const text = readSiteFile(site.folder, 'journal.json');
    const schema = readSiteFile(site.folder, 'journal.schema.json');
    site.remove();
    const journal = journalJsonSchema.parse(JSON.parse(text));
    expect(journal.$schema).toBe('https://example.org/journal/journal.schema.json');
    expect([journal.audience, journal.sessions.length]).toEqual(['public', 2]);
    expect(schema).toBe(journalSchemaText());
  },
  BUILD_MS,
);
