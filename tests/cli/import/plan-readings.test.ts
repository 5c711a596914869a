import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ImportedValue } from '../../../src/cli/import/model.ts';
import { fillable, planReadings, type ReadingsRequest } from '../../../src/cli/import/plan-readings.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { benchmark, checkIn, checkInsOn, day, journal, partnership } from '../../domain/builders.ts';
import { first } from '../../views/context.ts';

const TODAY = '2026-02-10';

/** Plans an import with weekly due dates from 11 January; values are written as `MM-DD value`. */
function planned(given: Partial<Documents>, values: readonly string[], request: Partial<ReadingsRequest> = {}) {
  const made = journal({ benchmarks: [benchmark('run', { per: 'partner' })], ...given }, TODAY);
  const read: ImportedValue[] = values.map((line) => {
    const [date = '', value] = line.split(' ');
    return { date: day(`2026-${date}`), value: Number(value) };
  });
  const full = { values: read, benchmark: first(made.benchmarks), partner: 'robin', fillDueDates: false, ...request };
  const plan = planReadings(made, full);
  return {
    ...plan,
    fillable: fillable(made, full),
    files: plan.files.map(({ path, text }): unknown[] => [path, parse(text.split('---')[1] ?? '')]),
  };
}

describe('readings from another tool', () => {
  const checkIns = checkInsOn('2026-01-11', '2026-01-18');

  it.each([
    ['last', 4],
    ['sum', 9],
    ['mean', 3],
    ['max', 4],
  ])('become one reading for each session, from all values since the one before: %s', (aggregate, expected) => {
    const benchmarks = [benchmark('run', { per: 'partner', aggregate })];
    const { files } = planned({ checkIns, benchmarks }, ['01-11 7', '01-12 2', '01-15 3', '01-18 4']);
    expect(files).toEqual([
      ['check-ins/2026-01-11-robin.md', expect.objectContaining({ readings: { run: 7 } })],
      ['check-ins/2026-01-18-robin.md', { date: '2026-01-18', author: 'robin', readings: { run: expected } }],
    ]);
  });

  it('are added up without rounding noise', () => {
    const benchmarks = [benchmark('run', { per: 'partner', aggregate: 'sum' })];
    const { files } = planned({ checkIns, benchmarks }, ['01-10 0.1', '01-11 0.2']);
    expect(files[0]?.[1]).toMatchObject({ readings: { run: 0.3 } });
  });

  it('don’t create sessions, and are reported if they have none', () => {
    const { files, leftOut, fillable } = planned({ checkIns }, ['01-20 5', '01-30 6']);
    expect(files).toEqual([]);
    expect(leftOut).toEqual(['2 values are from after the last check-in (2026-01-18): import again after the next.']);
    expect(fillable).toBe(2);
  });

  it('have nowhere to go while there’s no session', () => {
    expect(planned({}, ['01-20 5']).leftOut).toEqual(['1 value doesn’t have a check-in to go in yet.']);
  });

  it('fill due dates on request, and say what follows from it', () => {
    const { files, consequences } = planned({ checkIns }, ['01-20 5', '02-08 6'], { fillDueDates: true });
    expect(files.map(([path]) => path)).toEqual(['check-ins/2026-01-25-robin.md', 'check-ins/2026-02-08-robin.md']);
    expect(consequences).toEqual([
      '2 new check-ins: each counts as one that you had, in figures and milestones.',
      '1 due date that counts as missed will count as kept, which may lengthen the streak.',
    ]);
  });

  it('are left out before the baseline’s day; for a total, also those that the baseline includes', () => {
    const values = ['01-04 5', '01-05 6', '01-11 7'];
    expect(planned({ checkIns }, values).leftOut).toEqual(['1 value is from before the partnership (2026-01-05).']);
    const benchmarks = [benchmark('run', { per: 'partner', aggregate: 'sum' })];
    const { files, leftOut } = planned({ checkIns, benchmarks }, values);
    expect(leftOut).toEqual(['2 values are up to the baseline (2026-01-05).']);
    expect(files[0]?.[1]).toMatchObject({ readings: { run: 7 } });
  });

  it('are kept if the session already has the same; a different value stays', () => {
    const read = [
      checkIn('2026-01-11', { readings: { run: { robin: 7, sam: 1 } } }),
      checkIn('2026-01-18-robin', { readings: { run: 8 } }),
    ];
    const { files, there, leftOut } = planned({ checkIns: read }, ['01-11 7', '01-18 9']);
    expect([files, there]).toEqual([[], 1]);
    expect(leftOut).toEqual(['2026-01-18 already has 8; the file comes to 9.']);
  });

  it('aren’t added to a total before a reading that may include them', () => {
    const benchmarks = [benchmark('run', { per: 'partner', aggregate: 'sum' })];
    const read = [checkIn('2026-01-11'), checkIn('2026-01-18-robin', { readings: { run: 8 } })];
    const { files, leftOut } = planned({ checkIns: read, benchmarks }, ['01-10 5', '01-18 8']);
    expect(files).toEqual([]);
    expect(leftOut).toEqual(['2026-01-11 comes to 5, which may already be part of the 8 of 2026-01-18.']);
  });

  it('go into the file that’s free, next to the others', () => {
    const own = [{ ...checkIn('2026-01-11-robin'), file: 'check-ins/2026/2026-01-11-robin.md' }];
    expect(planned({ checkIns: own }, ['01-11 7']).files).toEqual([
      ['check-ins/2026/2026-01-11.md', { date: '2026-01-11', present: ['robin'], readings: { run: { robin: 7 } } }],
    ]);
  });

  it('have to be added by hand if no file is free', () => {
    const both = [checkIn('2026-01-11'), checkIn('2026-01-11-robin')];
    expect(planned({ checkIns: both }, ['01-11 7']).leftOut).toEqual([
      '2026-01-11 has no room for another file. Add this by hand, under `readings` in check-ins/2026-01-11.md: `run: { robin: 7 }`.',
    ]);
  });

  it('that the partners share go into the joint file, if that’s free', () => {
    const benchmarks = [benchmark('run')];
    const sides = [checkIn('2026-01-11-sam'), checkIn('2026-01-11-robin')];
    expect(planned({ benchmarks, checkIns: sides }, ['01-11 7']).files).toEqual([
      ['check-ins/2026-01-11.md', { date: '2026-01-11', readings: { run: 7 } }],
    ]);
    expect(planned({ benchmarks, checkIns }, ['01-11 7']).files).toEqual([
      ['check-ins/2026-01-11-robin.md', { date: '2026-01-11', author: 'robin', readings: { run: 7 } }],
    ]);
  });

  it('don’t make an absent partner present', () => {
    const alone = [checkIn('2026-01-11', { present: ['sam'] })];
    const { files } = planned({ checkIns: alone }, ['01-11 7']);
    expect(files[0]?.[1]).toMatchObject({ author: 'robin', present: ['sam'] });
  });

  it('are shared no more widely than the least shared file of their session', () => {
    const visible = { partnership: partnership({ privacy: { default: 'public' } }) };
    const hidden = [checkIn('2026-01-11', { visibility: 'partners' }), checkIn('2026-01-11-sam', { draft: true })];
    const { files } = planned({ ...visible, checkIns: hidden }, ['01-11 7']);
    expect(files[0]?.[1]).toMatchObject({ visibility: 'partners', draft: true });
    expect(planned({ ...visible, checkIns }, ['01-11 7']).files[0]?.[1]).not.toHaveProperty('visibility');
  });

  it('don’t take the place of a future check-in', () => {
    const later = [...checkIns, checkIn('2026-02-15-robin')];
    expect(planned({ checkIns: later }, ['02-15 3']).files).toEqual([]);
  });
});

