import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { waysIn } from '../support/canary-scan.ts';

const WORD = 'partnerscanary';
const escapeAll = (escape: (code: string) => string) =>
  [...`${WORD}x`].map((letter) => escape(letter.charCodeAt(0).toString(16).padStart(2, '0'))).join('');

describe('the scan for canaries finds a word', () => {
  it.each(['', 'a', 'ab', 'abc'])('in base64, with %o before it', (before) => {
    const text = `data:image/svg+xml;base64,${Buffer.from(`${before}${WORD}xyz`).toString('base64')}`;
    expect(waysIn(Buffer.from(text), WORD)).toEqual(['base64']);
  });

  it.each([
    ['a percent sign', escapeAll((code) => `%${code}`)],
    ['two', escapeAll((code) => `%25${code}`)],
    ['HTML', escapeAll((code) => `&#x${code};`)],
    ['HTML’s decimals', [...WORD].map((letter) => `&#${letter.charCodeAt(0)};`).join('')],
    ['JSON', escapeAll((code) => `\\u00${code}`)],
    ['JavaScript', escapeAll((code) => `\\x${code}`)],
  ])('written with %s', (_, text) => {
    expect(waysIn(Buffer.from(text), WORD)).toEqual(['escaped']);
  });

  it('in capitals, in gzip, and in gzip’s base64', () => {
    expect(waysIn(Buffer.from('PartnersCanaryTitle'), WORD)).toEqual(['plain']);
    expect(waysIn(gzipSync(`-${WORD}-`), WORD)).toEqual(['gzip, plain']);
    const inside = gzipSync(Buffer.from(`-${WORD}-`).toString('base64'));
    expect(waysIn(inside, WORD)).toEqual(['gzip, base64']);
  });

  it('in a folded calendar line', () => {
    expect(waysIn(Buffer.from('SUMMARY:partnersca\r\n nary\r\n'), WORD)).toEqual(['folded']);
  });

  it('and nothing if there is none', () => {
    expect(waysIn(Buffer.from('partners, canary'), WORD)).toEqual([]);
  });
});
