import { z } from 'zod';
import {
  finiteNumberSchema,
  goalIdSchema,
  onePerPartner,
  plainDateSchema,
  rateSchema,
  sharedFields,
  textSchema,
} from './values.ts';

const checkpointSchema = z.strictObject({
  date: plainDateSchema.describe('By when.'),
  value: onePerPartner(finiteNumberSchema).describe('How much by then: one value, or one for each partner.'),
  label: textSchema.optional().describe('What reaching it means, such as “Half of it”.'),
});

const targetSchema = z
  .strictObject({
    date: plainDateSchema.optional().describe('By when.'),
    value: onePerPartner(finiteNumberSchema).optional().describe('How much: one value, or one for each partner.'),
    rate: rateSchema.optional().describe('How fast, such as `3 per week`.'),
  })
  .refine((target) => Object.values(target).filter((given) => given !== undefined).length === 2, {
    error: 'exactly two of `date`, `value` and `rate`: the third follows from them',
  });

const holdSchema = z
  .strictObject({
    atMost: finiteNumberSchema.optional().describe('Stay at or under this.'),
    atLeast: finiteNumberSchema.optional().describe('Stay at or over this.'),
    within: z
      .tuple([finiteNumberSchema, finiteNumberSchema])
      .refine(([low, high]) => low <= high, { error: 'two numbers, the lower first' })
      .optional()
      .describe('Stay between these two: `[low, high]`.'),
  })
  .refine((hold) => Object.values(hold).filter((given) => given !== undefined).length === 1, {
    error: 'exactly one of `atMost`, `atLeast` and `within`',
  });

export const benchmarkSchema = z
  .strictObject({
    title: textSchema.describe('What you measure, in a few words, such as “Hours of practice”.'),
    goal: goalIdSchema.optional().describe('The goal that it measures.'),
    unit: textSchema.describe('Its unit, such as `km`, `words` or `hours`.'),
    per: z
      .enum(['partner', 'pair'])
      .default('pair')
      .describe('Whose numbers they are: each of you has your own (`partner`), or you share one (`pair`).'),
    aggregate: z
      .enum(['last', 'sum', 'mean', 'min', 'max'])
      .default('last')
      .describe(
        'Which value counts: the `last` reading, the `sum` or `mean` of them, or the smallest (`min`) or largest (`max`) so far.',
      ),
    over: z
      .int()
      .positive()
      .optional()
      .describe('With `mean`: how many of the latest readings to take it of; 4 unless you say.'),
    baseline: z
      .strictObject({
        date: plainDateSchema.describe('When you started.'),
        value: onePerPartner(finiteNumberSchema).describe('Where you started: one value, or one for each partner.'),
      })
      .optional()
      .describe('Where the plan starts.'),
    checkpoints: z
      .array(checkpointSchema)
      .default([])
      .describe('Values that the plan passes through, in order of date, if it isn’t a straight line.'),
    target: targetSchema.optional().describe('Where the plan ends: any two of `date`, `value` and `rate`.'),
    hold: holdSchema.optional().describe('A range to keep, instead of a baseline and a target.'),
    indicator: textSchema.optional().describe('What exactly counts, so there’s nothing to argue about later.'),
    ...sharedFields,
  })
  .superRefine((benchmark, context) => {
    const { hold, baseline, target, checkpoints, aggregate, over } = benchmark;
    const tell = (path: keyof typeof benchmark, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, input: benchmark[path] });
    if (hold && (baseline || target || checkpoints.length > 0))
      tell('hold', 'either `hold`, or `baseline` and `target`, not both');
    if (target && !baseline && !hold) tell('baseline', 'a baseline for the target to be reached from');
    if (checkpoints.length > 0 && !target && !hold) tell('target', 'a target for the checkpoints to lead to');
    if (over !== undefined && aggregate !== 'mean')
      tell('over', 'nothing here: only `aggregate: mean` looks at several readings');
    if (aggregate === 'sum' && hold) tell('aggregate', '`last` or `mean`: a sum grows past every limit');
    const goesDown = hold?.atMost !== undefined || directionsOf(benchmark).includes('down');
    const goesUp = hold?.atLeast !== undefined || directionsOf(benchmark).includes('up');
    if (aggregate === 'max' && goesDown)
      tell('aggregate', '`last`, `mean` or `min`: the largest reading so far never becomes smaller');
    if (aggregate === 'min' && goesUp)
      tell('aggregate', '`last`, `mean` or `max`: the smallest reading so far never becomes larger');
  })
  .meta({ title: 'benchmarks/<id>.md', description: 'One thing that you measure a file, with its plan.' });

type WrittenValue = z.infer<ReturnType<typeof onePerPartner<typeof finiteNumberSchema>>>;

interface WrittenPlan {
  baseline?: { value: WrittenValue } | undefined;
  target?: z.infer<typeof targetSchema> | undefined;
}

/** Returns the directions of a plan, which can differ between partners. */
function directionsOf({ baseline, target }: WrittenPlan): ('up' | 'down')[] {
  if (target?.rate !== undefined) return [target.rate.startsWith('-') ? 'down' : 'up'];
  if (baseline === undefined || target?.value === undefined) return [];
  const named = [baseline.value, target.value].flatMap((given) =>
    typeof given === 'object' ? Object.keys(given) : [],
  );
  const valueFor = (given: WrittenValue, partner: string | undefined) =>
    typeof given === 'number' ? given : given[partner ?? ''];
  return (named.length > 0 ? named : [undefined]).flatMap((partner) => {
    const [from, to] = [
      valueFor(baseline.value, partner),
      target.value === undefined ? undefined : valueFor(target.value, partner),
    ];
    if (from === undefined || to === undefined || from === to) return [];
    return [from < to ? ('up' as const) : ('down' as const)];
  });
}

export type Benchmark = z.infer<typeof benchmarkSchema>;
export type Aggregate = Benchmark['aggregate'];
