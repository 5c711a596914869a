import { describe, expect, it } from 'vitest';
import { readBeeminder } from '../../../src/cli/import/beeminder.ts';
import { loopHabits, readLoop } from '../../../src/cli/import/loop.ts';
import type { ImportedValue, Read } from '../../../src/cli/import/model.ts';
import { fixture } from './fixtures.ts';

/** Each as `day value`, or each problem as `place: message`. */
function lines(read: Read<ImportedValue>): string[] {
  if ('problems' in read) return read.problems.map(({ place, message }) => `${place ?? 'file'}: ${message}`);
  return read.things.map(({ date, value }) => `${date} ${value}`);
}

const beeminder = (text: string, timezone = 'UTC') => lines(readBeeminder(text, timezone));
const loop = (checkmarks: string, habit?: string, habits?: string) => lines(readLoop({ checkmarks, habit, habits }));

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

  it('has a value a line, whatever its comment', () => {
    expect(beeminder(csv)).toEqual(all);
  });

  it('is the same with a byte order mark, with CRLF, and with empty lines', () => {
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

  it('goes by the clock of the partnership where it has seconds alone', () => {
    const text = 'timestamp,value\n1777663800,3';
    expect(beeminder(text, 'UTC')).toEqual(['2026-05-01 3']);
    expect(beeminder(text, 'Pacific/Auckland')).toEqual(['2026-05-02 3']);
  });

  it('is told all that is wrong in it, line by line', () => {
    expect(beeminder('date,value\n2026-02-30,3\n2026-05-01,"1,5"\n2026-05-02,\n,,')).toEqual([
      'line 2: `2026-02-30` isn’t a day that exists.',
      'line 3: `1,5` isn’t a number.',
      'line 4: `` isn’t a number.',
      'line 5: `` isn’t a day that exists.',
      'line 5: `` isn’t a number.',
    ]);
  });

  it.each([
    ['other columns', 'day,amount\n2026-05-01,3', 'line 1: It names no column `value`'],
    ['a page of the web', '<!doctype html>', 'line 1: It names no column `value`'],
    ['an open quotation mark', 'date,value,comment\n2026-05-01,3,"a\n', 'A quotation mark is opened'],
  ])('is none with %s', (_, text, says) => {
    expect(beeminder(text)).toEqual([expect.stringContaining(says)]);
  });
});

describe('Beeminder’s JSON', () => {
  const json = fixture('beeminder/datapoints.json');

  it('goes by the day that Beeminder says, and leaves out what is nobody’s', () => {
    expect(readBeeminder(json, 'Pacific/Auckland')).toEqual({
      things: [
        { date: '2026-04-28', value: 12 },
        { date: '2026-05-01', value: 12.5 },
      ],
      passedOver: ['1 datapoint is Beeminder’s own (`is_dummy`), not a reading.'],
    });
  });

  it('may be a goal with its datapoints, and have seconds alone', () => {
    expect(beeminder(`{ "slug": "run", "datapoints": ${json} }`)).toEqual(beeminder(json));
    expect(beeminder('[{"timestamp": 1777663800, "value": 3}]', 'Pacific/Auckland')).toEqual(['2026-05-02 3']);
  });

  it('is told all that is wrong in it, datapoint by datapoint', () => {
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
      [1, 2, 3].map((number) => `datapoint ${number}: Its day (\`daystamp\`, or \`timestamp\`) is none that exists.`),
    );
  });

  it.each(['{"slug": "run"}', '{"datapoints": 3}'])('is none where it has no datapoints: %s', (text) => {
    expect(beeminder(text)).toEqual([expect.stringContaining('no list of datapoints')]);
  });

  it('is none where it was cut off', () => {
    expect(beeminder('[{"daystamp": "2026')).toEqual([expect.stringContaining('was cut off')]);
  });

  it('may be long', () => {
    const many = Array.from({ length: 20_000 }, (_, value) => ({ daystamp: '20260501', value }));
    expect(beeminder(JSON.stringify(many))).toHaveLength(20_000);
  });
});

describe('Loop’s checkmarks', () => {
  const done = ['2026-04-30 1', '2026-05-12 0', '2026-05-13 0', '2026-05-14 1'];

  it('of one habit count a day done as 1, another as 0, and a skipped one not at all', () => {
    const checkmarks = fixture('loop/001 Morning run/Checkmarks.csv');
    expect(loop(checkmarks)).toEqual(done);
    expect(readLoop({ checkmarks })).toHaveProperty('passedOver', ['1 day is skipped or unknown in Loop.']);
  });

  it('of all habits are those of the one that is asked for', () => {
    const [checkmarks, habits] = [fixture('loop/Checkmarks.csv'), fixture('loop/Habits.csv')];
    expect(loopHabits(checkmarks)).toEqual(['Morning run', 'Pages']);
    expect(loop(checkmarks, 'Morning run', habits)).toEqual(done);
    expect(loop(checkmarks, 'Pages', habits)).toEqual([
      '2026-04-30 3',
      '2026-05-12 2',
      '2026-05-13 0',
      '2026-05-14 1.5',
    ]);
    expect(loop(checkmarks, 'Sleep', habits)).toEqual([
      'file: There’s no habit `Sleep`. There are: Morning run, Pages.',
    ]);
  });

  it('are known as measures by their size, where there is no list of habits', () => {
    expect(loop(fixture('loop/Checkmarks.csv'), 'Pages')).toContain('2026-05-14 1.5');
  });

  it('may be the numbers that older versions wrote', () => {
    expect(loop('Date,Value\r\n2026-05-02,2\r\n2026-05-01,1\r\n2026-04-30,0\r\n2026-04-29,-1\r\n')).toEqual([
      '2026-04-30 0',
      '2026-05-01 0',
      '2026-05-02 1',
    ]);
  });

  it('of a measured habit that is rarely more than nothing are still thousandths, by the list of habits', () => {
    expect(loop('Date,Pages,\n2026-05-02,2,', 'Pages', fixture('loop/Habits.csv'))).toEqual(['2026-05-02 0.002']);
  });

  it.each([
    ['the list of habits', fixture('loop/Habits.csv'), 'what was done', 'Checkmarks.csv'],
    ['scores', 'Date,Score\n2026-05-01,0.5\n', 'scores, which Loop computes', 'Checkmarks.csv'],
    ['another table', 'a,b\n1,2\n', 'does not begin with `Date`', 'Checkmarks.csv'],
  ])('are not %s', (_, text, says, names) => {
    const [problem, ...more] = loop(text);
    expect(problem?.toLowerCase()).toContain(says.toLowerCase());
    expect(problem).toContain(names);
    expect(more).toEqual([]);
  });

  it('are told all that is wrong in them', () => {
    expect(loop('Date,Value,Notes\n2026-02-30,NO,\n2026-05-01,MAYBE,\n')).toEqual([
      'line 2: `2026-02-30` isn’t a day that exists.',
      'line 3: `MAYBE` isn’t a value that Loop writes.',
    ]);
  });

  it('may be none', () => {
    expect(loop('')).toEqual([]);
    expect(loop('Date,Value,Notes\n')).toEqual([]);
  });
});
