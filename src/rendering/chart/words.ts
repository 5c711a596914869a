/** The words of a chart that are neither the partners' own nor the locale's: for legend, tip and speech. */
export interface ChartWords {
  plan: string;
  formerPlan: string;
  forecast: string;
  hold: string;
  checkpoint: string;
  target: string;
  milestone: string;
  /** Said of the chart once it takes keys. */
  keys: string;
}

export const ENGLISH_CHART_WORDS: ChartWords = {
  plan: 'Plan',
  formerPlan: 'Earlier plan',
  forecast: 'Forecast',
  hold: 'Range to keep',
  checkpoint: 'Checkpoint',
  target: 'Target',
  milestone: 'Milestone',
  keys: 'Arrow keys walk through the readings.',
};
