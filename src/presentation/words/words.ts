import type { en } from './en.ts';

/** What the site says. Every language has all of it, or does not compile. */
export type Words = typeof en;
