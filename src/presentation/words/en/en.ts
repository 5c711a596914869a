import { agreement } from './agreement.ts';
import { benchmarks } from './benchmarks.ts';
import { chart } from './chart.ts';
import { commitments } from './commitments.ts';
import { frame } from './frame.ts';
import { goals } from './goals.ts';
import { home } from './home.ts';
import { markdown } from './markdown.ts';
import { milestones } from './milestones.ts';
import { notFound } from './not-found.ts';
import { partners } from './partners.ts';
import { pulse } from './pulse.ts';
import { sessions } from './sessions.ts';
import { timeline } from './timeline.ts';
import { together } from './together.ts';

/** Every word that the site itself says, in English. Other languages take their type from here. */
export const en = {
  frame,
  home,
  timeline,
  sessions,
  pulse,
  commitments,
  goals,
  benchmarks,
  chart,
  milestones,
  partners,
  agreement,
  markdown,
  together,
  notFound,
};
