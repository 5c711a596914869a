import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeJournal } from '../../../src/domain/journal.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { checkInDraft } from '../../../src/output/drafts/check-in.ts';
import { nextCheckInDate } from '../../../src/output/drafts/next-check-in.ts';
import { speechOf } from '../../../src/i18n/speech.ts';
import { day } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

const DAYS_APART = 13;

describe('a check-in that’s started early', () => {
  const { documents } = readJournal(join(import.meta.dirname, '../../../content'), { today: day('2026-11-19') });
  if (!documents) throw new Error('The example has errors.');
  const on = (today: ReturnType<typeof day>) => ({
    ...contextOf({}, today),
    ...speechOf(documents.partnership.data.locale),
    journal: makeJournal(documents, { audience: 'private', today }),
  });

  it.each(Array.from({ length: 24 }, (_, index) => addDays(day('2026-01-20'), index * DAYS_APART)))(
    'on %s is the same as on its day',
    (today) => {
      const before = on(today);
      const date = nextCheckInDate(before.journal) ?? addDays(today, DAYS_APART);
      for (const author of [undefined, ...documents.partners.map(({ id }) => id)])
        expect(checkInDraft(before, { date, author })).toEqual(checkInDraft(on(date), { date, author }));
    },
  );
});
