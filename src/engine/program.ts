import './older-node.ts';

/** The compiled engine, as the command line loads it (installed-engine.ts). */
export { build, type BuildOptions } from './build.ts';
export { buildCohort } from './cohort/build-cohort.ts';
export { dev } from './serve.ts';
