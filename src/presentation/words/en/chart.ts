export const chart = {
  plan: 'Plan',
  formerPlan: 'Earlier plan',
  forecast: 'Forecast',
  hold: 'Range to keep',
  checkpoint: 'Checkpoint',
  target: 'Target',
  milestone: 'Milestone',
  /** Said of the chart once it takes keys. */
  keys: 'Arrow keys walk through the readings.',
};
