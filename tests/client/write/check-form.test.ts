import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../src/client/write/checker/check-form.ts';
import { rowsOf } from '../../../src/client/write/checker/check-in-text.ts';
import type { Filled, SessionToWrite } from '../../../src/views/write/form-data.ts';
import { runs, sampleOf } from '../../support/properties.ts';
import { writeView } from '../../../src/views/write/view.ts';
import { contextOf, read, robinAndSam } from '../../output/drafts/written-journal.ts';
import { filledForms } from './filled-forms.ts';
import { JOURNAL, smallForm, TODAY } from './small-journal.ts';

const { data, sessions: forms } = smallForm();

/** Returns the journal with the file in it. */
function journalWith(path: string, text: string) {
  return read({ ...JOURNAL, [path]: text }, TODAY);
}

describe('a form that is filled in', () => {
  it.each(sampleOf(data.sessions, 3).map((session) => [session.key, session] as const))(
    'of %s makes a file without errors that the form didn’t report, and says what was typed',
    (key, session) => {
      const form = forms.find((each) => each.key === key);
      if (!form) throw new Error('A session has no form.');
      fc.assert(
        fc.property(filledForms(form, session), (filled) => {
          const { path, text, problems } = checkForm(filled, session, data);
          const { documents, problems: found } = journalWith(path, text);
          const errors = found.filter((problem) => problem.file === path && problem.severity === 'error');
          const told = new Set<string>(problems.map(({ code }) => code));
          expect(errors.filter(({ code }) => !told.has(code))).toEqual([]);
          if (errors.length > 0 || told.has('form/misread') || told.has('form/incomplete')) return;
          const content = documents?.checkIns.find(({ file }) => file === path)?.content;
          expect(content?.wins).toHaveLength(rowsOf(filled, 'wins', ['what']).length);
          expect(content?.concerns).toHaveLength(rowsOf(filled, 'concerns', ['what']).length);
          expect(content?.setbacks).toHaveLength(rowsOf(filled, 'setbacks', ['what']).length);
          expect(content?.commitments).toHaveLength(promisesIn(filled, session));
        }),
        // Each input has some fifty fields, so shrinking one takes longer than everything else.
        { numRuns: Math.ceil(runs(4_000 / data.sessions.length)), endOnFailure: true },
      );
    },
  );

  it('names everyone in one partner’s side, where a promise without a name would be that partner’s', () => {
    const filled = { 'steps/0/what': 'Buy shoes', 'steps/0/owner': '', 'steps/0/due': '' };
    const textOf = (key: string) => {
      const session = data.sessions.find((each) => each.key === key);
      if (!session) throw new Error(`No session is ${key}.`);
      return checkForm(filled, session, data).text;
    };
    expect(textOf('2026-03-08 sam')).toContain('- [ ] @robin @sam Buy shoes\n');
    expect(textOf('2026-03-08')).toContain('- [ ] Buy shoes\n');
  });

  it('labels a setback’s lesson in the journal’s language', () => {
    const german = writeView(contextOf(robinAndSam({}, { locale: 'de' }), '2026-01-20')).data;
    const [session] = german.sessions;
    if (!session) throw new Error('Nothing can be written.');
    const filled = {
      'setbacks/0/what': 'Krank',
      'setbacks/0/lesson': 'krank ist krank',
      'setbacks/0/recovery': 'Dienstag',
    };
    const { text, problems } = checkForm(filled, session, german);
    expect(text).toContain('- Krank\n  - Lehre: krank ist krank\n  - Weg zurück: Dienstag\n');
    expect(problems).toEqual([]);
  });
});

function promisesIn(filled: Filled, { promises }: SessionToWrite): number {
  const listed = promises.filter(({ key, later }) => {
    const fate = filled[`promises/${key}/fate`];
    return !later || fate === 'kept' || fate === 'dropped';
  });
  return listed.length + rowsOf(filled, 'steps', ['what']).length;
}
