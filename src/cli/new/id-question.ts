import { idSchema } from '../../domain/schemas/values.ts';
import { idOf } from '../../presentation/drafts/id-of.ts';
import type { Question } from '../ask/questions.ts';

/**
 * Under which name a new document is kept: the one that its title makes, or another.
 * @param from the option that holds the title
 * @param taken the ids that there are
 */
export function idQuestion(from: string, taken: readonly string[]): Question {
  return {
    option: 'id',
    message: 'The name of its file, without an ending',
    about: `the name of its file, without an ending (else made of --${from})`,
    value: 'id',
    initial(answers) {
      const title = answers[from];
      // A title that is missing is told by itself.
      return title === undefined ? '' : idOf(title) || undefined;
    },
    whenMissing: ({ [from]: title = '' }) =>
      `\`${title}\` has no Latin letters or digits to name a file by: choose a name, such as \`--id our-letter\`.`,
    objection(id) {
      if (!idSchema.safeParse(id).success)
        return 'A file’s name has lower-case letters, digits, and single hyphens between them.';
      return taken.includes(id) ? 'There is one of that name already.' : undefined;
    },
  };
}
