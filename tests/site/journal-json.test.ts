import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { siteJsonSchema, siteSchemaText } from '../../src/output/journal-json/by-year.ts';
import { buildSound } from '../support/build-site.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { readSiteFile } from '../support/site-files.ts';

it(
  'the site includes the journal for programs, with the address of its schema',
  async () => {
    const content = resolve(import.meta.dirname, '../journals/hidden');
    const site = await buildSound({ content, today: '2026-02-01', site: 'https://example.org', base: '/journal' });
    const [index, year] = ['journal.json', 'journal/2026.json'].map((path) =>
      siteJsonSchema.parse(JSON.parse(readSiteFile(site.folder, path))),
    );
    const schema = readSiteFile(site.folder, 'journal.schema.json');
    site.remove();
    const addresses = { $schema: 'https://example.org/journal/journal.schema.json', audience: 'public' };
    const years = [{ year: 2026, url: 'https://example.org/journal/journal/2026.json' }];
    expect(index).toMatchObject({ format: 'alongside-journal-index', ...addresses, years });
    expect(year).toMatchObject({ format: 'alongside-journal-year', ...addresses, year: 2026, sessions: [{}, {}] });
    expect(schema).toBe(siteSchemaText());
  },
  BUILD_MS,
);
