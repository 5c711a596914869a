import { describe, expect, it } from 'vitest';
import { readBeeminder } from '../../../src/cli/import/beeminder.ts';
import type { ImportedValue, Read } from '../../../src/cli/import/model.ts';
import { fixture } from './fixtures.ts';

/** Formats each value as `day value`, or each problem as `place: message`. */
function lines(read: Read<ImportedValue>): string[] {
  if ('problems' in read) return read.problems.map(({ place, message }) => `${place ?? 'file'}: ${message}`);
  return read.things.map(({ date, value }) => `${date} ${value}`);
}

const beeminder = (text: string, timezone = 'UTC') => lines(readBeeminder(text, timezone));

describe('Beeminder’s CSV', () => {
  const csv = fixture('beeminder/datapoints.csv');
  const all = [
    '2026-01-04 8',
    '2026-04-28 12',
    '2026-05-01 12.5',
    '2026-05-09 13',
    '2026-05-14 14.25',
    '2026-05-30 15',
  ];

  it('has one value a line, whatever its comment', () => {
    expect(beeminder(csv)).toEqual(all);
  });

  it('keeps comments, and leaves out those that Beeminder generates', () => {
    const text =
      'date,value,comment\n2026-05-01,0,initial datapoint of 0 on the 1st\n2026-05-02,3,"a, b"\n2026-05-03,0,#DERAIL on the 3rd\n';
    expect(readBeeminder(text, 'UTC')).toMatchObject({
      things: [{ date: '2026-05-02', value: 3 }],
      passedOver: [expect.stringContaining('where the goal began'), expect.stringContaining('Beeminder’s own')],
      notes: [{ date: '2026-05-02', text: 'a, b' }],
    });
    expect(beeminder('daystamp,value,is_initial,is_dummy\n20260501,0,true,false\n20260502,3,False,FALSE')).toEqual([
      '2026-05-02 3',
    ]);
  });

  it('reads the same with a byte order mark, with CRLF, and with empty lines', () => {
    expect(beeminder(`\ufeff${csv}`)).toEqual(all);
    expect(beeminder(csv.replaceAll('\n', '\r\n'))).toEqual(all);
    expect(beeminder(csv.replaceAll('\n', '\n\n'))).toEqual(all);
  });

  it.each([
    ['no names of columns', '2026-05-01,3,"a"\n20260502,4', ['2026-05-01 3', '2026-05-02 4']],
    ['columns in another order', 'comment,Value,Date\n"a",3,2026-05-01', ['2026-05-01 3']],
    [
      'signs and exponents',
      'date,value\n2026-05-01,-3.5\n2026-05-02,1e3\n2026-05-03,.5',
      ['2026-05-01 -3.5', '2026-05-02 1000', '2026-05-03 0.5'],
    ],
    ['two values of a day', 'date,value\n2026-05-01,3\n2026-05-01,4', ['2026-05-01 3', '2026-05-01 4']],
    ['nothing', '', []],
    ['names alone', 'daystamp,value\n', []],
  ])('may have %s', (_, text, expected) => {
    expect(beeminder(text)).toEqual(expected);
  });

  it('uses the partnership’s time zone if it only has seconds', () => {
    const text = 'timestamp,value\n1777663800,3';
    expect(beeminder(text, 'UTC')).toEqual(['2026-05-01 3']);
    expect(beeminder(text, 'Pacific/Auckland')).toEqual(['2026-05-02 3']);
  });

  it('is rejected with everything that’s wrong in it, line by line', () => {
    expect(beeminder('date,value\n2026-02-30,3\n2026-05-01,"1,5"\n2026-05-02,\n,,')).toEqual([
      'line 2: `2026-02-30` isn’t a real date.',
      'line 3: `1,5` isn’t a number.',
      'line 4: `` isn’t a number.',
      'line 5: `` isn’t a real date.',
      'line 5: `` isn’t a number.',
    ]);
  });

  it.each([
    ['other columns', 'day,amount\n2026-05-01,3', 'line 1: It doesn’t name a column `value`'],
    ['a page of the web', '<!doctype html>', 'line 1: It doesn’t name a column `value`'],
    ['an open quotation mark', 'date,value,comment\n2026-05-01,3,"a\n', 'A quotation mark is opened'],
  ])('isn’t recognized with %s', (_, text, says) => {
    expect(beeminder(text)).toEqual([expect.stringContaining(says)]);
  });
});

