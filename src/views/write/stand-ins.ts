import { documentText, type FieldValue, type FrontmatterPart } from '../../output/drafts/text.ts';
import type { ViewContext } from '../common/context.ts';
import type { WriteData } from './form-data.ts';

/** How many earlier sessions are included: more than any rule about one file looks back. */
const SESSIONS = 24;

/** Required fields whose content doesn't matter. */
const TEXTS: ReadonlySet<string> = new Set(['purpose', 'specific', 'achievable', 'relevant']);
const WRITTEN = 'Written.';

/** A cache of documents' stand-ins, because every form of a journal has the same. */
const texts = new WeakMap<object, string>();

/**
 * Returns stand-ins for the rest of the journal when one file is checked: ids, names, plans and the last readings, as
 * this audience may see them, without texts. They're made from what was read rather than copied from files,
 * which contain more.
 * @param open open promises, as tasks in Markdown: a check-in that only lists them again isn't a session
 */
export function standInsOf({ journal }: ViewContext, open: readonly string[]): WriteData['standIns'] {
  const { partnership, partners, goals, benchmarks, checkIns, milestones, pages } = journal.documents;
  const files = new Map<string, string>();
  const put = (file: string, data: object, fields: readonly string[]) => {
    const parts = Object.entries(data)
      .filter(([field, value]) => value !== undefined && fields.includes(field))
      .map(
        // What was read from YAML can be written as YAML.
        ([field, value]): FrontmatterPart => ({ field, value: TEXTS.has(field) ? WRITTEN : (value as FieldValue) }),
      );
    const text = texts.get(data) ?? documentText(parts);
    texts.set(data, text);
    files.set(file, text);
  };
  put(partnership.file, partnership.data, [
    'name',
    'since',
    'context',
    'locale',
    'timezone',
    'purpose',
    'cadence',
    'term',
    'privacy',
    'questions',
  ]);
  for (const { file, data } of partners) put(file, data, ['name', 'joined', 'left', 'visibility', 'draft']);
  for (const { file, data } of goals)
    put(file, data, [
      'title',
      'owners',
      'specific',
      'measurable',
      'achievable',
      'relevant',
      'timeBound',
      'status',
      'visibility',
      'draft',
    ]);
  for (const { file, data } of benchmarks)
    put(file, data, [
      'title',
      'goal',
      'unit',
      'per',
      'aggregate',
      'over',
      'baseline',
      'checkpoints',
      'target',
      'hold',
      'visibility',
      'draft',
    ]);
  for (const { file, data } of milestones) put(file, data, ['title', 'date', 'kind', 'visibility', 'draft']);
  for (const { file, data } of pages) if (file.endsWith('.md')) put(file, data, ['title', 'visibility', 'draft']);
  const dates = [...new Set(checkIns.map(({ data }) => data.date))].toSorted().slice(-SESSIONS);
  for (const { file, data } of checkIns) {
    if (!dates.includes(data.date)) continue;
    put(file, data, ['date', 'author', 'present', 'readings', 'confidence', 'pulse', 'visibility', 'draft']);
    const isLast = data.date === dates.at(-1);
    const promises = isLast && open.length > 0 ? `\n## Next steps\n\n${open.join('\n')}\n` : '';
    files.set(file, `${files.get(file) ?? ''}\n${WRITTEN}\n${promises}`);
  }
  return { files: Object.fromEntries(files), pictures: picturesIn(journal.documents) };
}

/** Returns the pictures that the documents name, which is all that this audience may know of. */
function picturesIn({ partners, milestones, checkIns }: ViewContext['journal']['documents']): string[] {
  const inFields = [
    ...partners.map(({ file, data }) => [file, data.avatar] as const),
    ...milestones.map(({ file, data }) => [file, data.cover] as const),
  ];
  const inTexts = checkIns.flatMap(({ file, content }) => content.images.map((image) => [file, image] as const));
  const named = [...inFields, ...inTexts].flatMap(([file, path]) =>
    path === undefined ? [] : (beside(file, path) ?? []),
  );
  return [...new Set(named)].toSorted();
}

/** Resolves a path next to a file. @example beside('milestones/the-finish.md', './finish.jpg') // 'milestones/finish.jpg' */
function beside(file: string, path: string): string | undefined {
  if (!/^\.{1,2}\//.test(path)) return undefined;
  const { pathname } = new URL(path, `file:///${file}`);
  return decodeURIComponent(pathname.slice(1));
}
