/** What a browser runs or draws letters with. It is the same for every journal, so it is no secret; all else is. */
const CODE = /^_astro\/.+\.(?:css|js|woff2)$/;

/** The public site's own page that opens sealed ones; the partners' build makes it too, and nobody needs it there. */
const SHELL = 'together/';

export type SealingAction = { kind: 'seal'; id: string } | { kind: 'publish' } | { kind: 'leave' };

/**
 * What becomes of a file of the partners' build.
 * @param path relative to that build's folder, with `/`
 * @example sealingActionFor('check-ins/2026-05-01/index.html') // { kind: 'seal', id: 'page:check-ins/2026-05-01/' }
 */
export function sealingActionFor(path: string): SealingAction {
  if (path.startsWith(SHELL)) return { kind: 'leave' };
  if (CODE.test(path)) return { kind: 'publish' };
  if (!path.endsWith('.html')) return { kind: 'seal', id: `file:${path}` };
  return { kind: 'seal', id: `page:${path.replace(/(^|\/)index\.html$/, '$1')}` };
}
