import { type PageComponent, PICTURE_COMPONENT } from '../domain/schemas/page.ts';
import BenchmarkChart from './BenchmarkChart.astro';
import GoalCard from './GoalCard.astro';
import JournalPicture from './JournalPicture.astro';
import MilestoneCard from './MilestoneCard.astro';
import NextDueDate from './NextDueDate.astro';
import OpenCommitments from './OpenCommitments.astro';
import Progress from './Progress.astro';

const named = { BenchmarkChart, GoalCard, MilestoneCard, NextDueDate, OpenCommitments, Progress };

/** The components that authors can use in `pages/*.mdx` without importing them. Each asks the site for what its id names. */
export const embeds = { ...(named satisfies Record<PageComponent, unknown>), [PICTURE_COMPONENT]: JournalPicture };
