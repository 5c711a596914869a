import { posix } from 'node:path';
import type { Audience } from '../../domain/audience/model.ts';
import type { Journal } from '../../domain/model.ts';
import type { ViewContext } from '../../views/common/context.ts';
import type { Asker } from '../ask/asker.ts';
import { answersTo } from '../ask/questions.ts';
import { readBeeminder } from './beeminder.ts';
import { csvPlan } from './csv-plan.ts';
import { givenOrder } from './csv-questions.ts';
import { readDayOne } from './day-one.ts';
import { readJrnl } from './jrnl.ts';
import { loopHabits } from './loop.ts';
import { planNotes } from './markdown-folder.ts';
import { counted, type ImportedValue, type ImportPlan, type InputProblem, type Read } from './model.ts';
import { planEntries } from './plan-entries.ts';
import { fillable, planReadings } from './plan-readings.ts';
import {
  asQuestion,
  benchmarkQuestion,
  type GivenOptions,
  givenDetails,
  givenScale,
  habitQuestion,
  oneOfEach,
  partnerQuestion,
  scaleQuestion,
  visibilityQuestion,
} from './questions.ts';
import { MAX_TEXT, onlyFile, type Source, sourceText } from './source.ts';
import { wrongFile } from './wrong-file.ts';

export const TOOLS = ['csv', 'markdown', 'beeminder', 'loop', 'day-one', 'jrnl'] as const;
export type Tool = (typeof TOOLS)[number];

export interface ImportRequest {
  tool: Tool;
  source: Source;
  /** The options, as they were written. */
  given: GivenOptions;
  asker: Asker | undefined;
  /** Returns the text of a file of the journal, by its path. */
  textOf: (path: string) => string | undefined;
}

type Planned = ImportPlan | { problems: readonly InputProblem[] };

/** An import request with every option given at most once. */
type AppRequest = Omit<ImportRequest, 'given'> & { given: ReturnType<typeof oneOfEach> };

/** Plans an import, after asking for everything that it needs to know. */
export async function requestedPlan(context: ViewContext, request: ImportRequest): Promise<Planned> {
  const { tool } = request;
  const wrong = await wrongFile(request.source, tool);
  if (wrong !== undefined) return { problems: [{ message: wrong }] };
  if (tool === 'csv') return tablePlan(context, request);
  const single = { ...request, given: oneOfEach(request.given) };
  if (tool === 'markdown') return notesPlan(context, single);
  return tool === 'beeminder' || tool === 'loop' ? measures(context.journal, single) : diary(context, single);
}

/** In a folder or an archive with many tables, such as Strava's, the one with this name is used. */
const ACTIVITIES = /(?:^|\/)activities\.csv$/;

async function tablePlan(context: ViewContext, { source, given, asker }: ImportRequest): Promise<Planned> {
  const activities = source.kind === 'file' ? undefined : source.files.find((file) => ACTIVITIES.test(file));
  const file =
    activities === undefined ? onlyFile(source, /\.(?:csv|tsv|txt)$/i, 'a table (CSV)') : { name: activities };
  if ('problems' in file) return file;
  const bytes = await source.bytes(file.name, MAX_TEXT);
  if ('message' in bytes) return { problems: [bytes] };
  return csvPlan(context, { name: posix.basename(file.name), bytes, given, asker });
}

async function notesPlan(context: ViewContext, { source, given, asker, textOf }: AppRequest): Promise<Planned> {
  const order = givenOrder(given['date-format']);
  const {
    partner = '',
    as,
    visibility,
  } = await answersTo([partnerQuestion(context.journal), asQuestion, visibilityQuestion], given, asker);
  const form = as === 'pages' ? 'pages' : 'check-ins';
  return planNotes(context, { folder: source, as: form, partner, visibility: audienceOf(visibility), order, textOf });
}

const EMPTY: ImportPlan = {
  description: 'There’s nothing in it.',
  files: [],
  there: 0,
  leftOut: [],
  consequences: [],
};

