import { statSync } from 'node:fs';
import { keptByGit, type Kept } from './kept-by-git.ts';
import { STAYS, whatIsThere } from './what-is-there.ts';

/** Whether a journal can begin in a folder. */
export type Before =
  /** `leaving`: the example's files, relative to the folder; `commit`: where they stay, none where none leave. */
  { kind: 'ready'; leaving: readonly string[]; commit?: string } | { kind: 'refused'; why: string };

const MOST_LISTED = 10;

/** Looks, and changes nothing. */
export function lookBefore(folder: string): Before {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return { kind: 'ready', leaving: [] };
  if (!isFolder) return refused(`\`${folder}\` is a file. ${ANOTHER}`);
  const there = whatIsThere(folder);
  switch (there.kind) {
    case 'nothing':
      return { kind: 'ready', leaving: [] };
    case 'journal':
      return refused(
        `There is a journal in \`${folder}\` already${there.name === undefined ? '' : `: ${there.name}`}. It is yours, and setup never touches it.\n\`npm run new\` adds to it (a goal, a benchmark, a partner, a check-in); what you agreed stands in its partnership.md. ${ANOTHER}`,
      );
    case 'files':
      return refused(
        `\`${folder}\` is no journal, but it is not empty:\n${listed(there.files)}\nMove them elsewhere first. ${ANOTHER}`,
      );
    case 'example': {
      const kept = keptByGit(folder, { stays: STAYS });
      if (kept.kind === 'kept') return { kind: 'ready', leaving: kept.files, commit: kept.commit };
      return refused(`The example would have to leave \`${folder}\`, and ${whyNot(kept, folder)}`);
    }
  }
}

function refused(why: string): Before {
  return { kind: 'refused', why };
}

const ANOTHER = 'To begin a journal beside it, name another folder: `npm run setup -- --content our-journal`.';
const COMMIT = '`git add -A && git commit -m "The example"`';

/** Why the example cannot leave, and what to do about it. */
function whyNot(kept: Exclude<Kept, { kind: 'kept' }>, folder: string): string {
  switch (kept.kind) {
    case 'no-git':
      return `this machine has no git that could keep it. Install git and commit the example, or delete \`${folder}\` yourself if you do not want to keep it. ${ANOTHER}`;
    case 'no-repository':
      return `it is in no git repository that would keep it. Make one, then run setup again:\n  git init && git add -A && git commit -m "The example"\n${ANOTHER}`;
    case 'no-commit':
      return `nothing is committed in this git repository yet. Commit it, then run setup again:\n  ${COMMIT.replaceAll('`', '')}\n${ANOTHER}`;
    case 'on-no-branch':
      return `the commit that has it is on no branch, so that git would forget it one day. Put it on one, then run setup again:\n  git switch -c our-journal`;
    case 'not-committed':
      return `git does not have it as it stands there, so that this would be lost:\n${listed(kept.files.map(({ file, how }) => `${file}  ${HOW[how]}`))}\nKeep what you want to keep: move new files elsewhere, or ${COMMIT}. Then run setup again.`;
    case 'failed':
      return `git could not say whether it keeps it:\n  ${kept.said.replaceAll('\n', '\n  ')}`;
  }
}

const HOW = {
  changed: '(changed since the last commit)',
  new: '(in no commit)',
  ignored: '(git is told to ignore it)',
  deleted: '(that it is deleted)',
};

function listed(files: readonly string[]): string {
  const more = files.length - MOST_LISTED;
  const lines = more > 1 ? [...files.slice(0, MOST_LISTED), `and ${more} more`] : files;
  return lines.map((line) => `  ${line}`).join('\n');
}
