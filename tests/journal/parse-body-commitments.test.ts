import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/journal/parse-body.ts';
import { runs } from '../support/properties.ts';

const PARTNERS = [
  { id: 'robin', name: 'Robin Vale' },
  { id: 'sam', name: 'Sam' },
];
const read = (tasks: string) => parseBody(`## Next steps\n${tasks}\n`, PARTNERS);
const listed = (tasks: string) => read(tasks).body.commitments;
const first = (task: string) => listed(task)[0];
const issuesOf = (task: string) => read(task).issues.map(({ kind, detail }) => [kind, detail]);

describe('commitments', () => {
  it('are the tasks under Next steps and Accountability', () => {
    const { commitments } = parseBody(
      '- [ ] a\n## Next steps\n- [ ] b\n- c\n## Notes\n- [ ] d\n## Accountability\n- [x] e',
    ).body;
    expect(commitments.map(({ text, section }) => [text, section])).toEqual([
      ['b', 'nextSteps'],
      ['e', 'accountability'],
    ]);
  });

  it('contain what, who and when', () => {
    expect(first('- [ ] @sam Draft chapter four (due 2026-05-15)')).toEqual({
      text: 'Draft chapter four',
      key: 'draft chapter four',
      owners: ['sam'],
      due: '2026-05-15',
      state: 'open',
      section: 'nextSteps',
      place: { line: 2, column: 1, endLine: 2, endColumn: 47 },
    });
  });

  it('may be in ordered lists, in quotes and in other tasks', () => {
    const tasks = '1. [ ] a\n   - [x] b\n     - note\n       - [ ] c\n\n> - [ ] d';
    expect(listed(tasks).map(({ text, state }) => [text, state])).toEqual([
      ['a', 'open'],
      ['b', 'kept'],
      ['c', 'open'],
      ['d', 'open'],
    ]);
  });

  it('are their first paragraph; what follows is a detail', () => {
    expect(first('- [ ] Draft\n  chapter four\n\n  With **care**.')?.text).toBe('Draft chapter four');
  });

  it.each(['- [ ] ', '- [ ] @sam', '- [ ] @sam (due 2026-05-15)', '- [ ] <!-- what next? -->', '- [ ] \u200e'])(
    'need words: %j has none',
    (task) => {
      expect(listed(task)).toEqual([]);
    },
  );

  it('have their words’ key', () => {
    const [one, ...others] = listed(
      [
        '- [ ] @sam Draft *chapter four*! (due 2026-05-15)',
        '- [x] draft chapter FOUR (due 2026-06-01) (@sam)',
        '- [ ] @sam Draft chapter four by 2026-06-15.',
        '- [ ] @sam Draft chapter four 📅 2026-06-15',
      ].join('\n'),
    );
    for (const other of others) expect([other.key, other.owners]).toEqual([one?.key, one?.owners]);
  });

  it.each([
    'Nächste Schritte',
    'Prochaines étapes',
    'Próximos pasos',
    'Próximos passos',
    '次のステップ',
    'الخطوات التالية',
  ])('are found under %s too', (heading) => {
    expect(parseBody(`# ${heading}\n\n* [ ] a`).body.commitments).toMatchObject([{ text: 'a', section: 'nextSteps' }]);
  });
});

