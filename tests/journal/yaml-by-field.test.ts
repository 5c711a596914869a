import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { sampleOf } from '../support/properties.ts';
import { memoryFiles } from './memory-files.ts';
import { EXAMPLE, SOUND } from './mutated-journals.ts';

/*
 * A mistake in a file's fields is reported where it is and nowhere else, along with everything else that's wrong with
 * the file.
 */

const TODAY = plainDate('2026-11-26');
const FIELD = /^([\w-]+): ?(.*)$/;

/** Ways to break a field's first line. */
const BREAKS: Readonly<Record<string, (name: string, value: string) => string>> = {
  'without its colon': (name, value) => `${name} ${value === '' ? 'x' : value}`,
  'without the space after it': (name, value) => `${name}:${value === '' ? 'x' : value}`,
  'with a quote that is never closed': (name, value) => `${name}: "${value.replaceAll('"', '')}`,
  'with a bracket that is never closed': (name, value) => `${name}: [${value.replaceAll(/[\]}]/g, '')}`,
  'with a value that starts with @': (name, value) => `${name}: @${value}`,
  'with a second colon': (name, value) => `${name}: one: ${value}`,
};

interface Broken {
  files: Record<string, Uint8Array>;
  file: string;
  /** The lines of the broken field, counted from 1. */
  first: number;
  last: number;
}

/** Breaks every field of a journal in one way. */
function brokenFields(journal: Readonly<Record<string, Uint8Array>>, how: string): Broken[] {
  return Object.entries(journal).flatMap(([path, bytes]): Broken[] => {
    if (!/\.(?:md|mdx|yaml)$/.test(path) || path.endsWith('README.md')) return [];
    const lines = new TextDecoder().decode(bytes).split('\n');
    const end = path.endsWith('.yaml') ? lines.length : lines.indexOf('---', 1);
    return lines.slice(0, end).flatMap((line, index): Broken[] => {
      const [, name, value = ''] = FIELD.exec(line) ?? [];
      const next = lines.findIndex((other, at) => at > index && /^[^\s#-]|^---/.test(other));
      if (name === undefined) return [];
      const text = lines.with(index, BREAKS[how]?.(name, value) ?? line).join('\n');
      const files = { ...journal, [path]: new TextEncoder().encode(text) };
      return [{ files, file: path.slice('content/'.length), first: index + 1, last: next < 0 ? end : next }];
    });
  });
}

const codesOf = (files: Record<string, Uint8Array>) =>
  readJournal('content', { files: memoryFiles(files), today: TODAY }).problems;

describe('a field that cannot be read', () => {
  const usual = new Set(
    [SOUND, EXAMPLE].flatMap((files) => codesOf(files).map(({ file, code, message }) => `${file} ${code} ${message}`)),
  );

  it.each(Object.keys(BREAKS))('is reported at its own lines, without consequential errors: %s', (how) => {
    const all = [...brokenFields(SOUND, how), ...sampleOf(brokenFields(EXAMPLE, how), 10)];
    for (const { files, file, first, last } of all) {
      const problems = codesOf(files).filter((each) => !usual.has(`${each.file} ${each.code} ${each.message}`));
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.length, `${file}:${first}`).toBeGreaterThan(0);
      const elsewhere = errors.filter((each) => each.file !== file || each.line < first || each.line > last);
      const line = new TextDecoder().decode(files[`content/${file}`]).split('\n')[first - 1];
      expect({ file, line, elsewhere: elsewhere.map((each) => `${each.file}:${each.line} ${each.message}`) }).toEqual({
        file,
        line,
        elsewhere: [],
      });
    }
  });
});
