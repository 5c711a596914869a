import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/domain/documents.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import { type FieldView, newDocumentView } from '../../src/views/write/new-document.ts';
import type { NewDocumentKind } from '../../src/views/write/form-data.ts';
import { type SessionForm, type WriteView, writeView } from '../../src/views/write/view.ts';
import { JOURNAL, smallForm, TODAY } from '../client/write/small-journal.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  feedback,
  goal,
  milestone,
  partner,
  partnership,
  written,
} from '../domain/builders.ts';
import { contextOf, type Files, frontmatter, robinAndSam } from '../output/drafts/written-journal.ts';
import { contextOf as contextWith } from './context.ts';

it('has a button that saves only on this machine', () => {
  const views = (['private', 'partners', 'public'] as const).map((audience) =>
    writeView(contextOf(JOURNAL, TODAY, audience)),
  );
  expect(views.map(({ isPrivate }) => isPrivate)).toEqual([true, false, false]);
});

it('says how long ago an overdue promise was due today, whichever day the form is for', () => {
  const said = smallForm().sessions.map(({ key, promises: { due, later } }) => {
    const promise = [...due, ...later].find(({ text }) => text === 'Draft chapter four');
    return `${key}: ${promise?.due}`;
  });
  expect(said.filter((text) => !/ (?:robin|sam):/.test(text))).toEqual([
    '2026-03-08: was due Feb 25, 8 days ago',
    '2026-03-05: was due Feb 25, 8 days ago',
    '2026-03-01: was due Feb 25, 8 days ago',
  ]);
});

it('never counts the days to a future day, even if the form is for a later one', () => {
  // If someone joins between today and the form's day, the journal is a different one then, and the promise in it is
  // overdue.
  const given = { 'partners/ada.md': frontmatter({ name: 'Ada', joined: '2026-03-08' }), ...JOURNAL };
  const files = {
    ...given,
    'check-ins/2026-03-01.md': frontmatter(
      { date: '2026-03-01' },
      '\n## Next steps\n\n- [ ] @sam Reply (due 2026-03-05)\n- [ ] @sam Call (due 2026-03-06)\n',
    ),
  };
  const [first] = writeView(contextOf(files, TODAY)).sessions;
  expect(first?.promises.due.map(({ text, due }) => `${text}: ${due}`)).toEqual([
    'Draft chapter four: was due Feb 25, 8 days ago',
    'Book the race: due Mar 8',
    'Sends a photo of the log: was due Mar 1, 4 days ago',
    'Reply: due Mar 5',
    'Call: due Mar 6',
  ]);
});

describe('the author who is suggested first', () => {
  const first = (files: Files) => {
    const [author] = writeView(contextOf(robinAndSam(files), '2026-01-29')).authors;
    return author && `${author.label}: ${author.dates[0]?.value}`;
  };
  const side = (date: string, author: string) => ({
    [`check-ins/${date}-${author}.md`]: frontmatter({ date, author }, '\n## Wins\n\n- Slept well\n'),
  });
  const together = { 'check-ins/2026-01-11.md': frontmatter({ date: '2026-01-11' }, '\n## Wins\n\n- One\n') };

  it.each([
    ['both, where check-ins are written together', together, 'Together: 2026-02-01'],
    [
      'a partner, where they mostly write a side each',
      { ...side('2026-01-18', 'sam'), ...side('2026-01-25', 'sam') },
      'Robin: 2026-02-01',
    ],
    ['the one who hasn’t written yet', { ...together, ...side('2026-02-01', 'robin') }, 'Sam: 2026-02-01'],
  ])('is %s', (_, files, said) => expect(first(files)).toBe(said));
});

/** Returns the forms for a journal, on a day. */
function forms(given: Partial<Documents>, today: string): WriteView {
  return writeView(contextWith(given, today));
}

