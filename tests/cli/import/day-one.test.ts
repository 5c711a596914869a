import { describe, expect, it } from 'vitest';
import { readDayOne } from '../../../src/cli/import/day-one.ts';
import { readJrnl } from '../../../src/cli/import/jrnl.ts';
import type { ImportedEntry, Read } from '../../../src/cli/import/model.ts';
import { richTextMarkdown } from '../../../src/cli/import/rich-text.ts';
import { fixture, fixtureFiles, sourceOf } from './fixtures.ts';

function things(read: Read<ImportedEntry>): readonly ImportedEntry[] {
  return 'things' in read ? read.things : expect.fail(JSON.stringify(read.problems));
}

function problems(read: Read<ImportedEntry>): string[] {
  return 'problems' in read ? read.problems.map(({ place, message }) => `${place ?? 'file'}: ${message}`) : [];
}

function passedOver(read: Read<ImportedEntry>): readonly string[] {
  return 'things' in read ? read.passedOver : expect.fail(JSON.stringify(read.problems));
}

const dayOne = (value: unknown, timezone = 'UTC') =>
  readDayOne(sourceOf({ 'Journal.json': typeof value === 'string' ? value : JSON.stringify(value) }), timezone);
const jrnl = (value: unknown) =>
  readJrnl(sourceOf({ 'journal.json': typeof value === 'string' ? value : JSON.stringify(value) }));
const CREATED = '2026-05-01T10:00:00Z';

const text = async (written: string) =>
  things(await dayOne({ entries: [{ creationDate: CREATED, text: written }] }))[0]?.body;

