import { oneLine } from '../../domain/text.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { partnershipSchema } from '../../domain/schemas/partnership.ts';
import type { Words } from '../../i18n/messages.d.ts';
import {
  listIn,
  objectionBySchema,
  objectionToDay,
  objectionToName,
  objectionToWords,
  type Question,
} from '../ask/questions.ts';
import { benchmarkQuestions } from '../new/benchmark.ts';
import { goalQuestions } from '../new/goal.ts';
import type { Scene } from '../new/new-kind.ts';
import { pagesAddress, repositoryAddress, siteAddressFields } from './journal-files.ts';
import type { Surroundings } from './machine.ts';
import { idsFor, namesIn, objectionToNames, objectionToPartnerIds, partnersIn } from './people.ts';

/** Questions that belong together, and why they're asked. */
export interface Group {
  why: string;
  questions: readonly Question[];
  /** Whether the questions are skipped: given values or defaults are used. */
  quiet?: boolean;
}

/** Returns questions about a first goal and its benchmark. Both have a title, so each title's option has its own name. */
function firstGoal(today: PlainDate): Group[] {
  const scene: Scene = { today, partners: [], goals: [], benchmarks: [] };
  return [
    {
      why: 'Your first goal, one that you share. Five short answers make it specific enough to know when you have it.',
      questions: titled('goal', goalQuestions(scene), ['specific', 'achievable', 'relevant', 'due']),
    },
    {
      why: 'How you can tell that you’re getting there: one thing to measure, and a plan from where you are to where you want to be.',
      questions: titled('benchmark', benchmarkQuestions(scene, partnersIn), [
        'unit',
        'per',
        'baseline',
        'target',
        'target-date',
      ]),
    },
  ];
}

function titled(option: string, questions: readonly Question[], wanted: readonly string[]): Question[] {
  return questions.flatMap((question) => {
    if (question.option === 'title') return { ...question, option };
    return wanted.includes(question.option) ? question : [];
  });
}

const { privacy } = partnershipSchema.shape;

/** Returns questions about who may read the journal, and where it's published. */
function sharing({ origin }: Surroundings): Group {
  return {
    why: 'What you share, and with whom. Each file can say otherwise.',
    questions: [
      {
        option: 'privacy',
        message: 'Who sees what you write, unless a file says otherwise',
        description: 'who sees what you write, unless a file says otherwise (default: the partners)',
        oneOf: [
          { value: 'partners', label: 'The partners', hint: 'sealed on the site, with a passphrase' },
          { value: 'public', label: 'Everyone' },
          { value: 'private', label: 'Only people who have the files', hint: 'no site' },
        ],
        initial: () => privacy.unwrap().shape.default.parse(undefined),
      },
      {
        option: 'boundaries',
        message: 'What you agreed about sharing, in your own words',
        description: 'what you agreed about sharing, in your own words',
        value: 'words',
        placeholder: 'Numbers may be shared, setbacks stay between us (Enter skips)',
        optional: true,
        objection: objectionToWords,
      },
      {
        option: 'host',
        message: 'Where the repository is kept and its site published',
        description: 'where the repository is kept and its site published (default: github)',
        oneOf: [
          { value: 'github', label: 'GitHub', hint: 'no site from a private repository, unless you pay' },
          { value: 'gitlab', label: 'GitLab', hint: 'a site that only members see is free' },
          {
            value: 'cloudflare',
            label: 'Cloudflare',
            hint: 'a site from a private repository is free; anyone with the address can see it',
          },
          { value: 'none', label: 'Nowhere yet', hint: 'on this machine alone' },
        ],
        initial: () => 'github',
      },
      {
        option: 'repository',
        message: 'The address of the repository, for “Edit this page”',
        description: 'the address of its repository (default: where git cloned it from, if that is GitHub)',
        value: 'address',
        initial: () => (origin === undefined ? undefined : repositoryAddress(origin)),
        placeholder: 'https://github.com/robin/journal (Enter skips)',
        optional: true,
        objection: (answer) =>
          repositoryAddress(oneLine(answer)) === undefined && !/^https:\/\/[^\s/@]+\/\S+$/.test(oneLine(answer))
            ? 'Write the address of a repository, such as https://github.com/robin/journal.'
            : undefined,
      },
      {
        option: 'site',
        message: 'Where its site will be',
        description: 'the address of the site (default: that of the repository’s GitHub Pages)',
        value: 'address',
        initial: ({ host, repository = '' }) => (host === 'github' ? pagesAddress(oneLine(repository)) : undefined),
        placeholder: 'https://robin.github.io/journal/ (Enter skips)',
        optional: true,
        objection: (answer) =>
          siteAddressFields(oneLine(answer))
            ? undefined
            : 'Write the address of a site, such as https://robin.github.io/journal/.',
      },
    ],
  };
}

