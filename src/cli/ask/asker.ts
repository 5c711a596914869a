import { defined } from '../../domain/defined.ts';
import { Cancelled } from '../runtime/command.ts';

/** A person at a terminal. Each method throws `Cancelled` if they abort. */
export interface Asker {
  /** Asks for a line of text. `initial` can be edited; `objection` returns why an answer can't be accepted, before it is. */
  text: (question: {
    message: string;
    initial?: string | undefined;
    placeholder?: string | undefined;
    objection?: ((answer: string) => string | undefined) | undefined;
  }) => Promise<string>;
  choose: (question: {
    message: string;
    choices: readonly { value: string; label: string; hint?: string }[];
    initial?: string | undefined;
  }) => Promise<string>;
  confirm: (question: { message: string; initial: boolean }) => Promise<boolean>;
}

/** Returns an asker for the terminal; undefined if there is none. */
export function terminalAsker(): Asker | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const prompts = () => import('@clack/prompts');
  return {
    text: async ({ message, initial, placeholder, objection }) => {
      const { isCancel, text } = await prompts();
      const answer = await text({
        message,
        ...defined({ initialValue: initial, placeholder }),
        validate: (value = '') => objection?.(value),
      });
      if (isCancel(answer)) throw new Cancelled();
      // An empty answer is returned as undefined.
      return answer ?? '';
    },
    choose: async ({ message, choices, initial }) => {
      const { isCancel, select } = await prompts();
      const answer = await select({
        message,
        options: choices.map((choice) => ({ ...choice })),
        ...defined({ initialValue: initial }),
      });
      if (isCancel(answer)) throw new Cancelled();
      return answer;
    },
    confirm: async ({ message, initial }) => {
      const { confirm, isCancel } = await prompts();
      const answer = await confirm({ message, initialValue: initial });
      if (isCancel(answer)) throw new Cancelled();
      return answer;
    },
  };
}
