import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../journal/configuration.ts';
import { temporaryFolder } from '../../journal/files/left-behind.ts';
import { type Command, type CommandOption, EXIT, type ExitCode } from '../runtime/command.ts';
import { type Engine, fetchPackage, NpmFailed, thisEngine } from '../setup/obtained.ts';
import { HOSTS } from '../setup/record.ts';
import { indented } from './report.ts';
import { NotUpgradable, type Upgrade, upgradeRepository } from './upgrade-repository.ts';

const OPTIONS = {
  host: {
    type: 'string',
    oneOf: HOSTS,
    description: 'where the repository is kept from now on (default: where it is)',
  },
} as const satisfies Record<string, CommandOption>;

/** Returns the command `npm run upgrade`. @param engine by default this program's own */
export function upgradeCommand(engine: Engine = thisEngine()): Command<typeof OPTIONS> {
  return {
    name: 'upgrade',
    operands: '[<version> | <tarball> | <folder>]',
    description: `Upgrades a repository to another version of the engine: the newest, the one that you name (such as 0.3.0), or the one in a
tarball. In a clone of Alongside, name your repository’s folder instead: it gets the clone’s engine. That works for a copy of
Alongside that you made your journal in, too: the engine’s files go, your content stays.

It updates what the engine wrote: workflows, the author’s reference, .gitignore. A file that you’ve changed stays as it is, and
you’re shown what the new version would change in it. The journal is checked before and after: if the new version finds errors,
nothing changes. Everything goes into one commit.`,
    options: OPTIONS,
    exitCodes: { [EXIT.ok]: 'if it’s done', [EXIT.problems]: 'if it couldn’t be, and everything is as it was' },
    run({ host }, output, [operand, ...more]) {
      if (more.length > 0) throw new UsageError('Name one version, one tarball or one folder.');
      const isFolder = operand !== undefined && statSync(operand, { throwIfNoEntry: false })?.isDirectory() === true;
      if (engine.isClone && !isFolder)
        throw new UsageError(
          'This is Alongside’s own repository. Name the folder of yours: `npm run upgrade -- ../our-journal`.',
        );
      const folder = isFolder ? operand : '.';
      try {
        if (!isFolder && isInstalledIn(folder, engine)) return upgradeByAnother(operand, { engine, host, output });
        if (!isFolder && operand !== undefined)
          throw new UsageError(
            `There’s no folder \`${operand}\`. To use a version or a tarball, run this in the repository to upgrade.`,
          );
        return upgradeRepository(folder, { engine, host, output });
      } catch (error) {
        if (!(error instanceof NotUpgradable)) throw error;
        output.error(`${error.message}\n\nNothing was changed.`);
        return EXIT.problems;
      }
    },
  };
}

function isInstalledIn(folder: string, { name, folder: own }: Engine): boolean {
  const installed = join(folder, 'node_modules', name);
  return existsSync(installed) && realpathSync(installed) === realpathSync(own);
}

/** Upgrades with another engine, run from a folder of its own, because an engine can't replace itself. */
function upgradeByAnother(operand: string | undefined, { engine, host, output }: Upgrade): ExitCode {
  const { name, dependency } = engine;
  const specifier = specifierFor(operand, name);
  if (operand === undefined && dependency.kind === 'tarball')
    throw new NotUpgradable(
      `Your engine is a file in your repository (${dependency.file}), so there’s no registry to look for a newer one in. Name the new tarball: \`npm run upgrade -- ../alongside-0.2.0.tgz\`. Or, in a clone of Alongside, name this folder: \`npm run upgrade -- ${resolve('.')}\`.`,
    );
  const fetched = temporaryFolder('upgrade');
  try {
    output.out(`Fetching ${operand ?? 'the newest version'} …`);
    fetchPackage(fetched.path, specifier);
    const program = join(fetched.path, 'node_modules', name, 'engine', 'alongside.mjs');
    if (!existsSync(program)) throw new NotUpgradable(`\`${operand ?? ''}\` isn’t a version of Alongside.`);
    const { status } = spawnSync(
      process.execPath,
      [program, 'upgrade', resolve('.'), ...(host === undefined ? [] : [`--host=${host}`])],
      { stdio: 'inherit' },
    );
    return status === EXIT.ok ? EXIT.ok : EXIT.problems;
  } catch (error) {
    if (!(error instanceof NpmFailed)) throw error;
    throw new NotUpgradable(`npm couldn’t fetch ${specifier}:\n${indented(error.message)}`);
  } finally {
    fetched.remove();
  }
}

/** Returns npm's name for a version or a tarball. */
function specifierFor(operand: string | undefined, name: string): string {
  if (operand === undefined) return `${name}@latest`;
  if (/\.(?:tgz|tar\.gz)$/.test(operand)) {
    if (!existsSync(operand)) throw new NotUpgradable(`There’s no file \`${operand}\`.`);
    return resolve(operand);
  }
  if (!/^[\w^~][\w.^~+-]*$/.test(operand))
    throw new UsageError(
      `\`${operand}\` is neither a version, such as 0.3.0, nor a tarball, such as ../alongside-0.3.0.tgz, nor a folder.`,
    );
  return `${name}@${operand}`;
}
