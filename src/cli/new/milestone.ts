import { oneLine } from '../../domain/text.ts';
import { plainDate } from '../../domain/plain-date.ts';
import { milestoneKindSchema } from '../../domain/schemas/milestone.ts';
import { milestoneDraft } from '../../output/drafts/measures.ts';
import { type Answers, objectionToDay, objectionToName, objectionToWords, said } from '../ask/questions.ts';
import { idQuestion, type NewKind } from './new-kind.ts';

export const milestoneKind: NewKind = {
  name: 'milestone',
  description: 'something reached, a small win, or a setback that deserves a page',
  questions: ({ journal }) => [
    {
      option: 'kind',
      message: 'What was it?',
      description: 'which of them it is (default: a milestone)',
      oneOf: [
        { value: 'milestone', label: 'A milestone' },
        { value: 'smallWin', label: 'A small win' },
        { value: 'setback', label: 'A setback', hint: 'with what it taught you, and the way back' },
      ],
      initial: () => 'milestone',
    },
    {
      option: 'title',
      message: 'What happened, in a few words?',
      description: 'what happened, in a few words',
      value: 'words',
      placeholder: 'First half marathon',
      objection: objectionToName,
    },
    {
      option: 'date',
      message: 'When?',
      description: 'when it was (default: today)',
      value: 'date',
      initial: () => journal.today,
      objection: (answer) => objectionToDay(answer),
    },
    {
      option: 'goal',
      message: 'Which goal does it belong to?',
      description: 'the goal that it belongs to',
      oneOf: [
        { value: '', label: 'None' },
        ...journal.goals.map(({ id, document }) => ({ value: id, label: document.data.title })),
      ],
      initial: () => '',
      applies: () => journal.goals.length > 0,
    },
    {
      option: 'celebrated',
      message: 'How did you celebrate?',
      description: 'how you celebrated',
      value: 'words',
      optional: true,
      objection: (answer) => objectionToWords(answer),
      applies: (answers) => !isSetback(answers),
    },
    {
      option: 'lesson',
      message: 'What did it teach you?',
      description: 'for a setback: what you learned',
      value: 'words',
      optional: true,
      objection: (answer) => objectionToWords(answer),
      applies: isSetback,
    },
    {
      option: 'recovery',
      message: 'What’s the first step back?',
      description: 'for a setback: the first step back',
      value: 'words',
      optional: true,
      objection: (answer) => objectionToWords(answer),
      applies: isSetback,
    },
    idQuestion(
      'title',
      journal.documents.milestones.map(({ id }) => id),
    ),
  ],
  file(answers, { words }) {
    const { id = '', title = '', date = '', kind } = answers;
    return milestoneDraft(
      {
        id,
        title: oneLine(title),
        date: plainDate(oneLine(date)),
        kind: milestoneKindSchema.parse(kind),
        goal: said(answers['goal']),
        celebrated: said(answers['celebrated']),
        lesson: said(answers['lesson']),
        recovery: said(answers['recovery']),
      },
      words,
    );
  },
};

function isSetback({ kind }: Answers): boolean {
  return kind === 'setback';
}
