import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { CATALOGUES } from '../../src/i18n/catalogues.ts';
import english from '../../src/i18n/messages/en.json' with { type: 'json' };
import { LANGUAGES, READING } from '../../src/i18n/reading/languages.ts';
import former from '../../src/i18n/reading/former-hints.json' with { type: 'json' };
import { typesOfMessages } from './message-types.ts';
import { at } from './words-samples.ts';

/*
 * `npm run messages` writes src/i18n/messages.d.ts from en.json, src/i18n/reading/hints.ts from the catalogues' hints
 * for drafts, and the glossary in src/i18n/README.md from what each language calls things. The test checks that they're
 * up to date.
 */

const fileIn = (path: string) => fileURLToPath(new URL(`../../src/i18n/${path}`, import.meta.url));

export const TYPES_FILE = fileIn('messages.d.ts');
export const HINTS_FILE = fileIn('reading/hints.ts');
export const README_FILE = fileIn('README.md');

/** Messages that are only the name of a thing. */
const GLOSSARY = [
  'benchmarks.columns.partner',
  'agreement.title',
  'search.kinds.goal',
  'search.kinds.benchmark',
  'benchmarks.columns.reading',
  'chart.plan',
  'benchmarks.target',
  'benchmarks.checkpoint',
  'timeline.kinds.session',
  'commitments.title',
  'commitments.states.kept',
  'digest.fates.carried',
  'commitments.states.dropped',
  'timeline.kinds.milestone',
  'timeline.kinds.smallWin',
  'timeline.kinds.setback',
  'timeline.kinds.review',
  'timeline.kinds.pause',
  'sessions.remarks',
  'sessions.confidence',
  'signals.title',
  'retrospectives.title',
  'sealedReader.passphrase',
];

/** Names that authors write and drafts contain: the first of each list. */
const SECTIONS = ['progress', 'wins', 'concerns', 'feedback', 'nextSteps', 'accountability', 'notes'] as const;
const PARTS = ['lesson', 'recovery'] as const;

/** Returns the types of all messages, formatted like the project. */
export async function messageTypes(): Promise<string> {
  return formatted(TYPES_FILE, typesOfMessages(english));
}

/** Returns the hints of new documents in every language, and those that older versions' drafts still contain. */
export async function hintsRead(): Promise<string> {
  const hints = Object.values(CATALOGUES).flatMap(({ commitments, drafts, atWork }) => [
    ...Object.values(drafts.sections),
    ...Object.values(atWork.drafts.sections),
    drafts.carried,
    drafts.later,
    drafts.older,
    drafts.asked,
    commitments.stuck,
    drafts.question,
    drafts.page,
  ]);
  const fields = Object.values(CATALOGUES).flatMap(({ drafts, newDocuments }) => [
    drafts.title,
    drafts.topics,
    newDocuments.goalMeasures,
    newDocuments.goalDuties,
    newDocuments.goalReviews,
    newDocuments.benchmarkCheckpoints,
    newDocuments.benchmarkIndicator,
  ]);
  return formatted(
    HINTS_FILE,
    `// Written by \`npm run messages\`.

/** What the comments in the text of new documents say, in every language: a line, and examples below it. */
export const HINTS: readonly string[] = ${JSON.stringify([...new Set([...hints, ...former.hints])])};

/** What their comments say of fields that are yet to be filled in. */
export const FIELD_HINTS: readonly string[] = ${JSON.stringify([...new Set([...fields, ...former.fields])])};`,
  );
}

/** Returns the messages' README with an up-to-date glossary. */
export async function readmeWithGlossary(): Promise<string> {
  const [before = '', , after = ''] = readFileSync(README_FILE, 'utf8').split(
    /(?<=<!-- glossary -->\n)|(?=<!-- \/glossary -->)/,
  );
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    row(LANGUAGES.map((language) => `\`${language}\``)),
    row(LANGUAGES.map(() => '---')),
    ...GLOSSARY.map((path) => row(LANGUAGES.map((language) => String(at(CATALOGUES[language], path))))),
    ...SECTIONS.map((name) => row(LANGUAGES.map((language) => firstOf(READING[language].sections[name])))),
    ...PARTS.map((name) => row(LANGUAGES.map((language) => firstOf(READING[language].setbackParts[name])))),
  ];
  return formatted(README_FILE, `${before}\n${table.join('\n')}\n\n${after}`);
}

const firstOf = (names: string) => names.split(', ', 1)[0] ?? '';

async function formatted(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

if (import.meta.main)
  for (const [file, text] of [
    [TYPES_FILE, await messageTypes()],
    [HINTS_FILE, await hintsRead()],
    [README_FILE, await readmeWithGlossary()],
  ] as const) {
    const name = file.slice(file.indexOf('src/i18n/'));
    if (text === readFileSync(file, { encoding: 'utf8', flag: 'a+' })) console.log(`${name} is up to date.`);
    else {
      writeFileSync(file, text);
      console.log(`${name} is written.`);
    }
  }
