import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textWithPauses, withPause } from '../../src/cli/new/pause.ts';
import type { Pause } from '../../src/domain/schemas/partnership.ts';
import { cadence, day } from '../domain/builders.ts';
import { NewJournal, ROOT } from './new-journal.ts';

const pauses = (...written: [from: string, to: string, because?: string][]): Pause[] =>
  cadence({ pauses: written.map(([from, to, because]) => ({ from, to, ...(because !== undefined && { because }) })) })
    .pauses;
const pause = (...[from, to, because]: [from: string, to: string, because?: string]): Pause => ({
  from: day(from),
  to: day(to),
  ...(because !== undefined && { because }),
});

describe('an additional pause', () => {
  it.each([
    [
      'beside others',
      [['2026-08-01', '2026-08-10']],
      ['2026-09-01', '2026-09-05', 'Flu'],
      [
        ['2026-08-01', '2026-08-10'],
        ['2026-09-01', '2026-09-05', 'Flu'],
      ],
    ],
    [
      'that moves the end of the one that runs',
      [['2026-08-01', '2026-08-10', 'Flu']],
      ['2026-08-05', '2026-08-20'],
      [['2026-08-01', '2026-08-20', 'Flu']],
    ],
    [
      'that ends it earlier',
      [['2026-08-01', '2026-08-10']],
      ['2026-08-05', '2026-08-04'],
      [['2026-08-01', '2026-08-04']],
    ],
    [
      'on the day after it',
      [['2026-08-01', '2026-08-10']],
      ['2026-08-11', '2026-08-12'],
      [['2026-08-01', '2026-08-12']],
    ],
    [
      'on the day after it, for another reason',
      [['2026-08-01', '2026-08-10']],
      ['2026-08-11', '2026-08-12', 'Flu'],
      [
        ['2026-08-01', '2026-08-10'],
        ['2026-08-11', '2026-08-12', 'Flu'],
      ],
    ],
    [
      'of two that overlap',
      [
        ['2026-08-01', '2026-08-10'],
        ['2026-08-05', '2026-08-15'],
      ],
      ['2026-08-06', '2026-08-20'],
      [
        ['2026-08-01', '2026-08-10'],
        ['2026-08-05', '2026-08-20'],
      ],
    ],
    [
      'that ends both',
      [
        ['2026-08-01', '2026-08-10'],
        ['2026-08-05', '2026-08-15'],
      ],
      ['2026-08-06', '2026-08-08'],
      [
        ['2026-08-01', '2026-08-08'],
        ['2026-08-05', '2026-08-08'],
      ],
    ],
  ] as [string, [string, string, string?][], [string, string, string?], [string, string, string?][]][])(
    '%s',
    (_, before, more, after) => {
      expect(withPause(pauses(...before), pause(...more))).toEqual(pauses(...after));
    },
  );
});

describe('the partnership’s file', () => {
  const file = (fields: string) => `---\nname: Us # we\n${fields}context: "personal"\n---\n\nStory: yes.\n`;
  const added = (fields: string, before: Pause[], ...more: [string, string, string?]) =>
    textWithPauses(file(fields), before, withPause(before, pause(...more)));

  it.each([
    [
      'below a cadence in lines',
      'cadence:\n  starts: 2026-01-11 # a Sunday\n  every: "1 week" # for now\n\n# Next\n',
      'cadence:\n  starts: 2026-01-11 # a Sunday\n  every: "1 week" # for now\n  pauses:\n    - { from: 2026-08-01, to: 2026-08-10, because: Flu }\n\n# Next\n',
    ],
    [
      'in a cadence of one line',
      'cadence: { every: 1 week, starts: 2026-01-11 } # both\n',
      'cadence: { every: 1 week, starts: 2026-01-11, pauses: [{ from: 2026-08-01, to: 2026-08-10, because: Flu }] } # both\n',
    ],
    [
      'in an empty list',
      'cadence:\n  every: 1 week\n  pauses: []\n',
      'cadence:\n  every: 1 week\n  pauses: [{ from: 2026-08-01, to: 2026-08-10, because: Flu }]\n',
    ],
    [
      'with lines of Windows',
      'cadence:\r\n  every: 1 week\r\n',
      'cadence:\r\n  every: 1 week\r\n  pauses:\r\n    - { from: 2026-08-01, to: 2026-08-10, because: Flu }\r\n',
    ],
  ])('gets a first pause %s', (_, before, after) => {
    expect(added(before, [], '2026-08-01', '2026-08-10', 'Flu')).toBe(file(after));
  });

  it.each([
    [
      'a list of lines',
      '  pauses:\n    # Holidays\n    - from: 2026-08-01\n      to: 2026-08-10 # or later\n  minutes: 45\n',
      '  pauses:\n    # Holidays\n    - from: 2026-08-01\n      to: 2026-08-10 # or later\n    - { from: 2026-09-01, to: 2026-09-05 }\n  minutes: 45\n',
    ],
    [
      'a list as long as its name',
      '  pauses:\n  - { from: 2026-08-01, to: 2026-08-10 } # sun\n',
      '  pauses:\n  - { from: 2026-08-01, to: 2026-08-10 } # sun\n  - { from: 2026-09-01, to: 2026-09-05 }\n',
    ],
    [
      'a list of one line',
      '  pauses: [{ from: 2026-08-01, to: 2026-08-10 }] # sun\n',
      '  pauses: [{ from: 2026-08-01, to: 2026-08-10 }, { from: 2026-09-01, to: 2026-09-05 }] # sun\n',
    ],
    [
      'a pause over several lines',
      '  pauses:\n    - {\n        from: 2026-08-01,\n        to: 2026-08-10,\n      }\n',
      '  pauses:\n    - {\n        from: 2026-08-01,\n        to: 2026-08-10,\n      }\n    - { from: 2026-09-01, to: 2026-09-05 }\n',
    ],
  ])('gets another pause in %s', (_, before, after) => {
    const all = pauses(['2026-08-01', '2026-08-10']);
    const start = 'cadence:\n  every: 1 week\n';
    expect(added(start + before, all, '2026-09-01', '2026-09-05')).toBe(file(start + after));
  });

  it('keeps everything except the date if an end is moved', () => {
    const before =
      "cadence:\n  every: 1 week\n  pauses:\n    - { to: '2026-08-10', from: 2026-08-01, because: 'Sea: \"blue\"' } # sun\n";
    const all = pauses(['2026-08-01', '2026-08-10', 'Sea: "blue"']);
    expect(added(before, all, '2026-08-03', '2026-08-20')).toBe(file(before.replace('08-10', '08-20')));
  });

  it.each(['Flu: both of us', "It's #1", '- no', 'true', 'a, b', '"x"', 'yes', '@sam', '1'])(
    'keeps a reason as it is: %s',
    (because) => {
      const text = added('cadence:\n  every: 1 week\n', [], '2026-08-01', '2026-08-10', because);
      expect(text).toContain('pauses:\n    - { from: 2026-08-01, to: 2026-08-10, because: ');
    },
  );

  it('says what to write if it can’t be changed', () => {
    expect(() => added('cadence: &a\n  every: 1 week\n  pauses: *b\n', [], '2026-08-01', '2026-08-10')).toThrow(
      'Write them yourself, under `cadence`: `pauses: [{ from: 2026-08-01, to: 2026-08-10 }]`.',
    );
  });
});

