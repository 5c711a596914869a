import { basename } from 'node:path';
import type { Audience } from '../../domain/audience/model.ts';
import type { Journal } from '../../domain/model.ts';
import type { ViewContext } from '../../views/common/context.ts';
import type { Asker } from '../ask/asker.ts';
import { answersTo } from '../ask/questions.ts';
import { readBeeminder } from './beeminder.ts';
import { csvPlan } from './csv-plan.ts';
import { readDayOne, readJrnl } from './diaries.ts';
import { habitsBeside } from './input.ts';
import { loopHabits, readLoop } from './loop.ts';
import { counted, type ImportedValue, type ImportPlan, type InputProblem, type Read } from './model.ts';
import { planEntries } from './plan-entries.ts';
import { fillable, planReadings } from './plan-readings.ts';
import {
  benchmarkQuestion,
  type GivenOptions,
  habitQuestion,
  oneOfEach,
  partnerQuestion,
  visibilityQuestion,
} from './questions.ts';

export const TOOLS = ['csv', 'markdown', 'beeminder', 'loop', 'day-one', 'jrnl'] as const;
export type Tool = (typeof TOOLS)[number];

export interface ImportRequest {
  tool: Tool;
  input: { path: string; text: string; bytes: Uint8Array };
  /** The options, as they were written. */
  given: GivenOptions;
  asker: Asker | undefined;
  /** The text of a file of the journal, by its path in it. */
  textOf: (path: string) => string | undefined;
}

type Planned = ImportPlan | { problems: readonly InputProblem[] };

/** What an import would do, once all that it needs to know is asked. */
export function requestedPlan(context: ViewContext, request: ImportRequest): Promise<Planned> {
  const { tool, input } = request;
  if (tool === 'csv') return csvPlan(context, { ...request, name: basename(input.path), bytes: input.bytes });
  return tool === 'beeminder' || tool === 'loop' ? measures(context.journal, request) : diary(context, request);
}

const EMPTY: ImportPlan = {
  description: 'There is nothing in it.',
  files: [],
  there: 0,
  leftOut: [],
  consequences: [],
};

async function diary(
  context: ViewContext,
  { tool, input, asker, textOf, ...request }: ImportRequest,
): Promise<Planned> {
  const given = oneOfEach(request.given);
  const { journal } = context;
  const { timezone } = journal.documents.partnership.data;
  const read = tool === 'jrnl' ? readJrnl(input.text) : readDayOne(input.text, timezone);
  if ('problems' in read) return read;
  if (read.things.length === 0) return { ...EMPTY, leftOut: read.passedOver };
  const { partner = '', visibility } = await answersTo([partnerQuestion(journal), visibilityQuestion], given, asker);
  const plan = planEntries(context, {
    tool,
    entries: read.things,
    partner,
    visibility: audienceOf(visibility),
    textOf,
  });
  return { ...plan, leftOut: [...read.passedOver, ...plan.leftOut] };
}

function audienceOf(answer: string | undefined): Audience {
  return answer === 'public' || answer === 'partners' ? answer : 'private';
}

async function measures(journal: Journal, request: ImportRequest): Promise<Planned> {
  const { asker } = request;
  const given = oneOfEach(request.given);
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
  const readings = { values: read.things, benchmark, partner, fillDueDates: given['fill-due-dates'] === true };
  const count = readings.fillDueDates || !asker ? 0 : fillable(journal, readings);
  if (asker && count > 0)
    readings.fillDueDates = await asker.confirm({
      message: `${counted(count, 'due date')} without a session ${count === 1 ? 'has' : 'have'} values too. Write check-ins for ${count === 1 ? 'it' : 'them'}, to count as sessions?`,
      initial: false,
    });
  const plan = planReadings(journal, readings);
  return { ...plan, leftOut: [...read.passedOver, ...plan.leftOut] };
}

async function valuesOf(
  { documents }: Journal,
  { tool, input, asker, ...request }: ImportRequest,
): Promise<Read<ImportedValue>> {
  const given = oneOfEach(request.given);
  if (tool === 'beeminder') return readBeeminder(input.text, documents.partnership.data.timezone);
  const habits = loopHabits(input.text);
  const { habit } =
    habits.length === 0 ? {} : await answersTo([habitQuestion(habits)], given, habits.length === 1 ? undefined : asker);
  return readLoop({ checkmarks: input.text, habits: habitsBeside(input.path), habit });
}
