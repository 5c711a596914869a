import { isPlainDate } from '../domain/plain-date.ts';
import type { ViewContext } from './view-context.ts';

/** One change that a review made, in words. */
export interface ChangeView {
  field: string;
  from: string;
  to: string;
}

export function goalChange(context: ViewContext, change: { field: string; from: unknown; to: unknown }): ChangeView {
  return {
    field: fieldName(context, change.field),
    from: valueText(context, change.from),
    to: valueText(context, change.to),
  };
}

/** `long-run.target` is "Long run: target"; `due` is "Due". */
function fieldName({ words, journal }: ViewContext, field: string): string {
  const [benchmarkId, part] = field.split('.');
  const benchmark = journal.benchmarks.find(({ id }) => id === benchmarkId);
  if (benchmark && part !== undefined)
    return words.goals.fieldOf(benchmark.document.data.title, words.goals.field(part));
  return words.goals.field(part ?? field);
}

function valueText(context: ViewContext, value: unknown): string {
  const { formats, words } = context;
  if (value === null || value === undefined || value === '') return words.goals.nothing;
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'string') return isPlainDate(value) ? formats.date(value) : value;
  if (Array.isArray(value)) return formats.list(value.map((item) => valueText(context, item)));
  if (typeof value === 'object')
    return formats.list(Object.entries(value).map(([key, item]) => `${key} ${valueText(context, item)}`));
  return String(value);
}
