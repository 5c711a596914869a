/**
 * From when a signal is to be watched, and from when talked about: all of them, and nowhere else. Time is counted in
 * check-ins that came round (due dates that are over), so that a pause stops the clock, and a journal that meets monthly
 * is given as many occasions as one that meets weekly. `least` is what a rule must have seen to judge at all.
 *
 * What the site tells people of a threshold is in its words; here stands why the number is what it is.
 */
export const THRESHOLDS = {
  /** Missed due dates among the last `window`. One happens to everybody; a third of them is a habit that ends. */
  missedCheckIns: { window: 6, least: 3, watch: 1, talk: 2 },

  /**
   * Per cent of what was due in the last `window` sessions that was not done, or not in time. Teams that plan week by
   * week and look at what became of it do some 80 per cent of their plan, and about half before they begin to look
   * (Ballard, The Last Planner System of Production Control, 2000).
   */
  commitmentsSlipping: { window: 4, least: 4, watch: 25, talk: 50 },

  /** Check-ins since an open promise was due, none of which mentioned it. The first can happen; after the second nobody will. */
  forgotten: { watch: 1, talk: 2 },

  /** How often a promise that is still open was carried over. Twice is a bad fortnight; at the third it is another promise. */
  carriedAgain: { least: 3, watch: 2, talk: 3 },

  /**
   * Per cent of an even share of the words of the last `window` sessions that the quietest side has. Of two partners
   * that is 30 and 20 per cent of all words. `least` sessions, with `leastWords` in all.
   */
  oneSidedVoice: { window: 6, least: 3, leastWords: 200, watch: 60, talk: 40 },

  /** Check-ins that came round since a remark that nobody answered. The first is the occasion, the second has passed over it. */
  feedbackUnanswered: { watch: 1, talk: 2 },

  /**
   * Points, of five, by which the mean of somebody's last `recent` pulses is under that of up to `before` ones before
   * it, within the last `window` sessions; or a last mean of at most `low`. One point is a quarter of the scale.
   */
  trustOrMotivationFalling: { window: 12, recent: 2, before: 3, least: 4, watch: 1, talk: 2, low: 2 },

  /** Check-ins that came round since one side wrote a concern that the other took up nowhere; of the last `window` sessions. */
  concernsUnanswered: { window: 12, watch: 1, talk: 2 },

  /** Check-ins that came round since a goal's review was due; 0: the day has passed. Reviews take more than one evening to prepare. */
  goalsNotReviewed: { watch: 0, talk: 2 },

  /**
   * Per cent of the way from baseline to target by which a benchmark is behind its plan: the first is where "on plan"
   * ends. Of a line to hold, how many of the last readings in a row are outside.
   */
  benchmarksOffPlan: { watch: 5, talk: 15, brokenWatch: 1, brokenTalk: 3 },

  /**
   * Goals without a measure or with an owner who has no part in them, partners without role or duty, promises of the
   * last session that name nobody; from `least` sessions on: who has just begun is still finding out.
   */
  expectationsUnclear: { least: 3, watch: 1, talk: 3 },

  /** Check-ins that came round since somebody's role was to be looked at again; 0: the day has passed. */
  rolesNotRevisited: { watch: 0, talk: 4 },

  /**
   * Sessions in a row without a win or a celebration. Small wins carry people through long work more than anything else
   * that was measured (Amabile and Kramer, The Progress Principle, 2011).
   */
  nothingCelebrated: { least: 3, watch: 3, talk: 5 },

  /** Setbacks without a lesson in the `window` sessions before the last one: a lesson may take a while. */
  setbackWithoutLesson: { window: 6, watch: 1, talk: 3 },
} as const;

/** As words take them: numbers, whichever they are today. */
export type Thresholds = {
  [Kind in keyof typeof THRESHOLDS]: Readonly<Record<keyof (typeof THRESHOLDS)[Kind], number>>;
};
