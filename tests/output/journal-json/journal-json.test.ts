import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewContextFor } from '../../../src/cli/runtime/journal.ts';
import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { makeJournal } from '../../../src/domain/journal.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../../src/journal/visible-documents.ts';
import {
  journalJson,
  type JournalJson,
  journalJsonSchema,
  journalJsonText,
  journalSchemaText,
} from '../../../src/output/journal-json/journal-json.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  feedback,
  goal,
  milestone,
  partnership,
  written,
} from '../../domain/builders.ts';
import { memoryFiles } from '../../journal/memory-files.ts';
import { mutated, mutations, SOUND } from '../../journal/mutated-journals.ts';
import { canaryJournal, STEM } from '../../support/canary-journal.ts';
import { runs } from '../../support/properties.ts';
import { contextOf, first } from '../../views/context.ts';

const AUDIENCES: readonly Audience[] = ['public', 'partners', 'private'];
const ROOT = join(import.meta.dirname, '../../..');
const SCHEMA = './journal.schema.json';
const RUNS = runs(200);

function textFor(documents: Documents, audience: Audience, today: string): string {
  const journal = makeJournal(visibleDocuments(documents, audience), { audience, today: plainDate(today) });
  return journalJsonText(viewContextFor(journal), SCHEMA);
}

/** Parses the text like a program would, against the schema. */
function read(text: string): JournalJson {
  return journalJsonSchema.parse(JSON.parse(text));
}

function documentsIn(folder: string, today: string): Documents {
  return readJournal(folder, { today: plainDate(today) }).documents ?? expect.fail(`${folder} has errors.`);
}