describe('the state of a commitment', () => {
  it.each([
    ['- [ ] a', 'open', 'a', undefined],
    ['- [x] a', 'kept', 'a', undefined],
    ['- [X] a', 'kept', 'a', undefined],
    ['- [ ] ~~a~~', 'dropped', 'a', undefined],
    ['- [ ] ~~@sam a (due 2026-05-15)~~', 'dropped', 'a', undefined],
    ['- [ ] @sam ~~a~~ (due 2026-05-15).', 'dropped', 'a.', undefined],
    ['- [ ] ~~**a** `b`~~', 'dropped', 'a b', undefined],
    ['- [ ] ~~🎉~~', 'dropped', '🎉', undefined],
    ['- [ ] ~~@robin Buy new shoes~~ the old ones hold', 'dropped', 'Buy new shoes', 'the old ones hold'],
    ['- [ ] ~~Buy new shoes~~ – the *old* ones hold.', 'dropped', 'Buy new shoes', 'the old ones hold.'],
    ['- [ ] ~~Buy new shoes~~ (too dear)', 'dropped', 'Buy new shoes', 'too dear'],
    ['- [ ] ~~Buy~~, ~~new shoes~~: too dear', 'dropped', 'Buy, new shoes', 'too dear'],
    ['- [ ] ~~b~~ a, not ~~c~~ d', 'dropped', 'b', 'a, not d'],
    ['- [ ] ~~買う~~ 高すぎる', 'dropped', '買う', '高すぎる'],
    ['- [x] ~~a~~ b', 'kept', 'a', undefined],
    ['- [ ] Run ~~5~~ 6 km', 'open', 'Run 6 km', undefined],
    ['- [ ] ~~@sam~~ @robin Run ~~5~~ 6 km', 'open', 'Run 6 km', undefined],
  ])('%s', (task, state, text, reason) => {
    const found = first(task);
    expect([found?.state, found?.text, found?.reason]).toEqual([state, text, reason]);
  });

  it('ignores the reason when owners and due date are read from and around the struck words', () => {
    expect(first('- [ ] ~~@robin Buy new shoes~~')?.owners).toEqual(['robin']);
    expect(first('- [ ] @sam ~~a~~ (due 2026-05-15)')).toMatchObject({ owners: ['sam'], due: '2026-05-15' });
    const replaced = first('- [ ] ~~@robin Run~~ @sam Swim (due 2026-05-15)');
    expect(replaced).toMatchObject({ owners: ['robin'], reason: '@sam Swim (due 2026-05-15)' });
    expect(replaced?.due).toBeUndefined();
    expect(first('- [ ] ~~@sam~~ @robin Run ~~5~~ 6 km')?.owners).toEqual(['robin']);
  });

  it.each([
    ['- [ ] ~~Run~~ @sam Swim', [['struck-for-another', '@sam Swim']]],
    ['- [ ] ~~Run~~ Swim by 2026-05-15', [['struck-for-another', 'Swim by 2026-05-15']]],
    ['- [ ] ~~Run~~ because @sam said so', []],
    ['- [ ] ~~Run~~ the pool opens again', []],
    ['- [x] ~~@sam Run~~', [['struck-and-ticked', '[x] ~~Run~~']]],
  ])('is reported if it’s unclear: %s', (task, issues) => {
    expect(issuesOf(task)).toEqual(issues);
  });
});

describe('owners', () => {
  it.each([
    ['@sam: Draft', ['sam'], 'Draft'],
    ['@robin and @sam Draft', ['robin', 'sam'], 'Draft'],
    ['@robin, @sam, @robin – Draft', ['robin', 'sam'], 'Draft'],
    ['@robin/@sam Draft', ['robin', 'sam'], 'Draft'],
    ['@robin und @sam Entwurf', ['robin', 'sam'], 'Entwurf'],
    ['@robinと@sam 下書き', ['robin', 'sam'], '下書き'],
    ['@sam下書き', ['sam'], '下書き'],
    ['Draft (@sam-jo)', ['sam-jo'], 'Draft'],
    ['Draft （@robin、@sam）。', ['robin', 'sam'], 'Draft 。'],
    ['Draft [@sam]', ['sam'], 'Draft'],
    ['(@sam) Draft', ['sam'], 'Draft'],
    ['[@sam] Draft', ['sam'], 'Draft'],
    ['**@sam** Draft', ['sam'], 'Draft'],
    ['\u200e@sam Draft', ['sam'], 'Draft'],
    ['@robin Draft (@sam)', ['robin', 'sam'], 'Draft'],
    ['Draft (@sam) (due 2026-05-15)', ['sam'], 'Draft'],
    ['Draft (due 2026-05-15) (@sam)', ['sam'], 'Draft'],
    ['Draft (@sam, due 2026-05-15)', ['sam'], 'Draft'],
    ['Draft (due 2026-05-15, @sam)', ['sam'], 'Draft'],
    ['Draft by 2026-05-15 (@sam)', ['sam'], 'Draft by 2026-05-15'],
    ['(due 2026-05-15) @sam Draft', ['sam'], 'Draft'],
    ['@Sam Draft', ['Sam'], 'Draft'],
    ['@zoë Draft', ['zoë'], 'Draft'],
    ['Draft', [], 'Draft'],
  ])('are found in %s', (task, owners, text) => {
    expect(first(`- [ ] ${task}`)).toMatchObject({ owners, text: text.trim() });
  });

  it.each([
    'Draft with @sam.',
    '次は@samが書く',
    'Ask @sam for the log',
    'Ask (@sam) for the log',
    '@sam’s draft must be read',
    '@types/node must be read',
    'Write to sam@example.org',
    'Write to sam@home',
    'Run `@sam`',
    '`@sam` runs',
    'Read https://example.org/@sam',
    'Follow @sam@social.example',
    'Pay @ the gate',
    'Swim (with @sam)',
  ])('aren’t found in %j, and no word is removed', (words) => {
    expect(first(`- [ ] ${words}`)).toMatchObject({ owners: [], text: words.replaceAll('`', '') });
  });

  it('aren’t found in a link', () => {
    expect(first('- [ ] Read [@sam](https://example.org)')).toMatchObject({ owners: [], text: 'Read @sam' });
  });

  it.each([
    ['Call @sam', ['@sam']],
    ['Call @sam.', ['@sam']],
    ['Call @sam (due 2026-05-15)', ['@sam']],
    ['Call @sam by 2026-05-15', []],
    ['Meet @robin and @Sam', ['@robin and @Sam']],
    ['@samが書く', ['@sam']],
    ['@robin Call @sam', []],
    ['Call @sam about it', []],
    ['Look at @home', []],
  ])('are reported if they may be meant: %s', (task, mentions) => {
    expect(issuesOf(`- [ ] ${task}`)).toEqual(mentions.map((mention) => ['owner-not-read', mention]));
  });

  it('come from the heading above, unless the item has its own', () => {
    const tasks =
      '- [ ] a\n### Sam\n- [ ] b\n- [ ] @robin c\n#### This week\n- [ ] d\n### Both\n- [ ] e\n### Robin\n- [ ] f';
    expect(listed(tasks).map(({ text, owners }) => [text, ...owners])).toEqual([
      ['a'],
      ['b', 'sam'],
      ['c', 'robin'],
      ['d', 'sam'],
      ['e'],
      ['f', 'robin'],
    ]);
  });

  it.each([
    ['@sam', ['sam']],
    ['**Sam:**', ['sam']],
    ['robin vale', ['robin']],
    ['Robin & Sam', ['robin', 'sam']],
    ['Sam und Robin', ['sam', 'robin']],
    ['Robin to Sam', []],
    ['Sam’s week', []],
  ])('come from the heading %s', (heading, owners) => {
    expect(first(`### ${heading}\n- [ ] a`)?.owners).toEqual(owners);
  });

  it('come from a heading around the section, and end with it', () => {
    const body = '## Sam\n### Next steps\n- [ ] a\n## Next steps\n- [ ] b';
    const { commitments } = parseBody(body, PARTNERS).body;
    expect(commitments.at(-1)).toMatchObject({ text: 'b', owners: [] });
  });

  it('aren’t asked for twice under a heading', () => {
    expect(issuesOf('### Robin\n- [ ] Call @sam')).toEqual([]);
  });
});

