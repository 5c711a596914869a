import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/journal/parse-body.ts';
import { runs } from '../support/properties.ts';

const PARTNERS = [{ id: 'robin', name: 'Robin' }];
const fragment = fc.oneof(
  fc.constantFrom(
    '## Wins',
    '# Feedback',
    '### Robin to Sam',
    '## Next steps',
    '## Setbacks',
    'Notes\n---',
    '\n',
    '\r\n',
    '\r',
  ),
  fc.constantFrom(
    '- [ ] ',
    '- [x] ~~',
    '~~',
    '@sam',
    '(due 2026-05-15)',
    '(due 2026-02-30)',
    '  - Lesson: ',
    '> ',
    '`',
    '1. ',
  ),
  fc.constantFrom(
    '😀',
    'é',
    '\u{feff}',
    '\t',
    '    ',
    '<!--',
    '-->',
    '[a](b)',
    '![a](b)',
    '[^1]',
    '[^1]: ',
    '|a|\n|-|\n',
    '\u0000',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyBody = fc.array(fragment, { maxLength: 30 }).map((fragments) => fragments.join(''));

describe('any text at all', () => {
  it('can be read', () => {
    fc.assert(
      fc.property(anyBody, (markdown) => {
        expect(() => parseBody(markdown, PARTNERS)).not.toThrow();
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is split into consecutive sections up to its end', () => {
    fc.assert(
      fc.property(anyBody, (markdown) => {
        const { sections } = parseBody(markdown, PARTNERS).body;
        sections.forEach((section, index) => {
          expect(section.start).toBeLessThan(section.end);
          expect(section.end).toBe(sections[index + 1]?.start ?? markdown.length);
        });
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has positions within its lines', () => {
    fc.assert(
      fc.property(anyBody, (markdown) => {
        const lines = markdown.split(/\r\n|\n|\r/);
        const { body } = parseBody(markdown, PARTNERS);
        const places = [body.sections, body.wins, body.setbacks, body.feedback, body.commitments]
          .flat()
          .map(({ place }) => place);
        for (const { line, column, endLine, endColumn } of places) {
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1);
          expect(endLine).toBeGreaterThanOrEqual(line);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is read the same with any line endings, except for offsets', () => {
    const lines = fc.array(
      fc.constantFrom(
        '## Wins',
        '- a 😀',
        '',
        'b',
        '## Next steps',
        '- [ ] @sam c',
        '  - [x] d',
        '## Setbacks',
        '  - Lesson: e',
      ),
    );
    fc.assert(
      fc.property(lines, (written) => {
        const [unix, windows] = ['\n', '\r\n'].map((lineEnd) => parseBody(written.join(lineEnd)).body);
        expect({ ...windows, sections: [], extents: [] }).toEqual({ ...unix, sections: [], extents: [] });
        expect(windows?.sections.map(({ place }) => place)).toEqual(unix?.sections.map(({ place }) => place));
      }),
    );
  });
});