describe('Day One’s export', () => {
  const files = fixtureFiles('day-one');

  it('gives the entries of each journal, on the date where they were written', async () => {
    const read = await readDayOne(sourceOf(files), 'UTC');
    expect(things(read).map(({ date, time, origin }) => `${date} ${time} ${origin}`)).toEqual([
      '2026-05-02 00:10 81f0f3ca693f',
      '2026-05-02 20:00 91f0f3ca693f',
      '2026-05-03 10:00 b1f0f3ca693f',
      '2026-05-02 19:00 d1f0f3ca693f',
    ]);
  });

  it('uses the partnership’s time zone if an entry doesn’t say where it was written, or names an unknown place', async () => {
    const entry = { entries: [{ creationDate: '2026-05-01T23:10:00Z', text: 'a' }] };
    expect(things(await dayOne(entry, 'America/Los_Angeles'))).toMatchObject([{ date: '2026-05-01', time: '16:10' }]);
    expect(things(await dayOne(entry, 'Pacific/Auckland'))).toMatchObject([{ date: '2026-05-02', time: '11:10' }]);
    const nowhere = await dayOne({ entries: [{ creationDate: CREATED, timeZone: 'Mars/Base', text: 'a' }] });
    expect(things(nowhere)).toMatchObject([{ time: '10:00' }]);
    expect(passedOver(nowhere)).toEqual([
      '1 entry is dated by the journal’s clock: its time zone isn’t known (2026-05-01).',
    ]);
  });

  it('becomes Markdown with its pictures and without unnecessary escapes', async () => {
    const [first] = things(await readDayOne(sourceOf(files), 'UTC'));
    const [path, ...more] = first?.pictures?.keys() ?? [];
    expect(more).toEqual([]);
    expect(path).toMatch(/^\.\/day-one\/[0-9a-f]{16}\.jpg$/);
    expect(first).toMatchObject({
      title: 'The ferry',
      body: `It left at 7.30. We were well-rested.\n\n![](${path})\n\nThen it rained!`,
      tags: ['travel', 'two of us'],
      details: {
        starred: '★',
        location: 'Pier 4, Dover, England, United Kingdom',
        weather: '11 °C, Light Rain',
      },
    });
  });

  it('reads rich text if there’s nothing else, and puts pictures that it doesn’t show after it', async () => {
    const entry = things(await readDayOne(sourceOf(files), 'UTC')).find(({ origin }) => origin === 'b1f0f3ca693f');
    const [first, second] = [...(entry?.pictures?.keys() ?? [])];
    expect(entry).toMatchObject({
      title: 'The pier',
      body: `We **walked** out.\n\n![](${first})\n\n- Shoes\n- Tea\n\n![](${second})`,
    });
  });

  it('reports what isn’t imported, without stopping at an entry', async () => {
    expect(passedOver(await readDayOne(sourceOf(files), 'UTC'))).toEqual([
      'Journal.json: entry 5: its `creationDate` has to be an instant such as "2026-05-01T18:22:00Z".',
      '1 video stays in Day One (2026-05-03).',
      '1 entry has no words (2026-05-03).',
      '1 picture isn’t in the export: export it with its photos, or name the ZIP (2026-05-03).',
      '1 recording stays in Day One (2026-05-03).',
      '1 PDF stays in Day One (2026-05-03).',
    ]);
  });

  it('doesn’t import pictures that a site can’t show, or anything from elsewhere', async () => {
    const photo = (md5: string) => ({ identifier: md5.toUpperCase(), md5, type: 'heic' });
    const journal = { entries: [{ creationDate: CREATED, text: 'a', photos: [photo('aa'), photo('../../secret')] }] };
    const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
    const read = await readDayOne(
      sourceOf({ 'Journal.json': JSON.stringify(journal), 'photos/aa.heic': heic, 'secret.jpeg': 'x' }),
      'UTC',
    );
    expect(things(read)[0]).not.toHaveProperty('pictures');
    expect(passedOver(read)).toEqual([
      '1 picture stays in Day One: browsers don’t show its format (HEIC, for one) (2026-05-01).',
      expect.stringContaining('1 picture isn’t in the export'),
    ]);
  });

  it('has the same line breaks and links as a page', async () => {
    expect(await text('a\u2028b\u200b \u0007[c](dayone2://view?entryId=1) [d](https://example.org)')).toBe(
      'a\nb c [d](https://example.org)',
    );
  });

  it('uses a heading in an entry’s first line as its title', async () => {
    const entries = ['# A title', '## A title \n\nWords.\n\n# More', '#no title'].map((text) => ({
      creationDate: '2026-05-01T10:00:00Z',
      text,
    }));
    expect(things(await dayOne({ entries })).map(({ title, body }) => [title, body])).toEqual([
      ['A title', ''],
      ['A title ', 'Words.\n\n# More'],
      [undefined, '#no title'],
    ]);
  });

  it.each([
    ['1\\. No list', '1\\. No list'],
    ['\\- nor this', '\\- nor this'],
    ['\\# nor a heading', '\\# nor a heading'],
    ['a\\![b](c)', 'a\\![b](c)'],
    ['a `\\.` b', 'a `\\.` b'],
    ['```\na\\.b\n```', '```\na\\.b\n```'],
    ['a \\\\. b', 'a \\\\. b'],
    ['a \\*b\\*', 'a \\*b\\*'],
  ])('keeps escapes that say something: %j', async (written, expected) => {
    expect(await text(written)).toBe(expected);
  });

  it('leaves out unreadable entries, and imports the rest', async () => {
    const entries = [{ text: 3, creationDate: 'yesterday' }, 'x', { creationDate: CREATED, tags: 'a', text: 'Words.' }];
    const read = await dayOne({ entries });
    expect(passedOver(read)).toEqual([
      'entry 1: its `text` has to be text.',
      'entry 1: its `creationDate` has to be an instant such as "2026-05-01T18:22:00Z".',
      'entry 2: there has to be an entry here.',
    ]);
    expect(things(read)).toMatchObject([{ body: 'Words.', tags: [] }]);
  });

  it('accepts empty fields', async () => {
    const empty = {
      text: 'a',
      timeZone: null,
      richText: null,
      tags: null,
      location: null,
      weather: null,
      photos: null,
      uuid: null,
    };
    const [entry] = things(await dayOne({ entries: [{ creationDate: CREATED, ...empty }] }));
    expect(entry).toEqual({ origin: undefined, date: '2026-05-01', time: '10:00', body: 'a', tags: [] });
  });

  it.each(['[]', '{}', '{"entries": 3}', 'null'])('isn’t recognized without entries: %s', async (written) => {
    expect(problems(await dayOne(written))).toEqual([expect.stringContaining('no list of `entries`')]);
  });

  it('may have a byte order mark, and no entries', async () => {
    expect(things(await dayOne('\ufeff{"entries": []}'))).toEqual([]);
  });

  it('isn’t found in a folder without it', async () => {
    expect(problems(await readDayOne(sourceOf({ 'a.txt': '', 'b.txt': '' }), 'UTC'))).toEqual([
      expect.stringMatching(/no JSON file in it, but 2 files: a.txt, b.txt\. In Day One: File → Export → JSON/),
    ]);
  });
});

