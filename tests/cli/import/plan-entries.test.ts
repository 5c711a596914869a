import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detail, ImportedEntry } from '../../../src/cli/import/model.ts';
import { type EntriesRequest, planEntries } from '../../../src/cli/import/plan-entries.ts';
import { pageSchema } from '../../../src/domain/schemas/page.ts';
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
  it('becomes a page for each entry, in order, named by its source', () => {
    const { description, files } = planned([entry('2026-05-02', { origin: '81f0f3ca693f' }), entry('2026-05-01')]);
    expect(description).toBe('2 entries, 2026-05-01 to 2026-05-02.');
    expect(files.map(({ path }) => path)).toEqual([
      'pages/jrnl-sam-2026-05-01-0800-e3b0c442.md',
      'pages/jrnl-sam-2026-05-02-81f0f3ca693f.md',
    ]);
    expect(files[0]?.text).toBe('---\ntitle: Friday, 1 May 2026, 08:00\nvisibility: private\n---\n\nWords.\n');
  });

  it('has its title above, and requested extras and tags below', () => {
    const written = entry('2026-05-01', {
      title: 'Rowed\nfar',
      tags: ['river', '*two* of_us'],
      details: { starred: '★', location: 'Lock *4*, Thames', weather: '11 °C' },
    });
    const bodyOf = (details: readonly Detail[]) => planned([written], { details }).files[0]?.text.split('---\n\n')[1];
    expect(bodyOf([])).toBe('## Rowed far\n\nWords.\n\n*river, two of us*\n');
    expect(bodyOf(['weather', 'starred'])).toBe('## Rowed far\n\nWords.\n\n*★ · 11 °C*\n\n*river, two of us*\n');
    expect(bodyOf(['location'])).toContain('*Lock 4 , Thames*');
  });

  it('puts its own headings below the one that it gets', () => {
    const body = '# One\n\n#tag\n\n```\n# code\n```\n\n##### Five';
    const [titled] = planned([entry('2026-05-01', { title: 'A day', body })]).files;
    expect(titled?.text).toContain('## A day\n\n### One\n\n#tag\n\n```\n# code\n```\n\n###### Five\n');
    expect(planned([entry('2026-05-01', { body })]).files[0]?.text).toContain('\n# One\n');
  });

  it('shifts underlined headings too, and doesn’t mistake other lines for them', () => {
    const body = 'First\n=====\n\nTwo\nlines\n---\n\n- item\n\n---\n\n```\na\n===\n```\n\n> quoted\n> ===';
    expect(planned([entry('2026-05-01', { title: 'A day', body })]).files[0]?.text).toContain(
      '## A day\n\n### First\n\n#### Two lines\n\n- item\n\n---\n\n```\na\n===\n```\n\n> quoted\n> ===\n',
    );
  });

  it('doesn’t skip a level between its title and its own headings', () => {
    const { files } = planned([entry('2026-05-01', { title: 'A day', body: '## One\n\n### Two\n\n#### Three' })]);
    expect(files[0]?.text).toContain('## A day\n\n### One\n\n#### Two\n\n##### Three\n');
  });

  it('may contain what a journal’s files can’t, which is left out', () => {
    const { files } = planned([entry('2026-05-01', { title: 'a\u0000b', body: 'c\u202ed' })]);
    expect(files[0]?.text).toContain('## ab\n\ncd\n');
  });

  it('has each picture once, named by the day', () => {
    const bytes = Uint8Array.of(1);
    const body = '![](./day-one/a.jpg)\n\nWords.';
    const entries = ['08:00', '09:00'].map((time) =>
      entry('2026-05-01', { time, body, pictures: new Map([['./day-one/a.jpg', bytes]]) }),
    );
    const plan = planned(entries);
    expect(plan.files[0]?.text).toContain('![Friday, 1 May 2026, 08:00](./day-one/a.jpg)');
    expect(plan.pictures).toEqual([{ path: 'pages/day-one/a.jpg', bytes }]);
    expect(planned(entries, { textOf: (path) => (path.endsWith('.jpg') ? '' : undefined) }).pictures).toEqual([]);
    const bare = planned([entry('2026-05-01')]).files[0]?.text;
    const there = planned(entries.slice(0, 1), { textOf: (path) => (path.endsWith('.md') ? bare : undefined) });
    expect(there).toMatchObject({ files: [], pictures: [], there: 1 });
    expect(there.leftOut).toEqual([
      '1 page was imported without its pictures: to have them, delete it and import again.',
    ]);
  });

  it('ends with today', () => {
    expect(planned([entry('2026-06-02')])).toMatchObject({ files: [], leftOut: ['1 entry is dated after today.'] });
  });

  it('says who can read it', () => {
    expect(planned([entry('2026-05-01')]).consequences.join()).toContain('aren’t on any site');
    expect(planned([entry('2026-05-01')], { visibility: 'public' }).consequences).toEqual([
      'Public: everyone can read them.',
    ]);
  });
});

const data = pageSchema.parse({ title: 'A day' });

