import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../src/client/write/checker/check-form.ts';
import { markdownToMdast } from '../../../src/client/write/checker/markdown.ts';
import { openCheckIn } from '../../../src/client/write/checker/open-check-in.ts';
import { readCheckInBody } from '../../../src/domain/check-in/body.ts';
import type { Filled, SessionToWrite } from '../../../src/views/write/form-data.ts';
import { writtenSession } from '../../../src/views/write/session-form.ts';
import { writeView } from '../../../src/views/write/view.ts';
import { EXAMPLE } from '../../journal/mutated-journals.ts';
import { contextOf, type Files, read } from '../../output/drafts/written-journal.ts';
import { runs, sampleOf } from '../../support/properties.ts';
import { filledForms } from './filled-forms.ts';
import { JOURNAL, smallForm, TODAY } from './small-journal.ts';

const { data, sessions: forms } = smallForm();

/** Returns what the journal reads from a file, without positions. */
function readOf(path: string, text: string): unknown {
  const found = read({ ...JOURNAL, [path]: text }, TODAY).documents?.checkIns.find(({ file }) => file === path);
  const body = text.replaceAll('\r\n', '\n').replace(/^\ufeff?---\n[^]*?\n---\n/, '');
  const { body: said } = readCheckInBody(markdownToMdast(body), body, data.partners);
  return JSON.parse(
    JSON.stringify({ data: found?.data, ...said, extents: [] }, (name, value: unknown) =>
      ['place', 'start', 'end', 'markdown'].includes(name) ? undefined : value,
    ),
  );
}

function sessionOf(key: string): SessionToWrite {
  const session = data.sessions.find((each) => each.key === key);
  if (!session) throw new Error(`No session is ${key}.`);
  return session;
}

const SAM = sessionOf('2026-03-08 sam');

/** A quiet week, as the form writes it. */
const WEEK: Filled = {
  title: 'A quiet week',
  topics: 'Rest, Shoes',
  'readings/long-run': '15.5',
  'pulse/sam/motivation': '4',
  progress: 'It moved.\n\nIt _really_ moved.',
  'wins/0/what': 'Slept **well**',
  'setbacks/0/what': 'Missed a run',
  'setbacks/0/lesson': 'mornings',
  'concerns/0/what': 'The rain: what if it stays?',
  'feedback/sam/robin': 'You kept the log.',
  'steps/0/what': 'Buy shoes',
  'steps/0/owner': 'sam',
  'steps/0/due': '2026-03-20',
  'steps/0/section': 'nextSteps',
  answer: 'The long one.',
  notes: 'Nothing else.',
  [`promises/${SAM.promises[0]?.key}/fate`]: 'kept',
};

const week = checkForm(WEEK, SAM, data).text;
const open = (text: string) => openCheckIn(text, SAM, data);

