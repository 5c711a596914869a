import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../support/build-site.ts';
import { BUILD_MS, buildExample } from '../support/example-site.ts';
import { deadLinks } from '../support/dead-links.ts';

describe.each([
  { name: 'at the root', base: '/' },
  { name: 'under a base', base: '/our/journal/' },
])('the example journal $name', ({ base }) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildExample({ base, site: 'https://journal.example' });
  }, BUILD_MS);
  afterAll(() => site.remove());

  it('has no link, picture, script, style or anchor that leads nowhere', () => {
    expect(deadLinks(site.folder, base)).toEqual([]);
  });
});