/** Returns what a form for a check-in asks, a line each, with plain spaces. */
function asks({ promises, numbers, feedback: remarks, ratings }: SessionForm): string[] {
  const promiseLine = ({ text, owners, due, carried, isOverdue }: SessionForm['promises']['due'][number]) =>
    [...owners.map(({ name }) => name), text, due, carried, isOverdue ? 'overdue' : undefined]
      .filter((part) => part !== undefined)
      .join(' · ');
  return [
    ...promises.due.map((each) => `due: ${promiseLine(each)}`),
    ...promises.later.map((each) => `later: ${promiseLine(each)}`),
    ...numbers.flatMap(({ title, unit, aim, isAdded, controls }) =>
      controls.map(({ name, partner: who, known }) =>
        [title, who?.name, isAdded ? `${unit} added` : unit, aim, ...known, name]
          .filter((part) => part !== undefined)
          .join(' · '),
      ),
    ),
    ...remarks.map(({ name, label, wish, asked }) =>
      [label, ...(wish === undefined ? [] : [wish]), ...asked, name].join(' · '),
    ),
    ...ratings.flatMap(({ label, ratings: scales }) =>
      scales.map((scale) =>
        [label, scale.label, scale.partner?.name, `1 to ${scale.most}`, scale.name]
          .filter((part) => part !== undefined)
          .join(' · '),
      ),
    ),
  ].map((line) => line.replaceAll('\u00a0', ' '));
}

/** Returns the form for a day that one partner writes, or all of them together. */
function formOf({ sessions }: WriteView, key: string): SessionForm {
  const found = sessions.find((each) => each.key === key);
  if (!found) throw new RangeError(`There’s no form for ${key}.`);
  return found;
}