describe('readings with notes, or in another unit', () => {
  const notes = ['01-12 rain', '01-15 *new* shoes', '01-15 *new* shoes'].map((line) => {
    const [date = '', ...words] = line.split(' ');
    return { date: day(`2026-${date}`), text: words.join(' ') };
  });

  /** Returns the one new file. */
  function fileFor(given: Partial<Documents>, request: Partial<ReadingsRequest>) {
    const made = journal({ benchmarks: [benchmark('run', { per: 'partner', aggregate: 'sum' })], ...given }, TODAY);
    const values = [
      { date: day('2026-01-12'), value: 20 },
      { date: day('2026-01-15'), value: 20 },
    ];
    return planReadings(made, {
      values,
      benchmark: first(made.benchmarks),
      partner: 'robin',
      fillDueDates: false,
      ...request,
    });
  }

  it('keep them as text, once each, and never for the public', () => {
    const documents = { checkIns: [checkIn('2026-01-18', { visibility: 'public' })] };
    const { files, consequences, leftOut } = fileFor(documents, { notes });
    expect(files.map(({ path, text }) => [path, text])).toEqual([
      [
        'check-ins/2026-01-18-robin.md',
        '---\ndate: 2026-01-18\nauthor: robin\nreadings:\n  run: 40\nvisibility: partners\n---\n\n## Notes\n\n- 2026-01-12: rain\n- 2026-01-15: \\*new\\* shoes\n',
      ],
    ]);
    expect(consequences).toEqual([expect.stringContaining('2 notes come along. The public won’t see')]);
    expect(leftOut).toEqual([]);
    expect(fileFor(documents, {}).files[0]?.text).not.toContain('visibility');
  });

  it('say whose they are in a joint file', () => {
    const { files } = fileFor({ checkIns: checkInsOn('2026-01-18-robin') }, { notes });
    expect(files.map(({ path, text }) => [path, text.split('## ')[1]])).toEqual([
      ['check-ins/2026-01-18.md', 'Notes\n\n- Robin, 2026-01-12: rain\n- Robin, 2026-01-15: \\*new\\* shoes\n'],
    ]);
  });

  it('report notes of existing readings, unless the notes are there, too', () => {
    const checkIns = [checkIn('2026-01-18', { readings: { run: { robin: 40 } } })];
    expect(fileFor({ checkIns }, { notes }).leftOut).toEqual([
      '2 notes stay in the other tool: their readings aren’t new, or were left out.',
    ]);
    const textOf = () => '## Notes\n\n- 2026-01-12: rain\n- Robin, 2026-01-15: \\*new\\* shoes\n';
    expect(fileFor({ checkIns }, { notes, textOf })).toMatchObject({ leftOut: [], there: 1, files: [] });
  });

  it('are added up before they’re converted, to a thousandth', () => {
    const { files } = fileFor({ checkIns: checkInsOn('2026-01-18') }, { scale: 1 / 60 });
    expect(files[0]?.text).toContain('run: 0.667\n');
  });
});
