import { pageDraft } from '../../../presentation/drafts/page.ts';
import { inOneLine, objectionToName, said } from '../../ask/objections.ts';
import { idQuestion } from '../id-question.ts';
import type { NewKind } from '../new-kind.ts';

export const pageKind: NewKind = {
  name: 'page',
  about: 'any further page: a handbook, a letter to your future selves',
  questions: ({ journal }) => [
    {
      option: 'title',
      message: 'What is its title?',
      about: 'its heading',
      value: 'words',
      placeholder: 'Handbook',
      objection: objectionToName,
    },
    {
      option: 'order',
      message: 'Its place in the menu, as a number (empty: not in the menu)',
      about: 'its place in the menu, as a number (else it is not in the menu)',
      value: 'number',
      optional: true,
      objection: (answer) =>
        /^\d{1,6}$/.test(inOneLine(answer)) ? undefined : 'Write a whole number; pages with smaller ones come first.',
    },
    idQuestion(
      'title',
      journal.documents.pages.map(({ id }) => id),
    ),
  ],
  file({ id = '', title = '', order = '' }, { words }) {
    return pageDraft(
      { id, title: inOneLine(title), order: said(order) === undefined ? undefined : Number(order) },
      words,
    );
  },
};
