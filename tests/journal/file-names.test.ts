import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCheckInName, SITE_PAGES } from '../../src/journal/rules/file-names.ts';

describe('file names', () => {
  it('keep journal pages off every address of the site’s own', () => {
    const own = globSync('*', { cwd: join(import.meta.dirname, '../../src/pages') })
      // A feed, `journal.json.ts`, has an ending in its address, which no page of a journal has.
      .filter((name) => !/\.\w+\.ts$/.test(name))
      .map((name) => name.replace(/\..*$/, ''))
      .filter((name) => !name.startsWith('['));
    expect(own.filter((name) => !SITE_PAGES.has(name))).toEqual([]);
    expect(own).toContain('timeline');
  });

  it('say the day of a check-in, and whose side it is', () => {
    expect(readCheckInName('2026-05-01')).toEqual({ date: '2026-05-01' });
    expect(readCheckInName('2026-05-01-mary-ann')).toEqual({ date: '2026-05-01', author: 'mary-ann' });
  });

  it.each(['2026-02-30', '2026-5-1', '2026-05-01-', 'robin-2026-05-01', ''])('say nothing as %j', (id) => {
    expect(readCheckInName(id)).toBeUndefined();
  });
});
