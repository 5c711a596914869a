import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasTerminal, KEYS, openTerminal } from '../../support/terminal.ts';
import { ROOT } from '../../support/build-site.ts';
import { SetupFolder, WITH_NAME } from './run-setup.ts';

let ours: SetupFolder;
beforeEach(() => void (ours = new SetupFolder()));
afterEach(() => ours.remove());

function open(...operands: string[]) {
  return openTerminal(
    [process.execPath, join(ROOT, 'tests/cli/setup/setup-process.ts'), ...operands, '--today=2026-11-22'],
    {
      cwd: ours.root,
      env: { ...WITH_NAME, TZ: 'Europe/Lisbon', ALONGSIDE_TODAY: '' },
    },
  );
}

/** The keys typed at each question, in order, each followed by Enter. */
const INTERVIEW: readonly (readonly [question: string, ...keys: string[]])[] = [
  ['The folder for your repository', ...Array<string>('../our-journal'.length).fill(KEYS.backspace), 'ours'],
  ['Your names', 'Robin, 太郎'],
  ['Short names for you', ...Array<string>('partner-2'.length).fill(KEYS.backspace), 'taro'],
  ['Robin’s pronouns', 'they/them'],
  ['Robin’s user name on GitHub', 'robin-example'],
  ['Robin’s role', ''],
  ['helps Robin most', KEYS.up],
  ['太郎’s pronouns', ''],
  ['太郎’s user name on GitHub', ''],
  ['太郎’s role', 'Reader: of #everything'],
  ['helps 太郎 most', ''],
  ['What you call yourselves', ''],
  ['Why you hold each other', 'We finish what matters'],
  ['How you talk', ''],
  ['What happens when', ''],
  ['How often', ''],
  ['The first check-in', ''],
  ['The time zone', ''],
  ['The goal, in a few words', 'Run a marathon'],
  ['Specific', 'Both finish'],
  ['Achievable', 'Eight months'],
  ['Relevant', 'Health'],
  ['Time-bound', ''],
  ['What you measure', 'Long run'],
  ['Its unit', 'km'],
  ['Whose numbers they are', KEYS.down],
  ['Where you start', KEYS.backspace, 'robin: 8, taro: 5'],
  ['Where you want to be', '42.2'],
  ['By which day?', ''],
  ['Who sees what you write', ''],
  ['What you agreed about sharing', ''],
  ['Where the repository is kept', ''],
  ['The address of the repository', ''],
  ['Where its site will be', ''],
  ['Write this?', ''],
];

describe.skipIf(!hasTerminal)('npm run setup in a terminal', { timeout: 120_000 }, () => {
  it('goes from nothing to a repository of one’s own', async () => {
    const terminal = open();
    for (const [question, ...keys] of INTERVIEW) {
      await terminal.see(question);
      terminal.press(...keys, KEYS.enter);
    }
    const { status, screen } = await terminal.ended();
    expect(screen).toContain('All is well: 5 documents, no problems.');
    expect(screen).toContain('npm run new -- check-in');
    expect(status).toBe(0);
    expect(ours.read('content/partners/taro.md')).toContain("name: 太郎\nrole: 'Reader: of #everything'\n");
    expect(ours.read('content/benchmarks/long-run.md')).toContain('per: partner');
    expect(ours.read('content/benchmarks/long-run.md')).toContain('value: { robin: 8, taro: 5 }');
    expect(ours.read('.github/CODEOWNERS')).toContain('/content/ @robin-example\n');
    expect(ours.repository.git('status', '--porcelain')).toBe('');
  });

  it('changes nothing if the user leaves with Ctrl+C', async () => {
    const terminal = open('ours', '--partners=Robin, Sam');
    await terminal.see('Short names for you');
    terminal.press(KEYS.controlC);
    const { status, screen } = await terminal.ended();
    expect(status).toBe(1);
    expect(screen).toContain('Nothing was changed.');
    expect(ours.has('')).toBe(false);
  });
});
