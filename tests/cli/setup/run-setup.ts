import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Asker } from '../../../src/cli/ask/asker.ts';
import type { ExitCode } from '../../../src/cli/runtime/command.ts';
import { runCommand } from '../../../src/cli/runtime/run.ts';
import { setupCommand } from '../../../src/cli/setup/command.ts';
import type { Engine } from '../../../src/cli/setup/obtained.ts';
import { GitRepository } from '../../support/git-repository.ts';

/** Everything that has no default. */
export const NEEDED: Readonly<Record<string, string>> = {
  partners: 'Robin, Sam',
  purpose: 'We make each other finish what matters.',
  goal: 'Run a marathon together',
  specific: 'Both finish the city marathon, in one race.',
  achievable: 'Eight months, four runs a week.',
  relevant: 'Health comes first on both our lists.',
  benchmark: 'Long run',
  unit: 'km',
  target: '42.2',
};

/** A stand-in for a package, so that tests don't wait for npm: bytes that aren't text, like a real one. */
export const TARBALL = Buffer.from([0x1f, 0x8b, 0xff, 0x00, 0xc3]);

/** An engine that works without starting npm. */
export const ENGINE: Engine = {
  name: 'alongside',
  version: '1.2.3',
  folder: '/nowhere',
  dependency: { kind: 'tarball', file: 'vendor/alongside-1.2.3.tgz' },
  isClone: true,
  setup: 'npm run setup --',
  whyNotIn: () => undefined,
  packInto: (folder) => writeFileSync(join(folder, 'alongside-1.2.3.tgz'), TARBALL),
  install: (folder) => writeFileSync(join(folder, 'package-lock.json'), '{}\n'),
  installLocked: () => undefined,
};

/** A folder inside a temporary one, for a repository that doesn't exist yet. */
export class SetupFolder {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'alongside-setup-')));
  readonly folder = join(this.root, 'ours');

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Returns every file of the repository with its text, without git's own. */
  files(folder = this.folder): Record<string, string> {
    if (!existsSync(folder)) return {};
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/^\.git(?:\/|$)/.test(path) && lstatSync(join(folder, path)).isFile())
      .toSorted();
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  }

  get repository(): GitRepository {
    return new GitRepository(this.folder);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export interface Outcome {
  code: ExitCode;
  out: string;
  error: string;
}

interface Surrounding {
  asker?: Asker | undefined;
  engine?: Partial<Engine>;
  /** Replaces the variables that give commits a name. */
  environment?: Readonly<Record<string, string>>;
}

/** No personal settings, only a name for commits. */
export const WITH_NAME = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Kit',
  GIT_AUTHOR_EMAIL: 'kit@journal.example',
  GIT_COMMITTER_NAME: 'Kit',
  GIT_COMMITTER_EMAIL: 'kit@journal.example',
};

/**
 * Runs setup on 22 November 2026 in Lisbon.
 * @param options by name; by default `--yes` and the required ones
 */
export async function runSetup(
  folder: string,
  options: Readonly<Record<string, string | true>> = { ...NEEDED, yes: true },
  { asker, engine, environment = WITH_NAME }: Surrounding = {},
): Promise<Outcome> {
  const said = { out: '', error: '' };
  const args = Object.entries(options).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`));
  const machine = {
    asker,
    now: () => new Date('2026-11-22T12:00:00Z'),
    timezone: 'Europe/Lisbon',
    locale: 'en-GB',
    engine: { ...ENGINE, ...engine },
  };
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const code = await runCommand(setupCommand(machine), [folder, ...args], {
      out: (text) => void (said.out += `${text}\n`),
      error: (text) => void (said.error += `${text}\n`),
      colours: false,
    });
    return { code, ...said };
  } finally {
    for (const name of Object.keys(environment)) {
      const own = before[name];
      if (own === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = own;
    }
  }
}
