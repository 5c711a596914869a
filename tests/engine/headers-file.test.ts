import { describe, expect, it } from 'vitest';
import { baseIn, headersFile, headersFor, readHeadersFile } from '../../src/engine/headers-file.ts';

describe('the headers for hosts', () => {
  it('apply to the whole site, and to files whose names change with their content', () => {
    expect(headersFile('/journal/', ['_astro', 'together/_astro'])).toBe(`/journal/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: frame-ancestors 'none'
  Referrer-Policy: same-origin
/journal/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/journal/together/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`);
  });

  it('are followed by the project’s own', () => {
    const rules = readHeadersFile(headersFile('/', ['_astro'], '# Ours\n/feeds/*\n  X-Robots-Tag: noindex\n'));
    expect(rules.at(-1)).toEqual({ path: '/feeds/*', headers: [['x-robots-tag', 'noindex']] });
  });

  it.each(['/', '/journal/', '/our/place/', '/été/'])('include the site’s base: %s', (base) => {
    expect(baseIn(readHeadersFile(headersFile(base, ['_astro'])))).toBe(base);
  });

  it('don’t give a base if someone else wrote the file', () => {
    expect(baseIn(readHeadersFile('/index.html\n  X-A: b\n'))).toBeUndefined();
    expect(baseIn([])).toBeUndefined();
  });
});

describe('an answer’s headers', () => {
  const rules = readHeadersFile(
    '  lost: 1\n\n# a comment\n/*\r\n  A: 1\r\n  Link: <a>; b=c: d\n/one/*\n  A: 2\n/:year/x\n  B: 3\n/a.b\n  C: 4\n/%zz\n  D: 5\n',
  );

  it.each([
    ['/', { a: '1' }],
    ['/one/', { a: '1, 2' }],
    ['/one', { a: '1' }],
    ['/2026/x', { a: '1', b: '3' }],
    ['/2026/05/x', { a: '1' }],
    ['/a.b', { a: '1', c: '4' }],
    ['/aXb', { a: '1' }],
    ['/%zz', { a: '1', d: '5' }],
  ] as const)('come from all rules for its address: %s', (address, expected) => {
    expect(headersFor(rules, address)).toEqual({ link: '<a>; b=c: d', ...expected });
  });
});
