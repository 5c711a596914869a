import { expect, it } from 'vitest';
import { writeView } from '../../src/views/write/view.ts';
import { JOURNAL, smallForm, TODAY } from '../client/write/small-journal.ts';
import { contextOf, frontmatter } from '../output/drafts/written-journal.ts';

it('has a button that saves on this machine alone', () => {
  const views = (['private', 'partners', 'public'] as const).map((audience) =>
    writeView(contextOf(JOURNAL, TODAY, audience)),
  );
  expect(views.map(({ isPrivate }) => isPrivate)).toEqual([true, false, false]);
});

it('says of an overdue promise how long ago that was today, for whichever day the form is', () => {
  const said = smallForm().sessions.map(({ key, promises: { due, later } }) => {
    const promise = [...due, ...later].find(({ text }) => text === 'Draft chapter four');
    return `${key}: ${promise?.due}`;
  });
  expect(said.filter((text) => !/ (?:robin|sam):/.test(text))).toEqual([
    '2026-03-08: was due Feb 25, 8 days ago',
    '2026-03-05: was due Feb 25, 8 days ago',
    '2026-03-01: was due Feb 25, 8 days ago',
  ]);
});

it('never counts the days to a day that is yet to come, though the form is for a later one', () => {
  // Who joins between today and the form's day makes it another journal then, in which the promise is overdue.
  const given = { 'partners/ada.md': frontmatter({ name: 'Ada', joined: '2026-03-08' }), ...JOURNAL };
  const files = {
    ...given,
    'check-ins/2026-03-01.md': frontmatter(
      { date: '2026-03-01' },
      '\n## Next steps\n\n- [ ] @sam Call (due 2026-03-06)\n',
    ),
  };
  const [first] = writeView(contextOf(files, TODAY)).sessions;
  expect(first?.promises.due.map(({ text, due }) => `${text}: ${due}`)).toEqual([
    'Draft chapter four: was due Feb 25, 8 days ago',
    'Book the race: due Mar 8',
    'Sends a photo of the log: was due Mar 1, 4 days ago',
    'Call: due Mar 6',
  ]);
});
