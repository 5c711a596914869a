import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/domain/documents.ts';
import { questionIn } from '../../src/domain/feedback.ts';
import { checkIn, feedback, journal, partner } from './builders.ts';

const ledger = (given: Partial<Documents>) => journal(given, '2026-06-30').feedback;

const remark = (by: string, body: string, more: Record<string, unknown> = {}) => ({
  by,
  at: '2026-05-02T08:10:00Z',
  body,
  ...more,
});

/** Makes remarks on the session of 1 May, of which Robin wrote the only file. */
const onRobins = (...remarks: readonly Record<string, unknown>[]) =>
  ledger({ checkIns: [checkIn('2026-05-01-robin')], feedback: [feedback('2026-05-01', { remarks })] });

describe('threads', () => {
  it('collect answers, and answers to answers, under the first remark', () => {
    const { sessions } = onRobins(
      remark('sam', 'Why?'),
      remark('sam', 'Good.'),
      remark('robin', 'Tired.', { replyTo: 0 }),
      remark('sam', 'Of what?', { replyTo: 2 }),
    );
    expect(sessions[0]?.threads.map((thread) => [thread.remark.body, thread.replies.map(({ body }) => body)])).toEqual([
      ['Why?', ['Tired.', 'Of what?']],
      ['Good.', []],
    ]);
  });

  it('include their session, their source and who acknowledged it', () => {
    const source = 'https://github.com/robin/journal/pull/12';
    const acknowledged = [{ by: 'sam', at: '2026-05-02T08:11:00Z' }];
    const given = { checkIns: [checkIn('2026-05-01')], feedback: [feedback('2026-05-01', { source, acknowledged })] };
    expect(ledger(given).sessions).toEqual([{ session: '2026-05-01', source, acknowledged, threads: [] }]);
  });

  it('are left out on a date without a session', () => {
    const empty = { sessions: [], waiting: [] };
    expect(ledger({ feedback: [feedback('2026-05-01', { remarks: [remark('sam', 'Why?')] })] })).toEqual(empty);
  });
});

describe('a waiting remark', () => {
  it('is one that asks, and not one that praises or informs', () => {
    const { waiting } = onRobins(remark('sam', 'Well run!'), remark('sam', 'I was there.'), remark('sam', 'Why?'));
    expect(waiting.map(({ question }) => question)).toEqual(['Why?']);
  });

  it('is the latest question in a thread, since it was first asked, until someone else answers', () => {
    const at = (minute: number) => ({ at: `2026-05-0${minute}T08:00:00Z` });
    const thread = (...turns: [string, string][]) =>
      onRobins(
        ...turns.map(([by, body], index) => remark(by, body, { ...at(index + 2), ...(index > 0 && { replyTo: 0 }) })),
      ).waiting.map(({ remark: { by }, question, since, waitsFor }) => [by, question, since, waitsFor]);
    expect(thread(['sam', 'Why?'], ['sam', 'Any news?'], ['sam', 'I wonder.'])).toEqual([
      ['sam', 'Any news?', '2026-05-02', ['robin']],
    ]);
    expect(thread(['sam', 'Why?'], ['robin', 'Tired.'])).toEqual([]);
    expect(thread(['sam', 'Why?'], ['robin', 'Why not?'])).toEqual([['robin', 'Why not?', '2026-05-03', ['sam']]]);
    expect(thread(['sam', 'Why?'], ['robin', 'Tired.'], ['sam', 'Of what?'])).toEqual([
      ['sam', 'Of what?', '2026-05-04', ['robin']],
    ]);
    expect(thread(['sam', 'Why?'], ['robin', 'Tired.'], ['sam', 'I see.'])).toEqual([]);
  });

  it('still waits after it was seen', () => {
    expect(onRobins(remark('sam', 'Why?', { seen: ['robin'] })).waiting).toHaveLength(1);
  });

  it('never waits for its author, but always for an earlier speaker if it asks them', () => {
    const turn = fc.record({
      by: fc.constantFrom('robin', 'sam', 'zoe'),
      body: fc.constantFrom('Yes.', 'Why?', '`?`', '> ?'),
    });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
        const { waiting } = onRobins(
          ...turns.map(({ by, body }, index) => remark(by, body, index > 0 ? { replyTo: 0 } : {})),
        );
        const last = turns.at(-1)?.by;
        const sinceOthers = turns.slice(turns.findLastIndex(({ by }) => by !== last) + 1);
        expect(waiting.length).toBe(sinceOthers.some(({ body }) => body === 'Why?') ? 1 : 0);
        for (const { remark: asking, waitsFor } of waiting) expect(waitsFor).not.toContain(asking.by);
      }),
    );
  });

  it('is one that only its author has answered', () => {
    const { waiting } = onRobins(
      remark('sam', 'Why?'),
      remark('sam', 'Really, why?', { replyTo: 0 }),
      remark('sam', 'And this?'),
      remark('robin', 'Yes.', { replyTo: 2 }),
    );
    expect(waiting).toMatchObject([
      { session: '2026-05-01', thread: { body: 'Why?' }, remark: { body: 'Really, why?' }, waitsFor: ['robin'] },
    ]);
  });

  it('stops waiting if someone answers an answer', () => {
    const remarks = [remark('sam', 'a?'), remark('sam', 'b?', { replyTo: 0 }), remark('robin', 'c', { replyTo: 1 })];
    expect(onRobins(...remarks).waiting).toEqual([]);
  });

  it('waits since the calendar date in UTC, whatever the offset', () => {
    const { waiting } = onRobins(remark('sam', 'Why?', { at: '2026-05-02T01:00:00+02:00' }));
    expect(waiting[0]?.since).toBe('2026-05-01');
  });

  it('is sorted with the longest wait first', () => {
    const { waiting } = onRobins(remark('sam', 'new?', { at: '2026-05-09T08:00:00Z' }), remark('sam', 'old?'));
    expect(waiting.map(({ remark: { body } }) => body)).toEqual(['old?', 'new?']);
  });

  it('waits for everyone else', () => {
    const partners = [partner('alex'), partner('robin'), partner('sam')];
    const given = {
      partners,
      checkIns: [checkIn('2026-05-01')],
      feedback: [feedback('2026-05-01', { remarks: [remark('robin', 'Why?')] })],
    };
    expect(ledger(given).waiting[0]?.waitsFor).toEqual(['alex', 'sam']);
  });
});

