import { installedEngine } from '../../src/engine/installed-engine.ts';

/** Compiles the engine once before tests that build sites, rather than in each of the first builds. */
export async function setup(): Promise<void> {
  await installedEngine();
}
