import { expect, it } from 'vitest';
import { writeView } from '../../src/views/write/view.ts';
import { JOURNAL, TODAY } from '../client/write/small-journal.ts';
import { contextOf } from '../output/drafts/written-journal.ts';

it('has a button that saves on this machine alone', () => {
  const views = (['private', 'partners', 'public'] as const).map((audience) =>
    writeView(contextOf(JOURNAL, TODAY, audience)),
  );
  expect(views.map(({ isPrivate }) => isPrivate)).toEqual([true, false, false]);
});
