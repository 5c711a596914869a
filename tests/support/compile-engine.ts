import { installedEngine } from '../../src/engine/installed-engine.ts';

/** Before tests that build sites: the engine is compiled once, not by each of the first builds. */
export async function setup(): Promise<void> {
  await installedEngine();
}
