import { PAGE_COMPONENTS } from '../../src/domain/schemas/page.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SectionKind } from '../../src/domain/check-in/model.ts';
import type { CommitmentState } from '../../src/domain/commitments/ledger.ts';
import { type Collection, schemas } from '../../src/domain/schemas/index.ts';
import { sharedFields } from '../../src/domain/schemas/values.ts';
import { checkIns, constructs, files, journal } from './example.ts';
import { featuresOf, shownIn } from './schema-features.ts';

/** What a single believable journal of two partners can't show, and why. */
const NOT_SHOWN: Record<string, string> = {
  'partnership.context: professional': 'a partnership is one of three; these two are friends',
  'partnership.context: mixed': 'the same',
  'partnership.privacy.default: partners': 'a journal has one default; this one is there to be read by everybody',
  'partnership.privacy.default: private': 'the same',
  'partnership.privacy.alwaysPrivate[]: setbacks': 'cut out, they could not be read on the public site',
  'partnership.privacy.alwaysPrivate[]: concerns': 'the same',
  'partnership.privacy.alwaysPrivate[]: feedback': 'the same',
  'partnership.privacy.alwaysPrivate[]: commitments': 'the same',
  'partners.joined': 'both were there when it began',
  'partners.left': 'and neither has left',
  'partners.feedback: question': 'two partners ask for two of the three kinds',
  'benchmarks.aggregate: min': 'neither of these two is after a smallest number',
  'any.draft: false': 'nobody writes what holds anyway',
};

/** Fields that every document may have have to appear once, not in every collection. */
const SHARED = Object.keys(sharedFields);
const isShared = (feature: string) => SHARED.some((name) => new RegExp(`^\\w+\\.${name}(?::|$)`).test(feature));

const collections = Object.keys(schemas) as Collection[]; // TypeScript widens the type of an object's keys
const wanted = [
  ...collections.flatMap((collection) => featuresOf(schemas[collection], collection)).filter((each) => !isShared(each)),
  ...featuresOf(z.strictObject(sharedFields), 'any'),
];
const shown = new Set(
  files.flatMap(({ collection, fields }) => [
    ...shownIn(schemas[collection], fields, collection),
    // Leaving a field out chooses its default.
    ...shownIn(schemas[collection], schemas[collection].parse(fields), collection).filter((each) =>
      each.includes(': '),
    ),
    ...shownIn(z.strictObject(sharedFields), fields, 'any'),
  ]),
);

describe('the example journal', () => {
  it('has every field, every choice and every form of the format', () => {
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((feature) => !shown.has(feature) && !(feature in NOT_SHOWN))).toEqual([]);
  });

  it('has no exception for what it does show', () => {
    expect(Object.keys(NOT_SHOWN).filter((feature) => shown.has(feature) || !wanted.includes(feature))).toEqual([]);
  });
});

/** Every section that the journal knows: a new one doesn't compile until it's added here. */
const SECTIONS = Object.keys({
  progress: true,
  wins: true,
  setbacks: true,
  concerns: true,
  feedback: true,
  nextSteps: true,
  accountability: true,
  notes: true,
} satisfies Record<SectionKind, true>);

const contents = checkIns.map(({ content }) => content);
const listed = contents.flatMap(({ commitments }) => commitments);
const setbacks = contents.flatMap((content) => content.setbacks);

describe('its check-ins', () => {
  it('have every section, and a heading of their own', () => {
    const found = new Set(contents.flatMap(({ sections }) => sections.map(({ kind }) => kind ?? 'prose')));
    expect([...SECTIONS, 'prose'].filter((kind) => !found.has(kind as SectionKind | 'prose'))).toEqual([]); // keys of SECTIONS
  });

  it.each([
    ['a joint file', checkIns.some(({ data }) => data.author === undefined)],
    [
      'a file of one side alone',
      journal.sessions.some(({ checkIns: sides }) => sides.length === 1 && sides[0]?.data.author),
    ],
    ['both sides of a session', journal.sessions.some(({ checkIns: sides }) => sides.length === 2)],
    ['files in a folder of their own, and files in none', depths().size > 1],
    ['a setback with a lesson', setbacks.some(({ lesson }) => lesson)],
    ['a setback with a way back', setbacks.some(({ recovery }) => recovery)],
    ['a setback without either', setbacks.some(({ lesson, recovery }) => !lesson && !recovery)],
    ['feedback each way', new Set(contents.flatMap(({ feedback }) => feedback.map(({ from }) => from))).size >= 2],
    ['a promise with a due day', listed.some(({ due }) => due)],
    ['a promise without one', listed.some(({ due }) => !due)],
    ['a promise of one partner', listed.some(({ owners }) => owners.length === 1)],
    ['a promise of two', listed.some(({ owners }) => owners.length === 2)],
    ['a promise that names no owner', listed.some(({ owners }) => owners.length === 0)],
    ['a promise that is carried more than once', journal.commitments.all.some(({ carried }) => carried > 1)],
    ['a session of a due date, kept', hasDue('kept')],
    ['a session that was late', hasDue('late')],
    ['a due date that was missed', hasDue('missed')],
    ['pictures', contents.some(({ images }) => images.length > 0)],
    ['links to other files', contents.some(({ links }) => links.some((link) => link.endsWith('.md')))],
  ])('have %s', (_what, isThere) => {
    expect(isThere).toBeTruthy();
  });

  it('contain promises that end up in every state', () => {
    // Promises would be closed if a partner left, but neither does.
    const states = { kept: true, late: true, open: true, overdue: true, dropped: true, closed: false } satisfies Record<
      CommitmentState,
      boolean
    >;
    expect([...new Set(journal.commitments.all.map(({ state }) => state))].toSorted()).toEqual(
      Object.entries(states)
        .filter(([, isShown]) => isShown)
        .map(([state]) => state)
        .toSorted(),
    );
  });

  it('are forty or more, over ten months or more', () => {
    expect(journal.sessions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(journal.sessions.map(({ date }) => date.slice(0, 7))).size).toBeGreaterThanOrEqual(10);
  });
});

