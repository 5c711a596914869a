import { describe, expect, it } from 'vitest';
import SessionPage from '../../../src/views/check-ins/SessionPage.astro';
import { sessionView } from '../../../src/views/check-ins/session-view.ts';
import type { ProsePiece } from '../../../src/views/check-ins/threads.ts';
import { benchmark, checkIn, checkInsOn, feedback, goal, written } from '../../domain/builders.ts';
import { contextOf, first } from '../context.ts';
import { all, headings, links, one, render, rows, section, terms, textOf, texts } from './rendered.ts';

type Given = Parameters<typeof contextOf>[0];

/** Renders the page of a session; each body is a paragraph with its document's id. */
function session(given: Given, date = '2026-01-11', placed: 'beside' | 'below' = 'below') {
  const context = contextOf(given, '2026-04-05');
  const view = sessionView(context, first(context.journal.sessions.filter((each) => each.date === date)));
  const threads = placed === 'beside' ? (view.feedback?.threads ?? []) : [];
  const sides = [...view.sides.joint, ...view.sides.pairs.flat()];
  const prose = new Map(
    sides.map(({ document: { id }, promises }, index): [string, ProsePiece[]] => [
      id,
      [
        `<p>${id}</p>`,
        ...(placed === 'beside' ? promises.map(({ promise }) => promise) : []),
        ...(index === 0 ? threads : []),
      ],
    ]),
  );
  return render(SessionPage, { view, prose, words: context.words, lang: 'en-GB' });
}

const REMARKS = [{ by: 'sam', at: '2026-01-12T08:00:00Z', on: 'Ran', body: 'How *far*?' }];
const SOURCE = 'https://github.com/robin/journal/pull/2';
const remarked = (remarks: object[]): Given => ({
  checkIns: [written('2026-01-11', 'Ran.')],
  feedback: [feedback('2026-01-11', { source: SOURCE, remarks })],
});

