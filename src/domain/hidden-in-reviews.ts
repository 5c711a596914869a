import type { Hidden } from './hidden-references.ts';
import type { Review } from './schemas/goal.ts';

type Json = Review['change'][string][number];

/** Reviews without what they say of hidden partners and benchmarks; a change of which nothing is left is gone. */
export function cutReviews(reviews: readonly Review[], hidden: Pick<Hidden, 'partners' | 'benchmarks'>): Review[] {
  return reviews.map((review) => ({
    ...review,
    agreedBy: review.agreedBy.filter((id) => !hidden.partners.has(id)),
    change: Object.fromEntries(
      Object.entries(review.change).flatMap(([field, [from, to]]) => {
        const ids = idsIn(field, hidden);
        if (ids === 'hidden') return [];
        const cut: Review['change'][string] = [without(from, ids), without(to, ids)];
        const isLeft = JSON.stringify(cut[0]) !== JSON.stringify(cut[1]) || JSON.stringify(from) === JSON.stringify(to);
        return isLeft ? [[field, cut]] : [];
      }),
    ),
  }));
}

const NONE: ReadonlySet<string> = new Set();

/** Which hidden ids the values of a changed field can name, or that the field itself is something hidden. */
function idsIn(field: string, { partners, benchmarks }: Pick<Hidden, 'partners' | 'benchmarks'>) {
  const [subject = '', part] = field.split('.');
  if (part === 'target') return benchmarks.has(subject) ? 'hidden' : partners;
  if (subject === 'duties') return part !== undefined && partners.has(part) ? 'hidden' : partners;
  if (subject === 'owners') return partners;
  return subject === 'measurable' ? benchmarks : NONE;
}

/** Without ids in lists, as keys of objects, and alone. */
function without(value: Json, ids: ReadonlySet<string>): Json {
  if (ids.size === 0) return value;
  if (Array.isArray(value)) return value.filter((item) => !isOneOf(item, ids)).map((item) => without(item, ids));
  if (isOneOf(value, ids)) return null;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ids.has(key))
      .map(([key, item]) => [key, without(item, ids)]),
  );
}

function isOneOf(value: Json, ids: ReadonlySet<string>): boolean {
  return typeof value === 'string' && ids.has(value);
}
