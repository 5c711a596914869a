import { bodyReferences } from './body.ts';
import { completeness } from './completeness.ts';
import { dates } from './dates.ts';
import { easing } from './easing.ts';
import { farReadings } from './far-readings.ts';
import { feedbackQuotes } from './feedback-quotes.ts';
import { fileNames } from './file-names.ts';
import { goals } from './goals.ts';
import { html } from './html.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { looksMissed } from './looks-missed.ts';
import { nothingWritten } from './nothing-written.ts';
import { plans } from './plans.ts';
import { references } from './references.ts';
import { remarks } from './remarks.ts';
import { reviewChanges } from './review-changes.ts';
import type { Rule } from './rule.ts';
import { sameAccount } from './same-account.ts';
import { sessionValues } from './session-values.ts';
import { spokenLocale } from './spoken-locale.ts';
import { windowsNames } from './windows-names.ts';

/** Every rule across files, in no order: problems are sorted in the end. */
export const rules: readonly Rule[] = [
  completeness,
  fileNames,
  windowsNames,
  sameAccount,
  references,
  bodyReferences,
  images,
  links,
  html,
  dates,
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
  spokenLocale,
];