describe('the page of a session', () => {
  it('with little in it has its date, its number, when it was and who took part', async () => {
    const tree = await session({ checkIns: checkInsOn('2026-01-04', '2026-01-11') });
    expect(headings(tree)).toEqual(['h1 Sunday, 11 January 2026']);
    const header = one(tree, 'header');
    expect(texts(header, 'p')).toEqual(['Check-in 2']);
    expect(textOf(header)).toContain('On time');
    expect(links(header)).toEqual({ Robin: '/partners/robin/', Sam: '/partners/sam/' });
  });

  it('says who was missing', async () => {
    const header = one(await session({ checkIns: [checkIn('2026-01-11-robin')] }), 'header');
    expect(textOf(header)).toContain('Without Sam');
    expect(links(header)).toEqual({ Robin: '/partners/robin/' });
  });

  it('shows joint text, and each side under its author’s name', async () => {
    const sides = [written('2026-01-11-robin', 'A'), written('2026-01-11-sam', 'B')];
    const both = section(await session({ checkIns: sides }), 'Two sides');
    const sections = both ? all(both, 'section', { className: 'side' }) : [];
    expect(sections.map((side) => [side.properties['ariaLabel'], texts(side, 'p')])).toEqual([
      ['Robin', ['2026-01-11-robin']],
      ['Sam', ['2026-01-11-sam']],
    ]);
    const alone = await session({ checkIns: sides.slice(0, 1) });
    expect(texts(section(alone, 'One side'), 'p')).toEqual(['2026-01-11-robin']);
    const together = await session({ checkIns: [written('2026-01-11', 'A')] });
    expect(texts(section(together, 'What we wrote'), 'p')).toEqual(['2026-01-11']);
  });

  it('has words before numbers, with remarks in between', async () => {
    const given = {
      ...remarked([{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'Good.' }]),
      checkIns: [written('2026-01-11', 'Ran.', { readings: { run: 2 }, pulse: { robin: { trust: 4 } } })],
      benchmarks: [benchmark('run')],
    };
    expect(texts(await session(given), 'h2')).toEqual([
      'What we wrote',
      'Remarks',
      'Readings',
      'How we are',
      'Reached on this day',
    ]);
  });

  it('puts sides in shared rows only if they share a section', async () => {
    const inRows = async (...bodies: string[]) => {
      const checkIns = bodies.map((body, index) => written(`2026-01-11-${index === 0 ? 'robin' : 'sam'}`, body));
      return all(await session({ checkIns }), 'div', { className: 'sides-in-rows' }).length;
    };
    expect(await inRows('## Wins\n- a', '## Wins\n- b')).toBe(1);
    expect(await inRows('## Wins\n- a', '## Notes\nb')).toBe(0);
    expect(await inRows('## Wins\n- a')).toBe(0);
  });

  it('has one row for each benchmark and one column for each partner, each reading with its plan and what it counts as', async () => {
    const readings = { run: 2, laps: { robin: 3, sam: 4 } };
    const table = async (benchmarks: Given['benchmarks']) => {
      const checkIns = [checkIn('2026-01-11', { readings })];
      const found = section(await session({ checkIns, ...(benchmarks && { benchmarks }) }), 'Readings');
      return found ? rows(found) : [];
    };
    expect(await table([benchmark('run')])).toEqual([
      ['Benchmark', 'Reading'],
      ['run', '2 km 1.67 km ahead of plan plan 0.33 km'],
    ]);
    expect(await table([benchmark('run'), benchmark('laps', { per: 'partner', aggregate: 'sum' })])).toEqual([
      ['Benchmark', 'Robin', 'Sam'],
      ['run', 'Together 2 km 1.67 km ahead of plan plan 0.33 km'],
      [
        'laps',
        'Robin 3 km in all 3 km 2.67 km ahead of plan plan 0.33 km',
        'Sam 4 km in all 4 km 3.67 km ahead of plan plan 0.33 km',
      ],
    ]);
    expect(await table([])).toEqual([]);
  });

  it('shows the pair’s reading across all columns', async () => {
    const given = {
      benchmarks: [benchmark('run'), benchmark('laps', { per: 'partner' })],
      checkIns: [checkIn('2026-01-11', { readings: { run: 2, laps: { robin: 3, sam: 4 } } })],
    };
    const cells = all(await session(given), 'td').map(({ properties }) => properties['colSpan']);
    expect(cells).toEqual([2, undefined, undefined]);
  });

  const PROMISES = {
    checkIns: [
      written('2026-01-04', '## Next steps\n- [ ] @sam Write'),
      written('2026-01-11', '## Next steps\n- [x] @sam Write\n- [ ] @robin Run'),
    ],
  };

  it('shows the state of each promise where it’s written, in the page’s language, and nowhere else', async () => {
    const tree = await session(PROMISES, '2026-01-11', 'beside');
    const fates = all(tree, 'span', { className: 'promise-fate' });
    expect(fates.map(textOf)).toEqual(['kept promised 4 Jan', 'overdue due 18 Jan']);
    expect(fates.map(({ properties }) => [properties['lang'], properties['dir']])).toEqual([
      ['en-GB', 'ltr'],
      ['en-GB', 'ltr'],
    ]);
    expect(links(section(tree, 'What we wrote'))).toEqual({
      'promised 4 Jan': '/check-ins/2026-01-04/#promise-2026-01-04-1',
    });
    expect(section(tree, 'Promised, and what came of it')).toBeUndefined();
  });

  it('keeps a space between what became of a promise and how often it was carried over', async () => {
    const listed = ['2026-01-11', '2026-01-18', '2026-01-25'].map((date) => written(date, '## Next steps\n- [ ] Run'));
    const tree = await session({ checkIns: listed }, '2026-01-25', 'beside');
    const fates = all(tree, 'span', { className: 'promise-fate' });
    expect(fates.map(textOf)).toEqual(['overdue due 18 Jan carried over twice promised 11 Jan']);
  });

  it('lists the promises that aren’t in a text', async () => {
    const list = section(await session(PROMISES), 'Promised, and what came of it');
    expect(texts(list, 'li')).toEqual([
      expect.stringMatching(/^Write kept Sam/),
      expect.stringMatching(/^Run overdue Robin/),
    ]);
  });

  it('says how partners are, and how confident they are in what', async () => {
    const checkIns = [checkIn('2026-01-11', { pulse: { robin: { trust: 4 } }, confidence: { book: 7 } })];
    const tree = section(await session({ checkIns, goals: [goal('book', { title: 'A novel' })] }), 'How we are');
    expect(terms(tree)).toEqual({ Trust: ['4 of 5'], 'Confidence: A novel': ['7 of 10, Together'] });
    expect(tree && all(tree, 'section', { ariaLabel: 'Robin' })).toHaveLength(1);
  });

  it('links to the sessions before and after', async () => {
    const checkIns = checkInsOn('2026-01-04', '2026-01-11', '2026-01-18');
    const nav = one(await session({ checkIns }), 'nav');
    expect(all(nav, 'a').map((link) => [link.properties['rel'], textOf(link), link.properties['href']])).toEqual([
      [['prev'], 'Previous 4 January 2026', '/check-ins/2026-01-04/'],
      [['next'], 'Next 18 January 2026', '/check-ins/2026-01-18/'],
    ]);
  });

  it('shows what happened on this day a year ago', async () => {
    const tree = await session({ checkIns: checkInsOn('2025-01-12', '2026-01-11') });
    expect(texts(section(tree, 'On this day'), 'h3')).toEqual(['A year ago']);
  });
});

