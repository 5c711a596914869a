import type { List, ListItem, RootContent } from 'mdast';
import type { SectionKind } from '../../../domain/check-in/model.ts';
import {
  documentText,
  type FieldValue,
  type FrontmatterPart,
  heading,
  listText,
  paragraph,
  task,
} from '../../../output/drafts/text.ts';
import type {
  Fate,
  Filled,
  PromiseToSettle,
  SessionToWrite,
  SetbackLabels,
  WriteData,
} from '../../../views/write/form-data.ts';
import { markdownToMdast } from './markdown.ts';
import { typedNumber } from './typed-number.ts';
import { blocks, inOneLine, phrase, promise } from './typed-words.ts';

/** A new promise, as entered in the form. */
interface Step {
  what: string;
  owner: string;
  due: string;
  section: string;
}

/** Returns the rows of a part of the form, in order, without empty ones. */
export function rowsOf<Column extends string>(
  filled: Filled,
  part: string,
  columns: readonly Column[],
): { row: string; values: Record<Column, string> }[] {
  const rows = new Set(
    Object.keys(filled).flatMap((name) => (name.startsWith(`${part}/`) ? (name.split('/')[1] ?? []) : [])),
  );
  return [...rows]
    .toSorted((a, b) => Number(a) - Number(b))
    .map((row) => {
      const entries = columns.map((column) => [column, filled[`${part}/${row}/${column}`] ?? '']);
      // The entries are the columns, which `fromEntries` widens to string.
      return { row, values: Object.fromEntries(entries) as Record<Column, string> };
    })
    .filter(({ values }) => inOneLine(values[columns[0] as Column] ?? '') !== '');
}

/** The usual order of sections. */
const ORDER: readonly SectionKind[] = [
  'progress',
  'wins',
  'setbacks',
  'concerns',
  'feedback',
  'nextSteps',
  'accountability',
  'notes',
];

/** Writes the check-in that a form describes, as if by hand. Values that aren't numbers are left out. */
export function checkInText(filled: Filled, session: SessionToWrite, data: WriteData): string {
  const { opening = '', headings = [] } = session.style ?? {};
  const content: Record<SectionKind, readonly RootContent[]> = {
    progress: typedBlocks(filled['progress']),
    wins: things(filled, 'wins', session),
    setbacks: setbacks(filled, { ...data.labels, ...session.style?.labels }),
    concerns: things(filled, 'concerns', session),
    feedback: feedback(filled, session),
    nextSteps: promises(filled, session, 'nextSteps'),
    accountability: promises(filled, session, 'accountability'),
    notes: [...answer(filled, session), ...typedBlocks(filled['notes'])],
  };
  const sections = orderOf(headings).flatMap((kind) => {
    const title = headings.find((each) => each.kind === kind)?.title ?? data.sections[kind];
    return content[kind].length > 0 ? [heading(2, title), ...content[kind]] : [];
  });
  return documentText(fieldsOf(filled, session, data), [...markdownToMdast(opening).children, ...sections]);
}

/** Returns the order of an existing file's sections; missing ones come after those that they usually follow. */
function orderOf(headings: readonly { kind: SectionKind }[]): SectionKind[] {
  const order = headings.map(({ kind }) => kind);
  for (const [index, kind] of ORDER.entries()) {
    const before = ORDER[index - 1];
    if (!order.includes(kind)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, kind);
  }
  return order;
}

function fieldsOf(filled: Filled, { date, author, style }: SessionToWrite, { locale }: WriteData): FrontmatterPart[] {
  const title = inOneLine(filled['title'] ?? '');
  const topics = inOneLine(filled['topics'] ?? '')
    .split(/[,،、，;؛；]/u)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  return [
    { field: 'date', value: date },
    { field: 'author', value: author },
    ...(style?.fields ? [{ lines: style.fields }] : []),
    { field: 'title', value: title === '' ? undefined : title },
    { field: 'topics', value: topics.length > 0 ? topics : undefined },
    ...['readings', 'confidence', 'pulse'].map((field) => ({ field, value: numbers(filled, field, locale) })),
  ];
}

/**
 * Returns a nested field: `readings/long-run/robin: '10'` and `readings/strength: '2'` become `{ 'long-run': { robin:
 * 10 }, strength: 2 }`.
 */
function numbers(filled: Filled, part: string, locale: string): FieldValue | undefined {
  const found: Record<string, FieldValue> = {};
  const byPartner = new Map<string, Record<string, number>>();
  for (const [name, typed] of Object.entries(filled)) {
    const [field, id = '', partner] = name.split('/');
    const value = field === part ? typedNumber(typed, locale) : undefined;
    if (value === undefined) continue;
    if (partner === undefined) {
      found[id] = value;
      continue;
    }
    const own = byPartner.get(id) ?? {};
    own[partner] = value;
    byPartner.set(id, own);
    found[id] = own;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function typedBlocks(typed = ''): RootContent[] {
  return typed.trim() === '' ? [] : blocks(typed);
}

function item(words: string): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: phrase(words) }] };
}

