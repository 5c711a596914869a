import { plainDate, type PlainDate } from '../../domain/plain-date.ts';
import { partnershipSchema } from '../../domain/schemas/partnership.ts';
import { benchmarkDraft } from '../../presentation/drafts/benchmark.ts';
import type { DocumentDraft } from '../../presentation/drafts/document-text.ts';
import { goalDraft } from '../../presentation/drafts/goal.ts';
import { idOf } from '../../presentation/drafts/id-of.ts';
import { type PartnerDraft, partnerDraft } from '../../presentation/drafts/partner.ts';
import { type PartnershipDraft, partnershipDraft } from '../../presentation/drafts/partnership.ts';
import type { Words } from '../../presentation/words/words.ts';
import { listIn } from '../ask/lists.ts';
import { inOneLine, said } from '../ask/objections.ts';
import type { Answers } from '../ask/questions.ts';
import { benchmarkFrom } from '../new/kinds/benchmark.ts';
import { goalFrom } from '../new/kinds/goal.ts';
import type { Scene } from '../new/kinds/scene.ts';
import { repositoryAddress, siteAddress } from './site-address.ts';

/** What an interview comes to. */
export interface Agreed {
  answers: Answers;
  people: readonly PartnerDraft[];
  today: PlainDate;
}

/** The files of a journal's first day, paths relative to its folder. */
export function journalFiles({ answers, people, today }: Agreed, words: Words): DocumentDraft[] {
  const ids = {
    goal: idOf(answers['goal'] ?? '') || 'first-goal',
    benchmark: idOf(answers['benchmark'] ?? '') || 'first-benchmark',
  };
  const scene: Scene = { today, partners: people, goals: [], benchmarks: [] };
  const goal = {
    ...goalFrom({ ...answers, title: answers['goal'] ?? '', id: ids.goal }, scene),
    measurable: [ids.benchmark],
  };
  const benchmark = {
    ...benchmarkFrom({ ...answers, title: answers['benchmark'] ?? '', id: ids.benchmark }, scene),
    goal,
  };
  return [
    partnershipDraft(partnershipFrom(answers), words),
    ...people.map((partner) => partnerDraft(partner, words)),
    goalDraft(goal, words),
    benchmarkDraft(benchmark, words),
  ];
}

function partnershipFrom(answers: Answers): PartnershipDraft {
  const words = (option: string) => inOneLine(answers[option] ?? '');
  const { context, privacy } = partnershipSchema.shape;
  const repository = said(answers['repository']);
  return {
    name: words('name'),
    since: plainDate(words('since')),
    context: context.parse(answers['context']),
    locale: words('locale'),
    timezone: words('timezone'),
    purpose: words('purpose'),
    every: words('every'),
    starts: plainDate(words('first')),
    agreements: listIn(answers['agreements'] ?? '', ';'),
    missed: said(answers['missed']),
    privacy: privacy.unwrap().shape.default.parse(answers['privacy']),
    boundaries: said(answers['boundaries']),
    site: {
      ...siteAddress(words('site')),
      repository: repository && (repositoryAddress(repository) ?? repository),
    },
  };
}
