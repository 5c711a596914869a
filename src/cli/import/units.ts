import { nameForm } from '../../domain/text.ts';

/** Common units, by kind: the size of each in terms of the kind's first unit. */
const KINDS: readonly Readonly<Record<string, number>>[] = [
  { 's sec second seconds': 1, 'min minute minutes': 60, 'h hr hour hours': 3600, 'd day days': 86_400 },
  {
    'm meter meters metre metres': 1,
    'km kilometer kilometers kilometre kilometres': 1000,
    'mi mile miles': 1609.344,
    'ft foot feet': 0.3048,
  },
  { 'g gram grams': 1, 'kg kilo kilos kilogram kilograms': 1000, 'lb lbs pound pounds': 453.592_37 },
  { 'ml milliliter milliliters millilitre millilitres': 1, 'l liter liters litre litres': 1000 },
];

const KNOWN = new Map(
  KINDS.flatMap((units, kind) =>
    Object.entries(units).flatMap(([names, size]) => names.split(' ').map((name) => [name, { kind, size }] as const)),
  ),
);

/**
 * Returns the factor that converts one unit to another: 1 if they're the same; undefined if it isn't known.
 * @example unitFactor('minutes', 'h') // 1/60
 */
export function unitFactor(from: string, to: string): number | undefined {
  const names = [from, to].map((unit) => nameForm(unit).replace(/\.$/, ''));
  const [one, other] = names;
  if (one === other || singular(one) === singular(other)) return 1;
  const [known, wanted] = names.map((name) => KNOWN.get(name));
  return known && wanted && known.kind === wanted.kind ? known.size / wanted.size : undefined;
}

function singular(unit = ''): string {
  return unit.replace(/s$/, '');
}

/** Parses `--scale`. @example scaleIn('1/60') // 0.016666666666666666 */
export function scaleIn(written: string): number | undefined {
  const [whole, above, below = '1'] = /^\s*(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?\s*$/.exec(written) ?? [];
  const scale = whole === undefined ? NaN : Number(above) / Number(below);
  return Number.isFinite(scale) && scale > 0 ? scale : undefined;
}

/** Returns a factor as `--scale` accepts it, and people read it. @example scaleText(1 / 60) // '1/60' */
export function scaleText(factor: number): string {
  const inverse = Number((1 / factor).toPrecision(12));
  return factor < 1 && Number.isInteger(inverse) ? `1/${inverse}` : String(Number(factor.toPrecision(12)));
}
