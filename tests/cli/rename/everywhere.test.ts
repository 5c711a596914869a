import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renameCommand } from '../../../src/cli/rename/command.ts';
import { makeJournal } from '../../../src/domain/journal.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { type Collection, schemas } from '../../../src/domain/schemas/index.ts';
import { realFiles } from '../../../src/journal/files/real-files.ts';
import { readSource } from '../../../src/journal/files/read-source-file.ts';
import { readTree } from '../../../src/journal/files/tree.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../../src/journal/visible-documents.ts';
import { referencesIn } from '../../../src/journal/schema/references.ts';
import { keyReferencesOf, referencesOf, type Schema, unwrap } from '../../../src/journal/schema/shape.ts';
import { sampleOf } from '../../support/properties.ts';
import { runHere } from '../../support/run-here.ts';
import { generateJournal } from '../../bench/generate-journal.ts';
import { filesIn, RenameJournal } from './rename-journal.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TODAY = plainDate('2026-11-19');
const KINDS = { goals: 'goal', benchmarks: 'benchmark', partners: 'partner', milestones: 'milestone' } as const;
type Renamed = keyof typeof KINDS;

/** All kinds of journals, each written into a folder. */
const JOURNALS: Record<string, (folder: string) => void> = {
  example: (folder) => cpSync(join(ROOT, 'content'), folder, { recursive: true }),
  ...Object.fromEntries(
    ['sound', 'hidden', 'comings', 'guarded', 'alone'].map((name) => [
      name,
      (folder: string) => cpSync(join(ROOT, 'tests/journals', name), folder, { recursive: true }),
    ]),
  ),
  generated: (folder) => void generateJournal(folder, 20, { days: 7 }),
};

/** Returns every id in a journal that can be changed. */
function idsIn(folder: string): { kind: string; id: string }[] {
  return readTree(folder, realFiles).documents.flatMap(
    ({ collection, id }) => (Object.hasOwn(KINDS, collection) ? [{ kind: KINDS[collection as Renamed], id }] : []), // just checked
  );
}

/** Returns everything that a journal says, to every audience. */
function saidBy(folder: string): string {
  const { documents, problems } = readJournal(folder, { today: TODAY });
  if (!documents) throw new Error(JSON.stringify(problems));
  const journals = (['private', 'partners', 'public'] as const).map((audience) =>
    makeJournal(visibleDocuments(documents, audience), { audience, today: TODAY }),
  );
  return JSON.stringify(journals, (name, value: unknown) =>
    value instanceof Map || value instanceof Set
      ? [...value]
      : /^(?:start|end|column|endColumn)$/.test(name)
        ? 0
        : value,
  );
}

async function rename(folder: string, kind: string, from: string, to: string) {
  const environment = { ALONGSIDE_CONTENT: folder, ALONGSIDE_TODAY: TODAY };
  expect(await runHere(renameCommand(), [kind, from, to, '--yes'], { environment })).toMatchObject({
    status: 0,
    stderr: '',
  });
}

describe.each(sampleOf(Object.keys(JOURNALS), 3))('in the journal %s', (name) => {
  it(
    'changing an id changes nothing else, and changing it back gives identical bytes',
    { timeout: 600_000 },
    async () => {
      const root = mkdtempSync(join(tmpdir(), 'alongside-rename-'));
      const folder = join(root, 'content');
      JOURNALS[name]?.(folder);
      const [bytes, said] = [filesIn(root), saidBy(folder)];
      for (const { kind, id } of sampleOf(idsIn(folder), 2)) {
        // Sorts right after the old id, so that lists keep their order.
        const to = `${id}-0`;
        await rename(folder, kind, id, to);
        const inNewWords = (text: string) => text.replaceAll(new RegExp(`\\b${id}(?:-0)?\\b`, 'g'), to);
        expect(inNewWords(saidBy(folder))).toBe(inNewWords(said));
        await rename(folder, kind, to, id);
        expect(filesIn(root)).toEqual(bytes);
      }
      rmSync(root, { recursive: true });
    },
  );
});

/**
 * Returns the places where a schema contains ids of a collection: `reviews[].agreedBy[]`, and `readings{}` for the keys
 * of a record.
 */
function placesIn(schema: Schema, at: string): string[] {
  if (referencesOf(schema) !== undefined) return [at];
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries<Schema>(inner.shape).flatMap(([name, field]) => placesIn(field, `${at}.${name}`));
  if (inner instanceof z.ZodArray) return placesIn(inner.element, `${at}[]`);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => placesIn(option, at));
  if (!(inner instanceof z.ZodRecord)) return [];
  return [...(keyReferencesOf(inner) === undefined ? [] : [`${at}{}`]), ...placesIn(inner.valueType, `${at}{}`)];
}

describe('the fields that contain an id', () => {
  const collections = Object.keys(schemas) as Collection[]; // TypeScript widens the type of an object's keys
  const places = collections.flatMap((collection) => placesIn(schemas[collection], collection));

  it('are all in the journal that’s renamed here, and none contains the old id afterwards', async () => {
    const journal = new RenameJournal({
      'milestones/fell.md': '---\ntitle: Fell\ndate: 2026-04-01\nkind: setback\nrecoveredBy: 2026-05-01\n---\n',
      'benchmarks/weekly.md':
        '---\ntitle: Weekly\ngoal: run\nunit: km\nper: partner\nbaseline: { date: 2026-01-05, value: 8 }\n' +
        'checkpoints: [{ date: 2026-02-01, value: { robin: 12, sam: 12 } }]\ntarget: { date: 2026-10-04, value: { robin: 30, sam: 30 } }\n---\n',
    });
    const referencesNow = () =>
      readTree(journal.folder, realFiles).documents.flatMap((found) => {
        const { written, fields = {} } = readSource(found, journal.folder, realFiles).source;
        return referencesIn(found.collection, written ?? fields).map((reference) => ({
          ...reference,
          of: found.collection,
        }));
      });
    const shape = ({ of, path, part }: ReturnType<typeof referencesNow>[number]) =>
      path.reduce<string>((at, step, index) => {
        if (typeof step === 'number') return `${at}[]`;
        const isName =
          index === path.length - 1
            ? part === 'key'
            : !places.some((place) => place.startsWith(`${at}.${String(step)}`));
        return isName ? `${at}{}` : `${at}.${String(step)}`;
      }, of);
    const before = referencesNow();
    expect(new Set(before.map(shape))).toEqual(new Set(places));
    for (const [kind, from, to] of [
      ['goal', 'run', 'city-run'],
      ['benchmark', 'long-run', 'furthest'],
      ['benchmark', 'weekly', 'a-week'],
      ['partner', 'robin', 'rob'],
      ['partner', 'sam', 'kim'],
    ] as const)
      expect(await journal.rename([kind, from, to, '--yes'])).toMatchObject({ status: 0, error: '' });
    const after = referencesNow();
    expect(after.filter(({ id }) => ['run', 'long-run', 'weekly', 'robin', 'sam'].includes(id))).toEqual([]);
    expect(after).toHaveLength(before.length);
    journal.remove();
  });
});
