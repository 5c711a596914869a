import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../support/properties.ts';
import { violations } from './allowed.ts';
import { elementsOf, staysInside } from './parsed.ts';
import { EMBEDDINGS, rendered } from './rendered.ts';
import { SPLICED } from './splices.ts';

const SPLICES = runs(20_000);
const MS_EACH = 20;

it(
  `${SPLICES} documents spliced from hostile ones stay within the schema and their place`,
  async () => {
    let shown = 0;
    const options = fc.constantFrom(...Object.values(EMBEDDINGS));
    const property = fc.asyncProperty(SPLICED, options, async (text, embedding) => {
      const html = (await rendered(text, embedding)) ?? '';
      if (html !== '') shown += 1;
      expect(violations(elementsOf(html))).toEqual([]);
      expect(staysInside(html), html).toBe(true);
    });
    await fc.assert(property, { numRuns: SPLICES });
    // If most of them were refused, this wouldn't prove much.
    expect(shown).toBeGreaterThan(SPLICES * 0.8);
  },
  SPLICES * MS_EACH,
);