describe('npm run new -- pause', () => {
  let journal: NewJournal;
  beforeEach(() => void (journal = new NewJournal('sound')));
  afterEach(() => journal.remove());

  it('pauses from today on, says what that means, and then moves the end', async () => {
    const before = journal.textOf('partnership.md');
    const begun = await journal.begin('pause', '--because', 'Flu: both of us');
    expect({ status: begun.status, error: begun.error }).toEqual({ status: 0, error: '' });
    expect(begun.out).toMatchInlineSnapshot(`
      "Wrote content/partnership.md.
      You pause from 2026-06-12 to 2026-06-25: no check-in is due on 2026-06-14.
      The next check-in is due on 2026-06-28.
      To move the end, to an earlier day too: \`npm run new -- pause --to <day>\`.
      "
    `);
    expect(journal.textOf('partnership.md')).toBe(
      before.replace(
        'starts: 2026-01-11 }',
        "starts: 2026-01-11, pauses: [{ from: 2026-06-12, to: 2026-06-25, because: 'Flu: both of us' }] }",
      ),
    );
    const moved = await journal.begin('pause', '--to', '2026-07-03');
    expect(moved.out).toContain('You pause from 2026-06-12 to 2026-07-03');
    expect(journal.textOf('partnership.md')).toContain("to: 2026-07-03, because: 'Flu: both of us'");
    const ended = await journal.begin('pause', '--to', '2026-06-13');
    expect(ended.out).toContain('No check-in would have been due then anyway.');
    const again = await journal.begin('pause', '--to', '2026-06-13');
    expect(again.out).toContain('Nothing to write');
    const asked = await journal.begin('pause');
    expect(asked.error).toContain('You’re pausing until 2026-06-13. To move that end, say the new one: `--to <day>`.');
    expect((await journal.check('2026-06-12')).status).toBe(0);
  });

  it.each([
    [['--to', '2026-06-11'], 'The pause begins on 2026-06-12.'],
    [['--to', '2026-06-20', '--for', '1 week'], '`--for` doesn’t apply here'],
    [['--for', 'ages'], 'a length of time'],
    [['--for', '0 days'], 'at least 1 day'],
    [['--from', '2026-02-30'], 'a real date'],
  ])('refuses %j', async (given, message) => {
    const before = journal.textOf('partnership.md');
    const { status, error } = await journal.begin('pause', ...given);
    expect(status).toBe(2);
    expect(error).toContain(message);
    expect(journal.textOf('partnership.md')).toBe(before);
  });

  it('changes nothing else in the example', () => {
    const text = readFileSync(join(ROOT, 'content/partnership.md'), 'utf8');
    const all = pauses([
      '2026-08-01',
      '2026-08-21',
      'Summer. Sam has a deadline, Robin has a tent, and then we have the hut.',
    ]);
    const changed = textWithPauses(text, all, withPause(all, pause('2026-12-01', '2026-12-05', 'Flu')));
    const line = '    - { from: 2026-12-01, to: 2026-12-05, because: Flu }\n';
    expect(changed).toContain(line);
    expect(changed.replace(line, '')).toBe(text);
  });

  it('doesn’t change anything if the journal would have errors', async () => {
    writeFileSync(join(journal.folder, 'goals/run.md'), '---\ntitle: Run\n---\n');
    const { status } = await journal.begin('pause');
    expect(status).toBe(1);
  });
});
