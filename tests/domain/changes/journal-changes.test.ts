import { describe, expect, it } from 'vitest';
import { isUnchanged, journalChanges } from '../../../src/domain/changes/changes.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  documents,
  feedback,
  goal,
  journal,
  milestone,
  partner,
  partnership,
  place,
} from '../builders.ts';

const TODAY = '2026-01-26';

function changes(before: Partial<Documents> | undefined, after: Partial<Documents>) {
  return journalChanges(before && journal(before, TODAY), journal(after, TODAY));
}

const said = (text: string) => ({ text, place });

describe('two journals', () => {
  it('that are the same don’t differ, wherever their files are', () => {
    const [first] = checkInsOn('2026-01-11');
    const same = { checkIns: first ? [first] : [], goals: [goal('marathon')] };
    const moved = {
      ...same,
      checkIns: same.checkIns.map((file) => ({ ...file, file: 'check-ins/2026/2026-01-11.md' })),
    };
    expect(isUnchanged(changes(same, moved))).toBe(true);
    expect(isUnchanged(changes(undefined, same))).toBe(false);
  });

  it('differ in sessions, and within each in its sides', () => {
    const before = { checkIns: [checkIn('2026-01-11'), checkIn('2026-01-18-robin'), checkIn('2026-01-25')] };
    const after = {
      checkIns: [checkIn('2026-01-11', { topics: ['Rain'] }), checkIn('2026-01-18-robin'), checkIn('2026-01-18-sam')],
    };
    expect(changes(before, after).sessions.map(({ date, change, sides }) => ({ date, change, sides }))).toEqual([
      { date: '2026-01-11', change: 'changed', sides: [{ change: 'changed' }] },
      { date: '2026-01-18', change: 'changed', sides: [{ author: 'sam', change: 'added' }] },
      { date: '2026-01-25', change: 'removed', sides: [{ change: 'removed' }] },
    ]);
  });

  it('treat a future check-in as a document, because it isn’t a session yet', () => {
    const { sessions, documents: told } = changes({}, { checkIns: [checkIn('2026-02-01')] });
    expect(sessions).toEqual([]);
    expect(told).toEqual([{ collection: 'checkIns', id: '2026-02-01', title: '2026-02-01', change: 'added' }]);
  });

  it('differ in the words of wins, each time they’re written', () => {
    const wins = (...texts: readonly string[]) => ({
      checkIns: [checkIn('2026-01-11', {}, { wins: texts.map(said) })],
    });
    const told = changes(wins('Ran', 'Slept'), wins('Ran', 'Ran', 'Swam')).wins;
    expect(told.map(({ text }) => text)).toEqual(['Ran', 'Swam']);
  });

  it('report a setback again once it has its lesson', () => {
    const before = { checkIns: [checkIn('2026-01-11', {}, { setbacks: [said('Fell')] })] };
    const after = { checkIns: [checkIn('2026-01-11', {}, { setbacks: [{ ...said('Fell'), lesson: 'Look' }] })] };
    expect(changes(before, after).setbacks).toMatchObject([{ text: 'Fell', lesson: 'Look' }]);
    expect(changes(after, after).setbacks).toEqual([]);
  });

  it('don’t report a setback again because someone asks for another kind of feedback now', () => {
    const checkIns = [checkIn('2026-01-11', {}, { setbacks: [said('Fell')] })];
    const before = { checkIns };
    const after = {
      checkIns,
      partners: [partner('robin', { feedback: 'challenge' }), partner('sam', { feedback: 'challenge' })],
    };
    expect(changes(before, after).setbacks).toEqual([]);
  });

  it.each([
    ['2026-01-11-robin', 'challenge'],
    ['2026-01-11-sam', 'question'],
    ['2026-01-11', 'question'],
  ])('describe the setback of %s in the kind of feedback asked for: %s', (id, style) => {
    const partners = [partner('robin', { feedback: 'challenge' }), partner('sam', { feedback: 'question' })];
    const after = { partners, checkIns: [checkIn(id, {}, { setbacks: [said('Fell')] })] };
    expect(changes({ partners }, after).setbacks[0]?.style).toBe(style);
  });

  it('name the author of a win or a setback, and no one if it was written together', () => {
    const told = (id: string) => {
      const content = { wins: [said('Ran')], setbacks: [said('Fell')] };
      const { wins, setbacks } = changes({}, { checkIns: [checkIn(id, {}, content)] });
      return [...wins, ...setbacks].map(({ partners }) => partners);
    };
    expect(told('2026-01-11-robin')).toEqual([['robin'], ['robin']]);
    expect(told('2026-01-11')).toEqual([[], []]);
  });

  it('report a check-in of today as a session, and not as a file', () => {
    const { sessions, documents: files } = changes({}, { checkIns: checkInsOn(TODAY) });
    expect([sessions.length, files]).toEqual([1, []]);
  });

  it('respect those who ask for nothing, and both if one asks for it', () => {
    const setbacks = { setbacks: [said('Fell')] };
    const partners = [partner('robin', { feedback: 'challenge' }), partner('sam')];
    const joint = { partners, checkIns: [checkIn('2026-01-11', {}, setbacks)] };
    const alone = { partners, checkIns: [checkIn('2026-01-11', { present: ['robin'] }, setbacks)] };
    const page = {
      partners,
      milestones: [milestone('fall', { date: '2026-01-11', kind: 'setback', partners: ['robin'] })],
    };
    expect([joint, alone, page].map((after) => changes({ partners }, after).setbacks[0]?.style)).toEqual([
      'listen',
      'challenge',
      'challenge',
    ]);
  });

  it('report milestones, small wins and setbacks with their own page in their places', () => {
    const after = {
      milestones: [
        milestone('half', { date: '2026-01-12' }),
        milestone('tea', { date: '2026-01-13', kind: 'smallWin' }),
        milestone('fall', { date: '2026-01-14', kind: 'setback' }),
        milestone('later', { date: '2026-12-14' }),
      ],
    };
    const { milestones, wins, setbacks, documents: told } = changes({}, after);
    expect(milestones.reached.map(({ id }) => id)).toEqual(['half']);
    expect(wins.map(({ milestone: id }) => id)).toEqual(['tea']);
    expect(setbacks.map(({ milestone: id }) => id)).toEqual(['fall']);
    expect(told.map(({ id }) => id)).toEqual(['later']);
  });

  it('don’t count a found milestone as lost if a written one replaces it', () => {
    const base = {
      benchmarks: [benchmark('run', { target: { date: '2026-07-05', value: 10 } })],
      checkIns: [checkIn('2026-01-11', { readings: { run: 10 } })],
    };
    const found = changes({ ...base, checkIns: [] }, base).milestones;
    expect(found.reached.map(({ id }) => id)).toContain('run-10');
    const written = { ...base, milestones: [milestone('ten', { date: '2026-01-11', benchmark: 'run' })] };
    expect(changes(base, written).milestones).toMatchObject({ reached: [{ id: 'ten' }], lost: [] });
    expect(changes(base, { ...base, checkIns: [] }).milestones.lost.map(({ id }) => id)).toEqual(
      ['sessions-1', 'run-10'].toSorted(),
    );
  });

  it('differ in the streak, which isn’t reported if absence isn’t claimed', () => {
    const before = { checkIns: checkInsOn('2026-01-11', '2026-01-18') };
    const after = { checkIns: checkInsOn('2026-01-11', '2026-01-18', '2026-01-25') };
    expect(changes(before, after).streak).toEqual({ before: 2, after: 3 });
    expect(changes(after, after)).not.toHaveProperty('streak');
    const kept = { partnership: partnership({ privacy: { default: 'partners' } }) };
    const publicly = (given: Partial<Documents>) => journal({ ...kept, ...given }, TODAY, 'public');
    expect(journalChanges(publicly(before), publicly(after))).not.toHaveProperty('streak');
  });

  it('report a review in the place of the goal that it changed', () => {
    const review = { date: '2026-01-18', decision: 'keep' };
    const before = { goals: [goal('marathon'), goal('letters')] };
    const after = { goals: [goal('marathon', { reviews: [review] }), goal('letters', { specific: 'Ten.' })] };
    const { reviews, documents: told } = changes(before, after);
    expect(reviews).toMatchObject([{ goal: 'marathon', review }]);
    expect(told).toEqual([{ collection: 'goals', id: 'letters', title: 'letters', change: 'changed' }]);
  });

  it('report what waits for an answer if there’s a new session, or if it’s new itself', () => {
    const remark = (body: string) => ({ by: 'sam', at: '2026-01-12T08:00:00Z', body });
    const checkIns = checkInsOn('2026-01-11');
    const one = { checkIns, feedback: [feedback('2026-01-11', { remarks: [remark('One?')] })] };
    const two = { checkIns, feedback: [feedback('2026-01-11', { remarks: [remark('One?'), remark('Two?')] })] };
    const bodies = (told: ReturnType<typeof changes>) => told.waiting.map(({ remark: { body } }) => body);
    expect(bodies(changes(one, two))).toEqual(['Two?']);
    expect(bodies(changes(two, two))).toEqual([]);
    expect(bodies(changes(one, { ...two, checkIns: checkInsOn('2026-01-11', '2026-01-18') }))).toEqual([
      'One?',
      'Two?',
    ]);
  });

  it('differ in every kind of document', () => {
    const { partnership: ours, ...rest } = documents({ goals: [goal('g')], benchmarks: [benchmark('b')] });
    const before = { partnership: ours, ...rest };
    const after = { ...before, partnership: partnership({ name: 'Other' }), partners: [partner('robin')], goals: [] };
    expect(
      changes(before, after).documents.map(({ collection, id, change }) => `${collection} ${id} ${change}`),
    ).toEqual(['partnership partnership changed', 'partners sam removed', 'goals g removed']);
  });
});
