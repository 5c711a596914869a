import { defaultSchema } from 'hast-util-sanitize';
import { describe, expect, it } from 'vitest';
import { ALLOWED_ELEMENTS, LINK_PROTOCOLS } from '../../src/domain/check-in/limits.ts';

describe('what HTML a text may hold', () => {
  it('is what GitHub lets through, but for pictures that nobody resolves', () => {
    const theirs = (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source');
    expect([...ALLOWED_ELEMENTS].toSorted()).toEqual(theirs.toSorted());
  });

  it('links to what GitHub links to', () => {
    expect([...LINK_PROTOCOLS].toSorted()).toEqual((defaultSchema.protocols?.['href'] ?? []).toSorted());
  });
});
