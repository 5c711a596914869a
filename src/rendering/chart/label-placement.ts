/** A rectangle by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight stroke of a drawn line. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What is on the picture already. */
export interface Surroundings {
  bounds: Box;
  /** Labels and marks: never covered. */
  taken: readonly Box[];
  /** Lines: crossed only where there is no better place. */
  strokes: readonly Stroke[];
}

/**
 * The first of the best places for a label: inside the bounds (to which it may be pushed sideways), on nothing that is
 * taken, across as few lines as can be.
 * @returns undefined when every place is out of bounds or taken: then no label is better than two that collide
 */
export function bestPlace(candidates: readonly Box[], { bounds, taken, strokes }: Surroundings): Box | undefined {
  let best: Box | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const box = pushedInside(candidate, bounds);
    if (!contains(bounds, box) || taken.some((other) => overlap(box, other))) continue;
    const crossed = strokes.filter((stroke) => crosses(stroke, box)).length;
    if (crossed < fewest) [best, fewest] = [box, crossed];
    if (crossed === 0) break;
  }
  return best;
}

/**
 * Places for a label around a point: above, below and beside it, near first.
 * @param gap between the point and the label
 */
export function placesAround(x: number, y: number, width: number, height: number, gap: number): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const middle = y - height / 2;
  return [gap, gap * 2.5].flatMap((distance) => {
    const [above, below] = [y - distance - height, y + distance];
    return [
      box(x - width / 2, above),
      box(x - width + gap, above),
      box(x - gap, above),
      box(x - width / 2, below),
      box(x - gap, below),
      box(x - width + gap, below),
      box(x - distance - width, middle),
      box(x + distance, middle),
    ];
  });
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pushedInside(box: Box, bounds: Box): Box {
  const furthest = bounds.x + bounds.width - box.width;
  return { ...box, x: Math.max(bounds.x, Math.min(box.x, furthest)) };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Liang and Barsky's clipping (1984): whether any of the stroke lies inside the box. */
function crosses({ x1, y1, x2, y2 }: Stroke, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const edges: [number, number][] = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ];
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter <= leave;
}