describe('the form for a check-in', () => {
  it('asks partners who write together about all promises, numbers, feedback, feelings and goals', () => {
    const form = formOf(smallForm(), '2026-03-08');
    expect(asks(form)).toEqual([
      'due: Sam · Draft chapter four · was due Feb 25, 8 days ago · carried over once · overdue',
      'due: Robin · Book the race · due Mar 8',
      'due: Sam · Sends a photo of the log · was due Mar 1, 4 days ago · overdue',
      'later: Robin · Sam · Look for shoes · due Jun 1',
      'Book · words added · last 2,500 words on Mar 1 · counted as 5,500 words · plan 20,515 words for Mar 8 · +15,015 words to get there · readings/book',
      'Long run · Robin · km · last 14 km on Mar 1 · plan 15.8 km for Mar 8 · +1.8 km to get there · readings/long-run/robin',
      'Long run · Sam · km · last 15 km on Mar 1 · plan 15.8 km for Mar 8 · +0.8 km to get there · readings/long-run/sam',
      'Robin to Sam · feedback/robin/sam',
      'Sam to Robin · feedback/sam/robin',
      'Robin · Motivation · 1 to 5 · pulse/robin/motivation',
      'Robin · Trust · 1 to 5 · pulse/robin/trust',
      'Robin · Energy · 1 to 5 · pulse/robin/energy',
      'Sam · Motivation · 1 to 5 · pulse/sam/motivation',
      'Sam · Trust · 1 to 5 · pulse/sam/trust',
      'Sam · Energy · 1 to 5 · pulse/sam/energy',
      'Run a marathon · How sure are you of this goal? · Robin · 1 to 10 · confidence/marathon/robin',
      'Run a marathon · How sure are you of this goal? · Sam · 1 to 10 · confidence/marathon/sam',
    ]);
    expect([form.question, form.owner, form.due]).toEqual(['What are we avoiding?', '', '2026-03-15']);
  });

  it('asks a partner who writes their own side only about what’s theirs', () => {
    const form = formOf(smallForm(), '2026-03-08 robin');
    expect(asks(form)).toEqual([
      'due: Robin · Book the race · due Mar 8',
      'later: Robin · Sam · Look for shoes · due Jun 1',
      'Book · words added · last 2,500 words on Mar 1 · counted as 5,500 words · plan 20,515 words for Mar 8 · +15,015 words to get there · readings/book',
      'Long run · km · last 14 km on Mar 1 · plan 15.8 km for Mar 8 · +1.8 km to get there · readings/long-run',
      'Robin to Sam · feedback/robin/sam',
      'How you are · Motivation · 1 to 5 · pulse/robin/motivation',
      'How you are · Trust · 1 to 5 · pulse/robin/trust',
      'How you are · Energy · 1 to 5 · pulse/robin/energy',
      'Run a marathon · How sure are you of this goal? · 1 to 10 · confidence/marathon',
    ]);
    expect(form.owner).toBe('robin');
  });

  it('writes promises back as they are in the journal, those that are due later apart', () => {
    const [next] = smallForm().data.sessions;
    expect(next?.promises.map(({ section, item, later }) => `${section} ${later ? 'later' : 'due'} ${item}`)).toEqual([
      'nextSteps due - [ ] @sam Draft _chapter_ four (due 2026-02-25)',
      'nextSteps due - [ ] @robin Book the race (due 2026-03-08)',
      'nextSteps later - [ ] @robin @sam Look for shoes (due 2026-06-01)',
      'accountability due - [ ] @sam Sends a photo of the log',
    ]);
  });

  it('says what kind of feedback the other one wishes for, and what they’re waiting to hear', () => {
    const given = {
      partners: [partner('robin', { feedback: 'question' }), partner('sam')],
      checkIns: checkInsOn('2026-01-11'),
      feedback: [feedback('2026-01-11', { remarks: [{ by: 'robin', at: '2026-01-12T08:00:00Z', body: 'How far?' }] })],
    };
    const [form] = forms(given, '2026-01-14').sessions;
    expect(form?.feedback.map(({ label, wish, asked }) => [label, wish, asked])).toEqual([
      ['Robin to Sam', undefined, []],
      ['Sam to Robin', 'Robin asks you for questions.', ['How far?']],
    ]);
  });

  it('asks each partner only what the one they write to is waiting to hear from them', () => {
    const given = {
      // Ada joined after the check-in that Robin’s question is about, so it isn’t for her.
      partners: [partner('robin'), partner('sam'), partner('ada', { joined: '2026-01-12' })],
      checkIns: checkInsOn('2026-01-11'),
      feedback: [
        feedback('2026-01-11', {
          remarks: [
            { by: 'robin', at: '2026-01-12T08:00:00Z', body: 'How far?' },
            { by: 'sam', at: '2026-01-12T09:00:00Z', body: 'And then?' },
          ],
        }),
      ],
    };
    const [form] = forms(given, '2026-01-14').sessions;
    const asked = form?.feedback.map(({ label, asked: questions }) => [label, ...questions].join(': '));
    expect(asked).toEqual([
      'Ada to Robin',
      'Ada to Sam',
      'Robin to Ada',
      'Robin to Sam: And then?',
      'Sam to Ada',
      'Sam to Robin: How far?',
    ]);
  });

  it('says which range a number should keep to, and which goal has a single owner', () => {
    const given = {
      goals: [goal('sleep', { title: 'Sleep', owners: ['sam'], measurable: ['hours'] })],
      benchmarks: [
        benchmark('hours', { title: 'Sleep', unit: 'h', baseline: undefined, target: undefined, hold: { atLeast: 7 } }),
      ],
    };
    const [form] = forms(given, '2026-01-14').sessions;
    expect(form && asks(form).filter((line) => line.startsWith('Sleep'))).toEqual([
      'Sleep · h · at least 7 h · no reading yet · readings/hours',
      'Sleep · How sure are you of this goal? · 1 to 10 · confidence/sleep',
    ]);
  });

  it('counts a promise as overdue if its day comes before that of the check-in', () => {
    const body = '## Next steps\n- [ ] @sam Call (due 2026-01-17)\n- [ ] @sam Write (due 2026-01-18)';
    const [form] = forms({ checkIns: [written('2026-01-11', body)] }, '2026-01-14').sessions;
    expect(form && asks(form).slice(0, 2)).toEqual([
      'due: Sam · Call · due 17 Jan · overdue',
      'due: Sam · Write · due 18 Jan',
    ]);
  });

  it('has the headings of the journal’s language', () => {
    expect(Object.values(forms({}, '2026-01-14').sections)).toEqual([
      'Progress',
      'Wins',
      'Setbacks',
      'Concerns',
      'Feedback',
      'Next steps',
      'Accountability',
      'Notes',
    ]);
    expect(forms({}, '2026-01-14').data.labels).toEqual({ lesson: 'Lesson: ', recovery: 'Recovery: ' });
    expect(forms({ partnership: partnership({ locale: 'de' }) }, '2026-01-14').sections.wins).toBe('Erfolge');
  });

  it('suggests the day of the check-in itself for new promises if none comes after it', () => {
    const ending = partnership({ term: { ends: '2026-01-18' } });
    const due = (given: Partial<Documents>) => forms(given, '2026-01-14').sessions[0]?.due;
    expect([due({}), due({ partnership: ending })]).toEqual(['2026-01-25', '2026-01-18']);
  });

  it('can change one that’s written, which it asks about as if it weren’t', () => {
    const checkIns = [
      written('2026-01-11', '## Next steps\n- [ ] @sam Write', { readings: { run: 2 } }),
      written('2026-01-18', '## Next steps\n- [x] @sam Write', { readings: { run: 3 } }),
    ];
    const view = forms({ checkIns, benchmarks: [benchmark('run')] }, '2026-01-20');
    expect(view.written).toEqual([
      { key: '2026-01-18', label: 'Together\u00a0· Sunday 18 January', href: '/write/?path=check-ins/2026-01-18.md' },
    ]);
    expect(asks(formOf(view, '2026-01-18')).slice(0, 2)).toEqual([
      'due: Sam · Write · due 18 Jan',
      'run · km · last 2 km on 11 Jan · plan 0.72 km for 18 Jan · already there · readings/run',
    ]);
    const [session] = view.data.sessions.filter(({ key }) => key === '2026-01-18');
    expect(session).toMatchObject({ path: 'check-ins/2026-01-18.md', isThere: true });
  });
});

