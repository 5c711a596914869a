import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import type { KeptReadings } from '../../src/journal/read-folder.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { runs } from '../support/properties.ts';
import { memoryFiles } from './memory-files.ts';
import { mutated, mutations, SOUND } from './mutated-journals.ts';

const TODAY = plainDate('2026-11-26');

type Files = Readonly<Record<string, Uint8Array | string>>;

const read = (files: Files, kept?: KeptReadings) =>
  readJournal('content', { files: memoryFiles(files), today: TODAY, ...(kept && { kept }) });

describe('a journal that’s read again', () => {
  it('is as if it had never been read, whatever changed meanwhile', () => {
    const edits = fc.array(mutations(0, 3), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(edits, (all) => {
        const kept: KeptReadings = new Map();
        let files: Record<string, Uint8Array> = SOUND;
        for (const edit of all) {
          files = mutated(files, edit);
          expect(read(files, kept)).toEqual(read(files));
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('has its check-ins parsed with a partner’s new name', () => {
    const kept: KeptReadings = new Map();
    read(SOUND, kept);
    const renamed = Object.fromEntries(
      Object.entries(SOUND).map(([path, bytes]) => {
        const text = new TextDecoder().decode(bytes);
        return [path, path.startsWith('content/partners/') ? text.replace(/^name: .*/m, 'name: Somebody Else') : text];
      }),
    );
    expect(read(renamed, kept)).toEqual(read(renamed));
  });

  it('has only what changed parsed again', () => {
    const kept: KeptReadings = new Map();
    const before = read(SOUND, kept).documents?.checkIns ?? [];
    const [changed = ''] = Object.keys(SOUND).filter((path) => path.startsWith('content/check-ins/'));
    const text = `${new TextDecoder().decode(SOUND[changed])}\n\nA word more.\n`;
    const after = read({ ...SOUND, [changed]: text }, kept).documents?.checkIns ?? [];
    expect(before.length).toBeGreaterThan(1);
    expect(after.filter(({ content }) => !before.some((other) => other.content === content))).toMatchObject([
      { file: changed.slice('content/'.length) },
    ]);
  });

  it('doesn’t keep anything from deleted files', () => {
    const kept: KeptReadings = new Map();
    read(SOUND, kept);
    const [gone = ''] = Object.keys(SOUND).filter((path) => path.startsWith('content/check-ins/'));
    read(Object.fromEntries(Object.entries(SOUND).filter(([path]) => path !== gone)), kept);
    expect([...kept.keys()]).not.toContain(gone.slice('content/'.length));
  });
});
