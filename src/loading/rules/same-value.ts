/** Whether two values of a field say the same; fields of a group may be in any order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    left.length === right.size && left.every(([name, value]) => right.has(name) && isSameValue(value, right.get(name)))
  );
}

/**
 * Whether a review's words for a target fit it, or another review's: a lone value is the target's value, and of fields
 * only those count that both name. One number is everyone's.
 */
export function isSameTarget(a: unknown, b: unknown): boolean {
  const [left, right] = [targetFields(a), targetFields(b)];
  return Object.entries(left).every(([name, value]) => {
    if (!Object.hasOwn(right, name)) return true;
    const other = right[name];
    return isSameValue(value, other) || (isPerPartner(value, other) && isEveryones(value, other));
  });
}

const FIELDS = ['date', 'value', 'rate'];

function targetFields(written: unknown): Record<string, unknown> {
  if (typeof written !== 'object' || written === null) return { value: written };
  const entries = Object.entries(written);
  return entries.every(([name]) => FIELDS.includes(name)) ? Object.fromEntries(entries) : { value: written };
}

function isPerPartner(a: unknown, b: unknown): boolean {
  return (typeof a === 'number') !== (typeof b === 'number');
}

function isEveryones(a: unknown, b: unknown): boolean {
  const [number, values] = typeof a === 'number' ? [a, b] : [b, a];
  return typeof values === 'object' && values !== null && Object.values(values).every((value) => value === number);
}
