import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { stripIsolates } from '../../../src/i18n/isolate.ts';
import { LANGUAGES } from '../../../src/i18n/reading/languages.ts';
import { checkInDraft } from '../../../src/output/drafts/check-in.ts';
import { runs } from '../../support/properties.ts';
import {
  asBegun,
  contextOf,
  type Files,
  frontmatter,
  journalOf,
  problemsWith,
  read,
  robinAndSam,
  withAWin,
} from './written-journal.ts';

const FIRST = '2026-01-11';
const SECOND = '2026-01-18';

/** Returns a journal with one session, and the next check-in. */
function after(lines: string, { author, fields = {} }: { author?: string; fields?: object } = {}) {
  const files = robinAndSam({ [`check-ins/${FIRST}.md`]: frontmatter({ date: FIRST, ...fields }, lines) });
  const draft = checkInDraft(contextOf(files, SECOND), { date: plainDate(SECOND), author });
  return {
    files,
    draft,
    tasks: tasksOf(draft.text),
    ledger: ledgerOf({ ...files, [draft.path]: withAWin(draft.text) }),
  };
}

/** Returns the task items in a text, without comments. */
function tasksOf(text: string): string[] {
  return text.replaceAll(/<!--[^]*?-->/g, '').match(/^- \[.*$/gm) ?? [];
}

function ledgerOf(files: Files) {
  return journalOf(files, SECOND).commitments.all;
}

describe('what a new check-in carries over', () => {
  it('is what’s open, in its earlier section, with its owners', () => {
    const { draft, tasks } = after(
      '## Accountability\n- [ ] @sam Sends a photo\n- [x] Done\n\n## Next steps\n- [ ] Book\n- [ ] ~~@robin Shoes~~\n',
    );
    expect(tasks).toEqual(['- [ ] @robin @sam Book', '- [ ] @sam Sends a photo']);
    expect(draft.text.indexOf('Book')).toBeLessThan(draft.text.indexOf('## Accountability'));
  });

  it('is limited to the latest due ones if there are very many, so that a draft doesn’t grow with the journal’s age', () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `- [ ] @sam Page ${index + 1} (due 2026-01-${index < 10 ? '12' : '17'})`,
    );
    const { tasks } = after(`## Next steps\n${lines.join('\n')}\n`);
    expect(tasks).toHaveLength(50);
    expect(tasks.filter((task) => task.endsWith('(due 2026-01-12)'))).toEqual([]);
  });

  it.each(LANGUAGES)('says how many it leaves out, in a hint that’s read as one: %s', (locale) => {
    const lines = Array.from({ length: 62 }, (_, index) => `- [ ] @sam Page ${index + 1}`);
    const files = robinAndSam(
      { [`check-ins/${FIRST}.md`]: frontmatter({ date: FIRST, lang: 'en' }, `## Next steps\n${lines.join('\n')}\n`) },
      { locale },
    );
    const context = contextOf(files, SECOND);
    const draft = checkInDraft(context, { date: plainDate(SECOND) });
    const says = stripIsolates(context.words.drafts.older({ n: context.formats.number(12) }));
    expect(draft.text).toContain(`<!-- ${says} -->`);
    expect(problemsWith(files, draft, SECOND)).toEqual(asBegun(draft));
    const written = { ...draft, text: draft.text.replace(says, `${says} Slept well`) };
    expect(problemsWith(files, written, SECOND).join()).toContain(
      'body/not-shown There are words inside a hint’s comment',
    );
  });

  it('doesn’t say so if it leaves out nothing', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `- [ ] @sam Page ${index + 1}`);
    expect(after(`## Next steps\n${lines.join('\n')}\n`).draft.text).not.toContain('open for longer');
  });

  it('stays as it was written, with links and emphasis', () => {
    const { tasks } = after(
      '## Next steps\n- [ ] @sam Read [the *book*](https://example.org/a_b), a `@robin` in it\n  and its end (due 2026-01-17)\n',
    );
    expect(tasks).toEqual([
      '- [ ] @sam Read [the _book_](https://example.org/a_b), a `@robin` in it and its end (due 2026-01-17)',
    ]);
  });

  it('becomes plain words if its Markdown would mean something else there', () => {
    const { files, draft, tasks } = after(
      '## Next steps\n- [ ] @sam Read [this][1] and [that](./2026-01-11.md) *again*\n\n[1]: https://x.org\n',
    );
    expect(tasks).toEqual(['- [ ] @sam Read this and that again']);
    expect(problemsWith(files, draft, SECOND)).toEqual(asBegun(draft));
  });

  it('is the same promise in the ledger, carried over once', () => {
    const { ledger } = after('## Next steps\n- [ ] Book the *race* (due 2026-01-17)\n- [ ] @sam Write\n');
    expect(ledger.map(({ text, carried, listings }) => [text, carried, listings.length])).toEqual([
      ['Book the race', 1, 2],
      ['Write', 1, 2],
    ]);
  });

  it('doesn’t include what’s due later: no one is late, and it isn’t counted as carried over again', () => {
    const { draft, tasks, ledger } = after('## Next steps\n- [ ] @sam Race -- in spring (due 2026-04-12)\n');
    expect(tasks).toEqual([]);
    expect(draft.text).toContain('<!-- - [ ] @sam Race – in spring (due 2026-04-12) -->\n');
    expect(ledger.map(({ carried, due }) => [carried, due])).toEqual([[0, '2026-04-12']]);
  });

  it('includes a later promise again if its line is taken out of the comment', () => {
    const { files, draft } = after('## Next steps\n- [ ] @sam Race -- in spring (due 2026-04-12)\n');
    const line = '- [ ] @sam Race – in spring (due 2026-04-12)';
    const text = `${draft.text.replace(`<!-- ${line} -->\n`, '')}\n## Next steps\n\n${line.replace('[ ]', '[x]')}\n`;
    const [promise, ...others] = ledgerOf({ ...files, [draft.path]: text });
    expect([promise?.state, promise?.settled, others]).toEqual(['kept', SECOND, []]);
  });

  it('stays open, and comes back, if its line is deleted', () => {
    const { files, draft } = after('## Next steps\n- [ ] @sam Write\n');
    const without = { ...files, [draft.path]: withAWin(draft.text.replace('- [ ] @sam Write\n', '')) };
    expect(ledgerOf(without).map(({ state, carried }) => [state, carried])).toEqual([['open', 0]]);
    const next = checkInDraft(contextOf(without, SECOND), { date: plainDate('2026-01-25') });
    expect(tasksOf(next.text)).toEqual(['- [ ] @sam Write']);
  });

  it('is only a partner’s own and shared promises on their own side', () => {
    const lines = '## Next steps\n- [ ] @robin Run\n- [ ] @sam Write\n- [ ] Talk\n';
    expect(after(lines, { author: 'robin' }).tasks).toEqual(['- [ ] @robin Run', '- [ ] @robin @sam Talk']);
    expect(after('## Next steps\n- [ ] Talk\n', { author: 'sam', fields: { present: ['robin'] } }).tasks).toEqual([]);
  });

  it('is counted once if both sides of a session carry it, and doesn’t include what the other side newly promises', () => {
    const { files, draft } = after('## Next steps\n- [ ] Talk\n', { author: 'robin' });
    const withRobin = { ...files, [draft.path]: `${draft.text}\n## Next steps\n- [ ] @sam Swim\n` };
    const sam = checkInDraft(contextOf(withRobin, SECOND), { date: plainDate(SECOND), author: 'sam' });
    expect(tasksOf(sam.text)).toEqual(['- [ ] @robin @sam Talk']);
    const ledger = ledgerOf({ ...withRobin, [sam.path]: withAWin(sam.text) });
    expect(ledger.map(({ text, carried }) => [text, carried])).toEqual([
      ['Talk', 1],
      ['Swim', 0],
    ]);
  });

  it.each(['Write (due 2026-01-18)', '*Write (due 2026-01-18)*', 'Write by 2026-01-18.', 'Write 📅 2026-01-18'])(
    'omits a date that’s long past, which the ledger remembers: %s',
    (words) => {
      const files = robinAndSam({
        [`check-ins/${FIRST}.md`]: frontmatter({ date: FIRST }, `## Next steps\n- [ ] @sam ${words}\n`),
      });
      const draft = checkInDraft(contextOf(files, '2026-08-01'), { date: plainDate('2026-08-02') });
      expect(tasksOf(draft.text)).toEqual(['- [ ] @sam Write']);
      expect(problemsWith(files, draft, '2026-08-02')).toEqual(asBegun(draft));
      const [promise] = journalOf({ ...files, [draft.path]: withAWin(draft.text) }, '2026-08-02').commitments.all;
      expect([promise?.due, promise?.carried]).toEqual(['2026-01-18', 1]);
    },
  );

  it('has its owners’ names, no matter who else is in the new file', () => {
    const { tasks, ledger } = after('## Next steps\n### Sam\n- [ ] Write (@robin)\n- [ ] Call @robin\n- [ ] *Rest*\n', {
      author: 'sam',
    });
    expect(tasks).toEqual(['- [ ] @sam Call @robin', '- [ ] @sam _Rest_']);
    expect(ledger.map(({ text, owners, carried }) => [text, ...owners, carried])).toEqual([
      ['Write', 'robin', 0],
      ['Call @robin', 'sam', 1],
      ['Rest', 'sam', 1],
    ]);
  });

  it('doesn’t include what was dropped, with a reason or without', () => {
    const { tasks, ledger } = after('## Next steps\n- [ ] ~~@sam Buy shoes~~ the old ones hold\n- [ ] ~~@sam Swim~~\n');
    expect(tasks).toEqual([]);
    expect(ledger.map(({ state, reason }) => [state, reason])).toEqual([
      ['dropped', 'the old ones hold'],
      ['dropped', undefined],
    ]);
  });

  it('includes what was dropped or kept, and then promised again', () => {
    const files = robinAndSam({
      [`check-ins/${FIRST}.md`]: frontmatter(
        { date: FIRST },
        '## Next steps\n- [ ] ~~@sam Swim~~ no time\n- [x] @sam Run\n',
      ),
      [`check-ins/${SECOND}.md`]: frontmatter(
        { date: SECOND },
        '## Wins\n- Rested\n## Next steps\n- [ ] @sam Swim\n- [ ] @sam run!\n',
      ),
    });
    const draft = checkInDraft(contextOf(files, SECOND), { date: plainDate('2026-01-25') });
    expect(tasksOf(draft.text)).toEqual(['- [ ] @sam Swim', '- [ ] @sam run!']);
  });

  it('is what was open on the day, if a check-in is written up late', () => {
    const files = robinAndSam({
      [`check-ins/${FIRST}.md`]: frontmatter({ date: FIRST }, '## Next steps\n- [ ] @sam Write\n'),
      'check-ins/2026-01-25.md': frontmatter({ date: '2026-01-25' }, '## Next steps\n- [x] @sam Write\n'),
    });
    const draft = checkInDraft(contextOf(files, '2026-01-26'), { date: plainDate(SECOND) });
    expect(tasksOf(draft.text)).toEqual(['- [ ] @sam Write']);
  });
});

