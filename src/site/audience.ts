import type { Audience } from '../domain/audience/model.ts';

/**
 * Set for one process alone, which the public build starts: the folder where the partners' journal is built as plain files, to be
 * sealed from there and removed. It is no setting: nobody sets it by hand.
 */
export const PARTNERS_FOLDER = 'ALONGSIDE_INTERNAL_PARTNERS_FOLDER';

/** As above: where the sites of a cohort have the styles, scripts and typefaces that they share. */
export const SHARED_ASSETS = 'ALONGSIDE_INTERNAL_SHARED_ASSETS';

/**
 * Whose journal this process makes: the one place that says so.
 * @param command what Astro does: only `dev`, which serves this machine, shows everything
 * @example audienceOf('build') // 'public'
 */
export function audienceOf(command: 'dev' | 'build' | 'sync'): Audience {
  if (command === 'dev') return 'private';
  return partnersFolder() === undefined ? 'public' : 'partners';
}

/** Where the partners' journal is built; none in every other process. */
export function partnersFolder(): string | undefined {
  return process.env[PARTNERS_FOLDER] || undefined;
}