describe('remarks', () => {
  it('don’t have a section if there are none', async () => {
    expect(section(await session({ checkIns: checkInsOn('2026-01-11') }), 'Remarks')).toBeUndefined();
  });

  it('are listed below, with the words that they’re about, their author and time', async () => {
    const tree = section(await session(remarked(REMARKS)), 'Remarks');
    const thread = one(tree ?? { type: 'root', children: [] }, 'div', { id: 'remark-1' });
    expect(texts(thread, 'p')).toEqual([
      'on “Ran”',
      'Remark by Sam on 12 January 2026',
      'How far?',
      'Waiting for an answer since 12 Jan. Robin can answer. Answer in the pull request',
    ]);
    expect(texts(thread, 'em')).toEqual(['far']);
    expect(links(tree)).toMatchObject({ 'Read the pull request': SOURCE, 'Answer in the pull request': SOURCE });
  });

  it('don’t quote a line if they’re about the whole', async () => {
    const tree = section(
      await session(remarked([{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'Good.' }])),
      'Remarks',
    );
    expect(texts(tree, 'p')[0]).toBe('Remark by Sam on 12 January 2026');
  });

  it('have a discreet note of who has seen them', async () => {
    const seen = await session(remarked([{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'Good.', seen: ['robin'] }]));
    expect(texts(section(seen, 'Remarks'), 'article')[0]).toContain('Seen by Robin');
  });

  it('that are answered no longer wait', async () => {
    const answer = { by: 'robin', at: '2026-01-13T08:00:00Z', replyTo: 0, body: 'Far.' };
    const tree = section(await session(remarked([...REMARKS, answer])), 'Remarks');
    expect(texts(tree, 'article').at(-1)).toContain('Answer by Robin on 13 January 2026 Far.');
    expect(tree && textOf(tree)).not.toContain('Waiting');
  });

  it('next to their line aren’t repeated below, which only links to what’s waiting', async () => {
    const tree = await session(remarked(REMARKS), '2026-01-11', 'beside');
    const below = section(tree, 'Remarks');
    expect(texts(below, 'p')[0]).toBe('One remark is shown beside its line above.');
    expect(texts(below, 'article')).toEqual([]);
    expect(links(below)).toMatchObject({
      'Sam asked Robin on 12 Jan: “How far?”': '/check-ins/2026-01-11/#remark-1',
    });
    expect(one(section(tree, 'What we wrote') ?? tree, 'div', { id: 'remark-1' }).properties['lang']).toBe('en-GB');
  });

  it('are shown with those who approved', async () => {
    const given = {
      ...remarked([]),
      feedback: [feedback('2026-01-11', { acknowledged: [{ by: 'sam', at: '2026-01-12T08:00:00Z' }] })],
    };
    expect(texts(section(await session(given), 'Remarks'), 'li')).toEqual(['Read and approved by Sam on 12 Jan.']);
  });
});
