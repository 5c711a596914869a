/** Matches code and fonts, which are the same for every journal, so they aren't secret; everything else is. */
const CODE = /^_astro\/.+\.(?:css|js|woff2)$/;

/** The public site's page that opens sealed ones. The partners' build makes it too, but it isn't needed there. */
const SHELL = 'together/';

export type SealingAction = { kind: 'seal'; id: string } | { kind: 'publish' } | { kind: 'leave' };

/**
 * Decides what happens to a file of the partners' build.
 * @param path relative to that build's folder, with `/`
 * @example sealingActionFor('check-ins/2026-05-01/index.html') // { kind: 'seal', id: 'page:check-ins/2026-05-01/' }
 */
export function sealingActionFor(path: string): SealingAction {
  if (path.startsWith(SHELL)) return { kind: 'leave' };
  if (CODE.test(path)) return { kind: 'publish' };
  if (!path.endsWith('.html')) return { kind: 'seal', id: `file:${path}` };
  return { kind: 'seal', id: `page:${path.replace(/(^|\/)index\.html$/, '$1')}` };
}
