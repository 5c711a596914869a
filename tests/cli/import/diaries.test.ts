import { describe, expect, it } from 'vitest';
import { readDayOne, readJrnl } from '../../../src/cli/import/diaries.ts';
import type { ImportedEntry, Read } from '../../../src/cli/import/model.ts';
import { fixture } from './fixtures.ts';

function things(read: Read<ImportedEntry>): readonly ImportedEntry[] {
  return 'things' in read ? read.things : expect.fail(JSON.stringify(read.problems));
}

function problems(read: Read<ImportedEntry>): string[] {
  return 'problems' in read ? read.problems.map(({ place, message }) => `${place ?? 'file'}: ${message}`) : [];
}

const text = (written: string) =>
  things(readDayOne(JSON.stringify({ entries: [{ creationDate: '2026-05-01T10:00:00Z', text: written }] }), 'UTC'))[0]
    ?.body;

describe('Day One’s export', () => {
  const journal = fixture('day-one/Journal.json');

  it('has each entry on the day that it was where it was written', () => {
    expect(things(readDayOne(journal, 'UTC')).map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-05-02 00:10',
      '2026-05-02 20:00',
    ]);
  });

  it('goes by the clock of the partnership where an entry does not say where it was', () => {
    const entry = JSON.stringify({ entries: [{ creationDate: '2026-05-01T23:10:00Z', text: 'a' }] });
    expect(things(readDayOne(entry, 'America/Los_Angeles'))).toMatchObject([{ date: '2026-05-01', time: '16:10' }]);
    expect(things(readDayOne(entry, 'Pacific/Auckland'))).toMatchObject([{ date: '2026-05-02', time: '11:10' }]);
  });

  it('is Markdown without its needless escapes and its pictures, which are counted', () => {
    const read = readDayOne(journal, 'UTC');
    expect(things(read)[0]).toMatchObject({
      title: 'The ferry',
      body: 'It left at 7.30. We were well-rested.\n\nThen it rained!',
      tags: ['travel', 'two of us'],
    });
    expect(read).toHaveProperty('passedOver', [
      '2 pictures, films and sounds stay in Day One: they are not imported.',
      '1 entry has no words.',
    ]);
  });

  it('takes a heading in its first line for the title', () => {
    const entries = ['# A title', '## A title \n\nWords.\n\n# More', '#no title'].map((text) => ({
      creationDate: '2026-05-01T10:00:00Z',
      text,
    }));
    expect(things(readDayOne(JSON.stringify({ entries }), 'UTC')).map(({ title, body }) => [title, body])).toEqual([
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
  ])('keeps escapes that say something: %j', (written, expected) => {
    expect(text(written)).toBe(expected);
  });

  it('is told all that is wrong in it, entry by entry', () => {
    const entries = [{ text: 3, creationDate: 'yesterday' }, 'x', { creationDate: '2026-05-01T10:00:00Z', tags: 'a' }];
    expect(problems(readDayOne(JSON.stringify({ entries }), 'UTC'))).toEqual([
      'entry 1: Its `text` has to be text.',
      'entry 1: Its `creationDate` has to be an instant such as "2026-05-01T18:22:00Z".',
      'entry 2: There has to be an entry here.',
      'entry 3: Its `tags` has to be a list.',
    ]);
    const nowhere = { entries: [{ creationDate: '2026-05-01T10:00:00Z', timeZone: 'Mars/Base', text: 'a' }] };
    expect(problems(readDayOne(JSON.stringify(nowhere), 'UTC'))).toEqual([expect.stringContaining('`Mars/Base`')]);
  });

  it.each(['[]', '{}', '{"entries": 3}', 'null'])('is none without entries: %s', (written) => {
    expect(problems(readDayOne(written, 'UTC'))).toEqual([expect.stringContaining('no list of `entries`')]);
  });

  it('may have a byte order mark, and no entries', () => {
    expect(things(readDayOne('\ufeff{"entries": []}', 'UTC'))).toEqual([]);
  });
});

describe('jrnl’s export', () => {
  it('has each entry on the day that it says', () => {
    expect(things(readJrnl(fixture('jrnl/journal.json')))).toEqual([
      {
        date: '2026-05-01',
        time: '18:22',
        title: 'Rowed with Robin.',
        body: 'As far as the lock, and @river smells of spring.',
        tags: ['river'],
      },
      { date: '2026-05-01', time: '07:05', title: 'Slept badly.', body: '', tags: [] },
      { date: '2026-05-02', time: '21:00', title: 'A quiet day.', body: 'First line.\n\nSecond line.', tags: [] },
    ]);
  });

  it('is told all that is wrong in it, entry by entry', () => {
    const entries = [
      { date: '2026-02-30', time: '7:00' },
      { title: 3, date: '2026-05-01' },
    ];
    expect(problems(readJrnl(JSON.stringify({ entries })))).toEqual([
      'entry 1: Its `date` has to be a day that exists, such as "2026-05-01".',
      'entry 1: Its `time` has to be a time such as "18:22".',
      'entry 2: Its `title` has to be text.',
    ]);
  });

  it.each(['[]', '{"tags": {}}'])('is none without entries: %s', (written) => {
    expect(problems(readJrnl(written))).toEqual([expect.stringContaining('no list of `entries`')]);
  });

  it('is none where it was cut off', () => {
    expect(problems(readJrnl('{"entries": [{'))).toEqual([expect.stringContaining('was cut off')]);
  });
});
