import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const ROOT = join(import.meta.dirname, '../..');

/** Returns every file under a folder, by its path below `content`; empty if there is no such folder. */
export function filesUnder(root: string): Record<string, Uint8Array> {
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

export const SOUND = filesUnder(join(ROOT, 'tests/journals/sound'));
export const EXAMPLE = filesUnder(join(ROOT, 'content'));

/** Lines that partners wrote, from both journals: most of what's spliced in could really be there. */
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

/** Things that open something and don't close it, repeated many times: tags, quotes, lists, brackets, tables. */
const OPENERS = [
  ...['<div>', '<b>', '<i><s>', '<sub>', '<details><summary>', '<table>', '<table><tr><td>', '<ul><li>', '<dl><dt>'],
  ...['<a href="#x">', '<p>', '</p>', '</div>', '<h2>', '<pre>', '<q>', '<ruby><rp>', '<!--', '<', '<x-y>', '<span\n'],
  ...['> ', '- ', '1. ', '*', '**', '_', '~~', '[', '![', '[^a]', '`', '|a', '&', '&#x1F600;', '\\', '{', '<b>\n\n'],
];
const TIMES = [2, 60, 91, 93, 99, 101, 400];

/** Values that no sensible author would give a field. */
const VALUES = [
  ...[
    '""',
    "' '",
    '[]',
    '{}',
    '[[]]',
    'null',
    'true',
    '0',
    '-1',
    '1e308',
    '.nan',
    '"\\ud800"',
    '😀',
    '"a: b"',
    '../../..',
  ],
  ...[
    'https://',
    'http://[',
    'https://a b',
    'javascript:alert(1)',
    '//x',
    '/',
    '/a//b/',
    'a/../b',
    '?',
    '#',
    '%',
    '%zz',
    'x%2fy',
  ],
  ...[
    'Europe/Londn',
    'UTC',
    'Etc/GMT+12',
    'tlh',
    'en-u-ca-buddhist',
    'ar',
    'x-y',
    'zz',
    '1 day',
    '1000000 weeks',
    '0 days',
  ],
  ...[
    'robin',
    'sam',
    '[robin]',
    '[robin, robin]',
    '{ robin: 1 }',
    '{ robin: , sam: 2 }',
    'long-run',
    'marathon',
    '2026',
  ],
  ...[
    'public',
    'partners',
    'private',
    'smallWin',
    'setback',
    'achieved',
    'dropped',
    './robin.png',
    '../partners/robin.png',
  ],
  ...[
    '1 per week',
    '100000 per day',
    '{ atMost: 0 }',
    '{ within: [1, 1] }',
    '"<b>"',
    '"**"',
    '"`"',
    '"\\u202e"',
    '"@"',
    '"{"',
  ],
];

export interface Mutation {
  kind:
    | 'splice'
    | 'cut'
    | 'swap'
    | 'line'
    | 'lines'
    | 'bytes'
    | 'encoding'
    | 'drop'
    | 'rename'
    | 'number'
    | 'date'
    | 'value'
    | 'blank'
    | 'open'
    | 'picture';
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
        'lines',
        'rename',
        'value',
        'value',
        'blank',
        'open',
        'open',
        'picture',
        'picture',
      ),
      file: fc.nat(1_000),
      at: fc.nat(100_000),
      length: fc.oneof(fc.nat(6), fc.nat(60)),
      text: fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...LINES), fc.string({ maxLength: 8, unit: 'binary' })),
    }),
    { minLength: least, maxLength: most },
  );

/** Generates a journal that was sound before it was damaged. */
export function mutated(
  files: Readonly<Record<string, Uint8Array>>,
  all: readonly Mutation[],
): Record<string, Uint8Array> {
  const changed: Record<string, Uint8Array> = { ...files };
  for (const mutation of all) {
    const paths = Object.keys(changed).filter((path) => PICTURE.test(path) === (mutation.kind === 'picture'));
    const path = paths[mutation.file % paths.length];
    const bytes = path === undefined ? undefined : changed[path];
    if (path === undefined || bytes === undefined) continue;
    if (mutation.kind === 'drop' || mutation.kind === 'rename') delete changed[path];
    if (mutation.kind === 'rename') changed[renamed(path, mutation.at)] = bytes;
    else if (mutation.kind !== 'drop') changed[path] = changeOf(bytes, mutation);
  }
  return changed;
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;

/** Valid and invalid ids, for every kind of document. */
const NAMES = [
  'other',
  '2026',
  'a',
  'index',
  '2026-05-01',
  '2026-06-12',
  '2026-05-15-robin',
  'Case',
  'café',
  'con',
  '404',
];

function renamed(path: string, at: number): string {
  const [, folder = '', ending = ''] = /^(.*\/)[^/]*?(\.[^./]+)$/.exec(path) ?? [];
  const name = NAMES[at % NAMES.length] ?? '';
  return folder + name + (ending === '.md' && at % 3 === 0 ? '.mdx' : ending);
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
    case 'lines':
      return utf8(lines.toSpliced(row, 1 + (length % 5)).join('\n'));
    case 'value':
      return utf8(replaceOne(before, /(?<=^[ -]*[\w-]+: ).+$/gm, where, VALUES[length % VALUES.length] ?? ''));
    case 'blank':
      return utf8(replaceOne(before, /(?<=^[ -]*[\w-]+:) .+$/gm, where, ''));
    case 'open': {
      const opener = OPENERS[where % OPENERS.length] ?? '';
      const from = Math.max(0, before.indexOf('\n---') + 5);
      const start = from + ((where * 31) % (before.length - from + 1));
      return utf8(before.slice(0, start) + opener.repeat(TIMES[length % TIMES.length] ?? 1) + before.slice(start));
    }
    case 'picture':
      return changedPicture(bytes, where, length);
    case 'drop':
    case 'rename':
      return bytes;
  }
}

/** Damages an image: flips, removes, inserts or repeats bytes, or cuts off its end. */
function changedPicture(bytes: Uint8Array, where: number, length: number): Uint8Array {
  // Half of them are hit in the header.
  const at = where % (where % 2 === 0 ? Math.min(bytes.length, 200) : bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (length % 6) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after.subarray(1 + length)]);
    case 2:
      return Buffer.concat([before, bytes.subarray(0, length), after]);
    case 3:
      return Uint8Array.from(bytes, (byte, index) => (index >= at && index < at + length * 7 ? 0 : byte));
    case 4:
      return Buffer.concat([before, bytes.subarray(Math.max(0, at - length), at), after]);
    default:
      return Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ (1 << (length % 8)) : byte));
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

/** Replaces one of the matches of a pattern with another text. */
function replaceOne(text: string, pattern: RegExp, which: number, by: string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[which % Math.max(1, found.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}
