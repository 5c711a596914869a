import './no-eval.ts';
import { problemsOf } from './check-file.ts';
import { checkForm } from './check-form.ts';
import type { CheckedForm } from './checked-form.ts';
import { checkNewDocument } from './new-document.ts';
import type { CheckerAnswer, CheckerQuestion, FormQuestion } from './questions.ts';

/* Makes and checks files in a worker, so that typing never waits for it. */

function check(asked: FormQuestion): CheckedForm {
  if (asked.kind === 'file') {
    const { path, text, data } = asked;
    return { path, text, problems: problemsOf(path, text, { ...data.standIns, today: data.today }) };
  }
  return asked.kind === 'checkIn'
    ? checkForm(asked.filled, asked.session, asked.data)
    : checkNewDocument(asked.filled, asked.data);
}

async function answerTo({ id, asked }: CheckerQuestion): Promise<CheckerAnswer> {
  if (asked.kind !== 'open') return { id, checked: check(asked) };
  // Only needed for changing an existing check-in.
  const { openCheckIn } = await import('./open-check-in.ts');
  return { id, opened: openCheckIn(asked.text, asked.session, asked.data) };
}

addEventListener('message', ({ data }: MessageEvent<CheckerQuestion>) => void answerTo(data).then(postMessage));
