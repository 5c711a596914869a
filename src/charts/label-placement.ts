/** A rectangle, by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight segment of a drawn line. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A box for a text, and the side of it to which the text is aligned. */
export interface Place extends Box {
  anchor: 'left' | 'center' | 'right';
}

/** What's already on the picture. */
export interface Surroundings {
  bounds: Box;
  /** Labels, marks and points: these are never covered. */
  taken: readonly Box[];
  /** Lines: these are never crossed. */
  strokes: readonly Stroke[];
  /** Grid lines: crossed only if there is no place nearby that crosses none. */
  hairlines: readonly Stroke[];
}

/** How many nearer places are skipped to cross one grid line less. */
const HAIRLINE_COST = 6;

/**
 * Returns the best place for a label: near the start of the list, inside the bounds (it may be shifted sideways to
 * fit), not on anything that is taken and not across a line.
 * @returns undefined if there is none: no label is better than an illegible one
 */
export function bestPlace<P extends Place>(candidates: readonly P[], surroundings: Surroundings): P | undefined {
  const { bounds, taken, strokes, hairlines } = surroundings;
  let best: P | undefined;
  let least = Infinity;
  for (const [index, candidate] of candidates.entries()) {
    if (index >= least) break;
    const place = pushedInside(candidate, bounds);
    if (!contains(bounds, place) || taken.some((other) => overlap(place, other))) continue;
    if (strokes.some((stroke) => crosses(stroke, place))) continue;
    const cost = index + HAIRLINE_COST * hairlines.filter((hairline) => crosses(hairline, place)).length;
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

/**
 * Places several labels, each at one of its own candidates. Earlier labels take precedence; later ones avoid them.
 * @returns a place, or undefined, for each
 */
export function placeLabels<P extends Place>(
  labels: readonly (readonly P[])[],
  surroundings: Surroundings,
): (P | undefined)[] {
  const taken = [...surroundings.taken];
  return labels.map((candidates) => {
    const place = bestPlace(candidates, { ...surroundings, taken });
    if (place) taken.push(place);
    return place;
  });
}

/** How many times further away a label may be moved; at a greater distance it wouldn't be clear what it belongs to. */
const RINGS = [1, 1.75, 2.5, 3.5, 5];

/**
 * Returns places for a label around a point: above, below and beside it, near ones first.
 * @param gap between the point and the label
 */
export function placesAround(x: number, y: number, width: number, height: number, gap: number): Place[] {
  return RINGS.flatMap((ring): Place[] => {
    const distance = gap * ring;
    const [above, below, middle] = [y - distance - height, y + distance, y - height / 2];
    const at = (left: number, top: number, anchor: Place['anchor']) => ({ x: left, y: top, width, height, anchor });
    return [
      at(x - width / 2, above, 'center'),
      at(x - width + gap, above, 'right'),
      at(x - gap, above, 'left'),
      at(x - width / 2, below, 'center'),
      at(x - gap, below, 'left'),
      at(x - width + gap, below, 'right'),
      at(x - distance - width, middle, 'right'),
      at(x + distance, middle, 'left'),
    ];
  });
}

/**
 * Returns places for the name of a line at its end: first beside it, moved up and down as far as necessary, then around
 * it.
 */
export function placesAtEnd(x: number, y: number, width: number, height: number, gap: number): Place[] {
  const rows = [0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2];
  const beside = [gap, gap * 2].flatMap((distance) =>
    rows.map((row): Place => ({
      x: x + distance,
      y: y + (row - 0.5) * height,
      width,
      height,
      anchor: 'left',
    })),
  );
  return [...beside, ...placesAround(x, y, width, height, gap)];
}

/**
 * Returns places along a horizontal line, on one side of it and then on the other: at its end, at its start, and in
 * between.
 */
export function placesAlong(level: Stroke, width: number, height: number, outside: 1 | -1): Place[] {
  const { x1: left, x2, y1: y } = level;
  const right = x2 - width;
  const between = Array.from(
    { length: Math.max(0, Math.floor((right - left) / height)) },
    (_, step) => right - step * height,
  );
  const sides = [outside, -outside].map((side) => (side < 0 ? y - height - 1 : y + 1));
  const at = (x: number, top: number): Place => ({ x, y: top, width, height, anchor: x === left ? 'left' : 'right' });
  return [[right, left], between].flatMap((starts) => sides.flatMap((top) => starts.map((x) => at(x, top))));
}

/** Returns whether two boxes share an area; touching edges don't count. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pushedInside<P extends Place>(place: P, bounds: Box): P {
  const furthest = bounds.x + bounds.width - place.width;
  return { ...place, x: Math.max(bounds.x, Math.min(place.x, furthest)) };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Returns whether any part of a segment is inside the box, by Liang and Barsky's clipping (1984). */
export function crosses({ x1, y1, x2, y2 }: Stroke, box: Box): boolean {
  const { x: left, y: top, width, height } = box;
  // Most segments are far away, which is quicker to see.
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > left + width) return false;
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > top + height) return false;
  let [enter, leave] = [0, 1];
  const edges: [number, number][] = [
    [x1 - x2, x1 - left],
    [x2 - x1, left + width - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, top + height - y1],
  ];
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter <= leave;
}
