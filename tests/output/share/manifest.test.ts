import { expect, it } from 'vitest';
import { manifest } from '../../../src/output/share/manifest.ts';
import { makeUrls } from '../../../src/views/common/urls.ts';
import { partnership } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

it('has the journal’s name, and a scope below its base', () => {
  const context = { ...contextOf({}, '2026-02-01', { locale: 'ar' }), urls: makeUrls('/our/place/') };
  const told = manifest(context);
  expect(told['icons']).toContainEqual({
    src: '/our/place/icons/maskable-512.png',
    sizes: '512x512',
    type: 'image/png',
    purpose: 'maskable',
  });
  expect(told).toMatchObject({
    id: '/our/place/',
    name: 'Two Marathons',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/our/place/',
    scope: '/our/place/',
  });
});

it('has a short name only if the name is one', () => {
  const named = (name: string) => manifest(contextOf({ partnership: partnership({ name }) }, '2026-02-01'));
  expect(named('Two of us')['short_name']).toBe('Two of us');
  expect(named('Two Marathons')['short_name']).toBeUndefined();
});