describe('a due date', () => {
  it.each([
    '(due 2026-05-15)',
    '(Due: 2026-05-15)',
    '( due  2026-05-15 )',
    '（due 2026-05-15）',
    '[due 2026-05-15]',
    '(due **2026-05-15**)',
    '(due \u20662026-05-15\u2069)',
    '(by 2026-05-15)',
    '(until 2026-05-15)',
    '(bis 2026-05-15)',
    '(fällig 2026-05-15)',
    '(fa\u0308llig am 2026-05-15)',
    '(pour le 2026-05-15)',
    "(d'ici le 2026-05-15)",
    '(échéance : 2026-05-15)',
    '(ECHEANCE 2026-05-15)',
    '(para el 2026-05-15)',
    '(até 2026-05-15)',
    '(期限 2026-05-15)',
    '（期限：2026-05-15）',
    '(2026-05-15まで)',
    '(حتى 2026-05-15)',
    '📅 2026-05-15',
    '📅️2026-05-15',
  ])('is found in %s, wherever it is', (due) => {
    expect(first(`- [ ] Draft ${due}`)).toMatchObject({ text: 'Draft', due: '2026-05-15' });
    expect(first(`- [ ] Draft ${due} and send it`)).toMatchObject({ text: 'Draft and send it', due: '2026-05-15' });
  });

  it.each([
    'by 2026-05-15',
    'due 2026-05-15.',
    'until: 2026-05-15',
    'bis zum 2026-05-15',
    'jusqu’au 2026-05-15',
    'antes del 2026-05-15',
    'até 2026-05-15!',
    '2026-05-15までに',
    'بحلول 2026-05-15',
  ])('is found in %s at the very end, and the words stay', (words) => {
    const found = first(`- [ ] Draft it ${words}`);
    expect(found).toMatchObject({ text: `Draft it ${words}`, due: '2026-05-15', key: 'draft it' });
    expect(first(`- [ ] Draft it ${words} and send it`)?.due).toBeUndefined();
  });

  it.each([
    'Read the report of 2026-05-15',
    'Draft (due to rain)',
    'Draft (due `2026-05-15`)',
    'Draft (2026-05-15)',
    'Draft 2026-05-15',
    'Stand by',
    'Nearby 2026-05-15',
    'Meet (by the river)',
  ])('isn’t found in %s', (words) => {
    const found = first(`- [ ] ${words}`);
    expect(found?.due).toBeUndefined();
    expect(found?.text).toBe(words.replaceAll('`', ''));
  });

  it('that doesn’t exist is a word, and is reported', () => {
    const { body, issues } = read('- [ ] Draft (due 2026-13-40)');
    expect(body.commitments).toMatchObject([{ text: 'Draft (due 2026-13-40)' }]);
    expect(body.commitments[0]).not.toHaveProperty('due');
    expect(issues).toEqual([
      {
        kind: 'impossible-due-date',
        detail: '(due 2026-13-40)',
        day: '2026-13-40',
        line: '- [ ] Draft (due 2026-13-40)',
        place: { line: 2, column: 1, endLine: 2, endColumn: 29 },
      },
    ]);
  });

  it.each([
    ['Draft (due ٢٠٢٦-٠٥-١٥)', 'impossible-due-date', '(due ٢٠٢٦-٠٥-١٥)'],
    ['Draft （due ２０２６-０５-１５）', 'impossible-due-date', '（due ２０２６-０５-１５）'],
    ['Draft (by 2026-02-30)', 'day-in-words', '(by 2026-02-30)'],
    ['Draft by 2026-02-30', 'day-in-words', 'by 2026-02-30'],
    ['Draft (due Friday)', 'day-in-words', '(due Friday)'],
    ['Draft (by Fri)', 'day-in-words', '(by Fri)'],
    ['Draft (due tomorrow)', 'day-in-words', '(due tomorrow)'],
    ['Draft by Friday.', 'day-in-words', 'by Friday'],
    ['Draft until tomorrow', 'day-in-words', 'until tomorrow'],
    ['Draft due 5 May', 'day-in-words', 'due 5 May'],
    ['Entwurf bis Freitag', 'day-in-words', 'bis Freitag'],
    ['Brouillon pour vendredi', 'day-in-words', 'pour vendredi'],
    ['Borrador para el viernes', 'day-in-words', 'para el viernes'],
    ['Rascunho até sexta', 'day-in-words', 'até sexta'],
    ['下書きを 明日まで', 'day-in-words', '明日まで'],
    ['مسودة حتى غدا', 'day-in-words', 'حتى غدا'],
    ['Draft (due 2026-05-15) by 2026-05-16', 'second-due-day', 'by 2026-05-16'],
    ['Draft (due 2026-05-15) 📅 2026-05-16', 'second-due-day', '📅 2026-05-16'],
  ])('that isn’t clear is reported: %s', (task, kind, detail) => {
    expect(issuesOf(`- [ ] ${task}`)).toEqual([[kind, detail]]);
  });

  it.each([
    'Send a photo every Friday',
    'Draft (due every Friday)',
    'Write by every Friday',
    'Call until Friday comes',
    'Draft (due 2026-05-15), or by Friday',
    'Wait until dark',
    'Prepare it by Sam',
    'Read by chapter 12',
  ])('isn’t asked for in %s', (task) => {
    expect(issuesOf(`- [ ] ${task}`)).toEqual([]);
  });

  it('is the first of two', () => {
    const found = first('- [ ] Draft (due 2026-05-15) (due 2026-05-16)');
    expect(found).toMatchObject({ due: '2026-05-15', text: 'Draft (due 2026-05-16)' });
  });
});

