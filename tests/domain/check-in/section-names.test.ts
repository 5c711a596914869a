import { describe, expect, it } from 'vitest';
import { nearSectionName, sectionKind, sectionName } from '../../../src/domain/check-in/sections.ts';

const KINDS = ['progress', 'wins', 'setbacks', 'concerns', 'feedback', 'nextSteps', 'accountability', 'notes'] as const;

describe('the names of sections', () => {
  it.each([
    ['English', 'Progress|Wins|Setbacks|Concerns|Feedback|Next steps|Accountability|Notes'],
    ['German', 'Fortschritt|Erfolge|Rückschläge|Bedenken|Rückmeldung|Nächste Schritte|Verbindlichkeit|Notizen'],
    ['French', 'Progrès|Victoires|Revers|Préoccupations|Retours|Prochaines étapes|Responsabilité|Remarques'],
    ['Spanish', 'Progreso|Logros|Contratiempos|Preocupaciones|Comentarios|Próximos pasos|Responsabilidad|Notas'],
    [
      'Portuguese',
      'Progresso|Vitórias|Contratempos|Preocupações|Comentários|Próximos passos|Responsabilidade|Anotações',
    ],
    ['Japanese', '進捗|成果|つまずき|懸念|フィードバック|次のステップ|説明責任|メモ'],
    ['Arabic', 'التقدم|النجاحات|الانتكاسات|المخاوف|التغذية الراجعة|الخطوات التالية|المساءلة|ملاحظات'],
  ])('are known in %s', (_, names) => {
    expect(names.split('|').map(sectionKind)).toEqual(KINDS);
  });

  it.each(['en', 'de-AT', 'fr', 'es', 'pt-BR', 'ja', 'ar'])('that are written in “%s” are known again', (locale) => {
    expect(KINDS.map((kind) => sectionKind(sectionName(kind, locale)))).toEqual(KINDS);
  });

  it('are written in the journal’s language, in English where it is none of the site’s', () => {
    expect(sectionName('nextSteps', 'de-AT')).toBe('Nächste Schritte');
    expect(sectionName('nextSteps', 'nl')).toBe('Next steps');
  });

  it.each([
    'NEXT STEPS',
    'Next  steps:',
    '→ Next steps',
    '🚀 Next Steps 🚀',
    'ｎｅｘｔ ｓｔｅｐｓ',
    'Nachste Schritte',
    'prochaines etapes',
  ])('are known however they are typed: %s', (heading) => {
    expect(sectionKind(heading)).toBe('nextSteps');
  });

  it('are known with vowel signs and stretching in Arabic', () => {
    expect(sectionKind('التَّقَدُّم')).toBe('progress');
    expect(sectionKind('مـلاحظات')).toBe('notes');
  });

  it.each(['', '!', 'Wins and losses', 'Marathon', 'constructor', '__proto__'])('are not guessed: %j', (heading) => {
    expect(sectionKind(heading)).toBeUndefined();
  });
});

describe('a heading that is nearly a known one', () => {
  it.each([
    ['Sucesses', 'Successes'],
    ['Next stpes', 'Next steps'],
    ['Acountabilty', 'Accountability'],
    ['Nächste Schrite', 'Nächste Schritte'],
    ['🏆 Setbaks:', 'Setbacks'],
  ])('%s means %s', (heading, name) => {
    expect(nearSectionName(heading)).toBe(name);
  });

  it.each(['Wins', 'Successes', 'Our song', 'Wines', 'Nots', 'Reading list', 'What comes after', '', 'x'.repeat(500)])(
    'is not %j',
    (heading) => {
      expect(nearSectionName(heading)).toBeUndefined();
    },
  );
});
