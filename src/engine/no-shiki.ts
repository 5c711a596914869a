/** Replaces Astro's own module: code in `.mdx` pages isn't highlighted by Shiki. */
export function createShikiHighlighter(): never {
  throw new Error('Code is not coloured by Shiki here.');
}
