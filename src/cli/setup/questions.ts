import { addDays } from '../../domain/plain-date.ts';
import { partnershipSchema } from '../../domain/schemas/partnership.ts';
import type { Words } from '../../presentation/words/words.ts';
import { listIn } from '../ask/lists.ts';
import { objectionBySchema, objectionToDay, objectionToName, objectionToWords } from '../ask/objections.ts';
import type { Question } from '../ask/questions.ts';
import type { Group, Surroundings } from './group.ts';
import { idsFor, namesIn, objectionToNames, objectionToPartnerIds } from './people.ts';
import { firstGoal } from './questions-of-goal.ts';
import { sharing } from './questions-of-sharing.ts';

const { cadence, context, locale, timezone } = partnershipSchema.shape;
const { every } = cadence.shape;

const DAYS_A_WEEK = 7;

/** Who the partners are: asked before everything else, which is about them. */
export function firstGroup(): Group {
  return {
    why: 'First, who you are. Every page says it, and each of you gets a file to go on with.',
    questions: [
      {
        option: 'partners',
        message: 'Your names, two or more, separated by commas',
        about: 'your names, two or more, separated by commas: "Robin, Sam"',
        value: 'names',
        placeholder: 'Robin, Sam',
        objection: objectionToNames,
      },
      {
        option: 'ids',
        message: 'Short names for you in files, in the same order: `@robin` stands before what Robin promises',
        about: 'how files name you, in the same order: small letters, digits, hyphens (else what your names suggest)',
        value: 'ids',
        initial: (answers) => idsFor(answers['partners'] ?? ''),
        objection: (answer, answers) => objectionToPartnerIds(answer, answers['partners'] ?? ''),
      },
    ],
  };
}

/** Everything that is about all of you, in the order in which it is asked. */
export function groups(surroundings: Surroundings): readonly Group[] {
  return [
    us(surroundings.words),
    rhythm(surroundings),
    ...firstGoal(surroundings.today),
    sharing(surroundings),
    quiet(surroundings),
  ];
}

function us({ beginnings }: Words): Group {
  return {
    why: 'What you are to each other. You read it again when it is hard, and change it whenever it is wrong.',
    questions: [
      {
        option: 'name',
        message: 'What you call yourselves',
        about: 'what you call yourselves (else your names)',
        value: 'name',
        initial: (answers) => namesIn(answers['partners'] ?? '').join(' & '),
        objection: objectionToName,
      },
      {
        option: 'purpose',
        message: 'Why you hold each other to your goals, in a sentence',
        about: 'why you hold each other to your goals, in a sentence',
        value: 'words',
        placeholder: 'We make each other finish what matters',
        objection: objectionToWords,
      },
      {
        option: 'agreements',
        message: 'How you talk with each other, separated by semicolons',
        about: 'how you talk with each other, separated by semicolons: "a; b"',
        value: 'sentences',
        initial: () => beginnings.agreements.join('; '),
        optional: true,
        objection: (answer) =>
          listIn(answer, ';')
            .map(objectionToWords)
            .find((why) => why !== undefined),
      },
      {
        option: 'missed',
        message: 'What happens when somebody misses a commitment',
        about: 'what happens when somebody misses a commitment',
        value: 'words',
        initial: () => beginnings.missed,
        optional: true,
        objection: objectionToWords,
      },
    ],
  };
}

function rhythm({ today, timezone: machine }: Surroundings): Group {
  return {
    why: 'When you check in. The site counts from the first day, and says when the next is due.',
    questions: [
      {
        option: 'every',
        message: 'How often',
        about: 'how often you check in: 1 week, 2 weeks, 1 month (else 1 week)',
        value: 'length',
        initial: () => '1 week',
        objection: objectionBySchema(every),
      },
      {
        option: 'first',
        message: 'The first time; the weekday of all follows from it',
        about: 'the day of the first check-in (else in a week)',
        value: 'date',
        initial: () => addDays(today, DAYS_A_WEEK),
        objection: (answer) => objectionToDay(answer),
      },
      {
        option: 'timezone',
        message: 'The time zone that “today” goes by',
        about: 'the time zone that “today” goes by (else this machine’s)',
        value: 'zone',
        initial: () => machine,
        objection: objectionBySchema(timezone),
      },
    ],
  };
}

function quiet({ today, locale: machine }: Surroundings): Group {
  return {
    why: '',
    quiet: true,
    questions: [
      {
        option: 'since',
        message: 'The day you began',
        about: 'the day you began (else today)',
        value: 'date',
        initial: () => today,
        objection: (answer) => objectionToDay(answer),
      },
      {
        option: 'locale',
        message: 'The language of the site’s own words',
        about: 'the language of the site’s own words, and how it writes dates (else this machine’s)',
        value: 'language',
        initial: () => machine,
        objection: objectionBySchema(locale),
      },
      {
        option: 'context',
        message: 'What kind of partnership it is',
        about: 'what kind of partnership it is (else personal)',
        oneOf: context.unwrap().options.map((value) => ({ value, label: value })),
        initial: () => context.parse(undefined),
      },
    ],
  };
}

/** Every question that is asked of all of you together. */
export function allQuestions(surroundings: Surroundings): readonly Question[] {
  return [firstGroup(), ...groups(surroundings)].flatMap(({ questions }: Group) => questions);
}
