import { describe, expect, it } from 'vitest';
import type { ImportedEntry } from '../../../src/cli/import/model.ts';
import { type EntriesRequest, planEntries } from '../../../src/cli/import/plan-entries.ts';
import { day } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

function entry(date: string, given: Partial<ImportedEntry> = {}): ImportedEntry {
  return { date: day(date), time: '08:00', body: 'Words.', tags: [], ...given };
}

function planned(entries: readonly ImportedEntry[], given: Partial<EntriesRequest> = {}) {
  const none = () => undefined;
  const request = { tool: 'jrnl', entries, partner: 'sam', visibility: 'private', textOf: none, ...given } as const;
  return planEntries(contextOf({}, '2026-06-01'), request);
}

describe('a diary', () => {
  it('becomes a page a day, in order', () => {
    const { description, files } = planned([entry('2026-05-02'), entry('2026-05-01')]);
    expect(description).toBe('2 entries, 2026-05-01 to 2026-05-02.');
    expect(files.map(({ path }) => path)).toEqual(['pages/jrnl-sam-2026-05-01.md', 'pages/jrnl-sam-2026-05-02.md']);
    expect(files[0]?.text).toBe('---\ntitle: Friday, 1 May 2026\nvisibility: private\n---\n\nWords.\n');
  });

  it('has the entries of a day one below the other by their time, with title and tags', () => {
    const { files } = planned([
      entry('2026-05-01', { time: '18:22', title: 'Rowed\nfar', tags: ['river', '*two* of_us'] }),
      entry('2026-05-01', { time: '07:05', body: 'Early.' }),
    ]);
    expect(files[0]?.text.split('---\n\n')[1]).toBe(
      '## 07:05\n\nEarly.\n\n## 18:22 Rowed far\n\nWords.\n\n*river, two of us*\n',
    );
  });

  it('puts its own headings below the one that it gets', () => {
    const body = '# One\n\n#tag\n\n```\n# code\n```\n\n##### Five';
    const [titled] = planned([entry('2026-05-01', { title: 'A day', body })]).files;
    expect(titled?.text).toContain('## A day\n\n### One\n\n#tag\n\n```\n# code\n```\n\n##### Five\n');
    expect(planned([entry('2026-05-01', { body })]).files[0]?.text).toContain('\n# One\n');
  });

  it('is there already where the pages say the same, and leaves others as they are', () => {
    const entries = [entry('2026-05-01'), entry('2026-05-02')];
    const [same] = planned(entries).files;
    const there = new Map([
      [same?.path, same?.text],
      ['pages/jrnl-sam-2026-05-02.md', 'mine'],
    ]);
    const again = planned(entries, { textOf: (path) => there.get(path) });
    expect(again).toMatchObject({ files: [], there: 1 });
    expect(again.leftOut).toEqual(['pages/jrnl-sam-2026-05-02.md is there with other words, and stays as it is.']);
  });

  it('ends today', () => {
    expect(planned([entry('2026-06-02')])).toMatchObject({ files: [], leftOut: ['1 entry is dated after today.'] });
  });

  it('says who can read it', () => {
    expect(planned([entry('2026-05-01')]).consequences.join()).toContain('in no site');
    expect(planned([entry('2026-05-01')], { visibility: 'public' }).consequences).toEqual([
      'Public: everyone can read them.',
    ]);
  });
});
