import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFragment } from '../../src/engine/search/fragments.ts';
import { textRecords } from '../../src/engine/search/text-records.ts';

const fragment = (url: string, content = '') => ({ url, content, filters: { kind: ['page'] }, meta: { title: url } });

describe('what Pagefind keeps of a page', () => {
  it('is read from behind its signature', () => {
    const written = gzipSync(`pagefind_dcd${JSON.stringify({ ...fragment('/a/'), word_count: 1, anchors: [] })}`);
    expect(readFragment(written)).toEqual(fragment('/a/'));
  });

  it('is refused where it is written in another way', () => {
    expect(() => readFragment(gzipSync(JSON.stringify(fragment('/a/'))))).toThrow('not known');
    expect(() => readFragment(gzipSync('pagefind_dcd{"url":"/a/"}'))).toThrow();
  });

  it('becomes a record, in order of the addresses, its text as it was written', () => {
    expect(textRecords([fragment('/b/', '目\u200b標'), fragment('/a/', 'e\u0301')])).toEqual([
      { path: 'a/', title: '/a/', filters: { kind: ['page'] }, text: 'é' },
      { path: 'b/', title: '/b/', filters: { kind: ['page'] }, text: '目標' },
    ]);
  });
});
