import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInText } from '../../../src/client/write/checker/check-in-text.ts';
import { placeInForm } from '../../../src/client/write/checker/place-in-form.ts';
import type { Place } from '../../../src/domain/check-in/model.ts';
import { runs } from '../../support/properties.ts';
import { filledForms } from './filled-forms.ts';
import { smallForm } from './small-journal.ts';

const { data, sessions: forms } = smallForm();

/** Controls whose words are in the file unchanged. */
const WORDS = /^(?:title|topics|progress|answer|notes|feedback\/.*|.*\/(?:what|why|obstacle|lesson|recovery))$/;

describe('a line of a file made from a form', () => {
  it.each(data.sessions.map((session) => [session.key, session] as const))(
    'of %s leads to the control with its words',
    (key, session) => {
      const form = forms.find((each) => each.key === key);
      if (!form) throw new Error('A session has no form.');
      // A distinct word in each control, the first and the last of its sentence.
      const named = filledForms(form, session).map((filled) =>
        Object.fromEntries(
          Object.entries(filled).map(([name, value], index) => [
            name,
            WORDS.test(name) ? `marked${index}x and more` : value,
          ]),
        ),
      );
      fc.assert(
        fc.property(named, (filled) => {
          const text = checkInText(filled, session, data);
          const names = Object.keys(filled);
          for (const [index, line] of text.split('\n').entries()) {
            const [, mark] = /marked(\d+)x/.exec(line) ?? [];
            if (mark === undefined) continue;
            const at = placeInForm(text, wholeLine(index + 1), filled, session);
            const name = names[Number(mark)] ?? '';
            expect(at !== undefined && (name === at || name.startsWith(`${at}/`)), `${line}: ${at}, not ${name}`).toBe(
              true,
            );
          }
        }),
        { numRuns: Math.ceil(runs(600) / data.sessions.length), endOnFailure: true },
      );
    },
  );
});

function wholeLine(line: number): Place {
  return { line, column: 1, endLine: line + 1, endColumn: 1 };
}