describe('who may write, and for which day', () => {
  const choices = ({ authors }: WriteView) =>
    authors.map(({ label, dates }) => `${label}: ${dates.map((date) => date.label).join('; ')}`);

  it('is all of them together, or each partner, for the next due date or for today', () => {
    expect(forms({}, '2026-01-07').authors.map(({ value }) => value)).toEqual(['', 'robin', 'sam']);
    expect(choices(forms({}, '2026-01-07'))).toEqual([
      'Together: Sunday 11 January; Wednesday 7 January, today',
      'Robin: Sunday 11 January; Wednesday 7 January, today',
      'Sam: Sunday 11 January; Wednesday 7 January, today',
    ]);
  });

  it('has one choice on a due date', () => {
    expect(choices(forms({}, '2026-01-11'))).toEqual([
      'Together: Sunday 11 January, today',
      'Robin: Sunday 11 January, today',
      'Sam: Sunday 11 January, today',
    ]);
  });

  it('has the year of a day in another one', () => {
    const late = partnership({ cadence: { every: '1 month', starts: '2027-01-03' } });
    expect(choices(forms({ partnership: late }, '2026-12-30'))[0]).toBe(
      'Together: Sunday, 3 January 2027; Wednesday 30 December, today',
    );
  });

  it('leaves out a day that’s written, and other ways to write a day that’s started', () => {
    expect(choices(forms({ checkIns: checkInsOn('2026-01-11') }, '2026-01-11'))).toEqual([
      'Together: Sunday 18 January',
      'Robin: Sunday 18 January',
      'Sam: Sunday 18 January',
    ]);
    expect(choices(forms({ checkIns: [checkIn('2026-01-11-robin')] }, '2026-01-11'))).toEqual([
      'Sam: Sunday 11 January, today',
      'Robin: Sunday 18 January',
      'Together: Sunday 18 January',
    ]);
  });

  it('has a day whose file is still as it was started', () => {
    const begun = [{ ...checkIn('2026-01-11'), untouched: true as const }];
    expect(choices(forms({ checkIns: begun }, '2026-01-11'))).toEqual(['Together: Sunday 11 January, today']);
  });

  it('leaves out days on which somebody isn’t a partner any more', () => {
    const partners = [partner('robin'), partner('sam'), partner('ada', { left: '2026-01-09' })];
    expect(choices(forms({ partners }, '2026-01-07')).at(-1)).toBe('Ada: Wednesday 7 January, today');
  });

  it('offers everyone, and each partner, as the owner of a promise', () => {
    const owners = (partners: Documents['partners']) => forms({ partners }, '2026-01-07').owners;
    expect(owners([partner('robin'), partner('sam')])).toEqual([
      { value: '', label: 'Both of us' },
      { value: 'robin', label: 'Robin' },
      { value: 'sam', label: 'Sam' },
    ]);
    expect(owners(['robin', 'sam', 'ada'].map((id) => partner(id)))[0]?.label).toBe('All of us');
  });

  it('is no one on the public site of a journal of which the public sees only a part', () => {
    const partly = partnership({ privacy: { default: 'partners' } });
    const view = writeView(contextWith({ partnership: partly }, '2026-01-07', { audience: 'public' }));
    expect(view).toMatchObject({ elsewhere: '/together/#write', authors: [], sessions: [], others: [], written: [] });
    expect(view).not.toHaveProperty('files');
    expect(view.data.standIns).toEqual({ files: {}, pictures: [] });
    expect(forms({}, '2026-01-07')).not.toHaveProperty('elsewhere');
  });
});

