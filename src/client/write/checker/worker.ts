import './no-eval.ts';
import { checkForm } from './check-form.ts';
import type { CheckedForm } from './checked-form.ts';
import { checkNewDocument } from './new-document.ts';
import type { CheckerAnswer, CheckerQuestion, FormQuestion } from './questions.ts';

/* Makes and checks files beside the page, so that typing never waits for it. */

function check(asked: FormQuestion): CheckedForm {
  return asked.kind === 'checkIn'
    ? checkForm(asked.filled, asked.session, asked.data)
    : checkNewDocument(asked.filled, asked.data);
}

addEventListener('message', ({ data: { id, asked } }: MessageEvent<CheckerQuestion>) => {
  const answer: CheckerAnswer = { id, checked: check(asked) };
  postMessage(answer);
});
