import { oneLine } from '../../domain/text.ts';
import { type PlainDate, plainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { checkInDraft } from '../../output/drafts/check-in.ts';
import { nextCheckInDate } from '../../output/drafts/next-check-in.ts';
import { pageDraft } from '../../output/drafts/people.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { namesOfAll } from '../../views/common/partner.ts';
import { type Answers, objectionToDay, objectionToName, said } from '../ask/questions.ts';
import { idQuestion, type NewKind } from './new-kind.ts';

export const checkInKind: NewKind = {
  name: 'check-in',
  description: 'what you write at each due date: what’s still open, the numbers to read, and a question to talk about',
  questions: (context) => [
    {
      option: 'author',
      message: 'Who writes it?',
      description: 'whose own side it is (default: you write it together)',
      oneOf: [
        { value: '', label: namesOfAll(context), hint: 'together, in one file' },
        ...context.journal.partnersToday.map(({ id, data }) => ({
          value: id,
          label: data.name,
          hint: 'their own side',
        })),
      ],
      initial: () => '',
    },
    {
      option: 'date',
      message: 'For which day?',
      description: 'the day of the check-in (default: the next due date without one)',
      value: 'date',
      initial: ({ author }) => nextCheckInDate(context.journal, author === '' ? undefined : author),
      whenMissing: () => 'Nothing is due any more, so choose a day.',
      objection: (answer) => objectionToDay(answer) ?? tooEarly(answer, context),
    },
  ],
  file: (answers, context) => checkInDraft(context, chosen(answers)),
  notes(answers, { journal }) {
    const { date, author } = chosen(answers);
    const others = journal.documents.checkIns.filter(({ data }) => data.date === date && data.author !== author);
    return [
      ...(date > journal.today
        ? [`The site will show it from ${date} on; until then, \`npm run dev\` shows it as coming up.`]
        : []),
      ...(others.length > 0
        ? [`For that day, there’s also ${others.map(({ file }) => file).join(', ')}: together they’re one check-in.`]
        : []),
      'Anything after a # or between <!-- and --> is ignored, so you can leave it there.',
    ];
  },
};

function chosen({ date = '', author = '' }: Answers): { date: PlainDate; author?: PartnerId } {
  return { date: plainDate(oneLine(date)), ...(author !== '' && { author }) };
}

function tooEarly(date: string, { journal }: ViewContext): string | undefined {
  const { since } = journal.documents.partnership.data;
  return oneLine(date) < since ? `The partnership began on ${since}.` : undefined;
}

export const pageKind: NewKind = {
  name: 'page',
  description: 'any other page: a handbook, a letter to your future selves',
  questions: ({ journal }) => [
    {
      option: 'title',
      message: 'What’s its title?',
      description: 'its heading',
      value: 'words',
      placeholder: 'Handbook',
      objection: objectionToName,
    },
    {
      option: 'order',
      message: 'Its place in the menu, as a number (empty: not in the menu)',
      description: 'its place in the menu, as a number (default: it isn’t in the menu)',
      value: 'number',
      optional: true,
      objection: (answer) =>
        /^\d{1,6}$/.test(oneLine(answer)) ? undefined : 'Write a whole number; pages with smaller ones come first.',
    },
    idQuestion(
      'title',
      journal.documents.pages.map(({ id }) => id),
    ),
  ],
  file({ id = '', title = '', order = '' }, { words }) {
    return pageDraft(
      { id, title: oneLine(title), order: said(order) === undefined ? undefined : Number(order) },
      words,
    );
  },
};
