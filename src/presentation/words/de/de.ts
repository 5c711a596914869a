import type { Words } from '../words.ts';
import { agreement } from './agreement.ts';
import { atWork } from './at-work.ts';
import { beginnings } from './beginnings.ts';
import { benchmarks } from './benchmarks.ts';
import { chart } from './chart.ts';
import { checkInPull } from './check-in-pull.ts';
import { closing } from './closing.ts';
import { commitments } from './commitments.ts';
import { drafts } from './drafts.ts';
import { digest } from './digest.ts';
import { feeds } from './feeds.ts';
import { frame } from './frame.ts';
import { goals } from './goals.ts';
import { home } from './home.ts';
import { markdown } from './markdown.ts';
import { milestones } from './milestones.ts';
import { notFound } from './not-found.ts';
import { partners } from './partners.ts';
import { pulse } from './pulse.ts';
import { retrospectives } from './retrospectives.ts';
import { search } from './search.ts';
import { sessions } from './sessions.ts';
import { signals } from './signals.ts';
import { timeline } from './timeline.ts';
import { together } from './together.ts';
import { writing } from './writing.ts';

/** Every word that the site itself says, in German. */
export const de: Words = {
  frame,
  home,
  timeline,
  sessions,
  pulse,
  commitments,
  goals,
  benchmarks,
  beginnings,
  chart,
  checkInPull,
  drafts,
  milestones,
  partners,
  retrospectives,
  search,
  closing,
  signals,
  agreement,
  markdown,
  together,
  writing,
  digest,
  feeds,
  notFound,
  atWork,
};
