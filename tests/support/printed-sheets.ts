import { inflateSync } from 'node:zlib';

/*
 * Finds what's drawn on the sheets of a PDF printed by Firefox, as far as necessary to see that nothing is blank: where
 * there's ink, from top to bottom. Firefox makes PDFs with cairo: each sheet is one compressed stream of operators,
 * which first flips the y axis so that it grows downwards.
 */

/** A part of a sheet from top to bottom, as shares of its height. */
export interface Band {
  from: number;
  to: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const SHEET_START = /^1 0 0 -1 0 ([\d.]+) cm\s/;

/** A number, a name, a string, an array's bracket or an operator. */
const TOKENS = /\((?:\\[^]|[^\\()])*\)|<[\da-f]*>|[[\]]|\/?[^\s[\]()<>/]+/gi;

/**
 * Backgrounds and frames don't show whether there's anything in them, so what's taller than this share of a sheet
 * doesn't count as ink.
 */
const MAX_INK = 0.2;

/** Returns the ink of each sheet of a PDF, in bands that don't touch, the topmost first. */
export function inkOfSheets(pdf: Uint8Array): Band[][] {
  const bytes = Buffer.from(pdf);
  return [
    ...bytes.toString('latin1').matchAll(/\/Length \d+ 0 R\s+\/Filter \/FlateDecode\s+>>\s+stream\r?\n/g),
  ].flatMap(({ index, 0: head }) => {
    // zlib ignores what comes after the stream's end.
    const operators = inflateSync(bytes.subarray(index + head.length)).toString('latin1');
    const height = Number(SHEET_START.exec(operators)?.[1]);
    return height > 0 ? [joined(inkOf(operators, height))] : [];
  });
}

/** Follows a sheet's operators, and returns the vertical extent of what's painted. */
function inkOf(operators: string, height: number): Band[] {
  const ink: Band[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let numbers: number[] = [];
  let path: number[] = [];
  const yOf = (x: number, y: number) => matrix[1] * x + matrix[3] * y + matrix[5];
  const paint = (ys: readonly number[]) => {
    const [low, high] = [Math.min(...ys), Math.max(...ys)].map((y) => 1 - y / height);
    if (low !== undefined && high !== undefined && low - high < MAX_INK) ink.push({ from: high, to: low });
  };
  const effects: Readonly<Record<string, () => void>> = {
    q: () => saved.push(matrix),
    Q: () => (matrix = saved.pop() ?? matrix),
    cm: () => (matrix = times(numbers, matrix)),
    Do: () => paint([yOf(0, 0), yOf(1, 1)]),
    Tm: () => paint([yOf(numbers[4] ?? 0, numbers[5] ?? 0)]),
    re: () => {
      const [x = 0, y = 0, width = 0, tall = 0] = numbers;
      path.push(yOf(x, y), yOf(x + width, y + tall));
    },
    ...Object.fromEntries(
      ['m', 'l', 'c', 'v', 'y'].map((name) => [
        name,
        () => numbers.forEach((y, place) => place % 2 === 1 && path.push(yOf(numbers[place - 1] ?? 0, y))),
      ]),
    ),
    ...Object.fromEntries(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map((name) => [name, () => paint(path)])),
  };
  for (const [token] of operators.matchAll(TOKENS)) {
    if (/^[-.\d]/.test(token)) {
      numbers.push(Number(token));
      continue;
    }
    effects[token]?.();
    if (/^(?:[fSsBb]\*?|n)$/.test(token)) path = [];
    numbers = [];
  }
  return ink;
}

function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], outer: Matrix): Matrix {
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function joined(bands: readonly Band[]): Band[] {
  const all: Band[] = [];
  for (const { from, to } of bands.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
