import { describe, expect, it } from 'vitest';
import { sealedIdOf, sealedPlaceOf } from '../../src/client/sealed-reader/router.ts';

const ROOT = 'https://example.org/journal/together/';
const PAGE = `${ROOT}check-ins/2026-05-01/`;
const place = (href: string) => sealedPlaceOf(href, PAGE, ROOT);

describe('the target of a link in a sealed page', () => {
  it.each([
    ['/journal/together/', { kind: 'page', path: '' }],
    ['/journal/together/index.html', { kind: 'page', path: '' }],
    ['/journal/together/goals/index.html', { kind: 'page', path: 'goals/' }],
    ['/journal/together/404.html', { kind: 'page', path: '404.html' }],
    ['/journal/together/goals/marathon/#why', { kind: 'page', path: 'goals/marathon/', anchor: 'why' }],
    ['../', { kind: 'page', path: 'check-ins/' }],
    ['#notes', { kind: 'page', path: 'check-ins/2026-05-01/', anchor: 'notes' }],
    ['#', { kind: 'page', path: 'check-ins/2026-05-01/' }],
    ['/journal/together/benchmarks/sleep.csv', { kind: 'file', path: 'benchmarks/sleep.csv' }],
    ['/journal/together/_astro/caf%C3%A9%20noir.webp', { kind: 'file', path: '_astro/caf\u00e9 noir.webp' }],
    ['/journal/together/100%/', { kind: 'page', path: '100%/' }],
  ])('%s', (href, expected) => {
    expect(place(href)).toEqual(expected);
  });

  it.each([
    'https://example.org/journal/',
    '/journal/together',
    '/journal/togetherness/',
    '/journal/together/../goals/',
    'https://example.com/journal/together/goals/',
    'mailto:sam@example.org',
    'javascript:alert(1)',
    'http://[',
  ])('isn’t in the journal: %s', (href) => {
    expect(place(href)).toBeUndefined();
  });

  it('is sealed under an id that distinguishes pages from files', () => {
    expect(sealedIdOf({ kind: 'page', path: 'goals/', anchor: 'why' })).toBe('page:goals/');
    expect(sealedIdOf({ kind: 'file', path: '_astro/x.webp' })).toBe('file:_astro/x.webp');
  });
});