describe('whatever partners promise', () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'write',
        'Draft chapter',
        'é',
        '走る',
        'ال',
        '`@sam`',
        '@robin',
        '@sam',
        '(due 2026-01-17)',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '(due 2026-05-01)',
        '*so*',
        '__x__',
        '~~no~~',
        '[a](https://x.org/a-b)',
        '[b](./x.md)',
        '<b>',
        '&amp;',
        '\\*',
        '1. ',
        '# ',
        '- ',
        '[x]',
        '-->',
        '<!--',
        'https://x.org/?a=b_c',
        'a@b.org',
        '``',
        '|',
        '^',
        '![p](https://x.org/p.png)',
        '\\@sam',
        '(due soon)',
        '(@sam)',
        'by 2026-01-16',
        '📅 2026-01-16',
        '(bis 2026-01-15)',
        '~~let go~~ because',
        '@sam’s',
        '&#64;sam',
      ),
    },
  );
  const line = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(' ').replaceAll(/[\r\n]/g, ' '));
  const lines = fc.array(fc.tuple(fc.constantFrom('[ ]', '[x]', '[ ]'), line), { maxLength: 5 });
  const body = fc
    .tuple(lines, lines)
    .map(
      ([next, held]) =>
        `## Next steps\n${next.map(([box, text]) => `- ${box} ${text}\n`).join('')}\n## Accountability\n${held.map(([box, text]) => `- ${box} ${text}\n`).join('')}`,
    );
  const fields = fc.constantFrom({}, { present: ['robin'] }, { present: ['robin', 'sam'] });

  it('is carried over as the same promises, no more and no fewer, and passes the check', () => {
    fc.assert(
      fc.property(body, fields, fc.constantFrom(undefined, 'robin', 'sam'), (text, present, author) => {
        const files = robinAndSam({ [`check-ins/${FIRST}.md`]: frontmatter({ date: FIRST, ...present }, text) });
        fc.pre(read(files, SECOND).documents !== undefined);
        const before = journalOf(files, SECOND).commitments.all;
        const draft = checkInDraft(contextOf(files, SECOND), { date: plainDate(SECOND), author });
        expect(problemsWith(files, draft, SECOND)).toEqual(asBegun(draft));
        const now = ledgerOf({ ...files, [draft.path]: withAWin(draft.text) });
        const isCarried = ({ state, due, owners }: (typeof before)[number]) =>
          state !== 'kept' && state !== 'dropped' && due <= SECOND && (author === undefined || owners.includes(author));
        expect(now.map(({ id, owners, due, section, carried }) => ({ id, owners, due, section, carried }))).toEqual(
          before.map((promise) => ({
            id: promise.id,
            owners: promise.owners,
            due: promise.due,
            section: promise.section,
            carried: promise.carried + (isCarried(promise) ? 1 : 0),
          })),
        );
      }),
      { numRuns: runs(150) },
    );
  });
});
