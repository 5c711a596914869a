import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuiltSite, buildSound } from './build-site.ts';
import { EXAMPLE, EXAMPLE_TODAY } from './example-site.ts';

/** The example as a site in another language: its own words stay English, as in many a journal. */
export async function buildExampleIn(locale: string): Promise<BuiltSite> {
  const content = mkdtempSync(join(tmpdir(), `alongside-example-${locale}-`));
  try {
    cpSync(EXAMPLE, content, { recursive: true });
    const partnership = join(content, 'partnership.md');
    const text = readFileSync(partnership, 'utf8');
    writeFileSync(partnership, text.replace(/^locale: .*$/m, `locale: ${locale}`));
    return await buildSound({ content, today: EXAMPLE_TODAY });
  } finally {
    rmSync(content, { recursive: true });
  }
}