function page(name: string): Documents['pages'][number] {
  return { id: name, file: `pages/${name}`, data: schemas.pages.parse({ title: 'About' }), body: '' };
}

describe('what a form knows about the rest of the journal', () => {
  it('are ids, names, plans and the last readings, but none of its words', () => {
    const shared = { visibility: 'partners', draft: true };
    const goalWords = { specific: 'Said.', achievable: 'Said.', relevant: 'Said.' };
    const goalPlan = { measurable: ['run', 'sleep'], timeBound: { starts: '2026-01-05', due: '2026-07-05' } };
    const checkpoints = [{ date: '2026-03-01', value: 4 }];
    const given = {
      partnership: partnership({
        purpose: 'Said.',
        vision: 'Said.',
        context: 'mixed',
        locale: 'en-GB',
        term: { ends: '2027-01-04' },
        questions: ['What now?'],
        missed: 'Said.',
      }),
      partners: [
        partner('robin', { role: 'Said.', ...shared }),
        partner('sam', { joined: '2026-01-06', left: '2026-02-01' }),
      ],
      goals: [goal('marathon', { ...goalWords, ...goalPlan, ...shared })],
      benchmarks: [
        benchmark('run', { goal: 'marathon', per: 'partner', checkpoints, indicator: 'Said.', ...shared }),
        benchmark('sleep', {
          aggregate: 'mean',
          over: 3,
          baseline: undefined,
          target: undefined,
          hold: { atLeast: 7 },
        }),
      ],
      milestones: [milestone('fell', { date: '2026-01-12', kind: 'setback', lesson: 'Said.', ...shared })],
      checkIns: [
        written('2026-01-11-sam', '## Wins\n- Said.', {
          title: 'Said.',
          present: ['robin', 'sam'],
          readings: { run: 2 },
          confidence: { marathon: 7 },
          pulse: { sam: { trust: 4 } },
          ...shared,
        }),
      ],
      pages: [page('about.md'), page('program.mdx')],
    };
    const { files } = forms(given, '2026-01-12').data.standIns;
    const all = Object.entries(files).map(([path, text]) => `== ${path}\n${text}`);
    expect(all.join('\n')).toMatchSnapshot();
    expect(all.join('\n')).not.toContain('Said');
  });

  it('are the last 24 sessions, of which the last one lists all open promises', () => {
    const checkIns = Array.from({ length: 25 }, (_, index) => checkIn(`2026-01-${String(index + 6).padStart(2, '0')}`));
    const listing = written('2026-01-31', '## Next steps\n- [ ] @sam Write (due 2026-03-01)');
    const { files } = forms({ checkIns: [...checkIns, listing] }, '2026-01-31').data.standIns;
    const sessions = Object.entries(files).filter(([path]) => path.startsWith('check-ins/'));
    expect([sessions.length, sessions[0]?.[0]]).toEqual([24, 'check-ins/2026-01-08.md']);
    expect(sessions.filter(([, text]) => text.includes('## Next steps')).map(([path]) => path)).toEqual([
      'check-ins/2026-01-31.md',
    ]);
  });

  it('are the pictures that documents name next to them, each once', () => {
    const given = {
      partners: [partner('robin', { avatar: './robin.jpg' }), partner('sam', { avatar: './robin.jpg' })],
      milestones: [milestone('medal', { date: '2026-01-06', cover: '../photos/medal%20one.jpg', coverAlt: 'Gold' })],
      checkIns: [checkIn('2026-01-11', {}, { images: ['./run.jpg', 'https://example.org/a.jpg', '/b.jpg'] })],
    };
    expect(forms(given, '2026-01-12').data.standIns.pictures).toEqual([
      'check-ins/run.jpg',
      'partners/robin.jpg',
      'photos/medal one.jpg',
    ]);
  });
});

