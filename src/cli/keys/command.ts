import { hasLeft } from '../../domain/partners/membership.ts';
import { todayIn, UsageError } from '../../journal/configuration.ts';
import { realFiles } from '../../journal/files/real-files.ts';
import { readSource } from '../../journal/files/read-source-file.ts';
import { membersIn } from '../../journal/files/source-file.ts';
import { readTree } from '../../journal/files/tree.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { SealingError } from '../../sealing/sealing-error.ts';
import { type Command, type CommandOption, EXIT, type ExitCode } from '../runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS, journalPlace } from '../runtime/journal.ts';
import { add, init, listKeys, remove, rotate } from './actions.ts';
import { keyringPath, type KeysContext } from './context.ts';
import { type PassphraseSource, terminalAsk } from './passphrases.ts';

const ACTIONS = ['init', 'add', 'remove', 'rotate', 'list'] as const;
type Action = (typeof ACTIONS)[number];

const OPTIONS = {
  content: JOURNAL_OPTIONS.content,
  passphrase: {
    type: 'string',
    value: 'never',
    description: 'never accepted: other programs could read it here',
  },
} as const satisfies Record<string, CommandOption>;

const NEVER_HERE =
  'Never write a passphrase after the command: other programs and your shell’s history can read it there. If this one is in use, change it. You’re asked for it in a terminal, or it’s taken from ALONGSIDE_PASSPHRASE (one that’s in use) and ALONGSIDE_NEW_PASSPHRASE.';

/** Returns the command `npm run keys`. @param source of passphrases; by default this process's environment and terminal */
export function keysCommand(source?: PassphraseSource): Command<typeof OPTIONS> {
  return {
    name: 'keys',
    operands: ACTIONS.join('|'),
    description: `Manages the keys to the pages that are sealed for the partners, in the journal’s \`keyring.json\`.

  init [<partner> ...]  makes the keyring, for every partner or for those named
  add <partner>         lets a partner in
  remove <partner>      removes a partner’s passphrase
  rotate                makes a new key: partners who were removed can’t open pages that are sealed from then on
  list                  says who has a key

In a terminal, you’re asked for passphrases. Elsewhere, ALONGSIDE_PASSPHRASE opens the keyring, and ALONGSIDE_NEW_PASSPHRASE is
the new one; without it, six random words are made and shown once. If they can’t be shown, nothing is changed.`,
    options: OPTIONS,
    exitCodes: { [EXIT.ok]: 'if it’s done', [EXIT.problems]: 'if it can’t be, and nothing was changed' },
    async run({ passphrase, ...values }, output, operands) {
      if (passphrase !== undefined) throw new UsageError(NEVER_HERE);
      const [action, ids] = readOperands(operands);
      const { folder, today = todayIn('UTC') } = journalPlace(values);
      if (action !== 'list') finishWriting(folder, output);
      const found = readTree(folder, realFiles).documents.filter(({ collection }) => collection === 'partners');
      const members = membersIn(found.map((file) => readSource(file, folder, realFiles).source));
      const [former, partners] = [true, false].map((isFormer) =>
        members.filter((member) => hasLeft(member, today) === isFormer).map(({ id }) => id),
      );
      const context = {
        folder,
        partners: partners ?? [],
        former: former ?? [],
        output,
        source: source ?? { environment: process.env, ask: terminalAsk() },
      };
      try {
        return await act(action, ids, context);
      } catch (error) {
        if (!(error instanceof SealingError)) throw error;
        output.error(inWords(error, folder));
        return EXIT.problems;
      }
    },
  };
}

export const keys = keysCommand();

function readOperands([name, ...ids]: readonly string[]): [Action, string[]] {
  if (name === undefined) throw new UsageError(`Say what to do: ${ACTIONS.join(', ')}.`);
  const action = ACTIONS.find((known) => known === name);
  if (action === undefined) {
    const near = nearest(name, ACTIONS);
    throw new UsageError(
      `\`keys\` has no \`${name}\`. ${near === undefined ? `It has ${ACTIONS.join(', ')}.` : `Did you mean \`${near}\`?`}`,
    );
  }
  const takesOne = action === 'add' || action === 'remove';
  if (takesOne && ids.length === 0) throw new UsageError(`\`${action}\` needs a partner’s id after it.`);
  // It could be a passphrase, so it isn't repeated.
  if (action !== 'init' && ids.length > (takesOne ? 1 : 0))
    throw new UsageError(`\`${action}\` takes ${takesOne ? 'one partner' : 'nothing'} after it. ${NEVER_HERE}`);
  return [action, ids];
}

function act(action: Action, ids: readonly string[], context: KeysContext): ExitCode | Promise<ExitCode> {
  const [partner = ''] = ids;
  switch (action) {
    case 'init':
      return init(context, ids);
    case 'add':
      return add(context, partner);
    case 'remove':
      return remove(context, partner);
    case 'rotate':
      return rotate(context);
    case 'list':
      return listKeys(context);
  }
}

function inWords({ problem, message }: SealingError, folder: string): string {
  const file = keyringPath(folder);
  switch (problem) {
    case 'wrong-passphrase':
      return `This passphrase doesn’t open any of the keys in ${file}. Nothing was changed.`;
    case 'unsupported-version':
      return `${file} was written by another version of Alongside. Use the newest, or the one that wrote it. Nothing was changed.`;
    case 'weak-derivation':
      return `${file} asks for too few rounds, so a passphrase would be easy to guess. Restore an earlier version of the file from git. Nothing was changed.`;
    case 'damaged':
    case 'insecure-context':
      return `${file}: ${message} Don’t edit it by hand: restore an earlier version of it from git. Nothing was changed.`;
  }
}
