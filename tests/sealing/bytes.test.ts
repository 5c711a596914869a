import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromBase64Url, toBase32, toBase64Url, utf8 } from '../../src/sealing/primitives.ts';

const bytes = fc.uint8Array({ maxLength: 80 });

describe('base64url', () => {
  it('decodes to the original', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(fromBase64Url(toBase64Url(some))).toEqual(new Uint8Array(some));
      }),
    );
  });

  it('is the same as Node’s', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(toBase64Url(some)).toBe(Buffer.from(some).toString('base64url'));
      }),
    );
  });

  it.each(['A', 'AB', 'AB==', 'A+==', 'A/AA', ' AAA', 'AA\n', 'ÄAAA'])(
    'has a single encoding for each value, and %j isn’t one',
    (text) => {
      expect(fromBase64Url(text)).toBeUndefined();
    },
  );
});

// RFC 4648, section 10
describe.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('base32 of %j', (text, expected) => {
  it(`is ${expected}`, () => {
    expect(toBase32(utf8(text))).toBe(expected);
  });
});

it('bytes are joined in order', () => {
  expect(concat(utf8('a'), new Uint8Array(0), utf8('bc'))).toEqual(utf8('abc'));
});
