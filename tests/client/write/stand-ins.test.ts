import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import { writeView } from '../../../src/views/write/view.ts';
import { contextOf, filesOf } from '../../output/drafts/written-journal.ts';
import { canaryJournal, type CanaryJournal, STEM } from '../../support/canary-journal.ts';

const TODAY = '2026-02-01';

/** What replaces things that only partners may see: names, ids, titles and promises. */
const KNOWN = [
  ...['partner', 'name', 'goal', 'goaltitle', 'benchmark', 'benchmarktitle', 'unit', 'checkpoint', 'picture'],
  ...['milestone', 'milestonetitle', 'fall', 'falltitle', 'page', 'pagetitle', 'promise', 'accountability'],
].map((word) => `${STEM.partners}${word}`);

describe('what a form knows about the journal', () => {
  let journal: CanaryJournal;
  beforeAll(() => {
    journal = canaryJournal();
    journal.addHidden('partners');
    journal.addHidden('private');
  });
  afterAll(() => journal.remove());

  const standIns = (audience: Audience) =>
    JSON.stringify(writeView(contextOf(filesOf(journal.folder), TODAY, audience)).data.standIns);

  it('doesn’t include anything for partners, or private, on the public site', () =>
    expect(standIns('public')).not.toMatch(new RegExp(`${STEM.partners}|${STEM.private}`)));

  it('includes names and promises in the partners’ journal, but nothing private', () => {
    const text = standIns('partners');
    expect(text).not.toContain(STEM.private);
    const words = [...new Set(text.match(new RegExp(`${STEM.partners}[a-z]*`, 'g')))];
    expect(words.toSorted()).toEqual(KNOWN.toSorted());
  });
});
