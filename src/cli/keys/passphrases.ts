import { UsageError } from '../../journal/configuration.ts';
import { normalisePassphrase, passphraseStrength } from '../../sealing/passphrase.ts';
import { generatePassphrase } from '../../sealing/words.ts';
import { Cancelled } from '../runtime/command.ts';

/** Asks a person for a passphrase. `objection` says why an answer cannot be taken, before it is. */
type AskHidden = (question: string, objection?: (answer: string) => string | undefined) => Promise<string>;

/** Asks in the terminal; what is typed is not shown. None where there is no terminal to ask in. */
export function terminalAsk(): AskHidden | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async (message, objection = () => undefined) => {
    const { isCancel, password } = await import('@clack/prompts');
    const answer = await password({ message, validate: (value = '') => objection(value) });
    if (isCancel(answer)) throw new Cancelled();
    // An empty answer comes back as nothing at all.
    return answer ?? '';
  };
}

/** Where passphrases come from: the environment, else a person in a terminal. Never from arguments, which others can read. */
export interface PassphraseSource {
  environment: Readonly<Record<string, string | undefined>>;
  /** None where there is nobody to ask. */
  ask: AskHidden | undefined;
}

export interface NewPassphrase {
  passphrase: string;
  /** `drawn` ones are known to nobody yet: they must be shown. */
  from: 'drawn' | 'partner';
}

/**
 * A passphrase that opens the keyring now.
 * @throws UsageError where there is none to be had
 */
export async function currentPassphrase({ environment, ask }: PassphraseSource): Promise<string> {
  const given = environment['ALONGSIDE_PASSPHRASE'];
  if (given) return given;
  if (ask) return ask('Passphrase (any partner’s)');
  throw new UsageError(
    'This needs a passphrase that opens the keyring. Run it in a terminal, or set ALONGSIDE_PASSPHRASE.',
  );
}

/** `ALONGSIDE_NEW_PASSPHRASE`, where it is set. @throws UsageError where it is too short */
export function givenNewPassphrase({ environment }: PassphraseSource): NewPassphrase | undefined {
  const passphrase = environment['ALONGSIDE_NEW_PASSPHRASE'];
  if (!passphrase) return undefined;
  const objection = objectionTo(passphrase);
  if (objection !== undefined) throw new UsageError(`ALONGSIDE_NEW_PASSPHRASE can’t be taken. ${objection}`);
  return { passphrase, from: 'partner' };
}

/** What a partner types, twice; six words where they type nothing, or where nobody can be asked. */
export async function newPassphrase(partner: string, { ask }: PassphraseSource): Promise<NewPassphrase> {
  const drawn = (): NewPassphrase => ({ passphrase: generatePassphrase(), from: 'drawn' });
  if (!ask) return drawn();
  const passphrase = await ask(`A new passphrase for ${partner} (Enter: six random words)`, (answer) =>
    normalisePassphrase(answer) === '' ? undefined : objectionTo(answer),
  );
  if (normalisePassphrase(passphrase) === '') return drawn();
  await ask('The same passphrase again', (again) =>
    normalisePassphrase(again) === normalisePassphrase(passphrase) ? undefined : 'That was a different one.',
  );
  return { passphrase, from: 'partner' };
}

/** @throws UsageError where two partners have one: then neither could be shut out alone */
export function refuseShared(passphrases: readonly string[]): void {
  if (new Set(passphrases.map(normalisePassphrase)).size < passphrases.length)
    throw new UsageError('Two partners can’t have the same passphrase: neither could be shut out without the other.');
}

export function isGuessable({ passphrase, from }: NewPassphrase): boolean {
  return from === 'partner' && passphraseStrength(passphrase) === 'guessable';
}

function objectionTo(passphrase: string): string | undefined {
  if (passphraseStrength(passphrase) !== 'too-short') return undefined;
  return 'It’s too easy to guess: use 15 characters or more, at least eight of them different.';
}
