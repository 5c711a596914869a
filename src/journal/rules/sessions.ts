import { markUntouched } from '../../domain/check-in/session.ts';
import { isPartner, type Member } from '../../domain/partners/membership.ts';
import type { Collection } from '../../domain/schemas/index.ts';
import { quotedWords } from '../../domain/text.ts';
import { FIELD_HINTS } from '../../i18n/reading/hints.ts';
import { membersIn, problemOfField, type SourceFile, type SourceOf, sourcesOf } from '../files/source-file.ts';
import { FILE_START, type ProblemDetails, type Problem, problemAt } from '../problems/problem.ts';
import { capitalised, fieldName } from '../schema/explain.ts';
import type { Path } from '../yaml/locate.ts';
import { readCheckInName } from './file-names.ts';
import type { Rule, RuleInput } from './rule.ts';

/** A number that a check-in gives, for one partner or for all. */
interface Given {
  source: SourceOf<'checkIns'>;
  path: Path;
  value: number;
  /** Identifies what the number is about and for whom: the same for all numbers about the same thing. */
  subject: string;
}

/** Returns the benchmarks in which the partners share one series. */
export function sharedBenchmarks({ sources }: Pick<RuleInput, 'sources'>): ReadonlySet<string> {
  return new Set(
    sourcesOf('benchmarks', sources)
      .filter(({ fields, unread }) => fields && fields['per'] !== 'partner' && !unread?.has('per'))
      .map(({ id }) => id),
  );
}

/**
 * Returns the readings of a check-in, even if it has problems. A number without a name is the author's; in a joint file
 * it belongs to everyone present.
 */
export function readingsOf(
  source: SourceOf<'checkIns'>,
  shared: ReadonlySet<string>,
  partners: readonly Member[],
): Given[] {
  return Object.entries(recordIn(source.fields?.['readings'])).flatMap(([benchmark, given]): Given[] => {
    const path = ['readings', benchmark];
    if (typeof given !== 'number') return numbersByName(source, path, given, benchmark);
    const { author, present } = whoIn(source);
    const date = readCheckInName(source.id)?.date;
    const everybody = partners.filter((partner) => date === undefined || isPartner(partner, date));
    const whose = shared.has(benchmark)
      ? ['']
      : author !== undefined
        ? [author]
        : (present ?? everybody.map(({ id }) => id));
    return whose.map((partner) => ({ source, path, value: given, subject: `${benchmark} ${partner}` }));
  });
}

/** Returns a check-in's numbers about goals and about the partners themselves. */
function feelingsOf(source: SourceOf<'checkIns'>): Given[] {
  const { author = '' } = whoIn(source);
  const confidence = Object.entries(recordIn(source.fields?.['confidence'])).flatMap(([goal, given]): Given[] => {
    const path = ['confidence', goal];
    if (typeof given !== 'number') return numbersByName(source, path, given, `confidence ${goal}`);
    return [{ source, path, value: given, subject: `confidence ${goal} ${author}` }];
  });
  const pulse = Object.entries(recordIn(source.fields?.['pulse'])).flatMap(([partner, given]) =>
    numbersByName(source, ['pulse', partner], given, `pulse ${partner}`),
  );
  return [...confidence, ...pulse];
}

function numbersByName(source: SourceOf<'checkIns'>, path: Path, given: unknown, subject: string): Given[] {
  return Object.entries(recordIn(given)).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ source, path: [...path, name], value, subject: `${subject} ${name}` }] : [],
  );
}

function whoIn({ id, fields }: SourceOf<'checkIns'>): { author?: string | undefined; present?: string[] } {
  const [author, present] = [fields?.['author'], fields?.['present']];
  return {
    author: typeof author === 'string' ? author : readCheckInName(id)?.author,
    ...(Array.isArray(present) ? { present: present.filter((name) => typeof name === 'string') } : {}),
  };
}

