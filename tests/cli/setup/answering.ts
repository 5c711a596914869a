import type { Asker } from '../../../src/cli/ask/asker.ts';
import { Cancelled } from '../../../src/cli/runtime/command.ts';

/** An answer to a question: words, a choice, yes or no, or cancelling. */
export type Says = string | boolean | Cancelled;

export interface Respondent {
  asker: Asker;
  /** The questions in order, with the suggested answers. */
  asked: { message: string; offered: string | undefined }[];
  objections: string[];
}

/**
 * Makes a person at a terminal who answers some questions, found by part of their text, and accepts the suggestion for
 * all others. If a question has several answers, all but the last are objected to.
 */
export function answering(answers: Readonly<Record<string, Says | readonly Says[]>>): Respondent {
  const asked: Respondent['asked'] = [];
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
        throw new Error(`"${message}" has no answer, and its suggestion "${offered}" isn't accepted: ${why}`);
      return offered;
    },
    choose: ({ message, initial = '', choices }) => {
      const [says = initial] = saysTo(message, initial);
      if (says instanceof Cancelled) throw says;
      if (!choices.some(({ value }) => value === says))
        throw new Error(`"${message}" has no choice "${String(says)}".`);
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
