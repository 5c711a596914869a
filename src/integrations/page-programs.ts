import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { journalSource } from '../site/journal-source.ts';

/** The module that pages import for `.mdx` programs; see `src/site/page-programs.d.ts`. */
const PAGE_PROGRAMS = 'alongside:page-programs';

/** Makes Astro's compiler import the journal's `.mdx` pages, wherever the journal is. */
export function importedPagePrograms(): AstroIntegration {
  const id = `\0${PAGE_PROGRAMS}`;
  return {
    name: 'page-programs',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const resolveId = (source: string) => (source === PAGE_PROGRAMS ? id : undefined);
        const load = (asked: string) => (asked === id ? importingModule() : undefined);
        updateConfig({ vite: { plugins: [{ name: 'alongside:page-programs', enforce: 'pre', resolveId, load }] } });
      },
    },
  };
}

/** Returns the module's code. Astro compiles changed pages again by itself; new pages appear after a restart. */
function importingModule(): string {
  const { visible, folder } = journalSource();
  const files = visible?.pages.map(({ file }) => file).filter((file) => file.endsWith('.mdx')) ?? [];
  const imports = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(folder, file))})`);
  return `const programs = { ${imports.join(', ')} };
export const pageProgram = async (file) => (await programs[file]()).Content;`;
}
