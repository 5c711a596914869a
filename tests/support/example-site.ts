import { resolve } from 'node:path';
import { type BuiltSite, buildSound } from './build-site.ts';

/** The journal that comes with the project. */
export const EXAMPLE = resolve(import.meta.dirname, '../../content');

/** A day in the example journal's last week: its figures are meant to be read then. */
export const EXAMPLE_TODAY = '2026-11-19';

/** The time limit for building it on a busy machine. */
export const BUILD_MS = 180_000;

/** One page of every kind. */
export const KINDS_OF_PAGE = [
  '/',
  '/timeline/',
  '/timeline/2026/',
  '/check-ins/',
  '/check-ins/2026-04-12/',
  '/check-ins/2026-09-27/',
  '/check-ins/2026-11-15/',
  '/commitments/',
  '/goals/',
  '/goals/marathon/',
  '/goals/manuscript/',
  '/benchmarks/',
  '/benchmarks/long-run/',
  '/benchmarks/sleep/',
  '/health/',
  '/retrospectives/',
  '/retrospectives/2026/',
  '/retrospectives/2026-q3/',
  '/milestones/',
  '/milestones/first-half-marathon/',
  '/milestones/sessions-10/',
  '/partners/sam/',
  '/agreement/',
  '/feeds/',
  '/search/',
  '/handbook/',
  '/letter/',
  '/together/',
  '/404.html',
] as const;

export function buildExample(options: { base?: string; timeZone?: string; site?: string } = {}): Promise<BuiltSite> {
  return buildSound({ content: EXAMPLE, today: EXAMPLE_TODAY, ...options });
}
