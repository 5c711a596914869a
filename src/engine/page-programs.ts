import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import * as runtime from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { programPictures } from '../markdown/program-pictures.ts';
import { journalSource } from '../site/journal-source.ts';
import { join } from 'node:path';

/*
 * Compiles the journal's `.mdx` pages while the site is rendered, with the same compiler as Astro, but without a
 * bundler. They can't import anything, which `check` reports; the site's components are passed to them.
 */

/** Where a compiled page finds what it would import from Astro. */
const RUNTIME = Symbol.for('alongside.jsx-runtime');
// `globalThis` has no types for other symbols.
(globalThis as { [RUNTIME]?: typeof runtime })[RUNTIME] = runtime;

const IMPORT = /^import \{ ([^}]*) \} from "astro\/jsx-runtime";$/m;

let renderer: ReturnType<NonNullable<ReturnType<typeof satteri>['createMdxRenderer']>> | undefined;

/** The latest compiled pages, of one journal, with their texts. */
let compiled = { folder: '', programs: new Map<string, { body: string; program: Promise<AstroComponentFactory> }>() };

/** Returns the component of an MDX page. @param file the page's path, relative to the journal's folder */
export function pageProgram(file: string, body: string): Promise<AstroComponentFactory> {
  const { folder } = journalSource();
  if (compiled.folder !== folder) compiled = { folder, programs: new Map() };
  const path = join(folder, file);
  const known = compiled.programs.get(path);
  if (known?.body === body) return known.program;
  const program = compile(path, body);
  compiled.programs.set(path, { body, program });
  return program;
}

interface Compiled {
  default?: unknown;
  MDXContent: (props: Record<string, unknown>) => unknown;
}

async function compile(path: string, body: string): Promise<AstroComponentFactory> {
  renderer ??= satteri({ hastPlugins: [programPictures] }).createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: pathToFileURL('/'), sourcemap: false },
  );
  const { code } = (await (await renderer)?.process(body, path, {})) ?? { code: '' };
  const names = IMPORT.exec(code)?.[1];
  if (names === undefined) throw new Error(`${path} was compiled in a way that is not known here.`);
  const taken = `const { ${names.replaceAll(' as ', ': ')} } = globalThis[Symbol.for('alongside.jsx-runtime')];`;
  const source = `${code.replace(IMPORT, () => taken)}\nexport { MDXContent };`;
  // A module of its own, which can't be imported elsewhere; its type is the compiler's output.
  const { MDXContent } = (await import(
    /* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`
  )) as Compiled;
  return asComponent(path, MDXContent);
}

/** Makes a component in the same way as `@astrojs/mdx`. */
function asComponent(path: string, render: Compiled['MDXContent']): AstroComponentFactory {
  const content = (props: Record<string, unknown> = {}) =>
    render({ ...props, components: { Fragment: runtime.Fragment, ...Object(props['components']) } });
  const marks = {
    [Symbol.for('astro:renderer')]: 'astro:jsx',
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro.needsHeadRendering')]: true,
    moduleId: path,
  };
  // Astro calls a component of this kind with only its props, and recognizes it by its marks.
  return Object.assign(content, marks) as unknown as AstroComponentFactory;
}