/** Returns a value of any type as a record of names and values; empty if it isn't one. */
export function recordIn(value: unknown): Record<string, unknown> {
  // An object that isn't an array has string keys.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Checks that a check-in's numbers fit its benchmarks, and that each is given once in a session. */
export const sessionValues: Rule = ({ sources }) => {
  const partners = membersIn(sources);
  const shared = sharedBenchmarks({ sources });
  const checkIns = sourcesOf('checkIns', sources);
  const sessions = Map.groupBy(checkIns, ({ id }) => readCheckInName(id)?.date ?? id);
  return [
    ...checkIns.flatMap((source) => notPerPartner(source, shared)),
    ...[...sessions.values()]
      .filter((files) => files.length > 1)
      .flatMap((files) =>
        saidTwice(files.flatMap((file) => [...readingsOf(file, shared, partners), ...feelingsOf(file)])),
      ),
  ];
};

function notPerPartner(source: SourceOf<'checkIns'>, shared: ReadonlySet<string>): Problem[] {
  return Object.entries(recordIn(source.fields?.['readings']))
    .filter(([benchmark, value]) => typeof value === 'object' && value !== null && shared.has(benchmark))
    .map(([benchmark]) => problemOfField(source, ['readings', benchmark], 'value', perPartner(benchmark)));
}

function perPartner(benchmark: string): ProblemDetails {
  return {
    code: 'session/not-per-partner',
    message: `\`${benchmark}\` is a number that you share, so it can’t have a value for each of you.`,
    why: `\`benchmarks/${benchmark}.md\` doesn’t say \`per: partner\`.`,
    fix: `Write one number, such as \`${benchmark}: 12\`; or write \`per: partner\` in that file, if each of you has a number of your own.`,
  };
}

/** Reports numbers given twice with different values. Each field is reported once, even if it's about several partners. */
function saidTwice(given: readonly Given[]): Problem[] {
  const before = new Map<string, Given>();
  const told = new Set<string>();
  return given.flatMap((said): Problem[] => {
    const { source, subject, path, value } = said;
    const first = before.get(subject);
    if (!first) before.set(subject, said);
    const key = `${source.file} ${path.join(' ')}`;
    if (!first || first.value === value || first.source === source || told.has(key)) return [];
    told.add(key);
    return [problemOfField(source, path, 'value', twice(said, first))];
  });
}

function twice({ path, value }: Given, first: Given): ProblemDetails {
  return {
    code: 'session/said-twice',
    message: `${capitalised(fieldName(path))} is \`${value}\` here, but \`${first.value}\` in \`${first.source.file}\`.`,
    why: 'Both files belong to the same check-in, and only one of the two numbers can count.',
    fix: 'Keep the one that’s right, and remove the other.',
  };
}

/** Returns the files of check-ins that are still unwritten. */
export function untouchedFiles(sources: readonly SourceFile[]): ReadonlySet<string> {
  const [partnership] = sourcesOf('partnership', sources);
  const checkIns = sourcesOf('checkIns', sources).flatMap(({ id, file, data, split, content }) =>
    data && split && content ? [{ id, file, data, body: split.body, content }] : [],
  );
  const marked = markUntouched(checkIns, {
    questions: partnership?.data?.questions ?? [],
    partners: membersIn(sources),
  });
  return new Set(marked.filter(({ untouched }) => untouched).map(({ file }) => file));
}

/** Warns of check-ins and pages without content. */
export const nothingWritten: Rule = ({ sources }) => {
  const untouched = untouchedFiles(sources);
  return sources.flatMap((source): Problem[] => {
    const isEmptyPage = source.collection === 'pages' && source.data && !/\S/.test(source.split?.body ?? '');
    if (isEmptyPage) return [problemAt(source.file, FILE_START, NO_TEXT)];
    return untouched.has(source.file) ? [problemAt(source.file, FILE_START, UNTOUCHED)] : [];
  });
};

const NO_TEXT: ProblemDetails = {
  code: 'session/nothing-written',
  message: 'This page has no text.',
  why: 'It would be an empty page.',
  fix: 'Write something below the second `---`, or delete the file.',
};

const UNTOUCHED: ProblemDetails = {
  code: 'session/nothing-written',
  message: 'This check-in is still empty.',
  why: 'Until something is written in it, it doesn’t count: its due date isn’t met, and feedback about it waits.',
  fix: 'Fill in a number, tick a box or write a line; or delete the file.',
};

/** Fields that new documents have as a comment until they're filled in. */
const OFFERED: Partial<Record<Collection, readonly string[]>> = {
  goals: ['measurable', 'duties', 'reviews'],
  benchmarks: ['checkpoints', 'indicator'],
};
const GROUPS: ReadonlySet<string> = new Set(['readings', 'confidence', 'pulse']);
const PULSE = ['motivation', 'trust', 'energy'];

/** Longer lines can't come from a draft. */
const MAX_ROW = 1_000;
const FIELD_BEHIND_HASH = /^[\s#]*#\s*([\w-]+):(?:\s+(.*?))?(?:\s+#.*)?$/;
const EMPTY_WITH_NUMBER_BEHIND = /^\s*([\w-]+):\s+(?:\{[^}\d]*\}\s+)?#\s.*\d/;
const NUMBERS = /^[-+]?\d[\d.,]*$|^\{.*:\s*[-+]?\d.*\}$/;

/**
 * Reports values filled in after a `#`: in a draft of the former form, or after an empty field. Other comments are
 * their author's.
 */
export const behindHash: Rule = ({ sources, ids }) => {
  const numbered = new Set([...ids.benchmarks, ...ids.goals, ...ids.partners, ...PULSE]);
  return sources.flatMap((source): Problem[] => {
    if (!source.split?.yaml.includes('#')) return [];
    const { yaml, yamlLine } = source.split;
    const rows = yaml.split('\n').map((row) => (row.length > MAX_ROW ? '' : row.trimEnd()));
    return rows.flatMap((row, index): Problem[] => {
      const finding = findingBehindHash(source, row, rows[index + 1] ?? '', numbered);
      if (!finding) return [];
      const [line, column] = [yamlLine + index, row.search(/\S/) + 1];
      return [problemAt(source.file, { line, column, endLine: line, endColumn: row.length + 1 }, finding)];
    });
  });
};

function findingBehindHash(
  { collection, fields = {} }: SourceFile,
  row: string,
  next: string,
  numbered: ReadonlySet<string>,
): ProblemDetails | undefined {
  if (!row.includes('#')) return undefined;
  const [, name = '', value = ''] = FIELD_BEHIND_HASH.exec(row) ?? [];
  if (collection !== 'checkIns') {
    const isOffered = OFFERED[collection]?.includes(name) === true && !Object.hasOwn(fields, name);
    const goesOn = value === '' && /^#\s{2,}\S/.test(next);
    return isOffered && (value !== '' || goesOn) && !isFieldHint(row) ? BEHIND_HASH : undefined;
  }
  if (numbered.has(EMPTY_WITH_NUMBER_BEHIND.exec(row)?.[1] ?? '')) return NUMBER_BEHIND;
  const hasNumbers = (numbered.has(name) || GROUPS.has(name)) && NUMBERS.test(value);
  const hasWords = (name === 'topics' || name === 'title') && /[^\s[\]]/.test(value) && !isFieldHint(row);
  return hasNumbers || hasWords ? BEHIND_HASH : undefined;
}

/** Returns whether a line is a hint as in new documents, in any language. */
function isFieldHint(row: string): boolean {
  const words = quotedWords(row);
  return FIELD_HINTS.some((hint) => quotedWords(hint) === words);
}

const BEHIND_HASH: ProblemDetails = {
  code: 'yaml/behind-hash',
  message: 'This field is filled in after a `#`, so it isn’t read.',
  why: 'In the fields, everything after a `#` is a comment.',
  fix: 'Remove the `#` and the space after it, here and on the line above that names the field around it; or delete the line.',
};

const NUMBER_BEHIND: ProblemDetails = {
  code: 'yaml/behind-hash',
  message: 'The number here is after the `#`, so it isn’t read.',
  why: 'In the fields, everything after a `#` is a comment.',
  fix: 'Move the number in front of the `#`, after the colon; or delete it.',
};
