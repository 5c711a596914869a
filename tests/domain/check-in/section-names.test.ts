import { describe, expect, it } from 'vitest';
import { nameForm } from '../../../src/domain/text.ts';
import { wordsRead } from '../../../src/i18n/reading/languages.ts';
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
    ['Italian', 'Progressi|Vittorie|Intoppi|Preoccupazioni|Feedback|Prossimi passi|Responsabilità|Note'],
    ['Dutch', 'Voortgang|Successen|Tegenslagen|Zorgen|Feedback|Volgende stappen|Verantwoording|Notities'],
    ['Japanese', '進捗|成果|つまずき|懸念|フィードバック|次のステップ|説明責任|メモ'],
    ['Arabic', 'التقدم|النجاحات|الانتكاسات|المخاوف|التغذية الراجعة|الخطوات التالية|المساءلة|ملاحظات'],
  ])('are known in %s', (_, names) => {
    expect(names.split('|').map(sectionKind)).toEqual(KINDS);
  });

  it.each(['en', 'de-AT', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja', 'ar'])(
    'that are written in “%s” are recognized again',
    (locale) => {
      expect(KINDS.map((kind) => sectionKind(sectionName(kind, locale)))).toEqual(KINDS);
    },
  );

  it('are written in the journal’s language, or in English if the site doesn’t have it', () => {
    expect(sectionName('nextSteps', 'de-AT')).toBe('Nächste Schritte');
    expect(sectionName('nextSteps', 'sv')).toBe('Next steps');
  });

  it.each([
    'NEXT STEPS',
    'Next  steps:',
    '→ Next steps',
    '🚀 Next Steps 🚀',
    'ｎｅｘｔ ｓｔｅｐｓ',
    'Nachste Schritte',
    'prochaines etapes',
  ])('are known however they’re typed: %s', (heading) => {
    expect(sectionKind(heading)).toBe('nextSteps');
  });

  it.each([
    '1. Next steps',
    '2) Next steps',
    '(3) Next steps',
    '1.2 – Next steps',
    'IV. Next steps',
    'b) Next steps',
    '① Next steps',
    '3️⃣ Next steps',
    '٣. Next steps',
    '七、次のステップ',
    '#7: Next steps (4)',
    '➡️ Next steps ➡️',
    'Next\u200b steps\ufeff',
    'Next\u00a0steps',
    'Ne\u00adxt steps',
    '⟨ Next steps ⟩ …',
  ])('are known with numbers, emoji and invisible characters: %j', (heading) => {
    expect(sectionKind(heading)).toBe('nextSteps');
  });

  it.each([
    ['progress', 'What I did|Done ✅|SHIPPED|Accomplishments|Was wir gemacht haben|Ce que j’ai fait|Lo que hicimos'],
    ['progress', 'O que fizemos|やったこと|ما أنجزناه'],
    ['progress', 'Cosa abbiamo fatto|Passi avanti'],
    ['wins', 'What went well|Highlights|Was gut lief|Ce qui a bien marché|Lo que salió bien|O que deu certo'],
    ['wins', 'うまくいったこと|ما سار على ما يرام'],
    ['wins', 'Cosa è andato bene|Cose che hanno funzionato'],
    ['setbacks', 'What didn’t go well|What didn´t work?|What didn`t work|Blockers|Was nicht so gut lief|Hürden'],
    ['setbacks', 'Ce qui n’a pas marché|Lo que no funcionó|O que não deu certo|うまくいかなかったこと|ما لم ينجح'],
    ['setbacks', 'Cosa non è andato bene|Che cosa è andato storto|Ostacoli'],
    ['nextSteps', 'Next week|Goals for next week:|Plan|Nächste Woche|Ziele für nächste Woche|La semaine prochaine'],
    ['nextSteps', 'La prossima settimana|Da fare|Obiettivi per la settimana prossima'],
    ['progress', 'Wat we hebben gedaan|Gelukt'],
    ['wins', 'Wat goed ging|Trots op'],
    ['setbacks', 'Wat niet zo goed ging|Wat er minder goed ging|Belemmeringen'],
    ['nextSteps', 'Komende week|Actiepunten|Doelen voor volgende week'],
    ['nextSteps', 'La próxima semana|Semana que vem|来週の目標|أهداف الأسبوع القادم'],
  ])('include those that people really use: %s, %s', (kind, headings) => {
    for (const heading of headings.split('|')) expect([heading, sectionKind(heading)]).toEqual([heading, kind]);
  });

  it('mean one thing each, in all languages together', () => {
    const meanings = new Map<string, Set<string>>();
    for (const kind of KINDS)
      for (const name of wordsRead(({ sections }) => sections[kind]))
        meanings.set(nameForm(name), (meanings.get(nameForm(name)) ?? new Set()).add(kind));
    expect([...meanings].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  });

  it('are known with vowel signs and elongation in Arabic', () => {
    expect(sectionKind('التَّقَدُّم')).toBe('progress');
    expect(sectionKind('مـلاحظات')).toBe('notes');
  });

  it.each([
    '',
    '!',
    '7',
    '3rd wins',
    'A plan',
    'I wins',
    'Plan B',
    'Week 23',
    '2026-06-07',
    'Wins and losses',
    'Marathon',
    'constructor',
    '__proto__',
  ])('aren’t guessed: %j', (heading) => {
    expect(sectionKind(heading)).toBeUndefined();
  });
});

describe('a heading that’s nearly a known one', () => {
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
    'isn’t %j',
    (heading) => {
      expect(nearSectionName(heading)).toBeUndefined();
    },
  );
});
