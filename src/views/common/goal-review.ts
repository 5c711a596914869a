import { defined } from '../../domain/defined.ts';
import { isPlainDate } from '../../domain/plain-date.ts';
import type { Review } from '../../domain/schemas/goal.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { ViewContext } from './context.ts';
import type { LangAttributes } from './lang-attributes.ts';
import { partnerTags } from './partner.ts';

/** A change that a review made, in words. */
interface ChangeView {
  field: string;
  from: string;
  to: string;
}

/**
 * Describes what a review wrote as `field: [from, to]`. `long-run.target` is "Long run: target", `timeBound.due` is
 * "due date".
 */
function goalChange(
  { words, formats, journal }: ViewContext,
  { field, from, to }: { field: string; from: unknown; to: unknown },
): ChangeView {
  const [id, part] = field.split('.');
  const benchmark = part === undefined ? undefined : journal.benchmarks.find((each) => each.id === id)?.document.data;
  const name = fieldName(words, part ?? field);
  return {
    field: benchmark ? words.goals.fieldOf({ benchmark: benchmark.title, field: name }) : name,
    from: textOf(from),
    to: textOf(to),
  };

  function textOf(value: unknown): string {
    if (typeof value === 'number') return benchmark ? formats.quantity(value, benchmark.unit) : formats.exact(value);
    if (typeof value === 'string') return wordOf(value);
    if (Array.isArray(value)) return value.length > 0 ? formats.list(value.map(textOf)) : words.goals.nothing;
    if (typeof value === 'object' && value !== null)
      return formats.list(
        Object.entries(value).map(([key, each]) => words.goals.fieldOf({ benchmark: keyOf(key), field: textOf(each) })),
      );
    return typeof value === 'boolean' ? String(value) : words.goals.nothing;
  }

  function wordOf(text: string): string {
    if (text.trim() === '') return words.goals.nothing;
    if (isPlainDate(text)) return formats.date(text);
    if (field === 'status' && isStatus(words, text)) return words.goals.statuses[text];
    const titled = field === 'measurable' && journal.benchmarks.find((each) => each.id === text)?.document.data.title;
    return titled || (field === 'owners' && nameOf(text)) || text;
  }

  function keyOf(key: string): string {
    return nameOf(key) ?? fieldName(words, key);
  }

  function nameOf(id: string): string | undefined {
    return journal.partners.find((partner) => partner.id === id)?.data.name;
  }
}

/** Returns the site's word for a field, or its own name if there is none. */
function fieldName({ goals: { fields } }: Words, name: string): string {
  const known = new Map<string, string>(Object.entries(fields));
  return known.get(name) ?? name;
}

function isStatus({ goals }: Words, text: string): text is keyof Words['goals']['statuses'] {
  return Object.hasOwn(goals.statuses, text);
}

export interface ReviewView {
  date: string;
  dateText: string;
  decision: string;
  because?: string;
  /** The reason's language; set by the code that knows the goal. */
  language?: LangAttributes;
  /** Their names; empty if the review doesn't name anyone. */
  agreedBy: string;
  changes: ChangeView[];
}

/** Returns a review with each changed field's old and new value in words. */
export function reviewView(context: ViewContext, review: Review): ReviewView {
  return {
    date: review.date,
    dateText: context.formats.date(review.date),
    decision: context.words.goals.decisions[review.decision],
    ...defined({ because: review.because }),
    agreedBy: context.formats.list(partnerTags(context, review.agreedBy).map(({ name }) => name)),
    changes: Object.entries(review.change).map(([field, [from, to]]) => goalChange(context, { field, from, to })),
  };
}
