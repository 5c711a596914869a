import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/journal/parse-body.ts';

const listed = (tasks: string) => parseBody(`## Next steps\n${tasks}\n`).body.commitments;
const first = (task: string) => listed(task)[0];

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

  it('say what, who and when', () => {
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

  it.each([
    ['- [ ] a', 'open'],
    ['- [x] a', 'kept'],
    ['- [X] a', 'kept'],
    ['- [ ] ~~a~~', 'dropped'],
    ['- [x] ~~a~~', 'dropped'],
    ['- [ ] ~~@sam a (due 2026-05-15)~~', 'dropped'],
    ['- [ ] @sam ~~a~~ (due 2026-05-15).', 'dropped'],
    ['- [ ] ~~**a** `b`~~', 'dropped'],
    ['- [ ] ~~b~~ a', 'open'],
  ])('%s is %s', (task, state) => {
    expect(first(task)?.state).toBe(state);
  });

  it('say only what is not struck, unless all is', () => {
    expect(first('- [ ] ~~@sam~~ @robin Run ~~5~~ 6 km')).toMatchObject({ text: 'Run 6 km', owners: ['robin'] });
    expect(first('- [ ] ~~@robin Buy new shoes~~')).toMatchObject({ text: 'Buy new shoes', owners: ['robin'] });
  });

  it.each([
    ['@sam: Draft', ['sam'], 'Draft'],
    ['@robin and @sam Draft', ['robin', 'sam'], 'Draft'],
    ['@robin, @sam, @robin – Draft', ['robin', 'sam'], 'Draft'],
    ['@robin/@sam Draft', ['robin', 'sam'], 'Draft'],
    ['@robin und @sam Entwurf', ['robin', 'sam'], 'Entwurf'],
    ['@robinと@sam 下書き', ['robin', 'sam'], '下書き'],
    ['Draft (@sam-jo)', ['sam-jo'], 'Draft'],
    ['**@sam** Draft', ['sam'], 'Draft'],
    ['Draft with @sam.', ['sam'], 'Draft with.'],
    ['次は@samが書く', ['sam'], '次はが書く'],
    ['Ask @sam for the log', ['sam'], 'Ask for the log'],
    ['@Sam Draft', ['Sam'], 'Draft'],
    ['@zoë Draft', ['zoë'], 'Draft'],
    ['Draft', [], 'Draft'],
  ])('%s: owners', (task, owners, text) => {
    expect(first(`- [ ] ${task}`)).toMatchObject({ owners, text });
  });

  it.each([
    'Write to sam@example.org',
    'Write to sam@home',
    'Run `@sam`',
    'Read [@sam](https://example.org)',
    'Read https://example.org/@sam',
    'Follow @sam@social.example',
    'Pay @ the gate',
  ])('find no owner in %j', (task) => {
    expect(first(`- [ ] ${task}`)?.owners).toEqual([]);
  });

  it.each([
    '(due 2026-05-15)',
    '(Due: 2026-05-15)',
    '( due  2026-05-15 )',
    '（due 2026-05-15）',
    '(due **2026-05-15**)',
  ])('are due on the day in %s', (due) => {
    expect(first(`- [ ] Draft ${due}`)).toMatchObject({ text: 'Draft', due: '2026-05-15' });
  });

  it.each(['(due to rain)', '(due `2026-05-15`)', '(2026-05-15)', 'due 2026-05-15'])('are not due in %s', (words) => {
    expect(first(`- [ ] Draft ${words}`)?.due).toBeUndefined();
  });

  it('keep a day that does not exist as text, and report it', () => {
    const { body, issues } = parseBody('## Next steps\n- [ ] Draft (due 2026-13-40)\n');
    expect(body.commitments).toMatchObject([{ text: 'Draft (due 2026-13-40)' }]);
    expect(body.commitments[0]).not.toHaveProperty('due');
    expect(issues).toEqual([
      {
        kind: 'impossible-due-date',
        detail: '(due 2026-13-40)',
        place: { line: 2, column: 1, endLine: 2, endColumn: 29 },
      },
    ]);
  });

  it('may stand in ordered lists, in quotes and in other tasks', () => {
    const tasks = '1. [ ] a\n   - [x] b\n     - note\n       - [ ] c\n\n> - [ ] d';
    expect(listed(tasks).map(({ text, state }) => [text, state])).toEqual([
      ['a', 'open'],
      ['b', 'kept'],
      ['c', 'open'],
      ['d', 'open'],
    ]);
  });

  it('are their first paragraph; what follows is detail', () => {
    expect(first('- [ ] Draft\n  chapter four\n\n  With **care**.')?.text).toBe('Draft chapter four');
  });

  it.each(['- [ ] ', '- [ ] @sam', '- [ ] @sam (due 2026-05-15)', '- [ ] <!-- what next? -->'])(
    'have words: %j has none',
    (task) => {
      expect(listed(task)).toEqual([]);
    },
  );

  it('have the key of their words', () => {
    const [one, other] = listed(
      '- [ ] @sam Draft *chapter four*! (due 2026-05-15)\n- [x] draft chapter FOUR (due 2026-06-01) @sam',
    );
    expect(one?.key).toBe(other?.key);
    expect(one?.owners).toEqual(other?.owners);
  });

  it.each([
    'Nächste Schritte',
    'Prochaines étapes',
    'Próximos pasos',
    'Próximos passos',
    '次のステップ',
    'الخطوات التالية',
  ])('stand under %s too', (heading) => {
    expect(parseBody(`# ${heading}\n\n* [ ] a`).body.commitments).toMatchObject([{ text: 'a', section: 'nextSteps' }]);
  });
});
