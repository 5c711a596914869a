import './no-eval.ts';
import { checkForm } from './check-form.ts';
import type { CheckerAnswer, CheckerQuestion } from './questions.ts';

/* Makes and checks files beside the page, so that nobody waits for it while typing. */

addEventListener('message', ({ data: { id, filled, session, data } }: MessageEvent<CheckerQuestion>) => {
  const answer: CheckerAnswer = { id, checked: checkForm(filled, session, data) };
  postMessage(answer);
});
