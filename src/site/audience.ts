import type { Audience } from '../domain/audience/model.ts';

/**
 * The variable with the folder where the partners' journal is built as plain files, to be sealed from there and
 * removed. The public build sets it for one process. It isn't a setting for users.
 */
export const PARTNERS_FOLDER = 'ALONGSIDE_INTERNAL_PARTNERS_FOLDER';

/** The variable, likewise internal, with the folder of the styles, scripts and typefaces that the sites of a cohort share. */
export const SHARED_ASSETS = 'ALONGSIDE_INTERNAL_SHARED_ASSETS';

/**
 * Returns whose journal this process makes; no other code decides that.
 * @param command what Astro does: only `dev`, which serves this machine, shows everything
 * @example audienceOf('build') // 'public'
 */
export function audienceOf(command: 'dev' | 'build' | 'sync'): Audience {
  if (command === 'dev') return 'private';
  return partnersFolder() === undefined ? 'public' : 'partners';
}

/** Returns where the partners' journal is built; undefined in every other process. */
export function partnersFolder(): string | undefined {
  return process.env[PARTNERS_FOLDER] || undefined;
}
