import type { Filled, SessionToWrite, WriteData } from '../../../views/write/form-data.ts';
import { problemsOf } from './check-file.ts';
import { type CheckedForm, type FormProblem, toldAt } from './checked-form.ts';
import { checkInText } from './check-in-text.ts';
import { misread } from './misread.ts';
import { placeInForm } from './place-in-form.ts';
import { inOneLine } from './typed-words.ts';
import { typedNumber } from './typed-number.ts';

const NUMBERS = /^(?:readings|confidence|pulse)\//;

/**
 * Makes the check-in of a form, and finds everything that's wrong with it: values that aren't numbers, text that would
 * be read differently, and what `check` finds.
 */
export function checkForm(filled: Filled, session: SessionToWrite, data: WriteData): CheckedForm {
  const text = checkInText(filled, session, data);
  const { path } = session;
  const notNumbers = Object.entries(filled).flatMap(([at, typed]): FormProblem[] =>
    NUMBERS.test(at) && typed.trim() !== '' && typedNumber(typed, data.locale) === undefined
      ? [{ at, severity: 'error', code: 'form/not-a-number' }]
      : [],
  );
  const misreadHere = misread(filled, session, data, text).map((at): FormProblem => ({
    at,
    severity: 'error',
    code: 'form/misread',
  }));
  const incomplete = setbacksWithoutWords(filled).map((at): FormProblem => ({
    at,
    severity: 'error',
    code: 'form/incomplete',
  }));
  const found = problemsOf(path, text, { ...data.standIns, today: data.today }).map((problem) =>
    toldAt(controlAt(placeInForm(text, problem, filled, session), problem.code), problem),
  );
  return { path, text, problems: [...notNumbers, ...incomplete, ...misreadHere, ...found] };
}

/** Returns the control of a problem. A new promise's day has a control of its own. */
function controlAt(place: string | undefined, code: string): string | undefined {
  return place?.startsWith('steps/') && code.startsWith('date/') ? `${place}/due` : place;
}

/** Returns setbacks that have a lesson, but no description. */
function setbacksWithoutWords(filled: Filled): string[] {
  const isEmpty = (name: string) => inOneLine(filled[name] ?? '') === '';
  return Object.keys(filled).flatMap((name) => {
    const [part, row, column] = name.split('/');
    const what = `setbacks/${row}/what`;
    const isLeft = part === 'setbacks' && column !== 'what' && !isEmpty(name) && isEmpty(what);
    return isLeft ? [what] : [];
  });
}
