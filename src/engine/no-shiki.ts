/** In the place of Astro's own module: code in `.mdx` pages has no colours of Shiki's. */
export function createShikiHighlighter(): never {
  throw new Error('Code is not coloured by Shiki here.');
}
