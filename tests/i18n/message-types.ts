import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Messages } from '../../src/i18n/catalogue.ts';
import { type Branches, parseMessage, selectKind } from '../../src/i18n/message.ts';

/** What a message requires of one of its arguments. */
export interface ArgumentUse {
  kind: 'text' | 'number' | 'boolean' | 'choice';
  /** May be left out or empty: the message has a `none` branch for that. */
  isOptional: boolean;
  /**
   * The names in its selects: everything that a choice may be; for a text or a number, the values with words of their
   * own.
   */
  members: readonly string[];
}

const HEAD = `// Written by \`npm run messages\` from messages/en.json: change that, not this.

/** A message that takes arguments. */
type Message<Arguments> = (args: Arguments) => string;

/** All that the site says. */
export interface Words`;

/** The subject whose messages replace others, and have the same types. */
export const OVERRIDES = 'atWork';

/**
 * Returns TypeScript types for a compiled catalogue. Its notes become the descriptions.
 * @throws RangeError naming the message that breaks a convention
 */
export function typesOfMessages(messages: Messages): string {
  const { [OVERRIDES]: _, ...own } = messages;
  return `${HEAD} ${typeOfSubject(own, '')}\n`;
}

function typeOfSubject(messages: Messages, path: string): string {
  const lines = Object.entries(messages)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      const note = messages[`@${name}`];
      const key = /^[a-zA-Z]\w*$/.test(name) ? name : `'${name}'`;
      const type = typeOf(value, path === '' ? name : `${path}.${name}`);
      return [...(typeof note === 'string' ? [`/** ${note} */`] : []), `${key}: ${type};`];
    });
  return `{\n${lines.join('\n')}\n}`;
}

function typeOf(value: Messages[string], path: string): string {
  if (typeof value === 'string') return typeOfMessage(value, path);
  if (!isList(value)) return typeOfSubject(value, path);
  const types = new Set(value.map((each, index) => typeOf(each, `${path}.${index}`)));
  return `readonly (${[...types].join(' | ')})[]`;
}

function typeOfMessage(message: string, path: string): string {
  const uses = usesOf(message, path);
  if (uses.size === 0) return 'string';
  const fields = [...uses].map(([name, use]) =>
    use.isOptional ? `${name}?: ${typeOfArgument(use)} | undefined` : `${name}: ${typeOfArgument(use)}`,
  );
  return `Message<{ ${fields.join('; ')} }>`;
}

function typeOfArgument({ kind, members }: ArgumentUse): string {
  if (kind === 'text') return 'string';
  return kind === 'choice' ? members.map((member) => `'${member}'`).join(' | ') : kind;
}

/**
 * Compares a translation with English: returns messages that are missing or unknown, and arguments that English doesn't
 * have or that are of another kind. A translation may leave an argument out.
 */
export function mistakesIn(translation: Messages, english: Messages, path = ''): string[] {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const names = Object.keys(english).filter((name) => !name.startsWith('@'));
  const unknown = Object.keys(translation).filter((name) => !name.startsWith('@') && !names.includes(name));
  return [
    ...unknown.map((name) => `${at(name)}: English has no such message.`),
    ...names.flatMap((name) => mistakesAt(translation[name], english[name], at(name))),
  ];
}

function mistakesAt(value: Messages[string] | undefined, model: Messages[string] | undefined, path: string): string[] {
  if (value === undefined) return [`${path}: missing.`];
  if (typeof value === 'string' && typeof model === 'string') return mistakenArguments(value, model, path);
  if (typeof value === 'string' || typeof model === 'string' || model === undefined)
    return [`${path}: not as in English.`];
  if (!isList(value) && !isList(model)) return mistakesIn(value, model, path);
  if (!isList(value) || !isList(model) || value.length !== model.length)
    return [`${path}: not the list that English has.`];
  return value.flatMap((each, index) => mistakesAt(each, model[index], `${path}.${index}`));
}

function mistakenArguments(message: string, model: string, path: string): string[] {
  const known = usesOf(model, path);
  return [...usesOf(message, path)].flatMap(([name, use]) => {
    const english = known.get(name);
    if (!english) return [`${path}: English has no argument {${name}}.`];
    const isSame = use.kind === english.kind || use.kind === 'text';
    const isSameChoice =
      use.kind !== 'choice' ||
      (use.members.length === english.members.length && use.members.every((each) => english.members.includes(each)));
    if (!isSame || !isSameChoice || (english.isOptional && !use.isOptional))
      return [`${path}: {${name}} isn't used as in English.`];
    return [];
  });
}

/**
 * Returns the arguments of a message, ordered by name.
 * @throws RangeError if the message breaks a convention, or uses an argument in two incompatible ways
 */
export function argumentsOf(message: string): ReadonlyMap<string, ArgumentUse> {
  const uses = new Map<string, ArgumentUse>();
  collect(parseMessage(message), undefined);
  return new Map([...uses].sort(([a], [b]) => (a < b ? -1 : 1)));

  function collect(elements: readonly MessageFormatElement[], branchOf: string | undefined): void {
    for (const element of elements) {
      if (element.type === TYPE.argument) use(element.value, {});
      else if (element.type === TYPE.number) use(element.value, { kind: 'number' });
      else if (element.type === TYPE.plural) {
        if (element.offset !== 0) throw new RangeError(`No offsets, please: {${element.value}, plural, offset:…}`);
        use(element.value, { kind: 'number' });
        Object.values(element.options).forEach(({ value }) => collect(value, undefined));
      } else if (element.type === TYPE.select) {
        use(element.value, askedBy(element.value, element.options));
        Object.values(element.options).forEach(({ value }) => collect(value, element.value));
      } else if (element.type === TYPE.literal) {
        if (branchOf !== undefined && element.value.includes('#'))
          throw new RangeError(
            `A branch of {${branchOf}, select, …} has a #, which counts nothing: write {…, number}.`,
          );
      } else if (element.type !== TYPE.pound) {
        throw new RangeError(`Dates, times and tags come formatted: {${element.value}}`);
      }
    }
  }

  /** Notes a use of an argument. Text is compatible with everything: a choice or a number can be written out, too. */
  function use(name: string, asked: Partial<ArgumentUse>): void {
    const before = uses.get(name) ?? { kind: 'text', isOptional: false, members: [] };
    const kind = asked.kind ?? 'text';
    if (kind !== 'text' && before.kind !== 'text' && kind !== before.kind)
      throw new RangeError(`{${name}} is used as a ${before.kind} and as a ${kind}.`);
    uses.set(name, {
      kind: kind === 'text' ? before.kind : kind,
      isOptional: before.isOptional || asked.isOptional === true,
      members: [...new Set([...before.members, ...(asked.members ?? [])])],
    });
  }
}

function askedBy(name: string, branches: Branches): Partial<ArgumentUse> {
  const keys = Object.keys(branches).filter((key) => key !== 'other');
  switch (selectKind(branches)) {
    case 'presence':
      if (keys.length > 1) throw new RangeError(`{${name}, select, none …} has no branches but none and other.`);
      return { isOptional: true };
    case 'sign':
      return { kind: 'number', members: keys };
    case 'boolean':
      return { kind: 'boolean' };
    case 'choice':
      return { members: keys, ...(branches['other']?.value.length === 0 && { kind: 'choice' }) };
  }
}

function usesOf(message: string, path: string): ReturnType<typeof argumentsOf> {
  try {
    return argumentsOf(message);
  } catch (error) {
    throw new RangeError(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function isList(value: Messages[string]): value is readonly (string | Messages)[] {
  return Array.isArray(value);
}
