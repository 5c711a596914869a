import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/properties.ts';
import { FIXTURES } from './import/fixtures.ts';
import { NEEDED } from './setup/run-setup.ts';

/*
 * Real disks that are full or read-only: small ones in memory that only the tested command sees (in its own mount
 * namespace, with `unshare`). Where that isn't allowed, other tests make disk calls fail instead
 * (tests/journal/files/write-files.test.ts), and these report that they were skipped.
 */

const ROOT = join(import.meta.dirname, '../..');
const isAllowed = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
if (!isAllowed)
  console.warn('\n  No disk can be mounted here (`unshare -rm`), so that no command meets one that is full.\n');

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'alongside-disk-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = 4096;
/**
 * Mounts a disk, puts a journal on it, fills it or makes it read-only, and compares it with what's there after the
 * command.
 */
const SCRIPT = `set -eu
mount -t tmpfs -o size=8m tmpfs "$DISK"
cd "$DISK"
[ "$WITH" = nothing ] || cp -r "$WITH" content
look() { find . -path ./fill -prune -o -print | sort; find . -type f ! -path ./fill -exec sha256sum {} + | sort; }
if [ "$ROOM" = none ]; then mount -o remount,ro "$DISK"; else
  dd if=/dev/zero of=fill bs=${PAGE} 2>/dev/null || :
  truncate -s -"$((ROOM * ${PAGE}))" fill
fi
before=$(look)
code=0
"$@" || code=$?
[ "$before" = "$(look)" ] && echo "ended with $code, and nothing is changed" || { echo "ended with $code, changed:"; look; }
`;

interface Disk {
  /** The number of free memory pages on it; `none` if it's read-only. */
  room: number | 'none';
  /** The journal in `content`. */
  journal: string;
}

function onDisk({ room, journal }: Disk, args: readonly string[]) {
  const command = [process.execPath, ...args];
  const own = Object.entries(process.env).filter(([name]) => !/^(?:ALONGSIDE|GITHUB)_/.test(name));
  const env = { ...Object.fromEntries(own), DISK: folder, WITH: journal, ROOM: String(room) };
  const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', SCRIPT, 'sh', ...command], {
    env,
    encoding: 'utf8',
  });
  return { end: stdout.trim().split('\n').at(-1), stdout, stderr };
}

const SOUND = join(ROOT, 'tests/journals/sound');
const DAY = ['--today', '2026-06-01'];
/** Builds the arguments for a command that takes the journal's folder as an option. */
const inContent = (...args: readonly string[]) => [join(ROOT, 'src/cli/start.mjs'), ...args, '--content', 'content'];
const COMMANDS: readonly [name: string, journal: string, args: readonly string[]][] = [
  ['new', SOUND, inContent('new', 'page', '--title', 'Our letter', ...DAY)],
  [
    'import',
    SOUND,
    inContent('import', 'jrnl', join(FIXTURES, 'jrnl/journal.json'), '--partner', 'robin', '--yes', ...DAY),
  ],
  ['keys', SOUND, inContent('keys', 'init')],
  ['reference', SOUND, inContent('reference')],
  ['export', SOUND, inContent('export', '--to', 'export', ...DAY)],
  [
    'setup',
    'nothing',
    [
      join(ROOT, 'tests/cli/setup/setup-process.ts'),
      'ours',
      ...Object.entries(NEEDED).map(([name, value]) => `--${name}=${value}`),
      '--yes',
      '--locale=en',
      ...DAY,
    ],
  ],
];

describe.skipIf(!isAllowed)('a disk that refuses writes', { timeout: 300_000 }, () => {
  const rooms = [0, 1, 2, 3, 5] as const;
  const cases = COMMANDS.flatMap(([name, journal, args]) => rooms.map((room) => ({ name, journal, args, room })));

  it.each(sampleOf(cases, 2))(
    'is reported, and $name changes nothing: room for $room files',
    ({ journal, args, room }) => {
      const { end, stderr, stdout } = onDisk({ room, journal }, args);
      // A little room may be enough.
      if (room > 0 && stdout.includes('ended with 0')) return;
      expect(stderr).toMatch(FULL);
      expect(end).toBe('ended with 1, and nothing is changed');
    },
  );

  it.each(sampleOf(COMMANDS, 1))('is reported, and %s changes nothing: read-only', (_name, journal, args) => {
    const { end, stderr } = onDisk({ room: 'none', journal }, args);
    expect(stderr).toMatch(READ_ONLY);
    expect(end).toBe('ended with 1, and nothing is changed');
  });
});

const READ_ONLY = /can’t be written: this disk is read-only \(EROFS\)\. Choose .*\n.*Nothing was changed\.\n$/s;
const FULL =
  /can’t be (?:written|opened): the disk is full \(ENOSPC\)\. Free up some space, and try again\..*Nothing was changed\.\n$/s;
