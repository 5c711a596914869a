import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const ROOT = join(import.meta.dirname, '../..');

/** Every file under a folder of the project, by its path below `content`. */
function filesUnder(folder: string): Record<string, Uint8Array> {
  const root = join(ROOT, folder);
  if (!existsSync(root)) return {};
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [`content${path.slice(root.length).replaceAll('\\', '/')}`, readFileSync(path)];
      }),
  );
}

export const SOUND = filesUnder('tests/journals/sound');
const EXAMPLE = filesUnder('content');

/** Lines that partners wrote, of both journals: what is spliced is mostly something that could stand somewhere. */
const LINES = [SOUND, EXAMPLE]
  .flatMap((files) => Object.entries(files))
  .filter(([path]) => /\.(?:md|yaml)$/.test(path) && !path.endsWith('README.md'))
  .flatMap(([, bytes]) => new TextDecoder().decode(bytes).split('\n'))
  .filter((line) => line.trim() !== '');

const SIGNS = [
  ...[
    '---\n',
    '\n',
    '\n\n',
    '\t',
    '  ',
    ': ',
    '- ',
    '"',
    "'",
    '{',
    '[',
    ']',
    '}',
    ',',
    '|',
    '>',
    '#',
    '`',
    '```',
    '*',
    '_',
  ],
  ...[
    '&a ',
    '*a',
    '!!binary ',
    '<<: ',
    '__proto__: ',
    '@',
    '@sam',
    '\r',
    '? ',
    '~',
    '0',
    '-1',
    '1e9',
    '1e-320',
    '.nan',
  ],
  ...['0001-01-01', '0099-12-31', '9999-12-31', '1970-01-01', '2026-02-29', '2024-02-29', 'null', 'true', 'public'],
  ...[
    'private',
    'draft: true',
    '<b>',
    '</b>',
    '<script>',
    '<!--',
    '-->',
    '![](x.png)',
    '[a](b)',
    '[^1]',
    '[^1]: x',
    '***',
  ],
  ...[
    '## Wins',
    '## Next steps',
    '- [ ] ',
    '- [x] ',
    '~~',
    '(due 2026-05-15)',
    '### Robin to Sam',
    '\\',
    '&amp;',
    '😀',
  ],
  ...[
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\ud7ff',
    'é',
    'e\u0301',
    '١',
    '999999999999',
    '0.1',
    '-0',
    '1 day',
    '0 days',
  ],
];

export interface Mutation {
  kind: 'splice' | 'cut' | 'swap' | 'line' | 'bytes' | 'encoding' | 'drop' | 'number' | 'date';
  file: number;
  at: number;
  length: number;
  text: string;
}

export const mutations = (least: number, most: number) =>
  fc.array(
    fc.record<Mutation>({
      kind: fc.constantFrom(
        'splice',
        'cut',
        'swap',
        'line',
        'line',
        'bytes',
        'encoding',
        'drop',
        'number',
        'number',
        'date',
        'date',
      ),
      file: fc.nat(1_000),
      at: fc.nat(100_000),
      length: fc.oneof(fc.nat(6), fc.nat(60)),
      text: fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...LINES), fc.string({ maxLength: 8, unit: 'binary' })),
    }),
    { minLength: least, maxLength: most },
  );

/** A journal that was sound, after what was done to it. */
export function mutated(
  files: Readonly<Record<string, Uint8Array>>,
  all: readonly Mutation[],
): Record<string, Uint8Array> {
  const changed: Record<string, Uint8Array> = { ...files };
  for (const mutation of all) {
    const paths = Object.keys(changed).filter((path) => !path.endsWith('.png'));
    const path = paths[mutation.file % paths.length];
    const bytes = path === undefined ? undefined : changed[path];
    if (path === undefined || bytes === undefined) continue;
    if (mutation.kind === 'drop') delete changed[path];
    else changed[path] = changeOf(bytes, mutation);
  }
  return changed;
}

function changeOf(bytes: Uint8Array, { kind, at: where, length, text }: Mutation): Uint8Array {
  const utf8 = (changed: string) => new TextEncoder().encode(changed);
  const at = where % (bytes.length + 1);
  const before = new TextDecoder().decode(bytes);
  const lines = before.split('\n');
  const row = where % lines.length;
  switch (kind) {
    case 'splice':
      return utf8(before.slice(0, at) + text + before.slice(at + length));
    case 'cut':
      return bytes.slice(0, at);
    case 'swap':
      return utf8(
        lines
          .with(row, lines[(row + length) % lines.length] ?? '')
          .with((row + length) % lines.length, lines[row] ?? '')
          .join('\n'),
      );
    case 'line':
      return utf8(lines.toSpliced(row, length % 2, text).join('\n'));
    case 'bytes':
      return Uint8Array.from(bytes, (byte, index) =>
        index >= at && index < at + (length % 4) ? (byte * 7 + 131) % 256 : byte,
      );
    case 'encoding':
      return length % 2 === 0
        ? utf8(`\ufeff${before.replaceAll('\n', '\r\n')}`)
        : Uint8Array.from(before, (letter) => letter.charCodeAt(0) % 256);
    case 'number':
      return utf8(
        replaceOne(before, /(?<=[: ])-?\d+(?:\.\d+)?(?=[,\s}])/g, where, NUMBERS[length % NUMBERS.length] ?? '0'),
      );
    case 'date':
      return utf8(replaceOne(before, /\d{4}-\d{2}-\d{2}/g, where, DATES[length % DATES.length] ?? ''));
    case 'drop':
      return bytes;
  }
}

const NUMBERS = [
  '0',
  '-1',
  '1',
  '0.1',
  '1e300',
  '-1e300',
  '5e-324',
  '9007199254740991',
  '42.2',
  '1000000',
  '-0.0',
  '0.30000000000000004',
];
const DATES = [
  '0001-01-01',
  '0099-06-15',
  '1969-12-31',
  '1970-01-01',
  '2024-02-29',
  '2026-01-01',
  '2026-05-01',
  '2026-05-02',
  '2026-05-15',
  '2026-12-31',
  '9999-12-31',
];

/** One of the places that a pattern finds, with another text in it. */
function replaceOne(text: string, pattern: RegExp, which: number, by: string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[which % Math.max(1, found.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}
