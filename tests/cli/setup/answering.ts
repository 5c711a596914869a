import type { Asker } from '../../../src/cli/ask/asker.ts';
import { Cancelled } from '../../../src/cli/runtime/command.ts';

/** What somebody says to a question: words, a choice, yes or no, or that they have had enough. */
export type Says = string | boolean | Cancelled;

export interface Somebody {
  asker: Asker;
  /** What was asked, in order, with what was offered. */
  asked: { message: string; offered: string | undefined }[];
  objections: string[];
}

/**
 * Somebody at a terminal who has answers to some questions, by a part of the question, and takes what is offered to all
 * others. Where there are several answers, those before the last are objected to.
 */
export function somebody(answers: Readonly<Record<string, Says | readonly Says[]>>): Somebody {
  const asked: Somebody['asked'] = [];
  const objections: string[] = [];
  const saysTo = (message: string, offered: string | undefined): readonly Says[] => {
    asked.push({ message, offered });
    const [, says] = Object.entries(answers).find(([part]) => message.includes(part)) ?? [];
    if (says === undefined) return [];
    return typeof says === 'object' && !(says instanceof Cancelled) ? says : [says];
  };
  const asker: Asker = {
    text: async ({ message, initial, objection }) => {
      for (const says of saysTo(message, initial)) {
        if (says instanceof Cancelled) throw says;
        const why = objection?.(String(says));
        if (why === undefined) return Promise.resolve(String(says));
        objections.push(why);
      }
      const offered = initial ?? '';
      const why = objection?.(offered);
      if (why !== undefined)
        throw new Error(`To "${message}" nothing was said, and "${offered}" cannot be taken: ${why}`);
      return offered;
    },
    choose: ({ message, initial = '', choices }) => {
      const [says = initial] = saysTo(message, initial);
      if (says instanceof Cancelled) throw says;
      if (!choices.some(({ value }) => value === says))
        throw new Error(`"${String(says)}" is no choice of "${message}".`);
      return Promise.resolve(String(says));
    },
    confirm: ({ message, initial }) => {
      const [says = initial] = saysTo(message, String(initial));
      if (says instanceof Cancelled) throw says;
      return Promise.resolve(says === true);
    },
  };
  return { asker, asked, objections };
}
