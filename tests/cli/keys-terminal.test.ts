import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keysCommand } from '../../src/cli/keys/command.ts';
import { Cancelled } from '../../src/cli/runtime/command.ts';
import { runCommand } from '../../src/cli/runtime/run.ts';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { drawnWords, KeysJournal, ROBIN, SAM } from './keys-journal.ts';

/** Unlocking is slow by design. */
const SLOW = { timeout: 60_000 };

let journal: KeysJournal;
beforeEach(() => {
  journal = new KeysJournal();
});
afterEach(() => journal.remove());

describe('npm run keys in a terminal', SLOW, () => {
  /** Runs the command with someone who gives these answers; keeps the objections to them. */
  async function atTerminal(args: string[], answers: (string | Error | (() => string))[]) {
    const objections: string[] = [];
    const said: string[] = [];
    const ask = async (_question: string, objection: (answer: string) => string | undefined = () => undefined) => {
      for (;;) {
        const next = answers.shift() ?? expect.fail('It asked more than it should.');
        if (next instanceof Error) throw next;
        const answer = typeof next === 'function' ? next() : next;
        const refused = objection(answer);
        if (refused === undefined) return Promise.resolve(answer);
        objections.push(refused);
      }
    };
    const command = keysCommand({ environment: {}, ask });
    const say = (text: string) => void said.push(text);
    const status = await runCommand(command, [...args, '--content', journal.folder], {
      out: say,
      error: say,
      colours: false,
    });
    expect(answers).toEqual([]);
    return { status, objections, said: said.join('\n') };
  }

  it('asks each partner twice, and draws words for those who leave it empty', async () => {
    const { status, objections, said } = await atTerminal(['init'], ['short', ROBIN, 'another thing', `${ROBIN} `, '']);
    expect(status).toBe(0);
    expect(objections).toEqual([expect.stringContaining('15 characters'), 'That’s a different one.']);
    expect(Object.keys(drawnWords(said))).toEqual(['sam']);
    expect(await journal.opens(ROBIN)).toBe('robin');
    expect(said).not.toContain(ROBIN);
  });

  it('doesn’t ask anything if there’s a keyring already', async () => {
    writeFileSync(journal.file, keyringText(await createKeyring({ robin: ROBIN })));
    const { status, said } = await atTerminal(['init'], []);
    expect(status).toBe(1);
    expect(said).toContain('never overwritten');
  });

  it('writes nothing if someone cancels', async () => {
    const { status, said } = await atTerminal(['init'], [ROBIN, ROBIN, new Cancelled()]);
    expect({ status, said }).toEqual({ status: 1, said: 'Nothing was changed.' });
    expect(existsSync(journal.file)).toBe(false);
  });

  it('doesn’t overwrite a keyring that has changed meanwhile', async () => {
    await atTerminal(['init', 'robin'], [ROBIN, ROBIN]);
    const meanwhile = () => {
      writeFileSync(journal.file, journal.read().trimEnd());
      return ROBIN;
    };
    const { status, said } = await atTerminal(['add', 'sam'], [meanwhile, '']);
    expect(status).toBe(1);
    expect(said).toContain('changed in the meantime');
    expect(drawnWords(said)).toEqual({});
    expect(await journal.opens(ROBIN)).toBe('robin');
  });

  it('rotates with the passphrase that each partner types', async () => {
    await atTerminal(['init'], [ROBIN, ROBIN, SAM, SAM]);
    const { status, said } = await atTerminal(['rotate'], [ROBIN, `${SAM} two`, `${SAM} two`]);
    expect(status).toBe(0);
    expect(said).toContain('only robin’s still works');
    expect([await journal.opens(ROBIN), await journal.opens(`${SAM} two`), await journal.opens(SAM)]).toEqual([
      'robin',
      'sam',
      undefined,
    ]);
  });
});
