import { join } from 'node:path';
import { oneLine } from '../../domain/text.ts';
import type { NewFile } from '../../journal/files/write-files.ts';
import type { PartnerDraft } from '../../output/drafts/people.ts';
import { type Answers, listIn } from '../ask/questions.ts';
import type { Dependency } from './obtained.ts';

/** The result of an interview. */
export interface Interview {
  answers: Answers;
  people: readonly PartnerDraft[];
}

/** What setup is about to do, or has done. */
export interface SetupPlan extends Interview {
  folder: string;
  /** Paths relative to the folder. */
  files: readonly NewFile[];
  /** The engine's name in package.json. */
  engine: string;
  dependency: Dependency;
}

/** The outcome for the repository. */
export interface Begun {
  notDone: readonly NotDone[];
}

/** What couldn't be done, and how to do it by hand. */
export interface NotDone {
  why: string;
  commands: readonly string[];
}

/** Returns a summary to be confirmed. */
export function summary(plan: SetupPlan): string {
  const { folder, files, dependency } = plan;
  const paths = [...files.map(({ path }) => path), ...(dependency.kind === 'tarball' ? [dependency.file] : [])];
  return [
    '\nYour answers:',
    ...saidIn(plan).map((line) => `  ${line}`),
    '\nThese files will be written:',
    ...paths.map((path) => `  ${join(folder, path)}`),
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
    `kept on: ${said('host')}`,
  ];
}

/**
 * Returns the command that gives these answers without asking, quoted for a shell.
 * @param setup the command that starts setup here, without the folder
 * @example commandFor('npm run setup --', '../our-journal', interviewed) // npm run setup -- ../our-journal --yes --partners='Robin, Sam' …
 */
export function commandFor(setup: string, folder: string, { answers, people }: Interview): string {
  const each = (one: (partner: PartnerDraft) => string | undefined, between: string) => {
    const all = people.map((partner) => one(partner) ?? '');
    return all.some((given) => given !== '') ? all.join(between) : '';
  };
  const given = {
    ...answers,
    pronouns: each(({ pronouns }) => pronouns, ', '),
    github: each(({ github }) => github, ', '),
    role: each(({ role }) => role, '; '),
    feedback: each(({ feedback }) => feedback, ', '),
  };
  // Empty answers are included, because otherwise a default might be used.
  const options = Object.entries(given).flatMap(([option, answer]) =>
    answer === '' && answers[option] === undefined
      ? []
      : `--${option}=${quoted(option === 'agreements' ? listIn(answer, ';').join('; ') : oneLine(answer))}`,
  );
  return [setup, quoted(folder), '--yes', ...options].join(' ');
}

/** Quotes a word for a shell. @example quoted("Robin's") // "'Robin'\\''s'" */
function quoted(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Describes what was done, and what to do next. @param checked what `check` says about it */
export function whatComesNext({ folder, answers, files }: SetupPlan, { notDone }: Begun, checked: string): string {
  const steps: readonly (readonly [string, string])[] = [
    [`cd ${quoted(folder)}`, ''],
    ['npm run dev', 'shows it on your machine'],
    ['npm run new -- check-in', 'starts your first check-in'],
    ...(answers['privacy'] === 'partners'
      ? [
          [
            'npm run keys -- init',
            'makes a passphrase for each of you, so that your pages can be on the site, sealed',
          ] as const,
        ]
      : []),
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  const owners = files.find(({ path }) => path.endsWith('CODEOWNERS'));
  return [
    `\nYour journal is in \`${folder}\`. ${checked}`,
    ...notDone.map(({ why, commands }) => `\n${why}\n${commands.map((command) => `  ${command}`).join('\n')}`),
    ...(owners
      ? [
          `${owners.path} lets GitHub ask each of you to review what the other writes, once you all have write access to the repository.`,
        ]
      : []),
    '\nWhat comes next:',
    ...steps.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`.trimEnd()),
    ...(AT_HOST[answers['host'] ?? ''] ?? []),
  ].join('\n');
}

/** What has to be done once at the host, and what it costs in privacy. */
const AT_HOST: Readonly<Record<string, readonly string[]>> = {
  github: [
    '\nOn GitHub, once:',
    '  Make a private repository there, and push to it. In a public one, everyone can read every file, sealed pages or not.',
    '  Settings → Pages → Source: GitHub Actions. GitHub Free doesn’t publish a site from a private repository.',
    '  Settings → Actions → General: allow GitHub Actions to create pull requests, so that it can start each check-in for you.',
  ],
  gitlab: [
    '\nOn GitLab, once:',
    '  Make a private project there, and push to it.',
    '  Settings → General → Visibility: who may see Pages. Build → Pipeline schedules: a daily one, in your time zone.',
  ],
  cloudflare: [
    '\nOn Cloudflare, once:',
    '  Keep the repository private where it is, and connect it: Workers & Pages → Create → your repository, with `npm run build`.',
  ],
};