describe('the form for a new document', () => {
  /** Returns the fields that a form has for a journal, a line each. */
  const fields = (kind: NewDocumentKind, given: Partial<Documents>, today = '2026-01-20') =>
    newDocumentView(contextWith(given, today), kind).fields.map(fieldLine);
  const fieldLine = ({ control, name, label, hints = [], partner: who, options, value, when, isHidden }: FieldView) =>
    [
      `${control} ${name}`,
      label,
      ...hints,
      who?.name,
      options?.map((option) => `${option.label}=${option.value}`).join(', '),
      value === undefined ? undefined : `starts as “${value}”`,
      when === undefined ? undefined : `if ${when}`,
      isHidden ? 'hidden' : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' · ');

  const GOALS = [goal('run', { title: 'Marathon' })];
  const BENCHMARKS = [benchmark('miles', { title: 'Miles' })];

  it.each(['goal', 'benchmark', 'milestone'] as const)('asks all about a %s', (kind) => {
    expect(fields(kind, { goals: GOALS, benchmarks: BENCHMARKS }).join('\n')).toMatchSnapshot();
  });

  it('doesn’t ask which benchmarks measure a goal, or which goal something is for, if there are none', () => {
    const names = (kind: NewDocumentKind, given: Partial<Documents>) =>
      newDocumentView(contextWith(given, '2026-01-20'), kind).fields.map(({ name }) => name);
    expect(names('goal', { benchmarks: BENCHMARKS })).toContain('measurable');
    expect(names('goal', {})).not.toContain('measurable');
    expect(names('benchmark', {})).not.toContain('goal');
    expect(names('milestone', {})).not.toContain('goal');
  });

  const dueOn = (due: string) => ({ timeBound: { starts: '2026-01-05', due } });
  it.each([
    ['the only goal, and its last day', [goal('run', dueOn('2026-01-21'))], ['run', '2026-01-21']],
    [
      'the only goal, and three months if its last day is today',
      [goal('run', dueOn('2026-01-20'))],
      ['run', '2026-04-20'],
    ],
    ['the only goal, and three months if it doesn’t have a last day', [goal('run')], ['run', '2026-04-20']],
    ['no goal of several, and three months', [goal('run', dueOn('2026-06-01')), goal('swim')], ['', '2026-04-20']],
  ])('for a benchmark suggests %s', (_, goals, suggested) => {
    const { fields: all } = newDocumentView(contextWith({ goals }, '2026-01-20'), 'benchmark');
    const valueOf = (wanted: string) => all.find(({ name }) => name === wanted)?.value;
    expect([valueOf('goal'), valueOf('target/date')]).toEqual(suggested);
  });

  it('doesn’t suggest the only goal for a milestone', () => {
    const { fields: all } = newDocumentView(contextWith({ goals: GOALS }, '2026-01-20'), 'milestone');
    expect(all.find(({ name }) => name === 'goal')?.value).toBe('');
  });

  it('knows today, the partners of today, and which benchmarks measure each goal', () => {
    const given = {
      goals: [goal('run', { measurable: ['miles'] }), goal('swim')],
      benchmarks: BENCHMARKS,
      partners: [partner('robin'), partner('sam'), partner('ada', { left: '2026-01-10' })],
    };
    const { data, isPrivate, address } = newDocumentView(contextWith(given, '2026-01-20'), 'goal');
    expect(data).toMatchObject({
      kind: 'goal',
      today: '2026-01-20',
      locale: 'en',
      partners: ['robin', 'sam'],
      goals: { run: ['miles'], swim: [] },
    });
    expect([isPrivate, address]).toEqual([true, '/write/goal/']);
    expect(Object.keys(data.standIns.files)).toContain('goals/run.md');
    const inPublic = newDocumentView(contextWith(given, '2026-01-20', { audience: 'public' }), 'goal');
    expect(inPublic.isPrivate).toBe(false);
  });
});
