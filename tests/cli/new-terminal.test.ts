import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../src/cli/ask/asker.ts';
import { newCommand } from '../../src/cli/new/command.ts';
import { Cancelled } from '../../src/cli/runtime/command.ts';
import { runCommand } from '../../src/cli/runtime/run.ts';
import { hasTerminal, KEYS, openTerminal } from '../support/terminal.ts';
import { NewJournal, ROOT, TODAY } from './new-journal.ts';

let journal: NewJournal;
beforeEach(() => {
  journal = new NewJournal('sound');
});
afterEach(() => journal.remove());

describe('npm run new, if someone answers,', () => {
  /** Runs `npm run new` with someone who gives these answers in order; fails if there are more questions. */
  async function answered(args: readonly string[], answers: (string | Error)[]) {
    const said: string[] = [];
    const objections: string[] = [];
    const next = () => {
      const answer = answers.shift() ?? expect.fail(`It asked more than it should: ${said.join('\n')}`);
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const asker: Asker = {
      async text({ objection }) {
        for (;;) {
          const answer = next();
          const refused = objection?.(answer);
          if (refused === undefined) return Promise.resolve(answer);
          objections.push(refused);
        }
      },
      choose: async ({ choices }) => {
        const answer = next();
        expect(choices.map(({ value }) => value)).toContain(answer);
        return Promise.resolve(answer);
      },
      confirm: async () => Promise.reject(new Error('It asked for a yes.')),
    };
    const say = (text: string) => void said.push(text);
    const status = await runCommand(newCommand(asker), [...args, '--content', journal.folder, '--today', TODAY], {
      out: say,
      error: say,
      colours: false,
    });
    expect(answers).toEqual([]);
    return { status, objections, said: said.join('\n') };
  }

  it('asks what to start, and then what that needs', async () => {
    const { status } = await answered([], ['page', 'Letter to us', '', 'letter-to-us']);
    expect(status).toBe(0);
    expect(journal.textOf('pages/letter-to-us.md')).toContain('title: Letter to us\n');
  });

  it('doesn’t ask for what was given', async () => {
    const { status } = await answered(['check-in', '--date', '2026-06-14'], ['robin']);
    expect(status).toBe(0);
    expect(existsSync(join(journal.folder, 'check-ins/2026-06-14-robin.md'))).toBe(true);
  });

  it('asks what a setback taught, and not about other milestones', async () => {
    const { status } = await answered(['milestone'], ['setback', 'Fell', TODAY, '', 'Look', 'A walk', 'fell']);
    expect(status).toBe(0);
    expect(journal.textOf('milestones/fell.md')).toContain('lesson: Look\nrecovery: A walk\n');
  });

  it('says why an answer isn’t accepted, and asks again', async () => {
    const { objections } = await answered(
      ['page', '--order', '1'],
      ['', 'Letter', 'letter', 'Our letter', 'our-letter'],
    );
    expect(objections).toEqual([
      'Please write something here.',
      'That name is taken already.',
      'A file’s name has lower-case letters, digits, and single hyphens between them.',
    ]);
  });

  it('changes nothing if the user cancels', async () => {
    const before = journal.paths();
    expect(await answered(['page'], ['Letter to us', new Cancelled()])).toMatchObject({
      status: 1,
      said: 'Nothing was changed.',
    });
    expect(journal.paths()).toEqual(before);
  });
});

describe.runIf(hasTerminal)('npm run new in a terminal', { timeout: 120_000 }, () => {
  const open = (...args: readonly string[]) =>
    openTerminal(
      [process.execPath, 'src/cli/start.mjs', 'new', ...args, '--content', journal.folder, '--today', TODAY],
      {
        cwd: ROOT,
      },
    );

  it('needs a few keys to start one’s own side of the next session', async () => {
    const terminal = open();
    await terminal.see('What do you want to start?');
    terminal.press(KEYS.enter);
    await terminal.see('Who writes it?');
    terminal.press(KEYS.down, KEYS.down, KEYS.enter);
    await terminal.see('For which day?');
    await terminal.see('2026-06-14');
    terminal.press(KEYS.enter);
    const { status, screen } = await terminal.ended();
    expect(screen).toContain('2026-06-14-sam.md.');
    expect(status).toBe(0);
    expect(journal.textOf('check-ins/2026-06-14-sam.md')).toContain('author: sam\n');
  });

  it('shows why an answer isn’t accepted, and ends without a file on Ctrl+C', async () => {
    const before = journal.paths();
    const terminal = open('page');
    await terminal.see('What’s its title?');
    terminal.press(KEYS.enter);
    await terminal.see('Please write something here.');
    terminal.press(KEYS.controlC);
    const { status, screen } = await terminal.ended();
    expect(screen).toContain('Nothing was changed.');
    expect(status).toBe(1);
    expect(journal.paths()).toEqual(before);
  });
});
