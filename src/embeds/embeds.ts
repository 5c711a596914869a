import BenchmarkChart from './BenchmarkChart.astro';
import GoalCard from './GoalCard.astro';
import MilestoneCard from './MilestoneCard.astro';
import NextDueDate from './NextDueDate.astro';
import OpenCommitments from './OpenCommitments.astro';
import Progress from './Progress.astro';

/** What authors can use in `pages/*.mdx` without importing it. Each asks the site for what its id names. */
export const embeds = { BenchmarkChart, GoalCard, MilestoneCard, NextDueDate, OpenCommitments, Progress };
