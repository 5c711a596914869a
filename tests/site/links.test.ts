import { beforeAll, describe, expect, it } from 'vitest';
import { deadLinks } from '../support/dead-links.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { sharedSite } from '../support/shared.ts';

describe.each([
  { name: 'at the root', shared: 'example', base: '/' },
  { name: 'with an address, under a base', shared: 'example-below-journal', base: '/journal/' },
] as const)('the example journal $name', ({ shared, base }) => {
  let folder: string;
  beforeAll(async () => {
    folder = await sharedSite(shared);
  }, BUILD_MS);

  it('has no dead links, pictures, scripts, styles or anchors', () => {
    expect(deadLinks(folder, base)).toEqual([]);
  });
});
