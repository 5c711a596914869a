import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasTerminal, KEYS, openTerminal } from '../../support/terminal.ts';
import { ROOT } from '../../support/build-site.ts';
import { ExampleProject } from './example-project.ts';

let project: ExampleProject;
beforeEach(() => void (project = ExampleProject.committed()));
afterEach(() => project.remove());

function open(...options: string[]) {
  return openTerminal([process.execPath, join(ROOT, 'src/cli/main.ts'), 'setup', '--today=2026-11-22', ...options], {
    cwd: project.root,
    env: { TZ: 'Europe/Lisbon', ALONGSIDE_CONTENT: '', ALONGSIDE_TODAY: '' },
  });
}

/** What is typed at each question, in order; Enter follows. */
const INTERVIEW: readonly (readonly [question: string, ...keys: string[]])[] = [
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
  ['The first time', ''],
  ['The time zone', ''],
  ['The goal, in a few words', 'Run a marathon'],
  ['Specific', 'Both finish'],
  ['Achievable', 'Eight months'],
  ['Relevant', 'Health'],
  ['Time-bound', ''],
  ['What you measure', 'Long run'],
  ['What its numbers count', 'km'],
  ['Whose numbers they are', KEYS.down],
  ['Where you start', KEYS.backspace, 'robin: 8, taro: 5'],
  ['Where you want to be', '42.2'],
  ['By which day?', ''],
  ['Who sees what you write', ''],
  ['What you agreed about sharing', ''],
  ['Where the journal is kept', ''],
  ['Where its site will be', ''],
  ['Write it?', ''],
];

describe.skipIf(!hasTerminal)('npm run setup in a terminal', { timeout: 120_000 }, () => {
  it('leads from the example to a journal that is one’s own', async () => {
    const terminal = open();
    for (const [question, ...keys] of INTERVIEW) {
      await terminal.see(question);
      terminal.press(...keys, KEYS.enter);
    }
    const { status, screen } = await terminal.ended();
    expect(screen).toContain('All is well: 5 documents, no problems.');
    expect(screen).toContain('npm run new -- check-in');
    expect(status).toBe(0);
    expect(project.read('content/partners/taro.md')).toContain("name: 太郎\nrole: 'Reader: of #everything'\n");
    expect(project.read('content/benchmarks/long-run.md')).toContain('per: partner');
    expect(project.read('content/benchmarks/long-run.md')).toContain('value: { robin: 8, taro: 5 }');
    expect(project.read('.github/CODEOWNERS')).toContain('/content/ @robin-example\n');
    expect(project.has('content/keyring.json')).toBe(false);
  });

  it('changes nothing when somebody leaves with Ctrl+C', async () => {
    const before = project.files();
    const terminal = open('--partners=Robin, Sam');
    await terminal.see('Short names for you');
    terminal.press(KEYS.controlC);
    const { status, screen } = await terminal.ended();
    expect(status).toBe(1);
    expect(screen).toContain('Nothing was changed.');
    expect(project.files()).toEqual(before);
  });
});
