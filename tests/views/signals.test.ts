import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/domain/documents.ts';
import { type Evidence, type Signal, SIGNAL_KINDS, type SignalLevel } from '../../src/domain/signals/model.ts';
import { healthView } from '../../src/views/health/view.ts';
import { homeView } from '../../src/views/home/view.ts';
import { pageShell } from '../../src/views/page-shell/view.ts';
import { signalView } from '../../src/views/common/signals.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  day,
  feedback,
  goal,
  listed,
  milestone,
  partner,
  partnership,
  weekly,
} from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const LEVELS: readonly SignalLevel[] = ['well', 'watch', 'talk'];
const TODAY = '2026-03-04';

/** A signal without a journal behind it. */
const signal = (given: Partial<Signal> = {}): Signal => ({
  kind: 'missedCheckIns',
  level: 'talk',
  count: 2,
  of: 6,
  evidence: [],
  ...given,
});

describe('the words of a signal', () => {
  const context = contextOf({}, TODAY);

  it.each(SIGNAL_KINDS)('of kind %s are whole sentences at every level, with a reason and an open question', (kind) => {
    for (const level of LEVELS)
      for (const count of [1, 2, 100]) {
        const view = signalView(context, signal({ kind, level, count, of: 6 }));
        expect(view.text).toMatch(/^[A-Z1-9].*\.$/);
        expect(view.reason).toMatch(/^[A-Z1-9].*\.$/);
        expect(view.question).toMatch(/\?$/);
        expect(`${view.text} ${view.reason}`).not.toMatch(/undefined|NaN|\[object|function/);
      }
  });

  it.each(SIGNAL_KINDS)('of kind %s don’t blame anyone, at any count', (kind) => {
    for (const level of LEVELS) {
      const { title, text, reason, question } = signalView(context, signal({ kind, level }));
      expect([title, text, reason, question].join(' ')).not.toMatch(
        /fail|fault|blame|guilt|should have|must|lazy|wrong of|never does|robin|sam\b/i,
      );
    }
  });

  it('include the thresholds that were used', () => {
    const { reason } = signalView(context, signal());
    expect(reason).toContain('Of the last 6 due dates, 1 missed: keep an eye on this. 2 missed: talk.');
  });

  it('say how many of how many', () => {
    const text = (given: Partial<Signal>) => signalView(context, signal(given)).text;
    expect(text({ kind: 'missedCheckIns', level: 'talk', count: 2, of: 6 })).toBe(
      '2 of the last 6 due dates passed without a check-in.',
    );
    expect(text({ kind: 'commitmentsSlipping', level: 'well', count: 1, of: 6 })).toBe(
      'Of the last 6 commitments, 5 were kept on time.',
    );
  });

  it('use plural forms that match the number', () => {
    const text = (count: number) =>
      signalView(context, signal({ kind: 'feedbackUnanswered', level: 'watch', count })).text;
    expect([text(1), text(2)]).toEqual([
      'One remark is waiting for an answer.',
      '2 remarks are waiting for an answer.',
    ]);
  });

  it('ask colleagues differently from friends, where it matters', () => {
    const question = (kind: Signal['kind'], context: string) =>
      signalView(contextOf({ partnership: partnership({ context }) }, TODAY), signal({ kind })).question;
    expect(question('trustOrMotivationFalling', 'professional')).toBe(
      'What would make it easier to work together right now?',
    );
    expect(question('trustOrMotivationFalling', 'mixed')).toBe(question('trustOrMotivationFalling', 'personal'));
    expect(question('trustOrMotivationFalling', 'personal')).not.toBe(
      question('trustOrMotivationFalling', 'professional'),
    );
  });
});

describe('the evidence of a signal', () => {
  const given: Partial<Documents> = {
    goals: [goal('marathon', { title: 'Run a marathon' })],
    benchmarks: [benchmark('long-run', { title: 'Long run' })],
    milestones: [milestone('shin', { title: 'The shin', date: '2026-01-20', kind: 'setback' })],
    checkIns: [
      checkIn('2026-01-11', {}, { commitments: [listed('[ ] @sam Call the printer')] }),
      checkIn('2026-01-18', {}, { commitments: [listed('[ ] @sam Call the printer')] }),
    ],
    feedback: [
      feedback('2026-01-11', {
        remarks: [
          { by: 'robin', at: '2026-01-11T20:00:00Z', body: 'Well done.' },
          { by: 'sam', at: '2026-01-12T20:00:00Z', body: 'Why?' },
        ],
      }),
    ],
  };
  const context = contextOf(given, TODAY);
  const date = day('2026-01-11');

  it.each<[Evidence, string, string]>([
    [{ kind: 'dueDate', date }, 'Due on 11 Jan', '/timeline/2026/'],
    [{ kind: 'session', session: date }, 'Check-in of 11 Jan', '/check-ins/2026-01-11/'],
    [{ kind: 'commitment', commitment: '2026-01-11-1' }, 'Call the printer', '/check-ins/2026-01-18/'],
    [
      { kind: 'remark', session: date, by: 'sam', since: day('2026-01-12'), text: 'Why?' },
      'Sam asked Robin on 12 Jan: “Why?”',
      '/check-ins/2026-01-11/#remark-2',
    ],
    [{ kind: 'concern', session: date, text: 'Too tight' }, 'Too tight (11 Jan)', '/check-ins/2026-01-11/'],
    [{ kind: 'setback', session: date, text: 'No run' }, 'No run (11 Jan)', '/check-ins/2026-01-11/'],
    [{ kind: 'milestone', milestone: 'shin' }, 'The shin', '/milestones/shin/'],
    [{ kind: 'goal', goal: 'marathon' }, 'Run a marathon', '/goals/marathon/'],
    [{ kind: 'benchmark', benchmark: 'long-run' }, 'Long run', '/benchmarks/long-run/'],
    [{ kind: 'partner', partner: 'sam' }, 'Sam', '/partners/sam/'],
  ])('%j is %s, at %s', (evidence, text, href) => {
    expect(signalView(context, signal({ evidence: [evidence] })).evidence).toEqual([{ text, href }]);
  });
});

describe('the evidence of a signal that nothing in the journal explains', () => {
  const context = contextOf({}, TODAY);
  const date = day('2026-01-11');

  it.each<[Evidence, string, string]>([
    [{ kind: 'commitment', commitment: '2026-01-11-1' }, '2026-01-11-1', '/commitments/'],
    [{ kind: 'milestone', milestone: 'shin' }, 'shin', '/milestones/shin/'],
    [{ kind: 'goal', goal: 'marathon' }, 'marathon', '/goals/marathon/'],
    [{ kind: 'benchmark', benchmark: 'run' }, 'run', '/benchmarks/run/'],
    [{ kind: 'partner', partner: 'zoe' }, 'zoe', '/partners/zoe/'],
    [{ kind: 'remark', session: date, by: 'sam', since: date, text: 'Why?' }, 'Why?', '/check-ins/2026-01-11/'],
  ])('%j is %s, at %s', (evidence, text, href) => {
    expect(signalView(context, signal({ evidence: [evidence] })).evidence).toEqual([{ text, href }]);
  });
});

describe('the evidence of a signal, if there’s much of it,', () => {
  const dates = weekly('2026-01-11', 13);
  const view = (count: number) =>
    signalView(
      contextOf({}, TODAY),
      signal({ evidence: dates.slice(0, count).map((date) => ({ kind: 'session', session: date })) }),
    );

  it('is its newest dozen, and says how many more there are', () => {
    expect(view(13).evidence.map(({ href }) => href)).toEqual(dates.slice(1).map((date) => `/check-ins/${date}/`));
    expect(view(13).more).toBe('… and 1 more');
    expect(view(12).evidence).toHaveLength(12);
    expect(view(12)).not.toHaveProperty('more');
  });
});

describe('the health of a journal', () => {
  const quiet = { checkIns: checkInsOn(...weekly('2026-01-11', 8)) };
  const identity = { title: 'Home', description: 'Home', href: '/' };
  const navigation = (given: Partial<Documents>, today: string) =>
    pageShell(contextOf(given, today), identity).further.map(({ href }) => href);

  it('lists what to talk about first, then what to watch, then what’s fine', () => {
    const partners = [partner('robin', { role: 'Lead' }), partner('sam')];
    const { asking, well } = healthView(contextOf({ ...quiet, partners }, TODAY));
    expect(asking.map(({ heading, signals }) => [heading, signals.map(({ kind }) => kind)])).toEqual([
      ['To talk about', ['nothingCelebrated']],
      ['To keep an eye on', ['expectationsUnclear']],
    ]);
    expect(well.signals.map(({ kind }) => kind)).toEqual(['missedCheckIns']);
  });

  it('says if there’s nothing to talk about', () => {
    expect(healthView(contextOf(quiet, TODAY))).not.toHaveProperty('calm');
    const calm = healthView(contextOf({ checkIns: quiet.checkIns.slice(0, 3) }, '2026-01-26'));
    expect(calm.calm).toBe('Nothing needs talking about today.');
    expect(calm.asking.map(({ heading }) => heading)).toEqual(['To keep an eye on']);
  });

  it('is on the home page if there’s something to talk about', () => {
    const { signals } = homeView(contextOf(quiet, TODAY));
    expect(signals.map(({ kind, level }) => [kind, level])).toEqual([['nothingCelebrated', 'talk']]);
    expect(first(signals).label).toEqual({ state: 'talk', word: 'talk about this' });
  });

  it('is in the menu if there’s anything to see', () => {
    expect(navigation(quiet, TODAY)).toContain('/health/');
    expect(navigation({}, '2026-01-05')).not.toContain('/health/');
  });
});
