/** The drawing area of one picture, in its own units: pixels of canvas, user units of SVG. */
export interface ChartFrame {
  name: 'narrow' | 'wide';
  width: number;
  height: number;
  fontSize: number;
}

/**
 * One picture cannot serve a phone and a desk: scaled to 340 px, the text of the wide one would be half its size.
 * chart.css shows one of the two by the width of the figure.
 */
export const NARROW: ChartFrame = { name: 'narrow', width: 340, height: 264, fontSize: 12 };
export const WIDE: ChartFrame = { name: 'wide', width: 720, height: 372, fontSize: 13 };

export const FRAMES: readonly ChartFrame[] = [NARROW, WIDE];
