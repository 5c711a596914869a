import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFullYaml } from '../../src/journal/yaml/parse.ts';
import { readSimpleYaml } from '../../src/journal/yaml/simple-yaml.ts';
import { runs } from '../support/properties.ts';

/** YAML line by line, from simple values to its traps. */
const scalar = fc.oneof(
  fc.constantFrom(
    ...['8', '-3.5', '0', '-0', '-0.0', '007', '0x1f', '0o7', '1e3', '.5', '5.', '1_000', '12:30', '3,5', '+1'],
    ...['true', 'True', 'false', 'null', 'NULL', '~', 'yes', 'no', 'on', '.inf', '-.inf', '.nan', 'Infinity'],
    ...['2026-05-01', '2026-02-30', '2026-05-01T10:00:00Z', '2 weeks', '1 000', '0 x', '5 km', '99999999999999999999'],
    ...['"a"', "'a'", '"a: b"', "'it''s'", '"\\n"', '"open', "'open", '"a" b', '""', "''", '"a"b', 'a"b"', "Sam's"],
    ...[
      '*a',
      '&a b',
      '!!str 5',
      '! x',
      '@sam',
      '`a`',
      '%a',
      '|',
      '>',
      '? a',
      '- a',
      '-',
      ':',
      'a:',
      'a: b',
      'a #b',
      '#',
    ],
    ...[
      '[',
      ']',
      '[]',
      '{}',
      '[a',
      '[a, ]',
      '[a,,b]',
      '{a}',
      '{a: }',
      '{ a: 1, a: 2 }',
      '[a: 1]',
      '["a":1]',
      '{"a":1}',
    ],
    ...[
      '{a:1}',
      '{a:"b"}',
      '{ "a" : 1 }',
      '[[a], {b: [c]}]',
      '[a b, c]',
      '{ __proto__: 1 }',
      '{ constructor: 1 }',
      '<<',
    ],
    ...['é', 'ß x', '\u00a0a', 'a\u2028b', '\u3000', 'a\u200bb', '…', '“a”', '日本', '١', '½', 'a\tb', 'a  b', '(due)'],
  ),
  fc.string({ maxLength: 6, unit: 'grapheme-ascii' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);
const flow = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  map: fc
    .array(fc.tuple(fc.constantFrom('a', 'b-c', '"d"', 'true', '5'), fc.constantFrom(': ', ':', ' : '), tie('node')), {
      maxLength: 3,
    })
    .map((entries) => `{ ${entries.map((parts) => parts.join('')).join(', ')} }`),
})).node;
const name = fc.constantFrom(
  'a',
  'b',
  'long-run',
  'c_d',
  'true',
  'Null',
  '__proto__',
  'constructor',
  '"q"',
  '5',
  'é',
  'y',
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '\t', '- ', '  - '),
    fc.oneof(
      fc
        .tuple(name, fc.constantFrom(': ', ': ', ':', ' : ', ':  '), fc.oneof(scalar, flow, fc.constant('')))
        .map((parts) => parts.join('')),
      scalar,
      fc.constantFrom(
        '',
        '---',
        '...',
        '# note',
        '%YAML 1.2',
        '#note',
        'words that go on',
        '"goes on',
        'ends"',
        "ends'",
      ),
      // Values that continue over several lines.
      fc.constantFrom(
        'a: |',
        'b: >',
        'a: >-',
        'b: |2',
        'a: |+',
        'a: "open',
        "b: 'open",
        'a: [b,',
        'b: { c: 1,',
        ']',
        '}',
        'c]',
        '- a: 1',
      ),
    ),
    fc.oneof(
      { weight: 24, arbitrary: fc.constantFrom('', '', ' ', '  ', '\t', ' # note') },
      { weight: 1, arbitrary: fc.constantFrom('#', '#note') },
    ),
  )
  .map((parts) => parts.join(''));
const yaml = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'));

const RUNS = Math.max(10_000, runs(100_000));

/** Prints a value completely, with its fields in order. */
function inFull(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (Object.is(part, -0) ? '-0' : part));
}

describe('simple YAML', () => {
  it('agrees with YAML, wherever it gives a result', () => {
    let read = 0;
    fc.assert(
      fc.property(yaml, (text) => {
        const simple = readSimpleYaml(text);
        if (!simple) return;
        read += 1;
        const full = parseFullYaml(text);
        expect(full.findings).toEqual([]);
        expect(inFull(simple)).toBe(inFull(full.data));
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS / 100);
  }, 60_000);

  it('covers most of what partners write', () => {
    const folder = join(import.meta.dirname, '../../content/check-ins');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const fields = files.map((file) => readFileSync(join(folder, file), 'utf8').split(/^---$/m)[1] ?? '');
    const simple = fields.filter((text) => readSimpleYaml(text) !== undefined);
    expect(simple.length / fields.length).toBeGreaterThan(0.9);
    for (const text of simple) expect(inFull(readSimpleYaml(text))).toBe(inFull(parseFullYaml(text).data));
  });

  it.each([
    ['a field twice', 'a: 1\na: 2'],
    ['a name in a map twice', 'a: { b: 1, b: 2 }'],
    ['an alias', 'a: &x 1\nb: *x'],
    ['JavaScript’s own name', '__proto__: 1'],
    ['a comment that may be none', 'a: one #two'],
    ['a comment without a space before it', 'a: [one]#two'],
    ['a quote over several lines', 'a: "one\ntwo"'],
    ['a half-indented line', 'a:\n    b: 1\n  c: 2'],
    ['a number that cannot be kept exactly', 'a: 12345678901234567890'],
    ['a number that some count in eights', 'a: 007'],
    ['deep brackets', `a: ${'['.repeat(50)}${']'.repeat(50)}`],
  ])('leaves %s to the parser', (_, text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });
});
