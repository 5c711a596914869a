import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/journal/yaml/parse.ts';
import { type FieldValue, frontmatter } from '../../../src/output/drafts/text.ts';
import { runs } from '../../support/properties.ts';

describe('fields of a new document', () => {
  it('are written as people write them', () => {
    expect(
      frontmatter([
        { field: 'title', value: 'Run: a marathon' },
        { field: 'date', value: '2026-05-01' },
        { field: 'owners', value: ['robin', 'sam'] },
        { field: 'lesson', value: undefined },
        { comment: 'reviews:\n  goals: ' },
        { field: 'target', value: { date: '2026-10-04', value: { robin: 42.2, sam: 21 } } },
        { field: 'agreements', value: ['We ask before we advise', 'yes', `${'a very long one '.repeat(6)}indeed`] },
      ]),
    ).toMatchInlineSnapshot(`
      "title: 'Run: a marathon'
      date: 2026-05-01
      owners: [robin, sam]
      # reviews:
      #   goals:
      target: { date: 2026-10-04, value: { robin: 42.2, sam: 21 } }
      agreements:
        - We ask before we advise
        - 'yes'
        - a very long one a very long one a very long one a very long one a very long one a very long one indeed
      "
    `);
  });

  it('are read back unchanged, without a problem, whatever their words', () => {
    const words = fc
      .oneof(
        fc.string({ minLength: 1 }),
        fc.constantFrom(
          'yes',
          'no',
          'null',
          '~',
          '0x10',
          '1_000',
          '012',
          '1,5',
          '12:30',
          '2026-13-45',
          '2026-05-01',
          '@x',
          '#',
          'a # b',
          'a: b',
          '- a',
          '[a',
          '{',
          '*a',
          '&a',
          '!',
          '%',
          '|',
          '>',
          '"',
          "'",
          '“so”',
          '---',
          '...',
          'a\u00a0b',
          '\u200bx',
          ' x ',
          '.5',
          '+1',
          '1e3',
          '.inf',
          'true',
          '\ud83d\ude00',
        ),
      )
      .filter((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u.test(text));
    const number = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100);
    const value: fc.Arbitrary<FieldValue> = fc.oneof(
      words,
      number,
      fc.boolean(),
      fc.array(words, { minLength: 1 }),
      fc.record({ date: words, value: number }),
      fc.array(fc.record({ date: words, label: words }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(value, (given) => {
        const { data, findings } = parseYaml(
          frontmatter([{ comment: 'first' }, { field: 'field', value: given }, { comment: 'last' }]),
        );
        expect({ data, findings }).toEqual({ data: { field: given }, findings: [] });
      }),
      { numRuns: runs(1000) },
    );
  });
});
