import { UsageError } from '../../journal/configuration.ts';
import { normalisePassphrase, passphraseStrength } from '../../sealing/passphrase.ts';
import { generatePassphrase } from '../../sealing/words.ts';
import { Cancelled } from '../runtime/command.ts';

/** Asks a person for a passphrase. `objection` returns why an answer can't be accepted, before it is. */
type AskHidden = (question: string, objection?: (answer: string) => string | undefined) => Promise<string>;

/** Returns a function that asks in the terminal without showing what is typed; undefined if there is no terminal. */
export function terminalAsk(): AskHidden | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async (message, objection = () => undefined) => {
    const { isCancel, password } = await import('@clack/prompts');
    const answer = await password({ message, validate: (value = '') => objection(value) });
    if (isCancel(answer)) throw new Cancelled();
    // An empty answer is returned as undefined.
    return answer ?? '';
  };
}

/**
 * Where passphrases come from: the environment, or else a person at a terminal. Never from arguments, which other
 * programs can read.
 */
export interface PassphraseSource {
  environment: Readonly<Record<string, string | undefined>>;
  /** Undefined if questions are impossible. */
  ask: AskHidden | undefined;
}

export interface NewPassphrase {
  passphrase: string;
  /** `drawn` ones are generated, so they must be shown. */
  from: 'drawn' | 'partner';
}

/**
 * Returns a passphrase that opens the keyring now.
 * @throws UsageError if there is none
 */
export async function currentPassphrase({ environment, ask }: PassphraseSource): Promise<string> {
  const given = environment['ALONGSIDE_PASSPHRASE'];
  if (given) return given;
  if (ask) return ask('Passphrase (any partner’s)');
  throw new UsageError(
    'This needs a passphrase that opens the keyring. Run it in a terminal, or set ALONGSIDE_PASSPHRASE.',
  );
}

/** Returns `ALONGSIDE_NEW_PASSPHRASE`, if it's set. @throws UsageError if it's too short */
export function givenNewPassphrase({ environment }: PassphraseSource): NewPassphrase | undefined {
  const passphrase = environment['ALONGSIDE_NEW_PASSPHRASE'];
  if (!passphrase) return undefined;
  const objection = objectionTo(passphrase);
  if (objection !== undefined) throw new UsageError(`ALONGSIDE_NEW_PASSPHRASE can’t be used. ${objection}`);
  return { passphrase, from: 'partner' };
}

/** Returns what a partner types, twice; or six words if they type nothing, or if questions are impossible. */
export async function newPassphrase(partner: string, { ask }: PassphraseSource): Promise<NewPassphrase> {
  const drawn = (): NewPassphrase => ({ passphrase: generatePassphrase(), from: 'drawn' });
  if (!ask) return drawn();
  const passphrase = await ask(`A new passphrase for ${partner} (Enter: six random words)`, (answer) =>
    normalisePassphrase(answer) === '' ? undefined : objectionTo(answer),
  );
  if (normalisePassphrase(passphrase) === '') return drawn();
  await ask('The same passphrase again', (again) =>
    normalisePassphrase(again) === normalisePassphrase(passphrase) ? undefined : 'That’s a different one.',
  );
  return { passphrase, from: 'partner' };
}

/**
 * Rejects equal passphrases. @throws UsageError if two partners have the same one, because then neither could be
 * removed alone
 */
export function refuseShared(passphrases: readonly string[]): void {
  if (new Set(passphrases.map(normalisePassphrase)).size < passphrases.length)
    throw new UsageError(
      'Two partners can’t have the same passphrase: then neither could be shut out without the other.',
    );
}

/** Returns whether a partner chose a passphrase that a machine could guess; drawn ones are strong. */
export function isGuessable({ passphrase, from }: NewPassphrase): boolean {
  return from === 'partner' && passphraseStrength(passphrase) === 'guessable';
}

function objectionTo(passphrase: string): string | undefined {
  if (passphraseStrength(passphrase) !== 'too-short') return undefined;
  return 'It’s too easy to guess: use 15 characters or more, at least eight of them different.';
}
