import { oneLine } from '../../domain/text.ts';
import { join } from 'node:path';
import type { PartnerDraft } from '../../output/drafts/people.ts';
import { type Answers } from '../ask/questions.ts';
import type { NewFile } from '../../journal/files/write-files.ts';
import type { CodeOwners } from './install-journal.ts';

/** What setup is about to do, or has done. */
export interface SetupPlan {
  folder: string;
  /** Whether the folder is the one that commands take unless they are told another. */
  isUsual: boolean;
  files: readonly NewFile[];
  leaving: readonly string[];
  commit: string | undefined;
  owners: CodeOwners;
  answers: Answers;
  people: readonly PartnerDraft[];
}

/** What is agreed to with a yes. */
export function summary(doing: SetupPlan): string {
  const { folder, files, leaving, commit, owners } = doing;
  const paths = [
    ...files.map(({ path }) => join(folder, path)),
    ...(owners.kind === 'write' ? [owners.file.path] : []),
  ];
  return [
    '\nThis is what you said:',
    ...saidIn(doing).map((line) => `  ${line}`),
    '\nThis will be written:',
    ...paths.map((path) => `  ${path}`),
    ...(commit === undefined
      ? []
      : [`\nThe ${leaving.length} files of the example leave \`${folder}\`. Git keeps them, in commit ${commit}.`]),
  ].join('\n');
}

function saidIn({ answers, people }: SetupPlan): string[] {
  const said = (option: string) => oneLine(answers[option] ?? '');
  return [
    `${said('name')}: ${people.map(({ id }) => `@${id}`).join(', ')}`,
    `${said('purpose')}`,
    `check-ins: every ${said('every').replace(/^1 /, '')}, the first on ${said('first')} (${said('timezone')})`,
    `goal: ${said('goal')}, by ${said('due')}`,
    `benchmark: ${said('benchmark')}, from ${said('baseline')} to ${said('target')} ${said('unit')} by ${said('target-date')}`,
    `seen by: ${said('privacy')}, unless a file says otherwise`,
  ];
}

/** What was done, and what to do now. @param checked what `check` says of it */
export function whatComesNext(doing: SetupPlan, checked: string): string {
  const { folder, isUsual } = doing;
  const before = isUsual ? '' : `ALONGSIDE_CONTENT='${folder}' `;
  const steps = [
    [`${before}npm run dev`, 'shows it on your machine'],
    [`${before}npm run new -- check-in`, 'begins your first check-in'],
    ['git add -A && git commit -m "Our journal"', 'keeps what is written'],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    `\nYour journal is in \`${folder}\`. ${checked}`,
    ...ownersSaid(doing.owners),
    ...leftSaid(doing),
    '\nWhat comes next:',
    ...steps.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`),
  ].join('\n');
}

function leftSaid({ commit, folder, leaving, answers, isUsual }: SetupPlan): string[] {
  const keys = answers['privacy'] === 'partners' ? [keysSaid(folder, isUsual)] : [];
  if (commit === undefined) return keys;
  return [
    `The example stays in git, in commit ${commit}. \`git checkout ${commit} -- ${isUsual ? folder : `'${folder}'`}\` brings it back, over what stands there then: commit your journal before.`,
    ...(leaving.includes('keyring.json')
      ? ['Its keyring.json went with it: everybody knows the passphrases of that one.']
      : []),
    ...keys,
  ];
}

function keysSaid(folder: string, isUsual: boolean): string {
  const where = isUsual ? '' : ` --content '${folder}'`;
  return `What you write is for the partners. \`npm run keys -- init${where}\` draws a passphrase for each of you, with which the site can carry it sealed.`;
}

function ownersSaid(owners: CodeOwners): string[] {
  switch (owners.kind) {
    case 'write':
      return [
        `${owners.file.path} lets GitHub ask each of you to review what the other writes, once all of you may write to the repository.`,
      ];
    case 'theirs':
      return [
        `There is a ${owners.path} already, and it was left alone. For GitHub to ask each of you to review what the other writes, add this line to it:\n  ${owners.line}`,
      ];
    case 'no-repository':
    case 'no-names':
      return [];
  }
}
