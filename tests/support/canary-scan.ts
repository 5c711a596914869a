import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Finds a word in a folder: in a file's name, in its bytes, in gzip, in base64 (wherever in a group of three it
 * starts), or escaped. Each result is "path: how".
 */
export function findWord(folder: string, word: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!statSync(path).isFile()) return [];
    const found = entry.name.toLowerCase().includes(word) ? ['name'] : [];
    return [...found, ...waysIn(readFileSync(path), word)].map((way) => `${path}: ${way}`);
  });
}

/** Returns how a word occurs in bytes. */
export function waysIn(bytes: Buffer, word: string): string[] {
  if (isGzip(bytes)) return waysIn(gunzipSync(bytes), word).map((way) => `gzip, ${way}`);
  const text = bytes.toString('latin1');
  const ways: string[] = [];
  if (text.toLowerCase().includes(word)) ways.push('plain');
  if (!ways.includes('plain') && unfolded(text).toLowerCase().includes(word)) ways.push('folded');
  if (bytes.toString('utf16le').toLowerCase().includes(word)) ways.push('UTF-16');
  if (base64Forms(word).some((form) => text.includes(form))) ways.push('base64');
  if (/[%\\&]/.test(text) && !ways.includes('plain') && unescaped(text).toLowerCase().includes(word))
    ways.push('escaped');
  return ways;
}

/**
 * Returns bytes as text, one letter each, unzipped if they're gzip, as the sealed search is, and with a calendar's
 * folded lines joined.
 */
export function unpacked(bytes: Buffer): string {
  return isGzip(bytes) ? unpacked(gunzipSync(bytes)) : unfolded(bytes.toString('latin1'));
}

/** Joins a calendar's long lines, which continue in the next line after a space. */
function unfolded(text: string): string {
  return text.replace(/\r\n[ \t]/g, '');
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Returns the parts of a word's base64 that don't depend on what is around it, for each position in a group at which it
 * can start.
 */
function base64Forms(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from('\0'.repeat(before) + word, 'latin1')
      .toString('base64')
      .replace(/=+$/, '');
    const whole = Math.floor(((before + word.length) * 8) / 6);
    return encoded.slice(Math.ceil((before * 8) / 6), whole);
  });
}

/**
 * Decodes percent signs, HTML's numeric references, and the escapes of JSON, JavaScript and CSS; twice, because one may
 * be inside another.
 */
function unescaped(text: string): string {
  const letter = (_: string, hex: string | undefined, decimal?: string) =>
    String.fromCodePoint(Math.min(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal), 0x10ffff));
  const once = (escaped: string) =>
    escaped
      .replace(/&amp;/g, '&')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => letter(_, hex))
      .replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, letter)
      .replace(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/gi, (_, long?: string, short?: string) =>
        letter(_, long ?? short),
      );
  return once(once(text));
}
