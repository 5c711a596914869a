import { idSchema } from '../../domain/schemas/values.ts';
import { UsageError } from '../../journal/configuration.ts';
import type { PartnerDraft } from '../../output/drafts/people.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import type { Asker } from '../ask/asker.ts';
import {
  type Answers,
  answersTo,
  listIn,
  objectionBySchema,
  objectionToName,
  type Question,
} from '../ask/questions.ts';
import type { ScenePartner } from '../new/new-kind.ts';
import { aboutPartner, objectionToSameName, partnerFrom } from '../new/partner.ts';

/** The given values, by option. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

/** Options that have one answer for each partner, in order. */
const EACH = {
  pronouns: {
    between: ',',
    sign: 'commas',
    value: 'list',
    description: 'your pronouns, in the same order, separated by commas',
  },
  github: {
    between: ',',
    sign: 'commas',
    value: 'list',
    description: 'your names on GitHub, in the same order, separated by commas',
  },
  role: {
    between: ';',
    sign: 'semicolons',
    value: 'list',
    description: 'your roles, in the same order, separated by semicolons',
  },
  feedback: {
    between: ',',
    sign: 'commas',
    value: 'list',
    description: 'the feedback each of you asks for (listen, question, challenge, none), separated by commas',
  },
} as const;

type Each = keyof typeof EACH;
const LISTS = ['pronouns', 'github', 'role', 'feedback'] as const satisfies readonly Each[];

/** The options about the partners. */
export const PEOPLE_OPTIONS = {
  pronouns: { type: 'string', value: EACH.pronouns.value, description: EACH.pronouns.description },
  github: { type: 'string', value: EACH.github.value, description: EACH.github.description },
  role: { type: 'string', value: EACH.role.value, description: EACH.role.description },
  feedback: { type: 'string', value: EACH.feedback.value, description: EACH.feedback.description },
} as const;

/**
 * Splits an answer into names, as people write two of them.
 * @example namesIn('Robin and Sam') // ['Robin', 'Sam']
 */
export function namesIn(answer: string): string[] {
  return listIn(answer.replaceAll(/(?:,\s*|\s+)(?:and|&)\s+/giu, ', '), ',');
}

/** Objects to anything but the names of at least two partners. */
export function objectionToNames(answer: string): string | undefined {
  const names = namesIn(answer);
  if (names.length < 2) return 'A partnership has two partners or more: write their names, separated by commas.';
  const wrong = names.map((name) => objectionToName(name)).find((why) => why !== undefined);
  return wrong ?? names.map((name, index) => objectionToSameName(name, names.slice(0, index))).find(Boolean);
}

/**
 * Returns suggested ids for names, all different; with a number if a name has no Latin letters.
 * @example idsFor('Zoë, Zoe, 太郎') // 'zoe, zoe-2, partner-3'
 */
export function idsFor(names: string): string {
  const ids: string[] = [];
  for (const name of namesIn(names)) ids.push(freeId(idOf(name) || `partner-${ids.length + 1}`, ids));
  return ids.join(', ');
}

/** Objects to anything but one id for each partner. */
export function objectionToPartnerIds(answer: string, names: string): string | undefined {
  const [ids, count] = [listIn(answer, ','), namesIn(names).length];
  if (ids.length !== count) return `Write one for each of you, ${count} in all, separated by commas.`;
  if (new Set(ids).size < count) return 'Two of you have the same one. Give each of you a different one.';
  return ids.map(objectionBySchema(idSchema)).find((why) => why !== undefined);
}

/** Returns the partners that answers name, in order. */
export function partnersIn({ partners = '', ids = '' }: Answers): ScenePartner[] {
  const names = namesIn(partners);
  return listIn(ids, ',').map((id, index) => ({ id, name: names[index] ?? id }));
}

/** Returns an id that isn't taken. @example freeId('sam', ['sam']) // 'sam-2' */
function freeId(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/**
 * Asks for details about each partner.
 * @param before earlier answers by id, which are suggested
 * @throws UsageError for lists that don't match the partners
 */
export async function askPeople(
  partners: readonly ScenePartner[],
  given: Given,
  asker: Asker | undefined,
  before: readonly PartnerDraft[] = [],
): Promise<PartnerDraft[]> {
  const lists = listsIn(partners, given);
  const people: PartnerDraft[] = [];
  for (const [index, partner] of partners.entries()) {
    const own = Object.fromEntries([...lists].map(([option, list]) => [option, list[index] ?? '']));
    const said = before.find(({ id }) => id === partner.id);
    const questions = aboutPartner(`${partner.name}’s`).map((question) => asPartOfList(question, said));
    const answers = await answersTo(
      questions.filter(({ option }) => own[option] !== ''),
      own,
      asker,
    );
    people.push(partnerFrom({ ...answers, ...partner }));
  }
  return people;
}

/**
 * Adapts a question to be part of a list: choices are checked when options are parsed, and an answer must not contain
 * the separator, because setup can print its answers as options.
 */
function asPartOfList(question: Question, said: PartnerDraft | undefined): Question {
  const { oneOf, option, objection, initial } = question;
  const each = eachOf(option);
  const offered = said?.[each];
  const asked = { ...question, initial: offered === undefined ? (initial ?? (() => undefined)) : () => offered };
  if (oneOf) {
    const values = oneOf.map(({ value }) => value);
    return {
      ...asked,
      objection: (answer) => (values.includes(answer) ? undefined : `It has to be one of ${values.join(', ')}.`),
    };
  }
  const { between, sign } = EACH[each];
  return {
    ...asked,
    objection: (answer, answers) =>
      answer.includes(between)
        ? `Write it without ${sign}, because it goes between the partners’ names.`
        : objection?.(answer, answers),
  };
}

/** Returns a question's list. @throws Error for a question that doesn't have one */
function eachOf(option: string): Each {
  for (const each of LISTS) if (each === option) return each;
  throw new Error(`There’s no list for ${option}.`);
}

function listsIn(partners: readonly ScenePartner[], given: Given): Map<Each, string[]> {
  const lists = new Map<Each, string[]>();
  for (const option of LISTS) {
    const written = given[option];
    if (typeof written !== 'string') continue;
    const { between } = EACH[option];
    const list = listIn(written, between, { places: true });
    if (list.length !== partners.length)
      throw new UsageError(
        `\`--${option}\` has ${list.length} ${list.length === 1 ? 'part' : 'parts'} for ${partners.length} partners: write one for each, in their order, with \`${between}\` between them and nothing where there is none.`,
      );
    lists.set(option, list);
  }
  return lists;
}
