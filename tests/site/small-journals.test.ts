import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite, buildSound } from '../support/build-site.ts';
import { deadLinks } from '../support/dead-links.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { readSiteFile } from '../support/site-files.ts';

const JOURNALS = resolve(import.meta.dirname, '../journals');

describe('a journal on its first day', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSound({ content: join(JOURNALS, 'first-day'), today: '2026-05-04' });
  }, BUILD_MS);
  afterAll(() => site.remove());

  it('has every page, without dead links', () => {
    expect(deadLinks(site.folder, '/')).toEqual([]);
  });

  it.each(['index.html', 'check-ins/index.html', 'goals/index.html', 'benchmarks/index.html'])(
    'doesn’t show commands to strangers: %s',
    (page) => {
      const html = readSiteFile(site.folder, page);
      expect(html).toContain('</main>');
      expect(html).not.toMatch(/npm run|<code/);
    },
  );
});

describe('a journal with partners who joined and left', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSound({ content: join(JOURNALS, 'comings'), today: '2026-07-14' });
  }, BUILD_MS);
  afterAll(() => site.remove());

  const text = (page: string) =>
    readSiteFile(site.folder, page)
      .replace(/<(script|style)[^]*?<\/\1>/g, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it('has every page, without dead links', () => {
    expect(deadLinks(site.folder, '/')).toEqual([]);
  });

  it.each([
    ['partners/ben/index.html', ['Partner from January 5, 2026 to June 20, 2026.', 'until June 20, 2026']],
    ['partners/cleo/index.html', ['Partner since April 5, 2026.', 'no plan']],
    ['timeline/index.html', ['Cleo joins the partnership', 'Ben says goodbye']],
    ['commitments/index.html', ['until Ben left on Jun 20']],
    ['agreement/index.html', ['Former partners', 'Ben, January 5, 2026 to June 20, 2026']],
    ['index.html', ['Ada and Cleo', 'Ada asked Cleo on Jun 15']],
  ])('says on %s what happened', (page, lines) => {
    for (const line of lines) expect(text(page)).toContain(line);
  });

  it('doesn’t ask anything of a former partner, or ask others for them', () => {
    expect(text('index.html')).not.toContain('Ben asked');
    expect(text('commitments/index.html')).not.toMatch(/overdue[^.]*Ben/);
    expect(text('check-ins/2026-07-12/index.html')).not.toContain('Without Ben');
  });
});

describe('a journal with mistakes', () => {
  let site: BuiltSite;
  let content: string;
  beforeAll(async () => {
    content = join(mkdtempSync(join(tmpdir(), 'alongside-journal-')), 'content');
    cpSync(join(JOURNALS, 'first-day'), content, { recursive: true });
    writeFileSync(join(content, 'partners/kit.md'), '---\nname: Kit\nrolle: Planner\n---\n');
    writeFileSync(join(content, 'partners/noor.md'), '---\nname: Noor\ntimezone: Mars/Base\n---\n');
    site = await buildSite({ content, today: '2026-05-04' });
  }, BUILD_MS);
  afterAll(() => {
    site.remove();
    rmSync(join(content, '..'), { recursive: true });
  });

  it('isn’t built, and the exit code says so', () => {
    expect(site.exitCode).toBe(1);
    expect(existsSync(join(site.folder, 'index.html'))).toBe(false);
  });

  it('is reported with all of them at once, each at its line, without technical words', () => {
    expect(site.output).toMatch(/partners\/kit\.md:3:1/);
    expect(site.output).toMatch(/partners\/noor\.md:3:\d+/);
    expect(site.output).toContain('rolle');
    expect(site.output).not.toMatch(/^\s+at .*\.(?:ts|js|mjs):\d+/m);
  });
});
