import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const STYLES = 'src/styles';

/** A face that the styles declare for a range of characters. */
interface Face {
  family: string;
  file: string;
  style: string;
  display: string;
  characters: ReadonlySet<number>;
}

const declared = [...readFileSync(`${STYLES}/fonts.css`, 'utf8').matchAll(/@font-face \{([^}]*)\}/g)].map(
  ([, body = '']) => ({
    body,
    value: (name: string) => new RegExp(`${name}:\\s*'?([^;']+)`).exec(body)?.[1] ?? '',
  }),
);

const faces: Face[] = declared.flatMap(({ body, value }) => {
  const file = /url\('\.\/(fonts\/[^']+)'\)/.exec(body)?.[1];
  return file === undefined
    ? []
    : [
        {
          family: value('font-family'),
          file: `${STYLES}/${file}`,
          style: value('font-style'),
          display: value('font-display'),
          characters: charactersOf(value('unicode-range')),
        },
      ];
});

function charactersOf(ranges: string): Set<number> {
  return new Set(
    ranges.split(',').flatMap((range) => {
      const [from = NaN, to = from] = range
        .trim()
        .replace('U+', '')
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }),
  );
}

const facesOf = (family: string, style = 'normal') =>
  faces.filter((face) => face.family === family && face.style === style);

/** Returns the characters that a browser finds in a family's faces. */
function shownBy(family: string, style?: string): number[] {
  const found = facesOf(family, style).flatMap(({ file, characters }) =>
    [...glyphsIn(file)].filter((character) => characters.has(character)),
  );
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/**
 * Reads the characters in a WOFF2 file: its table directory, in which a known tag is an index, and the tables after it,
 * compressed as one.
 * @see https://www.w3.org/TR/WOFF2/
 */
function glyphsIn(file: string): Set<number> {
  const bytes = readFileSync(file);
  const tables = bytes.readUInt16BE(12);
  let at = 48;
  let offset = 0;
  let cmap = NaN;
  const CMAP = 0;
  const [GLYF, LOCA, ARBITRARY] = [10, 11, 63];
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let index = 0; index < tables; index += 1) {
    const flags = bytes.readUInt8(at++);
    const tag = flags & 63;
    if (tag === ARBITRARY) at += 4;
    const length = base128();
    const version = flags >> 6;
    const isTransformed = tag === GLYF || tag === LOCA ? version === 0 : version !== 0;
    if (tag === CMAP) cmap = offset;
    offset += isTransformed ? base128() : length;
  }
  const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  return charactersOfTable(data.subarray(cmap));
}

/** Reads a character table in format 4: ranges of characters, which all our faces use for the letters of one plane. */
function charactersOfTable(cmap: Buffer): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const doubled = table.readUInt16BE(6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const end = table.readUInt16BE(14 + segment);
      const start = table.readUInt16BE(16 + doubled + segment);
      for (let character = start; character <= end && character < 0xffff; character += 1) found.add(character);
    }
  }
  return found;
}

describe('the typefaces', () => {
  it.each(['Newsreader', 'Inter'])(
    '%s has in the faces of English pages every character that it has elsewhere',
    (family) => {
      expect(shownBy(family)).toEqual(shownBy(`${family} whole`));
      expect(shownBy(family, 'italic')).toEqual(shownBy(`${family} whole`, 'italic'));
      expect(shownBy(family).length).toBeGreaterThan(190);
    },
  );

  it('of a family and style have the same weights, so that a browser takes all of them for bold text, too', () => {
    const alike = Map.groupBy(declared, ({ value }) => `${value('font-family')} ${value('font-style')}`);
    const mixed = [...alike].filter(([, all]) => new Set(all.map(({ value }) => value('font-weight'))).size > 1);
    expect(mixed.map(([name]) => name)).toEqual([]);
    expect(alike.size).toBeGreaterThan(5);
  });

  it.each(['Newsreader', 'Inter'])('%s needs only one file for a character on such pages', (family) => {
    const all = facesOf(family).flatMap(({ characters }) => [...characters]);
    expect(all.length).toBe(new Set(all).size);
  });

  it.each(['Newsreader', 'Inter'])(
    'the core of %s is there in one round trip, with everything it’s requested for',
    (family) => {
      const core = facesOf(family).find(({ file }) => file.endsWith('-core.woff2'));
      if (!core) throw new Error('There’s no such face.');
      // Ten packets, with the server's headers.
      expect(readFileSync(core.file).byteLength).toBeLessThan(14_300);
      const missing = [...core.characters].filter((character) => !glyphsIn(core.file).has(character));
      // A thin space, which has no glyph: serif faces don't have one.
      expect(missing.filter((character) => character !== 0x2009)).toEqual([]);
    },
  );
});
