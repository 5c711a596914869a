import { isYearId, idSchema } from '../../domain/schemas/values.ts';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { escapeSteering } from '../../domain/unseen.ts';
import { UsageError } from '../../journal/configuration.ts';
import { makeChanges } from '../../journal/files/write-files.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { hasErrors, type Problem } from '../../journal/problems/problem.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import { type Asker, terminalAsker } from '../ask/asker.ts';
import { type Command, type CommandOption, EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS, journalPlace } from '../runtime/journal.ts';
import { clonedRepositoryOf } from '../setup/machine.ts';
import { objectionTo } from './objections.ts';
import { type Before, planRename, readBefore, type RenamePlan } from './plan.ts';
import type { Renaming } from './references.ts';

const KINDS = { goal: 'goals', benchmark: 'benchmarks', partner: 'partners', milestone: 'milestones' } as const;
type Kind = keyof typeof KINDS;

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  yes: { type: 'boolean', description: 'rename without asking' },
  'dry-run': { type: 'boolean', description: 'show every line that would change, without changing it' },
} as const satisfies Record<string, CommandOption>;

/** Returns the command `npm run rename`. @param asker absent if questions are impossible */
export function renameCommand(asker: Asker | undefined = terminalAsker()): Command<typeof OPTIONS> {
  return {
    name: 'rename',
    operands: `${Object.keys(KINDS).join('|')} <old> <new>`,
    description: `Gives a goal, benchmark, partner or milestone a new id: its file gets that name, and so does everything that refers to it: fields,
\`@id\` in texts, headings, links, pictures with its name, components in \`.mdx\` pages, a partner’s own check-ins and key. It shows what
it would change, asks, and changes all of it or nothing. If the file already has its new name, only what refers to it changes.`,
    options: OPTIONS,
    exitCodes: { [EXIT.ok]: 'if it was renamed', [EXIT.problems]: 'if nothing was changed' },
    async run({ yes = false, 'dry-run': isRehearsal = false, ...values }, output, operands) {
      const [kind, renaming] = readOperands(operands);
      const { folder, today } = journalPlace(values);
      if (!isRehearsal) finishWriting(folder, output);
      const before = readBefore(folder);
      const { problems, files } = readJournal(folder, { today });
      const refusal = refusalOf(kind, renaming, before);
      if (refusal !== undefined) return refuse([refusal], output);
      const isThere = hasId(before, renaming.collection, renaming.from);
      if (isThere && hasErrors(problems)) {
        const errors = problems.filter(({ severity }) => severity === 'error');
        output.error(reportJournal({ documents: undefined, problems: errors, files }, folder, output));
        return refuse(
          ['Nothing was renamed. Fix these first: it isn’t clear what a file with errors refers to.'],
          output,
        );
      }
      const place = { folder: realpathSync(folder), today, repository: clonedRepositoryOf(folder) };
      const plan = planRename(place, renaming, before);
      if (plan.changes.length === 0) return refuse([unknown(kind, renaming, before)], output);
      const taken = plan.moved.find(([, to]) => existsSync(join(plan.root, to)));
      if (taken)
        return refuse(
          [`There’s a file \`${shownPath(folder, plan, taken[1])}\` already. Move it, or choose another id.`],
          output,
        );
      const objection = objectionTo(plan, place, renaming, { before, problems });
      if (objection)
        return refuse(
          [
            `\`${renaming.to}\` can’t be the new id. ${objection.message}`,
            ...objection.problems.map(inALine),
            'Nothing was renamed.',
          ],
          output,
        );
      output.out(preview(kind, renaming, plan, { folder, isInFull: isRehearsal, isThere }));
      if (isRehearsal) {
        output.out('\nNothing was renamed: this was a dry run.');
        return EXIT.ok;
      }
      if (!yes && !(await mayRename(asker, [kind, renaming], values, output))) return EXIT.problems;
      makeChanges(plan.root, plan.changes);
      output.out(done(kind, renaming, isThere));
      return EXIT.ok;
    },
  };
}

function readOperands([kind, from, to, ...more]: readonly string[]): [Kind, Renaming] {
  const kinds = Object.keys(KINDS);
  if (kind === undefined || from === undefined || to === undefined)
    throw new UsageError('Say what to rename, and its new id: `npm run rename -- goal marathon city-marathon`.');
  const known = isKind(kind) ? kind : undefined;
  if (known === undefined) {
    const near = nearest(kind, kinds);
    throw new UsageError(
      `\`${kind}\` can’t be renamed. ${near === undefined ? `You can rename: ${kinds.join(', ')}.` : `Did you mean \`${near}\`?`}`,
    );
  }
  if (more.length > 0) throw new UsageError(`\`${more.join(' ')}\` wasn’t expected here: an id has no spaces.`);
  return [known, { collection: KINDS[known], from: withoutEnding(from), to: withoutEnding(to) }];
}

function isKind(written: string): written is Kind {
  return Object.hasOwn(KINDS, written);
}

/** Removes an extension, in case a file's name was given. */
function withoutEnding(written: string): string {
  return written.replace(/^@|^.*\/|\.md$/g, '');
}

