import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../../domain/model.ts';
import { oneLine } from '../../domain/text.ts';
import { partnerSchema } from '../../domain/schemas/partner.ts';
import { type PartnerDraft, partnerDraft } from '../../output/drafts/people.ts';
import {
  type Answers,
  objectionBySchema,
  objectionToName,
  objectionToWords,
  type Question,
  said,
} from '../ask/questions.ts';
import { KEYRING_FILE } from '../../journal/keyring.ts';
import { makeChanges } from '../../journal/files/write-files.ts';
import { withOwner } from '../setup/code-owners.ts';
import { clonedRepositoryOf } from '../setup/machine.ts';
import { idQuestion, type NewKind, type ScenePartner } from './new-kind.ts';

/** The command `npm run new -- partner`. */
export const partnerKind: NewKind = {
  name: 'partner',
  description: 'one of you: who they are, what they look after, and how they like to be talked to',
  // Names of partners who have left stay reserved.
  questions: ({ journal }) => partnerQuestions(journal.partners.map(({ id, data }) => ({ id, name: data.name }))),
  file(answers, { words, journal }) {
    // Partners who are added before the first session count as being there from the start.
    const joined = journal.sessions.length > 0 ? journal.today : undefined;
    return partnerDraft({ ...partnerFrom(answers), joined }, words);
  },
  notes(answers, _context, folder) {
    const { id } = partnerFrom(answers);
    return existsSync(join(folder, KEYRING_FILE))
      ? [`To let them in to the sealed pages: \`npm run keys -- add ${id}\`.`]
      : [];
  },
  afterwards: (answers, { journal }, folder) => askForReviews(partnerFrom(answers), journal, folder),
};

/** Asks for a new partner: name and id, then what `setup` asks about each partner. */
export function partnerQuestions(partners: readonly ScenePartner[]): readonly Question[] {
  return [
    {
      option: 'name',
      message: 'Their name, as pages show it',
      description: 'the name that pages show',
      value: 'name',
      objection: (answer) =>
        objectionToName(answer) ??
        objectionToSameName(
          answer,
          partners.map(({ name }) => name),
        ),
    },
    idQuestion(
      'name',
      partners.map(({ id }) => id),
    ),
    ...aboutPartner('Their'),
  ];
}

/** Adds a new partner to the file that makes GitHub ask the others for reviews, if there is one. */
function askForReviews({ github }: PartnerDraft, { partnersToday }: Journal, folder: string): string[] {
  const root = github === undefined ? undefined : clonedRepositoryOf(folder);
  if (github === undefined || root === undefined) return [];
  const names = partnersToday.flatMap(({ data }) => data.github ?? []);
  const owners = withOwner(root, folder, names, github);
  switch (owners.kind) {
    case 'none':
      return [];
    case 'theirs':
      return [`So that GitHub asks them for reviews, too, add this to ${owners.path}: \`${owners.line}\`.`];
    case 'replace':
      makeChanges(root, [owners.change]);
      return [`Added @${github} to ${owners.change.path}, so that GitHub asks them for reviews, too.`];
  }
}

/** Returns the questions about a partner, apart from the name. @param whose `Their`, `Robin’s` */
export function aboutPartner(whose: string): readonly Question[] {
  return [
    {
      option: 'pronouns',
      message: `${whose} pronouns`,
      description: 'such as they/them',
      value: 'pronouns',
      placeholder: 'they/them (Enter skips)',
      optional: true,
      objection: objectionToName,
    },
    {
      option: 'github',
      message: `${whose} user name on GitHub, so that comments there become part of the journal`,
      description: 'their name on GitHub, so that reviews become feedback',
      value: 'name',
      placeholder: 'robin-example (Enter skips)',
      optional: true,
      objection: (answer) => objectionBySchema(partnerSchema.shape.github)(withoutAt(answer)),
    },
    {
      option: 'role',
      message: `${whose} role between you`,
      description: 'what they are in this partnership',
      value: 'words',
      placeholder: 'Training lead (Enter skips)',
      optional: true,
      objection: objectionToWords,
    },
    {
      option: 'feedback',
      message: `The feedback that helps ${whose === 'Their' ? 'them' : whose.replace(/’s?$/, '')} most`,
      description: 'the kind of feedback they ask for',
      oneOf: [
        { value: 'listen', label: 'Listening', hint: 'no advice unless asked' },
        { value: 'question', label: 'Questions', hint: 'that help to think' },
        { value: 'challenge', label: 'A challenge', hint: 'say what you doubt' },
        { value: NONE, label: 'Not decided yet' },
      ],
      initial: () => NONE,
    },
  ];
}

const NONE = 'none';

/** Makes a draft of a partner from checked answers; empty ones are absent. */
export function partnerFrom(answers: Answers): PartnerDraft {
  const feedback = partnerSchema.shape.feedback.safeParse(answers['feedback']);
  return {
    id: oneLine(answers['id'] ?? ''),
    name: oneLine(answers['name'] ?? ''),
    pronouns: said(answers['pronouns']),
    github: said(answers['github'])?.replace(/^@/, ''),
    role: said(answers['role']),
    feedback: feedback.data,
  };
}

/** Objects to a name that's taken: headings such as `### Robin to Sam` identify partners by their names. */
export function objectionToSameName(name: string, others: readonly string[]): string | undefined {
  const form = (written: string) => oneLine(written.normalize('NFKC')).toLowerCase();
  return others.some((other) => form(other) === form(name))
    ? `There’d be two partners called ${oneLine(name)}. Add something that tells them apart, such as an initial.`
    : undefined;
}

function withoutAt(answer: string): string {
  return oneLine(answer).replace(/^@/, '');
}