describe('Beeminder’s text', () => {
  it('is read as datapoints as they’re typed, with hours and minutes', () => {
    const read = readBeeminder(fixture('beeminder/datapoints.txt'), 'UTC');
    expect(lines(read)).toEqual(['2026-04-28 12', '2026-05-01 12.5', '2026-05-14 1.5']);
    expect(read).toMatchObject({
      passedOver: ['1 datapoint is where the goal began (`is_initial`), not a reading.'],
      notes: [
        { date: '2026-05-01', text: 'Twice round the lake, "with" Sam' },
        { date: '2026-05-14', text: 'typed as a time' },
      ],
    });
    expect(beeminder('2026-05-01 3 "a"\n20260502 4')).toEqual(['2026-05-01 3', '2026-05-02 4']);
  });

  it('is rejected with the lines that don’t have a complete date', () => {
    expect(beeminder('2026 05 01 3\n8 10\n2026 02 30 4 "a"\n^ 5')).toEqual([
      expect.stringMatching(/^line 2: `8 10` isn’t a datapoint with a whole date/),
      expect.stringMatching(/^line 3: /),
      expect.stringMatching(/^line 4: /),
    ]);
  });
});

describe('Beeminder’s JSON', () => {
  const json = fixture('beeminder/datapoints.json');

  it('uses Beeminder’s day, and leaves out what belongs to no goal', () => {
    expect(readBeeminder(json, 'Pacific/Auckland')).toEqual({
      things: [
        { date: '2026-04-28', value: 12 },
        { date: '2026-05-01', value: 12.5 },
      ],
      passedOver: ['1 datapoint is Beeminder’s own (`is_dummy`), not a reading.'],
      notes: [{ date: '2026-05-01', text: 'after midnight' }],
      unit: undefined,
    });
  });

  it('may be a goal with its datapoints, and only have seconds', () => {
    expect(beeminder(`{ "slug": "run", "datapoints": ${json} }`)).toEqual(beeminder(json));
    expect(beeminder('[{"timestamp": 1777663800, "value": 3}]', 'Pacific/Auckland')).toEqual(['2026-05-02 3']);
  });

  it('of a goal includes what it counts, and leaves out where it began', () => {
    expect(readBeeminder(fixture('beeminder/goal.json'), 'UTC')).toEqual({
      things: [
        { date: '2026-04-28', value: 1.5 },
        { date: '2026-05-01', value: 2 },
        { date: '2026-05-14', value: 1.25 },
      ],
      passedOver: ['1 datapoint is where the goal began (`is_initial`), not a reading.'],
      notes: [
        { date: '2026-05-01', text: 'Twice round the lake' },
        { date: '2026-05-14', text: '# Not a *heading*' },
      ],
      unit: 'hours',
    });
  });

  it('may have empty fields', () => {
    expect(
      beeminder('[{"daystamp": "20260501", "timestamp": null, "value": 3, "comment": null, "is_initial": null}]'),
    ).toEqual(['2026-05-01 3']);
  });

  it('is rejected with everything that’s wrong in it, datapoint by datapoint', () => {
    expect(beeminder('[{"daystamp": "20260501"}, 3, {"daystamp": 20260501, "value": "x"}]')).toEqual([
      'datapoint 1: Its `value` has to be a number.',
      'datapoint 2: There has to be a datapoint here.',
      'datapoint 3: Its `daystamp` has to be a day such as "20150831".',
      'datapoint 3: Its `value` has to be a number.',
    ]);
    expect(
      beeminder(
        '[{"value": 3}, {"timestamp": -1e300, "value": 3}, {"daystamp": "20261301", "timestamp": 3, "value": 1}]',
      ),
    ).toEqual(
      [1, 2, 3].map((number) => `datapoint ${number}: Its day (\`daystamp\`, or \`timestamp\`) isn’t a real date.`),
    );
  });

  it.each(['{"slug": "run"}', '{"datapoints": 3}'])('isn’t recognized without datapoints: %s', (text) => {
    expect(beeminder(text)).toEqual([expect.stringContaining('no list of datapoints')]);
  });

  it('isn’t recognized if it’s truncated', () => {
    expect(beeminder('[{"daystamp": "2026')).toEqual([expect.stringContaining('was cut off')]);
  });

  it('may be long', () => {
    const many = Array.from({ length: 20_000 }, (_, value) => ({ daystamp: '20260501', value }));
    expect(beeminder(JSON.stringify(many))).toHaveLength(20_000);
  });
});
