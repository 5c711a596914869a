import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltSite, buildSound } from './build-site.ts';
import { withExampleCopy } from './example-copy.ts';
import { EXAMPLE_TODAY } from './example-site.ts';

/** The example as a site in another language: its own words stay English, as in many a journal. */
export function buildExampleIn(locale: string): Promise<BuiltSite> {
  return withExampleCopy((content) => {
    const partnership = join(content, 'partnership.md');
    const text = readFileSync(partnership, 'utf8');
    writeFileSync(partnership, text.replace(/^locale: .*$/m, `locale: ${locale}`));
    return buildSound({ content, today: EXAMPLE_TODAY });
  });
}
