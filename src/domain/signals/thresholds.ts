/**
 * All thresholds from which a signal says watch, and talk. Time is counted in check-ins that came round (past due
 * dates), so that a pause stops the clock, and a journal that meets monthly gets as many occasions as one that meets
 * weekly. `least` is how much a rule must have seen to judge at all.
 *
 * The site's messages explain the thresholds to readers; the comments here say why each number is what it is.
 */
export const THRESHOLDS = {
  /** Missed due dates among the last `window`. One can happen to anyone; a third of them is a pattern. */
  missedCheckIns: { window: 6, least: 3, watch: 1, talk: 2 },

  /**
   * Percentage of what was due in the last `window` sessions that wasn't done, or not in time. Teams that plan week by
   * week and look at how it went do some 80% of their plan, and about half before they start looking (Ballard, The Last
   * Planner System of Production Control, 2000).
   */
  commitmentsSlipping: { window: 4, least: 4, watch: 25, talk: 50 },

  /**
   * Check-ins since an open promise was due, none of which mentioned it. Once can happen; after the second it's likely
   * forgotten.
   */
  forgotten: { watch: 1, talk: 2 },

  /**
   * How often a promise that is still open was carried over. Twice is a bad fortnight; at the third it has become
   * another promise.
   */
  carriedAgain: { least: 3, watch: 2, talk: 3 },

  /**
   * The quietest side's words in the last `window` sessions, as a percentage of an even share. With two partners that's
   * 30% and 20% of all words. `least` sessions, with `leastWords` in all.
   */
  oneSidedVoice: { window: 6, least: 3, leastWords: 200, watch: 60, talk: 40 },

  /**
   * Check-ins that came round since an unanswered remark. The first is the occasion to answer it, the second has passed
   * it over.
   */
  feedbackUnanswered: { watch: 1, talk: 2 },

  /**
   * Points, of five, by which the mean of a partner's last `recent` pulses is below that of up to `before` earlier
   * ones, within the last `window` sessions; or a last mean of at most `low`. One point is a quarter of the scale.
   */
  trustOrMotivationFalling: { window: 12, recent: 2, before: 3, least: 4, watch: 1, talk: 2, low: 2 },

  /**
   * Check-ins that came round since one side wrote a concern that the other didn't take up, within the last `window`
   * sessions.
   */
  concernsUnanswered: { window: 12, watch: 1, talk: 2 },

  /**
   * Check-ins that came round since a goal's review was due; 0: the day has passed. Reviews take more than one evening
   * to prepare.
   */
  goalsNotReviewed: { watch: 0, talk: 2 },

  /**
   * How far a benchmark is behind its plan, as a percentage of the way from baseline to target: the first is where "on
   * plan" ends. For a line to hold, how many of the last readings in a row are outside.
   */
  benchmarksOffPlan: { watch: 5, talk: 15, brokenWatch: 1, brokenTalk: 3 },

  /**
   * Goals without a measure or with an owner who doesn't have a duty, partners without role or duty, promises of the
   * last session without an owner; from `least` sessions on, because partners who have just started are still finding
   * out.
   */
  expectationsUnclear: { least: 3, watch: 1, talk: 3 },

  /** Check-ins that came round since a role's review was due; 0: the day has passed. */
  rolesNotRevisited: { watch: 0, talk: 4 },

  /**
   * Sessions in a row without a win or a celebration. Small wins help people through long work more than anything else
   * that was measured (Amabile and Kramer, The Progress Principle, 2011).
   */
  nothingCelebrated: { least: 3, watch: 3, talk: 5 },

  /** Setbacks without a lesson in the `window` sessions before the last one: a lesson may take a while. */
  setbackWithoutLesson: { window: 6, watch: 1, talk: 3 },
} as const;

/** The type of the thresholds that messages take: numbers, whatever their values are today. */
export type Thresholds = {
  [Kind in keyof typeof THRESHOLDS]: Readonly<Record<keyof (typeof THRESHOLDS)[Kind], number>>;
};
