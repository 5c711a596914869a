import { createHash } from 'node:crypto';

/**
 * What a Content-Security-Policy asks of a style that stands in the page and that Astro does not know.
 * @example Astro.csp?.insertStyleHash(styleHash(css))
 */
export function styleHash(css: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}
