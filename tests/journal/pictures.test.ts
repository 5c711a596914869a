import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDrawing } from '../../src/journal/files/drawing.ts';
import { realFiles } from '../../src/journal/files/real-files.ts';
import { fromPixels, isWhole, readPicture } from '../../src/journal/files/read-picture.ts';
import { writePicture } from '../../src/site/asked-pictures.ts';
import { runs } from '../support/properties.ts';

const RASTERS = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;
const SIZE = { width: 60, height: 40 };
const SVG = 'xmlns="http://www.w3.org/2000/svg"';
/** As drawing programs write it: a declaration, a document type, styles, reused parts, text. */
const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 40">
  <style><![CDATA[.a { fill: red }]]></style>
  <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
  <g class="a" opacity=".5"><path d="M0 0H10V5z" fill="url(#g)"/><use xlink:href="#q"/></g>
  <text x="3" y="20">Hi &amp; <tspan>you</tspan></text><rect id="q" width="3" height="4"/>
</svg>`;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'alongside-pictures-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function photo(format: (typeof RASTERS)[number]): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: SIZE.width * SIZE.height * 3 }, (_, at) => (at * 7919) % 251));
  return sharp(noise, { raw: { ...SIZE, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

function inFile(bytes: Uint8Array | string): string {
  const path = join(folder, 'picture');
  writeFileSync(path, bytes);
  return path;
}

function read(bytes: Uint8Array | string) {
  return readPicture(inFile(bytes), realFiles);
}

let drawings = 0;
/** Returns the published image if the file contains one. */
async function published(bytes: Uint8Array | string, size = { width: 30, height: 20 }): Promise<Buffer | undefined> {
  const source = inFile(bytes);
  const picture = readPicture(source, realFiles);
  if (picture.kind !== 'picture') return undefined;
  drawings += 1;
  const to = join(folder, `${drawings}.webp`);
  await writePicture({ source, read: picture, size }, to, join(folder, 'kept', `${drawings}.webp`));
  return readFileSync(to);
}

describe('a picture', () => {
  it.each(RASTERS)('has its size in its first bytes: %s', async (format) => {
    expect(read(await photo(format))).toMatchObject({ kind: 'picture', format, ...SIZE, frames: 1 });
  });

  it.each(RASTERS)('that’s truncated anywhere is reported, or can be drawn: %s', async (format) => {
    const whole = await photo(format);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
        await published(whole.subarray(0, length));
      }),
      { numRuns: runs(40) },
    );
    expect(read(whole.subarray(0, Math.floor(whole.length * 0.8)))).toEqual({ kind: 'cut-off' });
  });

  it.each(RASTERS)('with damaged bytes in the middle is reported, or can be drawn to its end: %s', async (format) => {
    const whole = await photo(format);
    const damage = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 60 }), fc.nat({ max: 255 }));
    let told = 0;
    await fc.assert(
      fc.asyncProperty(damage, async ([at, length, by]) => {
        const bytes = Buffer.from(whole).fill(by, at, Math.min(whole.length, at + length));
        const picture = read(bytes);
        if (picture.kind === 'picture' && (await isWhole(bytes, picture))) await published(bytes);
        else told += 1;
      }),
      { numRuns: runs(200) },
    );
    const picture = read(whole);
    expect(picture.kind === 'picture' && (await isWhole(whole, picture))).toBe(true);
    expect(told).toBeGreaterThan(0);
  });

  it('with meaningless bytes between its parts can be drawn, as many cameras write them', async () => {
    const whole = await photo('jpeg');
    const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
    const bytes = Buffer.concat([whole.subarray(0, scan), Buffer.from([0, 1, 2, 3]), whole.subarray(scan)]);
    await expect(fromPixels(bytes, { frames: 1 }, (image) => image.resize(8).toBuffer())).resolves.toBeDefined();
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'that was taken in portrait is as high as it’s shown: %s',
    async (format) => {
      const turned = await sharp(await photo(format))
        .withMetadata({ orientation: 6 })
        .toBuffer();
      const { width, height } = (await sharp(turned).rotate().toBuffer({ resolveWithObject: true })).info;
      expect(read(turned)).toMatchObject({ width, height });
    },
  );

  it('may have a video after it, as phones make them', async () => {
    const film = Buffer.alloc(200_000, 7);
    expect(read(Buffer.concat([await photo('jpeg'), film]))).toMatchObject({ kind: 'picture' });
    expect(read(Buffer.concat([(await photo('jpeg')).subarray(0, 900), film]))).toEqual({ kind: 'cut-off' });
  });

  it('that’s animated has all its frames counted', async () => {
    const frames = Buffer.concat([0, 90, 180].map((grey) => Buffer.alloc(SIZE.width * SIZE.height * 3, grey)));
    const raw = { width: SIZE.width, height: SIZE.height * 3, channels: 3 as const, pageHeight: SIZE.height };
    const moving = await sharp(frames, { raw }).gif({ loop: 0 }).toBuffer();
    expect(read(moving)).toMatchObject({ ...SIZE, frames: 3 });
    expect((await sharp(await published(moving), { pages: -1 }).metadata()).pages).toBe(3);
  });

  it('is published without the metadata of its camera', async () => {
    const told = await sharp(await photo('jpeg'))
      .withExif({ IFD0: { Artist: 'wherewelive' } })
      .toBuffer();
    expect(told.includes('wherewelive')).toBe(true);
    const bytes = await published(told, SIZE);
    expect(bytes?.includes('wherewelive')).toBe(false);
    expect(Object.keys(await sharp(bytes).metadata())).not.toContain('exif');
  });
});

describe('a drawing', () => {
  it.each([
    ['viewBox="0 0 60 40"', 60, 40],
    ['viewBox="0,0,60,40" width="30"', 30, 40],
    ['viewBox="0 0 60 40" width="50%" height="100%"', 30, 40],
    ['width="1in" height="25.4mm"', 96, 96],
    ['width="12pt" height="1pc"', 16, 16],
    ['width="2e1px" height="+4"', 20, 4],
  ])('has its size: %s', (attributes, width, height) => {
    expect(readDrawing(`<svg ${SVG} ${attributes}/>`)).toMatchObject({ width, height });
  });

  it.each([
    '',
    'width="30"',
    'width="0" height="1"',
    'width="-3" height="1"',
    'viewBox="0 0 1" width="1e999" height="2"',
  ])('doesn’t have its size: %s', (attributes) =>
    expect(readDrawing(`<svg ${SVG} ${attributes}/>`)).toEqual({ kind: 'no-size' }),
  );

  it('is published as pixels, without its text, scripts or links', async () => {
    const acting = DRAWING.replace(
      '</svg>',
      '<!-- secretword --><metadata>secretword</metadata><g display="none"><text>secretword</text></g><script>alert("secretword")</script></svg>',
    );
    const bytes = await published(acting, { width: 120, height: 80 });
    expect(bytes?.toString('latin1')).not.toMatch(/secretword|<svg|script/);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 120, height: 80 });
  });

  it('includes its text', async () => {
    const blank = await published(`<svg ${SVG} viewBox="0 0 60 40"/>`);
    expect(await published(`<svg ${SVG} viewBox="0 0 60 40"><text y="20">Words</text></svg>`)).not.toEqual(blank);
  });

  it.each(['0 0 12000 1', '0 0 1 12000', '0 0 .01 .02'])(
    'of any shape can be drawn, cropped or not: %s',
    async (box) => {
      const svg = `<svg ${SVG} viewBox="${box}"><rect width="1" height="1"/></svg>`;
      const source = inFile(svg);
      const picture = readPicture(source, realFiles);
      if (picture.kind !== 'picture') throw new Error(picture.kind);
      for (const size of [
        { width: 160, height: 160, cut: true },
        { width: 2, height: 2 },
        { width: 400, height: 1 },
      ]) {
        const to = join(folder, 'shaped.webp');
        await writePicture({ source, read: picture, size }, to, join(folder, 'kept', `${box} ${JSON.stringify(size)}`));
        expect(await sharp(readFileSync(to)).metadata()).toMatchObject({ width: size.width, height: size.height });
      }
    },
  );

  it('with a mistake anywhere is reported, or can be drawn', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '/',
      '<!--',
      '-->',
      ']]>',
      '<g>',
      '</g>',
      '<a:b/>',
      ' id="q"',
      '\0',
      '%',
      '<?xml?>',
      '&lt;',
      '\u{e9}',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: DRAWING.length }), fc.nat({ max: 12 }), piece, async (at, cut, added) => {
        await published(DRAWING.slice(0, at) + added + DRAWING.slice(at + cut));
      }),
      { numRuns: runs(300) },
    );
    expect(read(DRAWING)).toMatchObject({ kind: 'picture', ...SIZE });
  }, 60_000);

  it('that includes itself is drawn once', async () => {
    expect(await published(`<svg ${SVG} viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>`)).toBeDefined();
  });

  it('with a long chain of parts that include each other is refused', () => {
    const row = Array.from({ length: 5_000 }, (_, at) => `<g id="n${at}"><use href="#n${at + 1}"/></g>`).join('');
    expect(readDrawing(`<svg ${SVG} viewBox="0 0 9 9">${row}</svg>`)).toMatchObject({ kind: 'too-complex' });
  });
});