function listed(items: readonly ListItem[]): RootContent[] {
  return items.length > 0 ? [listText(items)] : [];
}

function things(filled: Filled, part: 'wins' | 'concerns', { style }: SessionToWrite): RootContent[] {
  const items = rowsOf(filled, part, ['what']).map(({ values: { what } }) => item(what));
  return style?.paragraphs?.includes(part) ? items.flatMap(({ children }) => children) : listed(items);
}

function setbacks(filled: Filled, labels: SetbackLabels): RootContent[] {
  return listed(
    rowsOf(filled, 'setbacks', ['what', 'lesson', 'recovery']).map(({ values: { what, lesson, recovery } }) =>
      withBelow(item(what), [
        ...(inOneLine(lesson) === '' ? [] : [named(labels.lesson, lesson)]),
        ...(inOneLine(recovery) === '' ? [] : [named(labels.recovery, recovery)]),
      ]),
    ),
  );
}

function named(name: string, words: string): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: name }, ...phrase(words)] }],
  };
}

function withBelow(above: ListItem, below: readonly ListItem[]): ListItem {
  if (below.length === 0) return above;
  const list: List = { type: 'list', ordered: false, spread: false, children: [...below] };
  return { ...above, children: [...above.children, list] };
}

function feedback(filled: Filled, session: SessionToWrite): RootContent[] {
  return session.feedback.flatMap(({ from, to, heading: title }) => {
    const said = typedBlocks(filled[`feedback/${from}/${to}`]);
    return said.length > 0 ? [heading(3, title), ...said] : [];
  });
}

/** Returns the promises for a section: first earlier ones, then new ones. */
export function promisesIn(
  filled: Filled,
  session: SessionToWrite,
  section: PromiseToSettle['section'],
): { before: readonly PromiseToSettle[]; steps: readonly { row: string; values: Step }[] } {
  return {
    before: session.promises.filter(
      (each) => each.section === section && (!each.later || fateOf(filled, each) !== 'open'),
    ),
    steps: rowsOf<keyof Step>(filled, 'steps', ['what', 'owner', 'due', 'section']).filter(
      ({ values }) => (values.section === 'accountability') === (section === 'accountability'),
    ),
  };
}

function promises(filled: Filled, session: SessionToWrite, section: PromiseToSettle['section']): RootContent[] {
  const { before, steps } = promisesIn(filled, session, section);
  return listed([
    ...before.map((each) => settled(filled, each)),
    ...steps.map(({ values }) => newPromise(values, session)),
  ]);
}

/** Returns what becomes of a promise. If the form doesn't say, it's carried over, as in a draft that isn't changed. */
export function fateOf(filled: Filled, { key }: PromiseToSettle): Fate {
  const fate = filled[`promises/${key}/fate`];
  return fate === 'kept' || fate === 'dropped' ? fate : 'open';
}

function settled(filled: Filled, promised: PromiseToSettle): ListItem {
  const unticked = itemOf(promised.item);
  const fate = fateOf(filled, promised);
  const obstacle = inOneLine(filled[`promises/${promised.key}/obstacle`] ?? '');
  if (fate !== 'dropped')
    return withBelow({ ...unticked, checked: fate === 'kept' }, obstacle === '' ? [] : [item(obstacle)]);
  const why = inOneLine(filled[`promises/${promised.key}/why`] ?? '');
  const [says, ...rest] = unticked.children;
  if (says?.type !== 'paragraph') return unticked;
  const words = [
    { type: 'delete' as const, children: says.children },
    ...(why === '' ? [] : [{ type: 'text' as const, value: ' ' }, ...promise(why)]),
  ];
  return { ...unticked, children: [{ ...says, children: words }, ...rest] };
}

function itemOf(markdown: string): ListItem {
  const [list] = markdownToMdast(markdown).children;
  const found = list?.type === 'list' ? list.children[0] : undefined;
  if (!found) throw new TypeError(`This isn't a task: ${markdown}`);
  return found;
}

/** Returns the partners that a new promise names: none if the file itself says whose it is. */
export function ownersNamed(owner: string, { author, partners, style }: SessionToWrite): readonly string[] {
  if (owner === '') return author !== undefined || style?.namesEveryone ? partners : [];
  return style?.namesAuthor || owner !== author ? [owner] : [];
}

/**
 * Writes a new promise, with its owner if the file doesn't imply that, and always with its day, so that the file says
 * what the form showed.
 */
function newPromise({ what, owner, due }: Step, session: SessionToWrite): ListItem {
  return task([
    ...ownersNamed(owner, session).map((id) => ({ type: 'text' as const, value: `@${id} ` })),
    ...promise(what),
    ...(due === '' ? [] : [{ type: 'text' as const, value: ` (due ${due})` }]),
  ]);
}

/** Returns the question of the session as a quote, with the answer below it; empty without an answer. */
export function answer(filled: Filled, { question }: SessionToWrite): RootContent[] {
  const said = typedBlocks(filled['answer']);
  if (question === undefined || said.length === 0) return [];
  return [{ type: 'blockquote', children: [paragraph(question)] }, ...said];
}
