/** One number worth a line of its own. */
export interface FigureNumberView {
  label: string;
  value: string;
  unit?: string;
  note?: string;
}