const { cadence, context, locale, timezone } = partnershipSchema.shape;
const { every } = cadence.shape;

const DAYS_A_WEEK = 7;

/** Returns questions about the partners, which come first because all others refer to them. */
export function firstGroup(): Group {
  return {
    why: 'First, who you are. It’s on every page, and each of you gets a file to add to.',
    questions: [
      {
        option: 'partners',
        message: 'Your names, two or more, separated by commas',
        description: 'your names, two or more, separated by commas: "Robin, Sam"',
        value: 'names',
        placeholder: 'Robin, Sam',
        objection: objectionToNames,
      },
      {
        option: 'ids',
        message: 'Short names for you in files, in the same order: `@robin` goes in front of what Robin promises',
        description:
          'how files name you, in the same order: lower-case letters, digits, hyphens (default: made from your names)',
        value: 'ids',
        initial: (answers) => idsFor(answers['partners'] ?? ''),
        objection: (answer, answers) => objectionToPartnerIds(answer, answers['partners'] ?? ''),
      },
    ],
  };
}

/** Returns the groups of questions that are for all partners together, in order. */
export function groups(surroundings: Surroundings): readonly Group[] {
  return [
    us(surroundings.words),
    rhythm(surroundings),
    ...firstGoal(surroundings.today),
    sharing(surroundings),
    quiet(surroundings),
  ];
}

function us({ newDocuments }: Words): Group {
  return {
    why: 'What you are to each other. You’ll read it again when it gets hard, and you can change it whenever it’s wrong.',
    questions: [
      {
        option: 'name',
        message: 'What you call yourselves',
        description: 'what you call yourselves (default: your names)',
        value: 'name',
        initial: (answers) => namesIn(answers['partners'] ?? '').join(' & '),
        objection: objectionToName,
      },
      {
        option: 'purpose',
        message: 'Why you hold each other to your goals, in a sentence',
        description: 'why you hold each other to your goals, in a sentence',
        value: 'words',
        placeholder: 'We make each other finish what matters',
        objection: objectionToWords,
      },
      {
        option: 'agreements',
        message: 'How you talk with each other, separated by semicolons',
        description: 'how you talk with each other, separated by semicolons: "a; b"',
        value: 'sentences',
        initial: () => newDocuments.agreements.join('; '),
        optional: true,
        objection: (answer) =>
          listIn(answer, ';')
            .map(objectionToWords)
            .find((why) => why !== undefined),
      },
      {
        option: 'missed',
        message: 'What happens when one of you misses a commitment',
        description: 'what happens when one of you misses a commitment',
        value: 'words',
        initial: () => newDocuments.missed,
        optional: true,
        objection: objectionToWords,
      },
    ],
  };
}

function rhythm({ today, timezone: machine }: Surroundings): Group {
  return {
    why: 'When you check in. The site counts from the first day, and says when the next one is due.',
    questions: [
      {
        option: 'every',
        message: 'How often',
        description: 'how often you check in: 1 week, 2 weeks, 1 month (default: 1 week)',
        value: 'length',
        initial: () => '1 week',
        objection: objectionBySchema(every),
      },
      {
        option: 'first',
        message: 'The first check-in, which sets the weekday for all the others',
        description: 'the day of the first check-in (default: in a week)',
        value: 'date',
        initial: () => addDays(today, DAYS_A_WEEK),
        objection: (answer) => objectionToDay(answer),
      },
      {
        option: 'timezone',
        message: 'The time zone that “today” goes by',
        description: 'the time zone that “today” goes by (default: this machine’s)',
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
        description: 'the day you began (default: today)',
        value: 'date',
        initial: () => today,
        objection: (answer) => objectionToDay(answer),
      },
      {
        option: 'locale',
        message: 'The language of the site’s own words',
        description: 'the language of the site’s own words, and how it writes dates (default: this machine’s)',
        value: 'language',
        initial: () => machine,
        objection: objectionBySchema(locale),
      },
      {
        option: 'context',
        message: 'What kind of partnership it is',
        description: 'what kind of partnership it is (default: personal)',
        oneOf: context.unwrap().options.map((value) => ({ value, label: value })),
        initial: () => context.parse(undefined),
      },
    ],
  };
}

/** Returns every question that is for all partners together. */
export function allQuestions(surroundings: Surroundings): readonly Question[] {
  return [firstGroup(), ...groups(surroundings)].flatMap(({ questions }: Group) => questions);
}
