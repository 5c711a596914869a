/**
 * The journal's `.mdx` pages as components. Astro's own build and dev server import them
 * (src/integrations/page-programs.ts); the engine compiles them when it runs (src/engine/page-programs.ts).
 */
declare module 'alongside:page-programs' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  /** Returns the component of a page. @param file the page's path, relative to the journal's folder */
  export function pageProgram(file: string, body: string): Promise<AstroComponentFactory>;
}