/** Returns a sentence that says why the names can't be used; undefined if they can. */
function refusalOf(kind: Kind, { collection, from, to }: Renaming, before: Before): string | undefined {
  if (from === to) return `It’s already called \`${to}\`.`;
  if (!idSchema.safeParse(to).success) {
    const meant = idOf(to);
    return `\`${to}\` can’t be an id: it has lower-case letters, digits, and single hyphens between them${meant === '' ? '' : `, such as \`${meant}\``}.`;
  }
  if (kind !== 'partner' && isYearId(to))
    return `Four-digit names are reserved for the site’s pages of a year: choose another, such as \`our-${to}\`.`;
  if (hasId(before, collection, from) && hasId(before, collection, to))
    return `There’s a ${kind} \`${to}\` already. Choose another id, or rename that one first.`;
  if (!hasId(before, collection, from) && !hasId(before, collection, to))
    return unknown(kind, { collection, from, to }, before);
  return undefined;
}

function hasId({ tree }: Before, collection: Renaming['collection'], id: string): boolean {
  return tree.documents.some((file) => file.collection === collection && file.id === id);
}

function unknown(kind: Kind, { collection, from, to }: Renaming, before: Before): string {
  if (hasId(before, collection, to)) return `Nothing refers to a ${kind} \`${from}\`, so there’s nothing to rename.`;
  const ids = before.tree.documents.filter((file) => file.collection === collection).map(({ id }) => id);
  const near = nearest(from, ids);
  const known = ids.length === 0 ? 'There are none yet.' : `These exist: ${ids.map((id) => `\`${id}\``).join(', ')}.`;
  return `There’s no ${kind} \`${from}\`. ${near === undefined ? known : `Did you mean \`${near}\`?`}`;
}

function refuse(lines: readonly string[], { error }: Output): ExitCode {
  error(lines.map(escapeSteering).join('\n'));
  return EXIT.problems;
}

function inALine({ file, line, message, code }: Problem): string {
  return `  ${file}:${line}  ${message}  ${code}`;
}

/** Returns a path as shown to people: relative to the repository if a file beside the journal changes too. */
function shownPath(folder: string, { root }: RenamePlan, path: string): string {
  return root === realpathSync(folder) ? `${folder.replace(/\/+$/, '')}/${path}` : path;
}

/** More lines than these are shortened, unless all were asked for. */
const SHOWN = 40;

interface PreviewOptions {
  folder: string;
  isInFull: boolean;
  isThere: boolean;
}

function preview(
  kind: Kind,
  { from, to }: Renaming,
  plan: RenamePlan,
  { folder, isInFull, isThere }: PreviewOptions,
): string {
  const { lines, moved, doubtful } = plan;
  const shown = (path: string) => shownPath(folder, plan, path);
  const rows = lines.map(({ file, line, before, after }) => `  ${shown(file)}:${line}  ${before} → ${after}`);
  const isLong = !isInFull && rows.length > SHOWN;
  const files = new Set(lines.map(({ file }) => file)).size;
  return [
    `The ${kind} \`${from}\` becomes \`${to}\`${isThere ? '' : ' in what refers to it; the file has its new name already'}.`,
    ...(moved.length > 0
      ? [
          '',
          `${counted(moved.length, 'file')} with a new name:`,
          ...moved.map(([old, now]) => `  ${shown(old)} → ${shown(now)}`),
        ]
      : []),
    ...(rows.length > 0 ? ['', `${counted(rows.length, 'line')} in ${counted(files, 'file')}:`] : []),
    ...(isLong
      ? [
          ...rows.slice(0, SHOWN / 2),
          `  … ${counted(rows.length - SHOWN, 'more line')}: \`--dry-run\` shows all of them …`,
          ...rows.slice(-SHOWN / 2),
        ]
      : rows),
    ...(doubtful.length > 0
      ? [
          '',
          `These lines are part of a program, and stay as they are. Check whether they mean the ${kind}:`,
          ...doubtful.map((place) => `  ${shown(place)}`),
        ]
      : []),
  ]
    .map(escapeSteering)
    .join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

async function mayRename(
  asker: Asker | undefined,
  [kind, { from, to }]: [Kind, Renaming],
  { content, today }: { content?: string; today?: string },
  { out, error }: Output,
): Promise<boolean> {
  if (asker) {
    out('');
    if (await asker.confirm({ message: `Rename \`${from}\` to \`${to}\`?`, initial: true })) return true;
    error('Nothing was renamed.');
    return false;
  }
  const place = Object.entries({ content, today }).flatMap(([name, value]) =>
    value === undefined ? [] : ` --${name} ${value}`,
  );
  error(
    `\nNothing was renamed: there’s no terminal to ask in. To rename it, run \`npm run rename -- ${kind} ${from} ${to}${place.join('')} --yes\`.`,
  );
  return false;
}

function done(kind: Kind, { collection, from, to }: Renaming, isThere: boolean): string {
  const address = `/${collection}/${from}/`;
  return [
    '',
    `Renamed. The ${kind} is \`${to}\` from now on.`,
    ...(isThere ? [`Its page has moved, too: links from elsewhere to \`${address}\` no longer work.`] : []),
    'If pull requests or branches are open, merge them first, or run this again after each: what they add still has the old id.',
  ].join('\n');
}