/** Plans imports one after the other, each into the journal that the previous ones left, and returns the result. */
function afterImports(imports: readonly (readonly ImportedEntry[])[], given: Partial<EntriesRequest> = {}) {
  const pages = new Map<string, string>();
  const plans = imports.map((entries) => {
    const context = contextOf(
      {
        pages: [...pages.keys()].map((file) => ({
          id: file.slice('pages/'.length, -'.md'.length),
          file,
          data,
          body: '',
        })),
      },
      '2026-06-01',
    );
    const textOf = (path: string) => pages.get(path);
    const plan = planEntries(context, {
      tool: 'jrnl',
      entries,
      partner: 'sam',
      visibility: 'private',
      textOf,
      ...given,
    });
    for (const { path, text } of plan.files) {
      expect(pages.has(path)).toBe(false);
      pages.set(path, text);
    }
    return plan;
  });
  return { pages, plans };
}

describe('a diary that is imported again', () => {
  const bodies = ({ pages }: { pages: ReadonlyMap<string, string> }) => [...pages.values()].sort();

  it('adds only what’s new, even for a day that was imported before', () => {
    const first = entry('2026-05-01', { origin: 'aaa' });
    const later = entry('2026-05-01', { origin: 'bbb', time: '20:00' });
    const { plans, pages } = afterImports([[first], [first, later], [first, later]]);
    expect(plans.map(({ files, there }) => [files.length, there])).toEqual([
      [1, 0],
      [1, 1],
      [0, 2],
    ]);
    expect(pages.size).toBe(2);
  });

  it('reports entries that were edited in the other tool, or here, and leaves them', () => {
    const entries = ['aaa', 'bbb'].map((origin) => entry('2026-05-01', { origin }));
    const edited = [entry('2026-05-01', { origin: 'aaa', body: 'Other words.' }), ...entries.slice(1)];
    const { plans, pages } = afterImports([entries, edited]);
    expect(plans[1]).toMatchObject({ files: [], there: 1 });
    expect(plans[1]?.leftOut).toEqual([
      'pages/jrnl-sam-2026-05-01-aaa.md has different words from those in jrnl now, and stays as it is. To have those, delete it and import again.',
    ]);
    expect(pages.get('pages/jrnl-sam-2026-05-01-aaa.md')).toContain('Words.');
    const moved = afterImports([entries, [entry('2026-05-03', { origin: 'aaa' })]]);
    expect(moved.plans[1]).toMatchObject({
      files: [],
      leftOut: ['pages/jrnl-sam-2026-05-01-aaa.md is dated 2026-05-03 in jrnl now, and stays as it is.'],
    });
  });

  it('recognizes pages whose fields were changed, whatever extras were requested, and drafts', () => {
    const written = entry('2026-05-01', { details: { weather: '11 °C' } });
    const [made] = planned([written], { details: ['weather'] }).files;
    const text = made?.text.replace('private', 'public\ndraft: true').replaceAll('\n', '\r\n');
    const again = planned([written], { textOf: (path) => (path === made?.path ? text : undefined) });
    expect(again).toMatchObject({ files: [], there: 1, leftOut: [] });
  });

  it('keeps two entries with the same minute and title apart', () => {
    const [one, other] = ['One.', 'Other.'].map((body) => entry('2026-05-01', { title: 'Gym', body }));
    if (!one || !other) expect.fail('There should be two.');
    expect(afterImports([[one, other]]).pages.size).toBe(2);
    expect(afterImports([[one], [one, other], [other], [other, one]]).pages.size).toBe(2);
  });

  it('ends up the same, whatever the order and portions of the imports', () => {
    const anEntry = fc.record({
      origin: fc.constantFrom('aaa', 'bbb', undefined),
      date: fc.constantFrom('2026-05-01', '2026-05-02').map(day),
      time: fc.constantFrom('08:00', '08:00:30', '20:00'),
      title: fc.constantFrom('Gym', 'Work', undefined),
      body: fc.constantFrom('One.', 'Two.\n\n# Heading'),
      tags: fc.constantFrom([], ['a']),
    });
    // Two entries with the same name in their tool are the same entry; so are two from the same minute with the same
    // title.
    const nameOf = ({ origin, date, time, title }: ImportedEntry) => origin ?? `${date} ${time} ${title ?? ''}`;
    const diary = fc.uniqueArray(anEntry, { selector: nameOf, minLength: 1, maxLength: 8 });
    const portions = diary.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.array(fc.shuffledSubarray(entries, { minLength: 1 }), { maxLength: 5 })),
    );
    fc.assert(
      fc.property(portions, ([entries, imports]) => {
        const all = afterImports([entries]);
        const several = afterImports([...imports, entries]);
        expect(bodies(several)).toEqual(bodies(all));
        expect(several.plans.flatMap(({ leftOut }) => leftOut)).toEqual([]);
        expect(several.plans.at(-1)?.there).toBe(entries.length - (several.plans.at(-1)?.files.length ?? 0));
      }),
    );
  });
});
