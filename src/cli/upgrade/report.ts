/** What happened to a file that the engine wrote before, or writes now. */
export interface FileOutcome {
  path: string;
  outcome: 'written' | 'new' | 'removed' | 'theirs' | 'away';
  /** What would change in a file that the pair changed; absent if nothing would. */
  difference?: string;
}

const HEADINGS: readonly (readonly [FileOutcome['outcome'], string])[] = [
  ['written', 'Updated:'],
  ['new', 'New:'],
  ['removed', 'Removed, because they’re no longer needed:'],
  ['away', 'You’d removed these, so they stay removed:'],
];

/** Describes what an upgrade does with the engine's files. */
export function filesReport(outcomes: readonly FileOutcome[]): string {
  const lists = HEADINGS.flatMap(([outcome, heading]) => {
    const paths = outcomes.filter((each) => each.outcome === outcome).map(({ path }) => `  ${path}`);
    return paths.length === 0 ? [] : [[heading, ...paths].join('\n')];
  });
  const theirs = outcomes
    .filter(({ outcome }) => outcome === 'theirs')
    .map(
      ({ path, difference }) =>
        `\`${path}\` has been changed since the engine wrote it, so it stays as it is. ${difference === undefined ? 'It’s no longer needed.' : `This is what would change:\n${indented(difference)}`}`,
    );
  return [...lists, ...theirs].join('\n\n');
}

/** Returns the commit message: what changed, and why. */
export function commitMessage(title: string, outcomes: readonly FileOutcome[], migrated: readonly string[]): string {
  const told = outcomes.filter(({ outcome }) => outcome !== 'theirs' && outcome !== 'away');
  const files = told.map(({ path, outcome }) => `- ${path}: ${outcome === 'written' ? 'updated' : outcome}`);
  return [title, ...(files.length + migrated.length === 0 ? [] : ['', ...migrated, ...files])].join('\n');
}

/** Indents each line by two spaces. */
export function indented(said: string): string {
  return said.replaceAll(/^/gm, '  ');
}
