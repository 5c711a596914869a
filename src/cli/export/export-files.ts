import { benchmarkCsv } from '../../presentation/benchmark-csv.ts';
import { journalJsonText } from '../../presentation/journal-json/journal-json.ts';
import { journalSchemaText } from '../../presentation/journal-json/schema.ts';
import type { ViewContext } from '../../presentation/view-context.ts';
import type { NewFile } from '../frame/write-files.ts';

const SCHEMA = 'journal.schema.json';

/** An export stays out of git, whatever repository its folder is in: what the partners alone may see is not pushed by chance. */
const KEEP_OUT_OF_GIT: NewFile = { path: '.gitignore', text: '*\n' };

/** `journal.json` as text, with the schema beside it. */
export function exportedJson(context: ViewContext): string {
  return journalJsonText(context, `./${SCHEMA}`);
}

/** All files of an export: the journal, its schema, and a CSV for every benchmark. */
export function exportFiles(context: ViewContext): NewFile[] {
  const { audience, benchmarks } = context.journal;
  return [
    { path: 'journal.json', text: exportedJson(context) },
    { path: SCHEMA, text: journalSchemaText() },
    ...benchmarks.map((benchmark) => ({ path: `benchmarks/${benchmark.id}.csv`, text: benchmarkCsv(benchmark) })),
    ...(audience === 'public' ? [] : [KEEP_OUT_OF_GIT]),
  ];
}
