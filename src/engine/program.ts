import './older-node.ts';

/** The compiled engine, as loaded by the command line (installed-engine.ts). */
export { build, type BuildOptions } from './build.ts';
export { buildCohort } from './cohort/build-cohort.ts';
export { dev } from './serve.ts';
