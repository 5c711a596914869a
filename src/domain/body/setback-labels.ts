import { LONGEST_NAME, nameForm, oneLine } from './words.ts';

/** English, German, French, Spanish, Portuguese, Japanese, Arabic: a line each. Case and accents do not matter. */
const LABELS = {
  lesson: [
    'Lesson, Lessons, Lesson learned, Lesson learnt, Lessons learned, Learned, Learnt, What we learned',
    'Lektion, Lehre, Erkenntnis, Gelernt, Was wir gelernt haben',
    'Leçon, Leçons, Leçon apprise, Enseignement, Appris, Ce que nous avons appris',
    'Lección, Lecciones, Lección aprendida, Aprendizaje, Aprendido, Lo que aprendimos',
    'Lição, Lições, Lição aprendida, Aprendizado, Aprendizagem, O que aprendemos',
    '学び, 教訓, 学んだこと, レッスン',
    'الدرس, درس, الدروس, الدرس المستفاد, العبرة, ما تعلمناه',
  ],
  recovery: [
    'Recovery, Recovery plan, Way back, The way back, First step back, Step back',
    'Erholung, Weg zurück, Der Weg zurück, Rückweg, Wiedereinstieg, Erster Schritt zurück',
    'Reprise, Rétablissement, Rebond, Retour, Premier pas',
    'Recuperación, Vuelta, Camino de vuelta, Primer paso',
    'Recuperação, Retomada, Caminho de volta, Primeiro passo',
    '回復, 立て直し, リカバリー, 復帰, 再開',
    'التعافي, العودة, طريق العودة, خطة التعافي, الخطوة الأولى',
  ],
};

const PART_BY_LABEL = new Map(
  (['lesson', 'recovery'] as const).flatMap((part) =>
    LABELS[part].flatMap((line) => line.split(', ').map((label) => [nameForm(label), part] as const)),
  ),
);

/**
 * The part of a setback that a line says, when it starts with a label and a colon.
 * @example labelledPart('Lehre: morgens oder gar nicht') // { part: 'lesson', text: 'morgens oder gar nicht' }
 */
export function labelledPart(line: string): { part: 'lesson' | 'recovery'; text: string } | undefined {
  const colon = line.search(/[:：]/u);
  if (colon < 0 || colon > LONGEST_NAME) return undefined;
  const part = PART_BY_LABEL.get(nameForm(line.slice(0, colon)));
  return part && { part, text: oneLine(line.slice(colon + 1)) };
}