describe('any commitment', () => {
  const word = fc.constantFrom(
    ...[
      '@sam',
      '@robin',
      '(@sam)',
      '（@robin）',
      '@sam’s',
      'a@b',
      'and',
      'und',
      'と',
      ',',
      '.',
      '🎉',
      '~~',
      '`',
      '[x](y)',
    ],
    ...[
      '(due 2026-05-15)',
      '（due 2026-05-15）',
      '📅 2026-05-16',
      'by 2026-05-15',
      'by',
      'until',
      'Friday',
      'tomorrow',
    ],
    ...[
      '下書き',
      'まで',
      'حتى',
      '\u202e',
      '\u2066',
      '(due ٢٠٢٦-٠٥-١٥)',
      '<b>',
      '</b>',
      '&amp;',
      '*',
      '**',
      'Draft',
      '(',
      ')',
    ],
  );
  const words = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 6 }));
  const task = fc
    .tuple(fc.constantFrom('- [ ] ', '- [x] ', '  - [ ] '), fc.array(words, { maxLength: 12 }))
    .map(([sign, parts]) => sign + parts.join(' '));

  it('has words from its line, in their order', () => {
    fc.assert(
      fc.property(task, (written) => {
        for (const { text } of listed(written)) {
          // That's also true of an entity, since it begins with the only letter of its text: `&amp;`.
          let at = 0;
          for (const letter of text.replace(/\s/gu, '')) {
            at = written.indexOf(letter, at) + letter.length;
            expect(at, `${letter} of ${text}`).toBeGreaterThanOrEqual(letter.length);
          }
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('has owners where owners can be, and a real date', () => {
    fc.assert(
      fc.property(task, (written) => {
        for (const { owners, due, text } of listed(written)) {
          for (const owner of owners) expect(written).toContain(`@${owner}`);
          if (due !== undefined) expect(written).toContain(due);
          expect(text.trim()).toBe(text);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
