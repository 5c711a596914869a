import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pictureCache } from '../../src/site/picture-cache.ts';

const PICTURE = new Uint8Array([1, 2, 3]);

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'alongside-pictures-')), 'share');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

it('draws a picture once', async () => {
  let drawings = 0;
  const draw = () => {
    drawings += 1;
    return Promise.resolve(PICTURE);
  };
  expect(await pictureCache(folder).drawn('<svg/>', draw)).toEqual(PICTURE);
  expect(await pictureCache(folder).drawn('<svg/>', draw)).toEqual(PICTURE);
  expect(drawings).toBe(1);
});

it('draws again what looks different', async () => {
  const cache = pictureCache(folder);
  await cache.drawn('<svg id="a"/>', () => Promise.resolve(PICTURE));
  expect(await cache.drawn('<svg id="b"/>', () => Promise.resolve(new Uint8Array([4])))).toEqual(new Uint8Array([4]));
});

it('forgets what’s no longer on any page, because it may have become private', async () => {
  const cache = pictureCache(folder);
  for (const source of ['shown', 'hidden']) await cache.drawn(source, () => Promise.resolve(PICTURE));
  cache.keepOnly(['shown']);
  expect(readdirSync(folder)).toHaveLength(1);
  cache.keepOnly([]);
  expect(readdirSync(folder)).toEqual([]);
});

it('is shared by simultaneous builds: what another one has started or forgotten isn’t an error', async () => {
  const cache = pictureCache(folder);
  await cache.drawn('shown', () => Promise.resolve(PICTURE));
  writeFileSync(join(folder, 'other.png.1.new'), 'begun by another build');
  writeFileSync(join(folder, 'other.png.2.new'), 'left by one that was broken off');
  utimesSync(join(folder, 'other.png.2.new'), 0, 0);
  const drawnMeanwhile = await cache.drawn('late', () => {
    cache.keepOnly([]);
    return Promise.resolve(PICTURE);
  });
  expect(drawnMeanwhile).toEqual(PICTURE);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readdirSync(folder)).toContain('other.png.1.new');
});

it('keeps nothing of a picture that couldn’t be drawn', async () => {
  const cache = pictureCache(folder);
  await expect(cache.drawn('<svg/>', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(folder)).toBe(false);
  cache.keepOnly([]);
});
