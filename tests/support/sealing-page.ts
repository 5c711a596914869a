import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type * as contentKey from '../../src/sealing/content-key.ts';
import type * as device from '../../src/sealing/device.ts';
import type * as envelope from '../../src/sealing/envelope.ts';
import type * as keyringSchema from '../../src/sealing/keyring-schema.ts';
import type * as keyring from '../../src/sealing/keyring.ts';

const SEALING = join(import.meta.dirname, '../../src/sealing');
const PARTS = ['content-key', 'device', 'envelope', 'keyring', 'keyring-schema'];

/** The library, which the page exposes as `globalThis.sealing`. */
export type Sealing = typeof contentKey & typeof device & typeof envelope & typeof keyring & typeof keyringSchema;

/** Writes a page with the library, as a browser gets it. */
export async function writeSealingPage(folder: string): Promise<void> {
  const entry = join(folder, 'entry.js');
  const imports = PARTS.map(
    (part, index) => `import * as part${index} from ${JSON.stringify(join(SEALING, `${part}.ts`))};`,
  );
  const parts = PARTS.map((_, index) => `...part${index}`).join(', ');
  writeFileSync(entry, `${imports.join('\n')}\nglobalThis.sealing = { ${parts} };\n`);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, lib: { entry, formats: ['es'], fileName: () => 'sealing.js' } },
  });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src data:">`;
  const page = `<!doctype html><html lang="en"><head>${policy}<link rel="icon" href="data:,"></head><script type="module" src="/sealing.js"></script></html>`;
  writeFileSync(join(folder, 'index.html'), page);
}
