import type { Reading } from './reading.ts';

export const de: Reading = {
  sections: {
    progress:
      'Fortschritt, Fortschritte, Zielfortschritt, Stand, Stand der Dinge, Was ich gemacht habe, Was wir gemacht haben, Was ich geschafft habe, Was wir geschafft haben, Das habe ich gemacht, Das haben wir gemacht, Erledigt, Geschafft, Erreicht, Fertig, Umgesetzt',
    wins: 'Erfolge, Erfolg, Kleine Erfolge, Siege, Gelungenes, Was gut lief, Was gut gelaufen ist, Was gut war, Was funktioniert hat, Was geklappt hat, Das lief gut, Das lief gut diese Woche, Höhepunkte, Highlights',
    setbacks:
      'Rückschläge, Rückschlag, Rückschritte, Schwierigkeiten, Herausforderungen, Was schlecht lief, Was nicht gut lief, Was nicht so gut lief, Was nicht gut gelaufen ist, Was schiefging, Was schiefgelaufen ist, Was nicht geklappt hat, Was nicht funktioniert hat, Was nicht gut war, Das lief nicht gut, Das lief nicht so gut, Blocker, Blockaden, Hindernisse, Hürden, Tiefpunkte',
    concerns: 'Bedenken, Sorgen, Sorge, Anliegen',
    feedback: 'Rückmeldung, Rückmeldungen, Feedback füreinander',
    nextSteps:
      'Nächste Schritte, Nächster Schritt, Als Nächstes, Aufgaben, Zusagen, Vorhaben, Nächste Woche, Kommende Woche, Nächsten Monat, Nächster Monat, Ziele für nächste Woche, Ziele für die nächste Woche, Ziele für kommende Woche, Plan, Pläne, Plan für nächste Woche, Pläne für nächste Woche, Wie es weitergeht, So geht es weiter, Ausblick',
    accountability: 'Verbindlichkeit, Verbindlichkeiten, Rechenschaft, Verantwortlichkeit, Verantwortung',
    notes: 'Notizen, Notiz, Anmerkungen, Sonstiges',
  },
  setbackParts: {
    lesson: 'Lehre, Lektion, Erkenntnis, Gelernt, Was wir gelernt haben',
    recovery: 'Weg zurück, Erholung, Der Weg zurück, Rückweg, Wiedereinstieg, Erster Schritt zurück',
  },
  fromTo: { words: 'before', from: 'von', to: 'an, für' },
  and: 'und',
  due: { before: 'fällig, fällig am, fällig bis, bis, bis zum, bis spätestens, spätestens, spätestens am' },
  tomorrow: 'morgen',
};
