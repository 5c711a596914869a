import { type PlainDate, plainDate } from '../../../domain/plain-date.ts';
import type { PartnerId } from '../../../domain/schemas/values.ts';
import { checkInDraft } from '../../../presentation/drafts/check-in.ts';
import { nextCheckInDate } from '../../../presentation/drafts/next-check-in-date.ts';
import { namesOfAll } from '../../../presentation/partner-tag.ts';
import type { ViewContext } from '../../../presentation/view-context.ts';
import { inOneLine, objectionToDay } from '../../ask/objections.ts';
import type { Answers } from '../../ask/questions.ts';
import type { NewKind } from '../new-kind.ts';

export const checkInKind: NewKind = {
  name: 'check-in',
  about: 'a session, with what is open, the benchmarks to read, and a question to talk about',
  questions: (context) => [
    {
      option: 'author',
      message: 'Who writes it?',
      about: 'whose own side it is (else it is written together)',
      oneOf: [
        { value: '', label: namesOfAll(context), hint: 'together, in one file' },
        ...context.journal.partners.map(({ id, data }) => ({ value: id, label: data.name, hint: 'their own side' })),
      ],
      initial: () => '',
    },
    {
      option: 'date',
      message: 'Of which day?',
      about: 'the day of the session (else the next due date without one)',
      value: 'date',
      initial: ({ author }) => nextCheckInDate(context.journal, author === '' ? undefined : author),
      whenMissing: () => 'Nothing is due any more, so it is for you to choose a day.',
      objection: (answer) => objectionToDay(answer) ?? tooEarly(answer, context),
    },
  ],
  file: (answers, context) => checkInDraft(context, chosen(answers)),
  notes(answers, { journal }) {
    const { date, author } = chosen(answers);
    const others = journal.documents.checkIns.filter(({ data }) => data.date === date && data.author !== author);
    return [
      ...(others.length > 0
        ? [`Of that day there is also ${others.map(({ file }) => file).join(', ')}: together they are one session.`]
        : []),
      'What stays behind a # or between <!-- and --> is not read: you can leave it.',
    ];
  },
};

function chosen({ date = '', author = '' }: Answers): { date: PlainDate; author?: PartnerId } {
  return { date: plainDate(inOneLine(date)), ...(author !== '' && { author }) };
}

function tooEarly(date: string, { journal }: ViewContext): string | undefined {
  const { since } = journal.documents.partnership.data;
  return inOneLine(date) < since ? `The partnership began on ${since}.` : undefined;
}
