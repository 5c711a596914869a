import { describe, expect, it } from 'vitest';
import { writeView } from '../../src/views/write/view.ts';
import { JOURNAL, smallForm, TODAY } from '../client/write/small-journal.ts';
import { contextOf, type Files, frontmatter, robinAndSam } from '../output/drafts/written-journal.ts';

it('has a button that saves only on this machine', () => {
  const views = (['private', 'partners', 'public'] as const).map((audience) =>
    writeView(contextOf(JOURNAL, TODAY, audience)),
  );
  expect(views.map(({ isPrivate }) => isPrivate)).toEqual([true, false, false]);
});

it('says how long ago an overdue promise was due today, whichever day the form is for', () => {
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

it('never counts the days to a future day, even if the form is for a later one', () => {
  // If someone joins between today and the form's day, the journal is a different one then, and the promise in it is
  // overdue.
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

describe('the author who is suggested first', () => {
  const first = (files: Files) => {
    const [author] = writeView(contextOf(robinAndSam(files), '2026-01-29')).authors;
    return author && `${author.label}: ${author.dates[0]?.value}`;
  };
  const side = (date: string, author: string) => ({
    [`check-ins/${date}-${author}.md`]: frontmatter({ date, author }, '\n## Wins\n\n- Slept well\n'),
  });
  const together = { 'check-ins/2026-01-11.md': frontmatter({ date: '2026-01-11' }, '\n## Wins\n\n- One\n') };

  it.each([
    ['both, where check-ins are written together', together, 'Together: 2026-02-01'],
    [
      'a partner, where they mostly write a side each',
      { ...side('2026-01-18', 'sam'), ...side('2026-01-25', 'sam') },
      'Robin: 2026-02-01',
    ],
    ['the one who hasn’t written yet', { ...together, ...side('2026-02-01', 'robin') }, 'Sam: 2026-02-01'],
  ])('is %s', (_, files, said) => expect(first(files)).toBe(said));
});
