import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from '../../../src/domain/schemas/values.ts';
import { idOf } from '../../../src/output/drafts/id-of.ts';

describe('an id made from a title', () => {
  it.each([
    ['First half marathon!', 'first-half-marathon'],
    ['  Straße nach Łódź, 2. ', 'strasse-nach-lodz-2'],
    ['Robin’s Œuvre', 'robins-oeuvre'],
    ['Ünïcödé ﬁne Ⅳ', 'unicode-fine-iv'],
    ['東京 marathon', 'marathon'],
    ['東京', ''],
    ['—', ''],
    ['İstanbul', 'istanbul'],
    [`${'long '.repeat(20)}end`, `${'long-'.repeat(12).slice(0, -1)}`],
  ])('of %j is %j', (title, id) => {
    expect(idOf(title)).toBe(id);
  });

  it('is a valid file name, or doesn’t exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const id = idOf(title);
        expect(id === '' || idSchema.safeParse(id).success).toBe(true);
        expect(id.length).toBeLessThanOrEqual(60);
        expect(idOf(id)).toBe(id);
      }),
    );
  });
});