describe('a check-in that is opened in the form again', () => {
  it('contains what was typed', () => {
    const opened = open(week);
    expect(opened?.text).toBe(week);
    expect(opened?.filled).toMatchObject(WEEK);
  });

  it.each(['[x]: https://example.org', 'see (www.example.org)', 'ask sam@example.org, or nobody@example'])(
    'becomes the same text, or stays a text, even if the words about a promise have an address without marks: %s',
    (why) => {
      const promise = `promises/${SAM.promises[0]?.key}`;
      const { text } = checkForm({ ...WEEK, [`${promise}/fate`]: 'dropped', [`${promise}/why`]: why }, SAM, data);
      expect([text, undefined]).toContain(open(text)?.text);
    },
  );

  it.each(sampleOf(data.sessions, 3).map((session) => [session.key, session] as const))(
    'of %s becomes the same text, or stays a text',
    (key, session) => {
      const form = forms.find((each) => each.key === key);
      if (!form) throw new Error('A session has no form.');
      fc.assert(
        fc.property(filledForms(form, session), (filled) => {
          const { path, text, problems } = checkForm(filled, session, data);
          const opened = openCheckIn(text, session, data);
          if (!opened) return;
          if (problems.some(({ code }) => code === 'form/misread'))
            expect(readOf(path, opened.text)).toEqual(readOf(path, text));
          else expect(opened.text).toBe(text);
        }),
        { numRuns: Math.ceil(runs(500 / data.sessions.length)), endOnFailure: true },
      );
    },
  );

  it.each([
    ['other line breaks', week.replaceAll('\n', '\r\n')],
    ['a mark at its beginning', `\ufeff${week}`],
    ['other bullets', week.replaceAll(/^- (?!\[)/gm, '* ')],
    ['lines broken elsewhere', week.replace('The rain: what', 'The rain:\n  what')],
    ['an empty value', week.replace('pulse:', 'confidence: { marathon: }\npulse:')],
    ['its author’s name at a number', week.replace('long-run: 15.5', 'long-run: { sam: 15.5 }')],
    ['promises that name their author', week.replace('[ ] Buy shoes', '[ ] @sam Buy shoes')],
    ['a section in other words', week.replace('## Wins', '## Highlights')],
    ['words before every section', week.replace('## Progress', 'Dear us,\n\n## Progress')],
    ['words in place of a list', week.replace('- Slept **well**', 'Slept **well**')],
    ['another order', week.replace(/(## Wins[^]*?)(## Setbacks[^]*?)(## Concerns)/, '$2$1$3')],
    ['labels in another language', week.replace('Lesson: mornings', 'Lehre: mornings')],
    ['who speaks to whom in other words', week.replace('### Sam to Robin', '### Sam an Robin')],
  ])('may have %s', (_, text) => {
    expect(text).not.toBe(week);
    const opened = open(text);
    expect(opened?.filled).toMatchObject(WEEK);
    // The style is kept, except where Markdown has two ways to say the same thing.
    const words = (given = '') =>
      given
        .replaceAll(/\r|\ufeff/g, '')
        .replace(/^---\n[^]*?\n---\n/, '')
        .replaceAll(/^[*-] /gm, '')
        .replace(/\s+/g, ' ');
    expect(words(opened?.text)).toBe(words(text));
  });

  it('may link to the journal’s files, and name everyone', () => {
    const both = sessionOf('2026-03-08');
    const written = (body: string) => `---\ndate: 2026-03-08\n---\n\n${body}`;
    const text = written(
      '## Progress\n\n[The goal](../goals/marathon.md) is near.\n\n## Next steps\n\n- [ ] @robin @sam Buy shoes\n',
    );
    expect(openCheckIn(text, both, data)).toMatchObject({
      text,
      filled: { 'steps/0/what': 'Buy shoes', 'steps/0/owner': '' },
    });
    const some = written('## Next steps\n\n- [ ] @robin @sam Buy shoes\n- [ ] Rest\n');
    expect(openCheckIn(some, both, data)).toBeUndefined();
  });

  it('keeps fields that the form doesn’t ask for', () => {
    const text = week.replace('title:', 'present: [robin, sam]\nvisibility: public\nlang: en-GB\ntitle:');
    expect(open(text)?.text).toBe(text);
  });

  it.each([
    ['a comment', week.replace('## Wins', '<!-- For me -->\n\n## Wins')],
    ['a comment in a field', week.replace('title:', '# Think of another\ntitle:')],
    ['a section of its own', `${week}\n## Recipe\n\nFlour\n`],
    ['a picture', week.replace('It moved.', '![It](./it.png)')],
    ['a table', week.replace('It moved.', '| a |\n| - |\n| b |')],
    ['code', week.replace('It moved.', '```\nIt moved.\n```')],
    ['a note below', week.replace('Nothing else.', 'Nothing else.[^1]\n\n[^1]: Or so.')],
    ['a promise that was never made', week.replace('[ ] Buy shoes', '[x] Buy shoes')],
    ['a reference', week.replace('It moved.', 'It [moved][1].\n\n[1]: https://example.org')],
    ['an anchor', week.replace('title: A', 'title: &a A')],
    ['no fields', week.replace(/^---[^]*?\n---\n/, '')],
    ['nothing', ''],
  ])('stays a text with %s', (_, text) => {
    expect(text).not.toBe(week);
    expect(open(text)).toBeUndefined();
  });

  it('of the example is read unchanged, or stays a text', () => {
    const files: Files = Object.fromEntries(Object.entries(EXAMPLE).map(([path, bytes]) => [path.slice(8), bytes]));
    const context = contextOf(files, '2026-11-19');
    const example = writeView(context).data;
    const opened = sampleOf(context.journal.documents.checkIns, 5).flatMap((file) => {
      const text = new TextDecoder().decode(EXAMPLE[`content/${file.file}`]);
      const made = openCheckIn(text, writtenSession(context, file).session, example);
      if (!made) return [];
      const rest = (given: string) => given.replace(/^---\n[^]*?\n---\n/, '').replace(/\s+/g, ' ');
      // The example's Markdown has no other punctuation than what the form writes.
      expect(rest(made.text), file.file).toBe(rest(text).replaceAll(/\*(\w[^*]*)\*/g, '_$1_'));
      return [file.file];
    });
    expect(opened).not.toEqual([]);
  });
});
