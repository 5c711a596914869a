/** Phrases that a technical writer wouldn't use, in anything that people read. */
export const TURNS: readonly RegExp[] = [
  /\bis no (?!longer\b)/i,
  /\bnobody\b|\banybody\b|\beverybody\b|\bsomebody\b/i,
  /\bwhoever\b/i,
  /\bstands?\b(?! for\b| in for\b)/i,
  /\baloud\b/i,
  /\bper cent\b/i,
  /\bworth an? (eye|talk)\b/i,
  /\b(within|inside|outside) the line\b/i,
  /\banew\b/i,
  /\bfor ever\b/i,
  /\ball the same\b/i,
  /\bas it is without\b/i,
  /\bby force\b/i,
  /\b(belongs?|put|written?) into the repository\b/i,
  /\bthat there is not\b/i,
];
