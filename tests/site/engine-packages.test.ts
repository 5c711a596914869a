import { beforeAll, describe, expect, it } from 'vitest';
import { installedEngine } from '../../src/engine/installed-engine.ts';
import { importedPackages, installedWith, sizeOf } from '../support/runtime-packages.ts';

describe('the compiled engine', () => {
  let imported: string[];
  let packages: string[];
  beforeAll(async () => {
    imported = importedPackages(await installedEngine());
    packages = installedWith(imported, import.meta.dirname);
  });

  it('only needs packages with machine code or WebAssembly', () => {
    expect(imported).toEqual(['@resvg/resvg-wasm', 'harfbuzzjs', 'satteri', 'sharp']);
  });

  it('needs at most 20 packages, of 60 MB', () => {
    expect(packages.length).toBeGreaterThan(4);
    expect(packages.length).toBeLessThanOrEqual(20);
    expect(packages.map(sizeOf).reduce((sum, size) => sum + size, 0)).toBeLessThan(60e6);
  });
});