describe('a question', () => {
  it.each([
    ['Why?', 'Why?'],
    ['Well run! *Who* booked the [train](https://example.org/?to=sea)?', 'Who booked the train?'],
    ['Great. Is it? And this? No.', 'Is it? And this?'],
    ['- One\n- Two?', 'Two?'],
    ['1. Is `a ? b : c` right?', 'Is a ? b : c right?'],
    ['Have you read “Who moved?”?', 'Have you read “Who moved?”?'],
    ['Have you seen https://example.org/a?', 'Have you seen https://example.org/a?'],
    ['¿Qué tal? Bien.', '¿Qué tal?'],
    ['なぜですか？よかった。', 'なぜですか？'],
    ['هل أنت بخير؟', 'هل أنت بخير؟'],
    ['Ինչու՞ այսպես', 'Ինչու՞ այսպես'],
    ['ለምን፧', 'ለምን፧'],
    ['Τι έκανες; Καλά.', 'Τι έκανες;'],
    ['Τι έκανες\u037e', 'Τι έκανες\u037e'],
    ['Really⁉️', 'Really⁉️'],
    ['❓', '❓'],
  ])('in %j is %j', (body, question) => {
    expect(questionIn(body)).toBe(question);
  });

  it.each([
    'Good run!',
    'See https://example.org/?a=1',
    '<https://example.org/?a=1>',
    '[What next?](https://example.org)',
    '![Where?](x.jpg)',
    '[x]: https://example.org/?a',
    '`why?`',
    '```\nwhy?\n```',
    '> Why?\n\nI do not know.',
    'You said "why?" and left.',
    '„Warum?“ war gut. «Pourquoi ?» aussi. 「なぜ？」も。',
    '<!-- why? -->',
    'alpha; beta',
    'α; β are angles',
    'άλφα; βήτα are Greek words in an English text',
    '',
  ])('isn’t in %j', (body) => {
    expect(questionIn(body)).toBeUndefined();
  });

  it('is shortened to about 280 characters', () => {
    expect(questionIn(`${'word '.repeat(1000)}?`)?.length).toBeLessThan(290);
  });
});
