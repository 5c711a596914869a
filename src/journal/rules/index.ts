import { farReadings, plans } from './benchmarks.ts';
import { html } from './body.ts';
import { dates, looksMissed } from './dates.ts';
import { feedbackQuotes, remarks, sameAccount } from './feedback.ts';
import { fileNames, windowsNames } from './file-names.ts';
import { easing, goals } from './goals.ts';
import { links, wikiLinks } from './links.ts';
import { alwaysPrivate, completeness, memberships, spokenLocale } from './partnership.ts';
import { images } from './pictures.ts';
import { publicInVain } from './public-in-vain.ts';
import { references } from './references.ts';
import { reviewChanges } from './reviews.ts';
import { changesOfRhythm, rhythmEditedInPlace } from './rhythm.ts';
import type { Rule } from './rule.ts';
import { behindHash, nothingWritten, sessionValues } from './sessions.ts';

export { shownPhotos, type ShownPhoto } from './pictures.ts';

/** Every rule that looks across files. Their order doesn't matter, because problems are sorted at the end. */
export const rules: readonly Rule[] = [
  completeness,
  memberships,
  fileNames,
  windowsNames,
  sameAccount,
  references,
  images,
  links,
  wikiLinks,
  html,
  dates,
  changesOfRhythm,
  rhythmEditedInPlace,
  sessionValues,
  farReadings,
  looksMissed,
  plans,
  goals,
  reviewChanges,
  easing,
  feedbackQuotes,
  remarks,
  nothingWritten,
  behindHash,
  spokenLocale,
  alwaysPrivate,
  publicInVain,
];
