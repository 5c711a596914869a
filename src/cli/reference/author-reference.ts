import { z } from 'zod';
import { type Collection, schemas } from '../../domain/schemas/index.ts';
import { CHECK_IN_TEXT } from './check-in-text.ts';
import { EXAMPLES } from './examples.ts';
import { fieldTable, sharedFieldTable } from './field-table.ts';
import { problemCodes } from './problem-codes.ts';
import { INTRODUCTION, PRIVACY } from './introduction.ts';
import { pageComponents } from './page-components.ts';

const TITLES: Record<Collection, string> = {
  partnership: 'The partnership',
  partners: 'Partners',
  goals: 'Goals',
  benchmarks: 'Benchmarks',
  checkIns: 'Check-ins',
  milestones: 'Milestones, small wins and setbacks',
  feedback: 'Feedback',
  pages: 'Pages',
};

/** What stands between a collection's table and the next one. */
const FURTHER: Partial<Record<Collection, string>> = {
  checkIns: CHECK_IN_TEXT,
  pages: pageComponents(),
};

/** The reference for those who write a journal, in Markdown: the schemas' own words, with an introduction. */
export function authorReference(): string {
  const collections = Object.keys(schemas) as Collection[];
  return [INTRODUCTION, PRIVACY, everyDocument(), ...collections.map(section), problemCodes()].join('\n');
}

function everyDocument(): string {
  return `## In every file\n\n${sharedFieldTable()}\n`;
}

function section(collection: Collection): string {
  const { title = '', description = '' } = z.globalRegistry.get(schemas[collection]) ?? {};
  const { file, text } = EXAMPLES[collection];
  const further = FURTHER[collection];
  return [
    `## ${TITLES[collection]}\n`,
    `${title
      .split(', ')
      .map((path) => `\`${path}\``)
      .join(' or ')}. ${description}\n`,
    `For example \`${file}\`:\n`,
    `\`\`\`\`${file.endsWith('.yaml') ? 'yaml' : 'markdown'}\n${text}\`\`\`\`\n`,
    `${fieldTable(schemas[collection])}\n`,
    ...(further === undefined ? [] : [further]),
  ].join('\n');
}
