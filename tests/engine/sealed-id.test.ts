import { describe, expect, it } from 'vitest';
import { readSealingOptions } from '../../src/engine/sealing/options.ts';
import { sealingActionFor } from '../../src/engine/sealing/sealed-id.ts';

describe('a file of the partners’ build', () => {
  it.each([
    ['index.html', 'page:'],
    ['check-ins/2026-05-01/index.html', 'page:check-ins/2026-05-01/'],
    ['404.html', 'page:404.html'],
    ['benchmarks/long-run.csv', 'file:benchmarks/long-run.csv'],
    ['_astro/cover.B1_2.webp', 'file:_astro/cover.B1_2.webp'],
    ['_astro/drawing.B1.svg', 'file:_astro/drawing.B1.svg'],
    ['journal.json', 'file:journal.json'],
    ['search/index.js', 'file:search/index.js'],
    ['_astro/data.json', 'file:_astro/data.json'],
  ])('is sealed: %s', (path, id) => {
    expect(sealingActionFor(path)).toEqual({ kind: 'seal', id });
  });

  it.each(['_astro/frame.B1.css', '_astro/chart.B1.js', '_astro/fonts/serif.woff2'])('is code: %s', (path) => {
    expect(sealingActionFor(path)).toEqual({ kind: 'publish' });
  });

  it('isn’t needed if it’s the page that opens sealed ones', () => {
    expect(sealingActionFor('together/index.html')).toEqual({ kind: 'leave' });
  });
});

describe('whether pages must be sealed', () => {
  const required = (environment: Record<string, string>, requireSealed = false) =>
    readSealingOptions({ requireSealed }, environment).isRequired;

  it('is decided by the argument or the environment', () => {
    expect(required({}, true)).toBe(true);
    expect(required({ ALONGSIDE_REQUIRE_SEALED: '1' })).toBe(true);
    expect(required({ ALONGSIDE_REQUIRE_SEALED: 'yes, please' })).toBe(true);
  });

  it('isn’t turned on by an empty value, or by no', () => {
    expect(required({})).toBe(false);
    expect(required({ ALONGSIDE_REQUIRE_SEALED: '' })).toBe(false);
    expect(required({ ALONGSIDE_REQUIRE_SEALED: 'False' })).toBe(false);
  });

  it('treats an empty passphrase as none', () => {
    expect(readSealingOptions({}, { ALONGSIDE_PASSPHRASE: '' })).toEqual({ isRequired: false });
  });
});
