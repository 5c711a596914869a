import type { Reading } from './reading.ts';

export const de: Reading = {
  sections: {
    progress: 'Fortschritt, Fortschritte, Zielfortschritt, Stand, Stand der Dinge',
    wins: 'Erfolge, Erfolg, Kleine Erfolge, Siege, Gelungenes, Was gut lief, Was gut gelaufen ist',
    setbacks: 'Rückschläge, Rückschlag, Rückschritte, Schwierigkeiten, Herausforderungen, Was schlecht lief',
    concerns: 'Bedenken, Sorgen, Sorge, Anliegen',
    feedback: 'Rückmeldung, Rückmeldungen, Feedback füreinander',
    nextSteps: 'Nächste Schritte, Nächster Schritt, Als Nächstes, Aufgaben, Zusagen, Vorhaben',
    accountability: 'Verbindlichkeit, Verbindlichkeiten, Rechenschaft, Verantwortlichkeit, Verantwortung',
    notes: 'Notizen, Notiz, Anmerkungen, Sonstiges',
  },
  setbackParts: {
    lesson: 'Lektion, Lehre, Erkenntnis, Gelernt, Was wir gelernt haben',
    recovery: 'Erholung, Weg zurück, Der Weg zurück, Rückweg, Wiedereinstieg, Erster Schritt zurück',
  },
  fromTo: { words: 'before', from: 'von', to: 'an, für' },
  and: 'und',
  due: { before: 'fällig, fällig am, fällig bis, bis, bis zum, bis spätestens, spätestens, spätestens am' },
  tomorrow: 'morgen',
};