describe('its goals and benchmarks', () => {
  const goals = journal.goals.map(({ document }) => document.data);
  const series = journal.benchmarks.flatMap((benchmark) => benchmark.series);
  it.each([
    ['a goal that was adjusted twice', goals.some(({ reviews }) => count(reviews, 'adjust') >= 2)],
    [
      'an achieved goal that looks back',
      goals.some(({ status, closing }) => status === 'achieved' && closing?.achieved),
    ],
    ['a dropped goal that looks back', goals.some(({ status, closing }) => status === 'dropped' && closing)],
    ['a SMART goal', journal.goals.some(({ missing }) => missing.length === 0)],
    ['a plan that was bent more than once', series.some(({ formerPlans }) => formerPlans.length > 1)],
    ['a plan that goes down, or a line to hold', series.some(({ plan, hold }) => plan?.direction === 'down' || hold)],
    ['a forecast', series.some(({ forecast }) => forecast.kind === 'forecast')],
    ['a target that was reached', series.some(({ standing }) => standing?.state === 'reached')],
    ['a benchmark behind its plan', series.some(({ standing }) => standing?.state === 'behind')],
    ['a line that is held', series.some(({ hold }) => hold?.state === 'held')],
    ['a line that is not', series.some(({ hold }) => hold?.state === 'broken')],
  ])('have %s', (_what, isThere) => {
    expect(isThere).toBeTruthy();
  });
});

describe('its milestones and feedback', () => {
  const { milestones, feedback } = journal;
  const found = new Set(milestones.flatMap(({ origin, finding }) => (finding ? [`${origin} ${finding.kind}`] : [])));
  it.each([
    'found sessions',
    'found streak',
    'found checkpoint',
    'found target',
    'written checkpoint',
    'written target',
  ])('have a milestone that was %s', (which) => {
    expect(found).toContain(which);
  });
  it('have a thread with an answer, and a remark that’s waiting for one', () => {
    expect(feedback.sessions.some(({ threads }) => threads.some(({ replies }) => replies.length > 0))).toBe(true);
    expect(feedback.waiting).not.toEqual([]);
  });
  it('pause', () => {
    expect(journal.rhythm.pauses).not.toEqual([]);
  });
});

describe('its Markdown', () => {
  it.each([
    'heading',
    'paragraph',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'code in a language',
    'blockquote',
    'list',
    'list ordered',
    'table',
    'link',
    'image',
    'thematicBreak',
    'footnoteReference',
    'footnoteDefinition',
    'html details',
    'html kbd',
  ])('has %s', (construct) => {
    expect(constructs).toContain(construct);
  });

  it.each([
    ['a highlighted note', /^> \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/m],
    ['an emoji by its name', /(?<!\w):[a-z_]+:/],
    ['a link by id', /\[\[[a-z0-9-]+\]\]/],
    ['a link by id in words of its own', /\[\[[a-z0-9-]+\|[^\]]+\]\]/],
  ])('have %s', (_, written) => {
    expect(files.some(({ file, body }) => file.endsWith('.md') && written.test(body))).toBe(true);
  });

  it('has a page in MDX that uses every component', () => {
    const bodies = files
      .filter(({ file }) => file.endsWith('.mdx'))
      .map(({ body }) => body)
      .join('\n');
    expect(PAGE_COMPONENTS.filter((name) => !bodies.includes(`<${name}`))).toEqual([]);
  });
});

function count(reviews: readonly { decision: string }[], decision: string): number {
  return reviews.filter((review) => review.decision === decision).length;
}

function hasDue(state: string): boolean {
  return journal.rhythm.dueDates.some((due) => due.state === state);
}

function depths(): Set<number> {
  return new Set(checkIns.map(({ file }) => file.split('/').length));
}
