import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import * as runtime from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { programPictures } from '../markdown/program-pictures.ts';
import { journalSource } from '../site/journal-source.ts';
import { join } from 'node:path';

/*
 * The journal's `.mdx` pages, compiled while the site is rendered: by the compiler that Astro itself uses, without a bundler.
 * They can import nothing, which `check` has told; the site's components are handed to them.
 */

/** Where a compiled page finds what it would import from Astro. */
const RUNTIME = Symbol.for('alongside.jsx-runtime');
// `globalThis` is typed without symbols of others.
(globalThis as { [RUNTIME]?: typeof runtime })[RUNTIME] = runtime;

const IMPORT = /^import \{ ([^}]*) \} from "astro\/jsx-runtime";$/m;

let renderer: ReturnType<NonNullable<ReturnType<typeof satteri>['createMdxRenderer']>> | undefined;

/** What the texts of one journal's pages were compiled to last. */
let compiled = { folder: '', programs: new Map<string, { body: string; program: Promise<AstroComponentFactory> }>() };

/** @param file the page's, relative to the journal's folder */
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
  // A module of its own, which can be imported from nowhere else; its type is what the compiler writes.
  const { MDXContent } = (await import(
    /* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`
  )) as Compiled;
  return asComponent(path, MDXContent);
}

/** As `@astrojs/mdx` hands its pages to Astro. */
function asComponent(path: string, render: Compiled['MDXContent']): AstroComponentFactory {
  const content = (props: Record<string, unknown> = {}) =>
    render({ ...props, components: { Fragment: runtime.Fragment, ...Object(props['components']) } });
  const marks = {
    [Symbol.for('astro:renderer')]: 'astro:jsx',
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro.needsHeadRendering')]: true,
    moduleId: path,
  };
  // Astro calls a component of this kind with its props alone, and knows it by its marks.
  return Object.assign(content, marks) as unknown as AstroComponentFactory;
}
