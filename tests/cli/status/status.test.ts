import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusSchema } from '../../../src/cli/status/json.ts';
import { runStatus } from './run-status.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLE = ['--content', 'content', '--today', '2026-11-19'];
const FIRST_DAY = ['--content', 'tests/journals/first-day', '--today', '2026-05-04'];
const ALONE = ['--content', 'tests/journals/alone', '--today', '2026-05-04'];
const COMINGS = ['--content', 'tests/journals/comings', '--today', '2026-07-14'];
const WITH_ERRORS = 'tests/journals/mistakes/empty-file/content';

describe('npm run status', () => {
  it.each([
    ['example', EXAMPLE, {}],
    ['example-in-colours', EXAMPLE, { colours: true }],
    ['example-narrow', EXAMPLE, { columns: 36 }],
    ['example-in-public', [...EXAMPLE, '--audience', 'public'], {}],
    ['example-in-summer', ['--content', 'content', '--today', '2026-08-10'], {}],
    ['first-day', FIRST_DAY, {}],
    ['comings', COMINGS, {}],
    ['alone', ALONE, {}],
    ['alone-in-public', [...ALONE, '--audience', 'public'], {}],
  ])('shows the home page: %s', async (name, args, terminal) => {
    const { code, out, error } = await runStatus(args, terminal);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    // Makes escapes visible.
    await expect(`${out.replaceAll('\u001b', '␛')}\n`).toMatchFileSnapshot(`goldens/${name}.txt`);
  });

  it('mentions a key that a former partner still has, if everything is shown', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'status-'));
    try {
      cpSync(join(ROOT, 'tests/journals/comings'), folder, { recursive: true });
      const keyring = readFileSync(join(ROOT, 'content/keyring.json'), 'utf8').replace('"sam"', '"ben"');
      writeFileSync(join(folder, 'keyring.json'), keyring);
      const shown = (...more: string[]) => runStatus(['--content', folder, '--today', '2026-07-14', ...more]);
      expect((await shown()).out).toContain('`ben` left on 2026-06-20, and still has a key to the sealed pages. Run');
      expect((await shown('--audience', 'public')).out).not.toContain('has a key');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([20, 24, 36, 60, 80, 100])('fits into the %i columns of its terminal', async (columns) => {
    const { out } = await runStatus(EXAMPLE, { columns });
    expect(out.split('\n').filter((row) => stringWidth(row) > columns)).toEqual([]);
  });

  it('doesn’t stretch over a very wide terminal, and uses 80 columns without one', async () => {
    const widest = async (terminal: { columns?: number }) =>
      Math.max(...(await runStatus(EXAMPLE, terminal)).out.split('\n').map((row) => stringWidth(row)));
    expect(await widest({ columns: 300 })).toBeLessThanOrEqual(100);
    expect(await widest({ columns: 300 })).toBeGreaterThan(80);
    expect(await widest({})).toBeLessThanOrEqual(80);
  });

  it('shows an audience only what’s meant for it', async () => {
    const hidden = ['--content', 'tests/journals/hidden', '--today', '2026-02-01', '--audience', 'public'];
    for (const args of [hidden, [...hidden, '--json']]) {
      const { out } = await runStatus(args);
      expect(out).not.toMatch(/canary|Quittung|zinnober|Regenpfeifer/i);
      expect(out).not.toContain('\n\n\n');
    }
  });

  it('ends with 1 and the report for a journal with errors', async () => {
    const { code, out, error } = await runStatus(['--content', WITH_ERRORS]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('pages/letter.md:1:1  error  This file is empty.');
  });

  it('ends with 2 for an unknown audience', async () => {
    const { code, error } = await runStatus([...EXAMPLE, '--audience', 'friends']);
    expect(code).toBe(2);
    expect(error).toContain('`--audience` can’t be `friends`.');
  });
});

describe('npm run status, as JSON,', () => {
  it('has the same values, without words in any language, in a documented shape', async () => {
    const { code, out } = await runStatus([...EXAMPLE, '--json']);
    expect(code).toBe(0);
    expect(() => statusSchema.parse(JSON.parse(out))).not.toThrow();
    await expect(`${out}\n`).toMatchFileSnapshot('goldens/example.json');
  });

  it('leaves out what doesn’t exist', async () => {
    const { out } = await runStatus([...FIRST_DAY, '--json']);
    expect(statusSchema.parse(JSON.parse(out))).toEqual({
      version: 1,
      today: '2026-05-04',
      audience: 'private',
      name: 'The first day',
      next: { due: '2026-05-17', days: 13 },
      streak: { current: 0, longest: 0 },
      dueDates: { onTime: 0, of: 0 },
      pausedUntil: null,
      sessions: { count: 0, latest: [] },
      commitments: [],
      kept: null,
      benchmarks: [],
      milestone: null,
      waiting: [],
      signals: [],
    });
  });

  it('doesn’t claim absence if it may not be claimed', async () => {
    const { out } = await runStatus([...ALONE, '--json', '--audience', 'public']);
    expect(JSON.parse(out)).toMatchObject({ streak: null, signals: [] });
  });
});

describe('npm run status with words that contain control characters', () => {
  const HOSTILE = '\\e[2J\\e]0;title\\a\\u202Eesrever\\u2066\\x9b31m\\r\\nsecond';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-status-'));
    cpSync(join(ROOT, 'tests/journals/first-day'), folder, { recursive: true });
    writeFileSync(join(folder, 'partners/kit.md'), `---\nname: "Kit${HOSTILE}"\n---\n`);
    writeFileSync(
      join(folder, 'partnership.md'),
      `---\nname: "Ferry${HOSTILE}"\nsince: 2026-05-04\npurpose: To begin.\ncadence: { every: 2 weeks, starts: 2026-05-17 }\n---\n`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const ASK = ['--today', '2026-05-04'];
  // eslint-disable-next-line no-control-regex -- it looks for them
  const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

  it('shows them without control characters, in one line', async () => {
    const { code, out } = await runStatus(['--content', folder, ...ASK]);
    expect(code).toBe(0);
    expect(out).not.toMatch(STEERING);
    expect(out.split('\n')[0]).toBe('Ferry[2J]0;titleesrever31m second');
  });

  it('only has its own colours', async () => {
    const { out } = await runStatus(['--content', folder, ...ASK], { colours: true });
    // eslint-disable-next-line no-control-regex -- it looks for them
    expect(out.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(STEERING);
  });

  it('escapes them in JSON, where they stay the same', async () => {
    const { out } = await runStatus(['--content', folder, '--json', ...ASK]);
    expect(out).not.toMatch(STEERING);
    expect(JSON.parse(out)).toHaveProperty(
      'name',
      'Ferry\u001b[2J\u001b]0;title\u0007\u202eesrever\u2066\u009b31m\r\nsecond',
    );
  });
});

describe('npm run status, as a process,', () => {
  function started(environment: Record<string, string> = {}) {
    return spawnSync(process.execPath, ['src/cli/start.mjs', 'status', ...EXAMPLE], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...environment },
    });
  }

  it('ends with 0, and has colours only if they’re asked for', () => {
    const plain = started();
    expect({ status: plain.status, stderr: plain.stderr }).toEqual({ status: 0, stderr: '' });
    expect(plain.stdout).not.toContain('\u001b');
    expect(started({ FORCE_COLOR: '1' }).stdout).toContain('\u001b[1mThe Ferry and the Bridge');
    expect(started({ NO_COLOR: '1' }).stdout).toBe(plain.stdout);
  });
});
