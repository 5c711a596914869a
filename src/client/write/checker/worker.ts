import './no-eval.ts';
import { type CharacterNames, knowingNames } from './character-names.ts';
import { problemsOf } from './check-file.ts';
import { checkForm } from './check-form.ts';
import type { CheckedForm } from './checked-form.ts';
import { checkNewDocument } from './new-document.ts';
import type { CheckerAnswer, CheckerQuestion, FormQuestion, NamesAnswer, NamesQuestion } from './questions.ts';

/* Makes and checks files in a worker, so that typing never waits for it. */

function check(question: FormQuestion): CheckedForm {
  if (question.kind === 'file') {
    const { path, text, data } = question;
    return { path, text, problems: problemsOf(path, text, { ...data.standIns, today: data.today }) };
  }
  return question.kind === 'checkIn'
    ? checkForm(question.filled, question.session, question.data)
    : checkNewDocument(question.filled, question.data);
}

/** Unanswered questions to the page, which answers them in order. */
const asked: ((meanings: CharacterNames) => void)[] = [];

function askPage(names: readonly string[]): Promise<CharacterNames> {
  postMessage({ names } satisfies NamesQuestion);
  return new Promise((answered) => asked.push(answered));
}

async function answerTo({ id, asked: question }: CheckerQuestion): Promise<CheckerAnswer> {
  if (question.kind !== 'open') return { id, checked: await knowingNames(() => check(question), askPage) };
  // Only needed for changing an existing check-in.
  const { openCheckIn } = await import('./open-check-in.ts');
  const { text, session, data } = question;
  return { id, opened: await knowingNames(() => openCheckIn(text, session, data), askPage) };
}

addEventListener('message', ({ data }: MessageEvent<CheckerQuestion | NamesAnswer>) => {
  if ('meanings' in data) asked.shift()?.(data.meanings);
  else void answerTo(data).then(postMessage);
});