describe('Day One’s rich text', () => {
  const markdown = (contents: readonly unknown[]) => richTextMarkdown(JSON.stringify({ contents }));
  const line = (text: string, line: object) => ({ text: `${text}\n`, attributes: { line } });

  it('becomes Markdown, block by block', () => {
    expect(
      markdown([
        line('Head', { header: 2 }),
        { text: 'One *star*\nTwo\n' },
        line('a', { listStyle: 'bulleted', indentLevel: 1 }),
        line('b', { listStyle: 'bulleted', indentLevel: 2 }),
        { text: 'Between\n' },
        line('first', { listStyle: 'numbered', listIndex: 1, indentLevel: 1 }),
        line('done', { listStyle: 'checkbox', checked: true, indentLevel: 1 }),
        line('said', { quote: true }),
        line('more', { quote: true }),
        line('x = *y*', { codeBlock: true }),
        line('z', { codeBlock: true }),
        { embeddedObjects: [{ type: 'horizontalRuleLine' }, { type: 'video', identifier: 'V1' }, null] },
      ]),
    ).toBe(
      [
        '## Head',
        'One \\*star\\*',
        'Two',
        '- a\n    - b',
        'Between',
        '1. first\n- [x] done',
        '> said\n>\n> more',
        '```\nx = *y*\nz\n```',
        '---',
        '![](dayone-moment:/video/V1)',
      ].join('\n\n'),
    );
  });

  it('keeps the formatting of words', () => {
    expect(
      markdown([
        { text: 'a', attributes: { bold: true, italic: true } },
        { text: ' and ' },
        { text: 'b', attributes: { inlineCode: true } },
        { text: ' or ' },
        { text: 'c', attributes: { linkURL: 'https://example.org', strikethrough: true } },
      ]),
    ).toBe('**_a_** and `b` or [~~c~~](https://example.org)');
  });

  it.each(['', 'words', '{}', '{"contents": 3}'])('isn’t recognized: %j', (written) => {
    expect(richTextMarkdown(written)).toBeUndefined();
  });
});

describe('jrnl’s export', () => {
  it('gives each entry on its date', async () => {
    expect(things(await jrnl(fixture('jrnl/journal.json')))).toEqual([
      {
        date: '2026-05-01',
        time: '18:22',
        title: 'Rowed with Robin.',
        body: 'As far as the lock, and @river smells of spring.',
        tags: ['river'],
      },
      { date: '2026-05-01', time: '07:05', title: 'Slept badly.', body: '', tags: [] },
      {
        date: '2026-05-02',
        time: '21:00',
        title: 'A quiet day.',
        body: 'First line.\n\nSecond line.',
        tags: [],
        details: { starred: '★' },
      },
    ]);
  });

  it('may have seconds; unreadable entries are left out, and the rest is imported', async () => {
    const read = await jrnl(fixture('jrnl/seconds.json'));
    expect(things(read).map(({ time, title }) => [time, title])).toEqual([
      ['09:00:30', 'Two headings'],
      ['09:00:00', 'Work'],
    ]);
    expect(passedOver(read)).toEqual(['entry 3: its `date` has to be a real date, such as "2026-05-01".']);
  });

  it('may consist of one file for each entry', async () => {
    const one = { title: 'A', body: '', date: '2026-05-01', time: '09:00', tags: [], starred: false };
    const files = { 'a.json': JSON.stringify(one), 'b.json': JSON.stringify({ ...one, date: '2026-05-02' }) };
    expect(things(await readJrnl(sourceOf(files))).map(({ date }) => date)).toEqual(['2026-05-01', '2026-05-02']);
  });

  it.each([
    fixture('jrnl/diary.journal'),
    '2015-04-14 13:23 Before brackets.\nWords.\n',
    'gAAAAABVIHB7tnwKExG7aC5ZbAbBL9SG2oY2GENeoOJ22i1PZigOvCYvrQN3kpsu0KGr7ay5K-_46R5YFlqJvtQ8anPH2FSITsaZy',
  ])('isn’t jrnl’s own file: %#', async (written) => {
    expect(problems(await jrnl(written))).toEqual([
      expect.stringContaining('It’s jrnl’s own file. `jrnl --format json > journal.json`'),
    ]);
  });

  it.each(['[]', '{"tags": {}}'])('isn’t recognized without entries: %s', async (written) => {
    expect(problems(await jrnl(written))).toEqual([expect.stringContaining('no list of `entries`')]);
  });

  it('isn’t recognized if it’s truncated', async () => {
    expect(problems(await jrnl('{"entries": [{'))).toEqual([expect.stringContaining('was cut off')]);
  });
});
