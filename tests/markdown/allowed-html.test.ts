import { defaultSchema } from 'hast-util-sanitize';
import { describe, expect, it } from 'vitest';
import { ALLOWED_ELEMENTS, LINK_PROTOCOLS } from '../../src/domain/check-in/limits.ts';

describe('the HTML that a text may contain', () => {
  it('is what GitHub allows, except for unresolved images', () => {
    const theirs = (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source');
    expect([...ALLOWED_ELEMENTS].toSorted()).toEqual(theirs.toSorted());
  });

  it('may link to what GitHub links to', () => {
    expect([...LINK_PROTOCOLS].toSorted()).toEqual((defaultSchema.protocols?.['href'] ?? []).toSorted());
  });
});
