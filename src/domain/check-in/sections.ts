import { defined } from '../defined.ts';
import type { Heading, Root, RootContent } from 'mdast';
import { languageOf, LANGUAGES } from '../../i18n/languages.ts';
import { editDistance, MAX_NAME_LENGTH, nameForm } from '../text.ts';
import type { Section, SectionKind } from './model.ts';
import { offsetsOf, placeOf, textOf } from './tree.ts';

/** A line each language, in the order of LANGUAGES, the usual name first. Case and accents do not matter. */
const NAMES: Record<SectionKind, string[]> = {
  progress: [
    'Progress, Goal progress, Our progress, Progress on goals, Status, Update, Updates',
    'Fortschritt, Fortschritte, Zielfortschritt, Stand, Stand der Dinge',
    'Progrès, Progression, Avancement, Avancées',
    'Progreso, Progresos, Avance, Avances',
    'Progresso, Progressos, Avanço, Avanços, Andamento',
    '進捗, 進捗状況, 進み具合, 進歩, 進展',
    'التقدم, تقدمنا, التقدم المحرز, سير العمل, الإنجاز',
  ],
  wins: [
    'Wins, Win, Small wins, Our wins, Successes, Celebrations, What went well',
    'Erfolge, Erfolg, Kleine Erfolge, Siege, Gelungenes, Was gut lief, Was gut gelaufen ist',
    'Victoires, Petites victoires, Réussites, Succès, Ce qui a bien marché',
    'Logros, Victorias, Pequeñas victorias, Éxitos, Lo que salió bien',
    'Vitórias, Pequenas vitórias, Conquistas, Sucessos, O que correu bem, O que deu certo',
    '成果, 勝利, 小さな勝利, 良かったこと, よかったこと, できたこと, うまくいったこと',
    'النجاحات, نجاحات, الانتصارات, انتصارات, انتصارات صغيرة, الإنجازات, إنجازات, ما سار جيدا',
  ],
  setbacks: [
    'Setbacks, Setback, Challenges, Struggles, Difficulties, What went badly, What did not go well',
    'Rückschläge, Rückschlag, Rückschritte, Schwierigkeiten, Herausforderungen, Was schlecht lief',
    'Revers, Difficultés, Échecs, Obstacles, Défis, Ce qui a moins bien marché',
    'Contratiempos, Contratiempo, Reveses, Tropiezos, Dificultades, Retos, Lo que salió mal',
    'Contratempos, Contratempo, Reveses, Dificuldades, Desafios, Tropeços, O que correu mal, O que deu errado',
    'つまずき, 挫折, 失敗, 後退, 困難, 課題, うまくいかなかったこと',
    'الانتكاسات, انتكاسات, النكسات, العثرات, عثرات, التحديات, الصعوبات, العقبات',
  ],
  concerns: [
    'Concerns, Concern, Worries, Our concerns',
    'Bedenken, Sorgen, Sorge, Anliegen',
    'Préoccupations, Inquiétudes, Soucis, Craintes',
    'Preocupaciones, Preocupación, Inquietudes, Dudas',
    'Preocupações, Preocupação, Inquietações, Receios, Dúvidas',
    '懸念, 懸念点, 心配, 心配事, 心配なこと, 気がかり, 不安',
    'المخاوف, مخاوف, القلق, الهواجس, ما يقلقنا',
  ],
  feedback: [
    'Feedback, Feedback and notes, Feedback & notes, Feedback for each other',
    'Rückmeldung, Rückmeldungen, Feedback füreinander',
    'Retours, Retour, Commentaires, Rétroaction',
    'Comentarios, Retroalimentación, Opiniones',
    'Comentários, Retorno, Retornos, Devolutiva',
    'フィードバック, 感想, お互いへのフィードバック',
    'الملاحظات المتبادلة, التغذية الراجعة, تغذية راجعة, ردود الفعل, آراء',
  ],
  nextSteps: [
    'Next steps, Next step, Next, Our next steps, Action items, Actions, To do, Todo, Commitments',
    'Nächste Schritte, Nächster Schritt, Als Nächstes, Aufgaben, Zusagen, Vorhaben',
    'Prochaines étapes, Prochaine étape, Étapes suivantes, La suite, À faire, Engagements',
    'Próximos pasos, Próximo paso, Siguientes pasos, Siguiente paso, Tareas, Compromisos',
    'Próximos passos, Próximo passo, Próximas etapas, Tarefas, Compromissos',
    '次のステップ, 次の一歩, 次にやること, これからやること, 今後の予定, アクション, 約束',
    'الخطوات التالية, الخطوات القادمة, الخطوة التالية, الخطوة القادمة, المهام, الالتزامات',
  ],
  accountability: [
    'Accountability, Accountability measures, Accountability measure, How we hold each other to it',
    'Verbindlichkeit, Verbindlichkeiten, Rechenschaft, Verantwortlichkeit, Verantwortung',
    'Responsabilité, Responsabilités, Responsabilisation, Suivi, Redevabilité',
    'Responsabilidad, Responsabilidades, Rendición de cuentas, Seguimiento',
    'Responsabilidade, Responsabilização, Prestação de contas, Acompanhamento',
    '説明責任, 責任, 見守り, 約束の確認, アカウンタビリティ',
    'المساءلة, المحاسبة, المسؤولية, المتابعة, تدابير المساءلة',
  ],
  notes: [
    'Notes, Note, Our notes, Further notes, Other notes',
    'Notizen, Notiz, Anmerkungen, Sonstiges',
    'Remarques, Notes diverses, Divers',
    'Notas, Nota, Apuntes, Observaciones',
    'Anotações, Observações, Notas gerais',
    'メモ, ノート, 備考, 覚え書き, その他',
    'ملاحظات, الملاحظات, ملاحظة, ملحوظات',
  ],
};

