import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEEDED, runSetup } from '../cli/setup/run-setup.ts';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { deadLinks } from '../support/dead-links.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { readSiteFile } from '../support/site-files.ts';

describe('a journal written by setup', () => {
  let root: string;
  let site: BuiltSite;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'alongside-ours-'));
    const ours = join(root, 'ours');
    const given = { ...NEEDED, name: 'Robin <& Sam>', privacy: 'public', per: 'partner', yes: true } as const;
    expect(await runSetup(ours, given)).toMatchObject({ code: 0 });
    site = await buildSound({ content: join(ours, 'content'), today: '2026-11-22' });
  }, BUILD_MS);
  afterAll(() => {
    site.remove();
    rmSync(root, { recursive: true });
  });

  it('is a site without dead links', () => {
    expect(deadLinks(site.folder, '/')).toEqual([]);
  });

  it.each([
    ['index.html', 'Robin &lt;&amp; Sam&gt;'],
    ['agreement/index.html', 'Bad news travels the same day'],
    ['partners/sam/index.html', 'Sam'],
    ['goals/run-a-marathon-together/index.html', 'Eight months, four runs a week.'],
    ['benchmarks/long-run/index.html', '<svg'],
  ])('shows on %s what was agreed', (page, words) => {
    expect(readSiteFile(site.folder, page)).toContain(words);
  });
});
