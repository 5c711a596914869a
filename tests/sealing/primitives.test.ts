import { describe, expect, it } from 'vitest';
import { hkdf, hmac, hmacKey, pbkdf2, utf8 } from '../../src/sealing/primitives.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('PBKDF2 matches RFC 7914, section 11', () => {
  it.each([
    [
      'passwd',
      'salt',
      1,
      '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783',
    ],
    [
      'Password',
      'NaCl',
      80_000,
      '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d',
    ],
  ])('for %s and %s in %d rounds', async (password, salt, iterations, expected) => {
    expect(toHex(await pbkdf2(utf8(password), { salt: utf8(salt), iterations, length: 64 }))).toBe(expected);
  });
});

describe('HKDF matches RFC 5869, appendix A', () => {
  it.each([
    [
      'A.1',
      '000102030405060708090a0b0c',
      'f0f1f2f3f4f5f6f7f8f9',
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    ],
    ['A.3', '', '', '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
  ])('in test case %s', async (_case, salt, info, expected) => {
    const derived = await hkdf(hex('0b'.repeat(22)), { salt: hex(salt), info: hex(info), length: 42 });
    expect(toHex(derived)).toBe(expected);
  });
});

it('HMAC-SHA-256 matches RFC 4231, test case 2, shortened', async () => {
  const whole = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
  const digest = await hmac(await hmacKey(utf8('Jefe')), utf8('what do ya want for nothing?'), 16);
  expect(toHex(digest)).toBe(whole.slice(0, 32));
});