describe('journal.json', () => {
  it.each([
    ['content', '2026-11-20'],
    ['tests/journals/sound', '2026-06-20'],
    ['tests/journals/hidden', '2026-02-01'],
    ['tests/journals/alone', '2026-05-04'],
    ['tests/journals/first-day', '2026-05-04'],
  ])('matches its schema for every audience, with identical bytes each time: %s', (folder, today) => {
    const documents = documentsIn(join(ROOT, folder), today);
    for (const audience of AUDIENCES) {
      const text = textFor(documents, audience, today);
      expect(read(text).audience).toBe(audience);
      expect(textFor(documents, audience, today)).toBe(text);
    }
  });

  it('matches its schema for any valid journal', () => {
    let accepted = 0;
    fc.assert(
      fc.property(mutations(1, 3), (all) => {
        const files = memoryFiles(mutated(SOUND, all));
        const { documents } = readJournal('content', { files, today: plainDate('2026-06-20') });
        if (!documents) return;
        accepted += 1;
        for (const audience of AUDIENCES) read(textFor(documents, audience, '2026-06-20'));
      }),
      { numRuns: RUNS },
    );
    expect(accepted).toBeGreaterThan(RUNS / 10);
  }, 120_000);

  it('doesn’t contain a word that its audience may not see', () => {
    const journal = canaryJournal();
    journal.addHidden('partners');
    journal.addHidden('private');
    const documents = documentsIn(journal.folder, '2026-02-01');
    const [forPublic, forPartners, forAll] = AUDIENCES.map((audience) => textFor(documents, audience, '2026-02-01'));
    journal.remove();
    expect(forPublic).not.toMatch(new RegExp(`${STEM.partners}|${STEM.private}`, 'i'));
    expect(forPartners).not.toMatch(new RegExp(STEM.private, 'i'));
    expect(forPartners).toMatch(new RegExp(STEM.partners, 'i'));
    expect(forAll).toMatch(new RegExp(STEM.private, 'i'));
  });

  it('doesn’t claim absence to readers who don’t see everything', () => {
    const given = {
      partnership: partnership({ privacy: { default: 'partners' } }),
      checkIns: [written('2026-01-11', '## Next steps\n- [ ] @sam Write\n')],
      feedback: [feedback('2026-01-11', { remarks: [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'Why?' }] })],
    };
    const shown = journalJson(contextOf(given, '2026-02-20', { audience: 'public' }), SCHEMA);
    expect(shown.rhythm).toMatchObject({ streak: undefined, longestStreak: undefined });
    expect(shown.rhythm.dueDates.map(({ state }) => state)).not.toContain('missed');
    expect([shown.kept, first(shown.commitments).state]).toEqual([undefined, 'open']);
    expect(shown.signals).toEqual([]);
    expect(first(first(shown.feedback).threads).waitsFor).toBeUndefined();
    const all = journalJson(contextOf(given, '2026-02-20', { audience: 'partners' }), SCHEMA);
    expect(all.rhythm).toMatchObject({ streak: 0, longestStreak: 1 });
    expect(all.kept).toEqual({ kept: 0, of: 1, late: 0, dropped: 0 });
    expect(first(all.commitments).state).toBe('overdue');
    expect(first(first(all.feedback).threads).waitsFor).toEqual(['robin']);
    const signal = first(all.signals);
    expect([signal.kind, signal.level]).toEqual(['missedCheckIns', 'talk']);
    expect(signal.evidence).toContainEqual({ kind: 'dueDate', date: '2026-02-15' });
    expect(signal.question).toMatch(/\?$/);
  });

  it('has a session’s content from its check-ins, with their text as Markdown', () => {
    const body = '\n## Wins\n- Finished *chapter* three\n\n## Feedback\n### Robin to Sam\nWell **done**.\n';
    const context = contextOf(
      { checkIns: [written('2026-01-11-robin', body, { readings: { run: 3 }, topics: ['Goals'] })] },
      '2026-01-12',
    );
    const session = first(journalJson(context, SCHEMA).sessions);
    expect(session).toMatchObject({ date: '2026-01-11', number: 1, due: '2026-01-11', present: ['robin'] });
    expect(session.wins).toEqual([{ text: 'Finished chapter three', author: 'robin' }]);
    expect(session.feedback).toEqual([{ from: 'robin', to: 'sam', body: 'Well **done**.', author: 'robin' }]);
    expect(first(session.checkIns)).toMatchObject({ readings: { run: 3 }, body: body.trim() });
  });

  it('has each reading with its actual and the planned value, by the plan on that day', () => {
    const context = contextOf(
      {
        goals: [
          goal('fit', {
            measurable: ['run'],
            reviews: [
              { date: '2026-03-01', decision: 'adjust', change: { 'run.target': [10, 20] }, agreedBy: ['sam'] },
            ],
          }),
        ],
        benchmarks: [
          benchmark('run', {
            goal: 'fit',
            aggregate: 'sum',
            target: { date: '2026-07-05', value: 20 },
          }),
        ],
        checkIns: [checkIn('2026-01-11', { readings: { run: 1 } }), checkIn('2026-03-08', { readings: { run: 2 } })],
      },
      '2026-03-08',
    );
    const series = first(first(journalJson(context, SCHEMA).benchmarks).series);
    expect(series.readings.map(({ value, actual }) => [value, actual])).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(series.readings.map(({ planned }) => planned)).toEqual([0.331492, 3.98097]);
    expect(series.formerPlans).toMatchObject([{ until: '2026-03-01', goal: 'fit' }]);
    expect(series.standing).toMatchObject({ actual: 3 });
  });

  it('distinguishes written milestones from found ones', () => {
    const context = contextOf(
      { milestones: [milestone('cake', { date: '2026-01-12', title: 'A cake' })], checkIns: checkInsOn('2026-01-11') },
      '2026-01-12',
    );
    expect(journalJson(context, SCHEMA).milestones.map(({ origin, title }) => [origin, title])).toEqual([
      ['found', 'The first check-in'],
      ['written', 'A cake'],
    ]);
  });

  it('omits the text of a page that’s a program', () => {
    const documents = documentsIn(join(ROOT, 'tests/journals/sound'), '2026-06-20');
    const mdx = { id: 'p', file: 'pages/p.mdx', data: { title: 'P' }, body: '{1}\n' };
    const { pages } = read(textFor({ ...documents, pages: [mdx] }, 'private', '2026-06-20'));
    expect(pages).toEqual([{ id: 'p', file: 'pages/p.mdx', visibility: 'partners', title: 'P' }]);
  });
});

describe('the schema of journal.json', () => {
  it('is the published one: a change here is a change in a public interface', async () => {
    await expect(journalSchemaText()).toMatchFileSnapshot('journal.schema.json.txt');
  });

  it('explains what it refers to', () => {
    const text = journalSchemaText();
    const names = new Set([...text.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name));
    const schema: unknown = JSON.parse(text);
    expect(names.size).toBeGreaterThan(3);
    for (const name of names) expect(schema).toHaveProperty(['$defs', name ?? '']);
  });
});
