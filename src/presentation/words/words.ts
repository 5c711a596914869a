import type { en } from './en/en.ts';

/** What the site says. Every language has all of it, or does not compile. */
export type Words = typeof en;

/** The words of a chart that are neither the partners' own nor the locale's: for legend, tip and speech. */
export type ChartWords = Words['chart'];
