import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { type AstroIntegration, build } from 'astro';
import config from '../../astro.config.mjs';
import { licencesOf } from './licences.ts';

/*
 * Compiles the site's pages and the engine into one program, with Astro's own build but without a journal and without
 * rendering. `installed-engine.ts` runs it as a separate process: node src/engine/compile.ts <folder>
 */

/** Packages that can't be bundled: machine code, and WebAssembly that looks for its file next to itself. */
const NOT_BUNDLED = ['satteri', 'sharp', '@resvg/resvg-wasm', 'harfbuzzjs'];

/** The program's own modules, by their files in the bundle. */
const ENTRIES = {
  'cli.mjs': '../cli/main.ts',
  'index.mjs': '../cli/package-api.ts',
  'program.mjs': 'program.ts',
  'partners-build.mjs': 'partners-build.ts',
  'cohort-process.mjs': 'cohort/process.ts',
};

/** Fonts for drawing pictures for sharing, by weight (src/output/share/typefaces.ts). */
const FACES = { newsreader: [500], inter: [500], 'noto-naskh-arabic': [500, 600], 'hina-mincho': [400] };

const HERE = import.meta.dirname;

/** Modules that are replaced here, unlike in Astro's own build. */
const REPLACED = new Map([
  // The journal's `.mdx` pages are compiled when the site is rendered.
  ['alongside:page-programs', 'page-programs.ts'],
  // Syntax highlighting is off in such pages; without this replacement its three hundred languages would be included.
  ['@astrojs/internal-helpers/shiki', 'no-shiki.ts'],
]);

/** Bundles the engine's modules with the pages, so that they share modules. */
const withEngine = {
  name: 'alongside:engine',
  enforce: 'pre' as const,
  resolveId: (source: string) => {
    const module = REPLACED.get(source);
    return module === undefined ? undefined : join(HERE, module);
  },
  buildStart(this: { environment: { name: string }; emitFile: (file: EmittedChunk) => unknown }) {
    if (this.environment.name !== 'prerender') return;
    for (const [fileName, module] of Object.entries(ENTRIES))
      this.emitFile({ type: 'chunk', id: join(HERE, module), fileName });
  },
};

interface EmittedChunk {
  type: 'chunk';
  id: string;
  fileName: string;
}

/** Every module of the bundles, for the licences of third-party packages. */
const modules = new Set<string>();

const withLicences = {
  name: 'alongside:licences',
  generateBundle(this: { getModuleIds: () => Iterable<string> }) {
    for (const id of this.getModuleIds()) modules.add(id);
  },
};

/** Keeps what Astro needs to render pages, but prevents it from rendering any. */
function keepPrerenderer(server: string): AstroIntegration {
  return {
    name: 'keep-prerenderer',
    hooks: {
      'astro:config:done': ({ config: { outDir } }) => {
        prerenderer = fileURLToPath(new URL('.prerender/', outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          name: 'alongside:compile',
          setup: () => cp(prerenderer, server, { recursive: true }),
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}

let prerenderer = '';

/** Compiles the engine. @param folder gets `client/` (what browsers load), `server/` (the program) and `faces/` */
async function compileEngine(folder: string): Promise<void> {
  const external = { noExternal: true as const, external: NOT_BUNDLED };
  mkdirSync(folder, { recursive: true });
  await build({
    ...config,
    root: resolve(HERE, '../..'),
    configFile: false,
    outDir: join(folder, 'client'),
    logLevel: 'warn',
    integrations: [mdx(), keepPrerenderer(join(folder, 'server'))],
    markdown: { syntaxHighlight: false, processor: satteri() },
    vite: {
      ...config.vite,
      // Variables in `.env` are for the user's own programs.
      envDir: false,
      plugins: [...(config.vite?.plugins ?? []), withEngine, withLicences],
      ssr: external,
      environments: { prerender: { resolve: external } },
    },
  });
  copyFaces(join(folder, 'faces'));
  writeFileSync(join(folder, 'licences.txt'), licencesOf(modules, typefaces()));
}

/** Returns the folders of the packages with typefaces, which are copied rather than bundled. */
function typefaces(): string[] {
  const packages = join(HERE, '../../node_modules');
  return globSync('@fontsource*/*', { cwd: packages }).map((name) => join(packages, name));
}

function copyFaces(to: string): void {
  for (const [face, weights] of Object.entries(FACES)) {
    const from = dirname(fileURLToPath(import.meta.resolve(`@fontsource/${face}/unicode.json`)));
    cpSync(join(from, 'unicode.json'), join(to, face, 'unicode.json'));
    cpSync(join(from, 'files'), join(to, face, 'files'), {
      recursive: true,
      filter: (file) => !file.endsWith('.woff2') && isOfWeight(file, weights),
    });
  }
}

function isOfWeight(file: string, weights: readonly number[]): boolean {
  return !file.endsWith('.woff') || weights.some((weight) => file.endsWith(`-${weight}-normal.woff`));
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where to: node src/engine/compile.ts <folder>');
await compileEngine(resolve(folder));