const KNOWN =
  // `Object.entries` widens the keys of a Record to string; NAMES has exactly the kinds as keys.
  (Object.entries(NAMES) as [SectionKind, string[]][]).flatMap(([kind, lines]) =>
    lines.flatMap((line) => line.split(', ').map((name) => ({ kind, name, form: nameForm(name) }))),
  );

const KIND_BY_NAME = new Map(KNOWN.map(({ kind, form }) => [form, kind]));

/**
 * The section that a heading names, in any language of the site; none: the heading is free prose.
 * @example sectionKind('Nächste Schritte:') // 'nextSteps'
 */
export function sectionKind(heading: string): SectionKind | undefined {
  return heading.length > MAX_NAME_LENGTH ? undefined : KIND_BY_NAME.get(nameForm(heading));
}

/**
 * What a section is called in a language; in English where the site does not know the language.
 * @example sectionName('nextSteps', 'de-AT') // 'Nächste Schritte'
 */
export function sectionName(kind: SectionKind, locale: string): string {
  const line = LANGUAGES.indexOf(languageOf(locale) ?? 'en');
  const [name = kind] = (NAMES[kind][line] ?? kind).split(', ', 1);
  return name;
}

/** Shorter names are near too many words. */
const MIN_NEAR_LENGTH = 6;
const MIN_LENGTH_FOR_TWO_SLIPS = 11;

/**
 * The known name that a heading probably means; none where it is one, or like none. A slip of one letter (two in long
 * names, none in short ones) counts, as written: a letter too many, too few, another, or two that changed places.
 * @example nearSectionName('Sucesses') // 'Successes'
 */
export function nearSectionName(heading: string): string | undefined {
  const form = nameForm(heading);
  if (form.length < MIN_NEAR_LENGTH - 1 || form.length > MAX_NAME_LENGTH || KIND_BY_NAME.has(form)) return undefined;
  let nearest: string | undefined;
  let least = Infinity;
  for (const { name, form: known } of KNOWN) {
    const most = known.length >= MIN_LENGTH_FOR_TWO_SLIPS ? 2 : known.length >= MIN_NEAR_LENGTH ? 1 : 0;
    if (Math.abs(known.length - form.length) > most) continue;
    const distance = editDistance(form, known);
    if (distance <= most && distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** A section together with the blocks under its heading. */
export interface SectionBlocks {
  section: Section;
  depth: number;
  blocks: RootContent[];
}

/**
 * The body cut at its headings of level 1 and 2. What stands before the first belongs to none. Under a `# Feedback`,
 * a heading of level 2 that names no section is the heading of a note.
 */
export function sectionsOf(root: Root, bodyLength: number): SectionBlocks[] {
  const found: SectionBlocks[] = [];
  for (const block of root.children) {
    const current = found.at(-1);
    const section = block.type === 'heading' && opensSection(block, current) ? sectionAt(block, bodyLength) : undefined;
    if (!section) {
      current?.blocks.push(block);
      continue;
    }
    if (current) current.section.end = section.section.start;
    found.push(section);
  }
  return found;
}

function opensSection(heading: Heading, current: SectionBlocks | undefined): boolean {
  if (heading.depth > 2) return false;
  const insideFeedback = current?.section.kind === 'feedback' && heading.depth > current.depth;
  return !insideFeedback || sectionKind(textOf(heading)) !== undefined;
}

function sectionAt(heading: Heading, bodyLength: number): SectionBlocks {
  const title = textOf(heading);
  const kind = sectionKind(title);
  const { start } = offsetsOf(heading);
  const section: Section = { ...defined({ kind }), title, place: placeOf(heading), start, end: bodyLength };
  return { section, depth: heading.depth, blocks: [] };
}