async function diary(context: ViewContext, { tool, source, given, asker, textOf }: AppRequest): Promise<Planned> {
  const { journal } = context;
  const { timezone } = journal.documents.partnership.data;
  const details = givenDetails(given['with']);
  const read = tool === 'jrnl' ? await readJrnl(source) : await readDayOne(source, timezone);
  if ('problems' in read) return read;
  if (read.things.length === 0) return { ...EMPTY, leftOut: read.passedOver };
  const { partner = '', visibility } = await answersTo([partnerQuestion(journal), visibilityQuestion], given, asker);
  const plan = planEntries(context, {
    tool,
    entries: read.things,
    partner,
    visibility: audienceOf(visibility),
    details,
    textOf,
  });
  return { ...plan, leftOut: [...read.passedOver, ...plan.leftOut] };
}

function audienceOf(answer: string | undefined): Audience {
  return answer === 'public' || answer === 'partners' ? answer : 'private';
}

async function measures(journal: Journal, request: AppRequest): Promise<Planned> {
  const { given, asker, textOf } = request;
  const read = await valuesOf(journal, request);
  if ('problems' in read) return read;
  if (read.things.length === 0) return { ...EMPTY, leftOut: read.passedOver };
  const { benchmark: id, partner = '' } = await answersTo(
    [benchmarkQuestion(journal), partnerQuestion(journal)],
    given,
    asker,
  );
  const benchmark = journal.benchmarks.find((one) => one.id === id);
  if (!benchmark) throw new Error(`The question let the benchmark ${id} pass, which is none.`);
  const scale = await scaleOf(read.unit, benchmark.document.data.unit, request);
  const readings = {
    values: read.things.map(({ date, value }) => ({ date, value: Number((value * scale).toPrecision(12)) })),
    notes: read.notes ?? [],
    benchmark,
    partner,
    fillDueDates: given['fill-due-dates'] === true,
    textOf,
  };
  const count = readings.fillDueDates || !asker ? 0 : fillable(journal, readings);
  if (asker && count > 0)
    readings.fillDueDates = await asker.confirm({
      message: `${counted(count, 'due date')} without a check-in ${count === 1 ? 'has' : 'have'} values, too. Write ${count === 1 ? 'one for it' : 'check-ins for them'}? They count as ones that you had.`,
      initial: false,
    });
  const plan = planReadings(journal, readings);
  return { ...plan, leftOut: [...read.passedOver, ...plan.leftOut] };
}

/** Returns the factor for values. Minutes are never added up as hours: if units differ, the user has to decide. */
async function scaleOf(unit: string | undefined, wanted: string, { given, asker }: AppRequest): Promise<number> {
  const question = scaleQuestion(unit, wanted);
  const { scale = given['scale'] } = question ? await answersTo([question], given, asker) : {};
  return givenScale(scale);
}

async function valuesOf(
  { documents }: Journal,
  { tool, source, given, asker }: AppRequest,
): Promise<Read<ImportedValue>> {
  if (tool === 'beeminder') {
    const file = onlyFile(source, /\.(?:json|csv|txt)$/i, 'datapoints');
    if ('problems' in file) return file;
    const read = await sourceText(source, file.name);
    return 'text' in read ? readBeeminder(read.text, documents.partnership.data.timezone) : read;
  }
  const read = await loopHabits(source);
  if ('problems' in read) return read;
  const { habits } = read;
  if (habits.length === 0) return { things: [], passedOver: [] };
  const question = habitQuestion(habits);
  const { habit: id } = await answersTo([question], given, habits.length === 1 ? undefined : asker);
  const habit = habits.find((one) => one.id === id);
  if (!habit) throw new Error(`The question let the habit ${id} pass, which is none.`);
  const values = await habit.read();
  return 'problems' in values ? values : { ...values, unit: habit.unit };
}
