import { basename } from 'node:path';
import type { Audience } from '../../domain/audience/model.ts';
import type { Journal } from '../../domain/model.ts';
import type { ViewContext } from '../../views/common/context.ts';
import type { Asker } from '../ask/asker.ts';
import { answersTo } from '../ask/questions.ts';
import { readBeeminder } from './beeminder.ts';
import { csvPlan } from './csv-plan.ts';
import { readDayOne } from './day-one.ts';
import { readJrnl } from './jrnl.ts';
import { loopHabits } from './loop.ts';
import { counted, type ImportedValue, type ImportPlan, type InputProblem, type Read } from './model.ts';
import { planEntries } from './plan-entries.ts';
import { fillable, planReadings } from './plan-readings.ts';
import {
  benchmarkQuestion,
  givenDetails,
  givenScale,
  type GivenOptions,
  habitQuestion,
  oneOfEach,
  partnerQuestion,
  scaleQuestion,
  visibilityQuestion,
} from './questions.ts';
import { MAX_TEXT, onlyFile, type Source, sourceText } from './source.ts';

export const TOOLS = ['csv', 'markdown', 'beeminder', 'loop', 'day-one', 'jrnl'] as const;
export type Tool = (typeof TOOLS)[number];

export interface ImportRequest {
  tool: Tool;
  source: Source;
  /** The options, as they were written. */
  given: GivenOptions;
  asker: Asker | undefined;
  /** The text of a file of the journal, by its path in it. */
  textOf: (path: string) => string | undefined;
}

type Planned = ImportPlan | { problems: readonly InputProblem[] };

/** What an import would do, once all that it needs to know is asked. */
export async function requestedPlan(context: ViewContext, request: ImportRequest): Promise<Planned> {
  const { tool } = request;
  if (tool === 'csv') return tablePlan(context, request);
  const single = { ...request, given: oneOfEach(request.given) };
  return tool === 'beeminder' || tool === 'loop' ? measures(context.journal, single) : diary(context, single);
}

/** A request whose options have one value each. */
type SingleRequest = Omit<ImportRequest, 'given'> & { given: ReturnType<typeof oneOfEach> };

async function tablePlan(context: ViewContext, { source, given, asker }: ImportRequest): Promise<Planned> {
  const file = onlyFile(source, /\.(?:csv|tsv|txt)$/i, 'a table');
  if ('problems' in file) return file;
  const bytes = await source.bytes(file.name, MAX_TEXT);
  return 'message' in bytes
    ? { problems: [bytes] }
    : csvPlan(context, { given, asker, name: basename(file.name), bytes });
}

const EMPTY: ImportPlan = {
  description: 'There is nothing in it.',
  files: [],
  there: 0,
  leftOut: [],
  consequences: [],
};

async function diary(context: ViewContext, { tool, source, given, asker, textOf }: SingleRequest): Promise<Planned> {
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

async function measures(journal: Journal, request: SingleRequest): Promise<Planned> {
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
    values: read.things,
    scale,
    notes: read.notes ?? [],
    benchmark,
    partner,
    fillDueDates: given['fill-due-dates'] === true,
    textOf,
  };
  const count = readings.fillDueDates || !asker ? 0 : fillable(journal, readings);
  if (asker && count > 0)
    readings.fillDueDates = await asker.confirm({
      message: `${counted(count, 'due date')} without a session ${count === 1 ? 'has' : 'have'} values too. Write check-ins for ${count === 1 ? 'it' : 'them'}, to count as sessions?`,
      initial: false,
    });
  const plan = planReadings(journal, readings);
  return { ...plan, leftOut: [...read.passedOver, ...plan.leftOut] };
}

/** Minutes are never added up as hours: where units differ, somebody has to say what becomes of them. */
async function scaleOf(unit: string | undefined, wanted: string, { given, asker }: SingleRequest): Promise<number> {
  const question = scaleQuestion(unit, wanted);
  const { scale = given['scale'] } = question ? await answersTo([question], given, asker) : {};
  return givenScale(scale);
}

async function valuesOf(
  { documents }: Journal,
  { tool, source, given, asker }: SingleRequest,
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
