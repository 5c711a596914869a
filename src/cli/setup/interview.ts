import type { PartnerDraft } from '../../output/drafts/people.ts';
import type { Asker } from '../ask/asker.ts';
import { type Answers, answersTo } from '../ask/questions.ts';
import type { Given, Group, Surroundings } from './model.ts';
import { askPeople, partnersIn } from './people.ts';
import { allQuestions, firstGroup, groups } from './questions.ts';

/** What has no option that stands for it: the word that everything may be written. */
const CONFIRMATION = { option: 'yes', message: '', description: '' };

/**
 * Asks what an agreement needs, a group at a time.
 * @throws UsageError for what was given and cannot be taken, or for all that is missing where nobody can be asked
 */
export async function interview(
  surroundings: Surroundings,
  given: Given,
  { asker, say }: { asker: Asker | undefined; say: (text: string) => void },
): Promise<{ answers: Answers; people: PartnerDraft[] }> {
  if (!asker) {
    const toGive = given['yes'] === true ? [] : [CONFIRMATION];
    const answers = await answersTo([...allQuestions(surroundings), ...toGive], given, undefined);
    return { answers, people: await askPeople(partnersIn(answers), given, undefined) };
  }
  const ask = (group: Group, before: Answers) => {
    if (!group.quiet && group.questions.some(({ option }) => given[option] === undefined)) say(`\n${group.why}`);
    return answersTo(group.questions, given, group.quiet ? undefined : asker, before);
  };
  let answers = await ask(firstGroup(), {});
  const people = await askPeople(partnersIn(answers), given, asker);
  for (const group of groups(surroundings)) answers = await ask(group, answers);
  return { answers, people };
}
