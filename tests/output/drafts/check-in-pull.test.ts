import { describe, expect, it } from 'vitest';
import { checkInPull } from '../../../src/output/drafts/next-check-in.ts';
import { makeUrls } from '../../../src/views/common/urls.ts';
import { makeRepositoryLinks } from '../../../src/views/common/repository-links.ts';
import { checkIn, day, partner, partnership } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

const DUE = day('2026-05-17');
const PARTNERS = [partner('robin', { name: '*Robin* [x](y)' }), partner('sam')];
const LINKS = makeRepositoryLinks({
  repository: 'https://github.com/robin/journal/tree/check-in-2026-05-17',
  folder: 'content',
});

function pullAfter(...ids: readonly string[]) {
  const context = contextOf({ partners: PARTNERS, checkIns: ids.map((id) => checkIn(id)) }, '2026-05-15');
  return checkInPull(context, DUE, LINKS);
}

describe('the pull request of a check-in', () => {
  it('says what it’s for and what to do, and links to the editor of its own branch', () => {
    const { title, message, body } = pullAfter('2026-05-10');
    expect({ title, message }).toEqual({
      title: 'Check-in of 17 May 2026',
      message: 'Start the check-in of 17 May 2026',
    });
    expect(body).toMatchInlineSnapshot(`
      "The check-in of Sunday, 17 May 2026 is ready to write. It has what’s still open, the numbers to read and a question.

      - [Write the check-in](https://github.com/robin/journal/edit/check-in-2026-05-17/content/check-ins/2026-05-17.md)

      Save with “Commit changes”, to this branch. Comments on lines under “Files changed” become part of the journal. Merge once you’ve met.

      GitHub checks it as soon as one of you saves something here, or presses “Approve workflows to run” below.
      "
    `);
  });

  it('links to the form first, if the site’s address is known', () => {
    const site = { url: 'https://pair.example', base: '/journal/' };
    const context = {
      ...contextOf({ partnership: partnership({ site }), partners: PARTNERS }, '2026-05-15'),
      urls: makeUrls(site.base),
    };
    expect(checkInPull(context, DUE, LINKS).body.split('\n\n').slice(0, 2)).toEqual([
      'The easiest way is the form; it works on a phone, too. It saves a file of its own, so close this pull request afterwards.',
      '- [Write the check-in](https://pair.example/journal/write/)',
    ]);
  });

  it('has one file if the last session was written together', () => {
    expect(pullAfter('2026-05-03-robin', '2026-05-03-sam', '2026-05-10').files.map(({ path }) => path)).toEqual([
      'check-ins/2026-05-17.md',
    ]);
    expect(pullAfter().files).toHaveLength(1);
  });

  it('has one side each if the last session had, with names that stay names', () => {
    const { files, body } = pullAfter('2026-05-03', '2026-05-10-robin', '2026-05-10-sam');
    expect(files.map(({ path }) => path)).toEqual(['check-ins/2026-05-17-robin.md', 'check-ins/2026-05-17-sam.md']);
    expect(body).toContain(
      '- [Write \\*Robin\\* \\[x\\](y)’s side](https://github.com/robin/journal/edit/check-in-2026-05-17/content/check-ins/2026-05-17-robin.md)',
    );
  });
});
