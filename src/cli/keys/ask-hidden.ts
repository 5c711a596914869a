import { Cancelled } from '../frame/cancelled.ts';

/** Asks a person for a passphrase. `objection` says why an answer cannot be taken, before it is. */
export type AskHidden = (question: string, objection?: (answer: string) => string | undefined) => Promise<string>;

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
