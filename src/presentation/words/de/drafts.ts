import type { Words } from '../words.ts';

export const drafts: Words['drafts'] = {
  numbers: 'Für eine Zahl nehmt das # und sein Leerzeichen vor ihrer Zeile weg, und vor der Zeile, die ihre Art nennt.',
  topics: 'topics: [Erstes Thema, Zweites Thema]',
  oneToTen: 'wie sicher ihr euch bei jedem Ziel seid, 1 bis 10',
  oneToFive: 'wie es jedem von euch geht, 1 bis 5',
  added: 'was seit dem letzten Messwert dazukam',
  last: (value, date) => `zuletzt ${value} am ${date}`,
  countsAs: (value) => `zählt als ${value}`,
  none: 'noch kein Messwert',
  planned: (value, date) => `Plan: ${value} zum ${date}`,
  needed: (change) => `nötig ${change}`,
  nothingNeeded: 'dafür ist nichts mehr nötig',
  reached: 'Ziel erreicht',
  sections: {
    progress: 'Was sich seit dem letzten Mal bewegt hat, und was nicht.',
    wins: 'Je eine Zeile, auch für kleine.\n- Kapitel drei ist fertig',
    setbacks:
      'Je eine Zeile; darunter, was es euch gelehrt hat, und der erste Schritt zurück.\n- Zwei Läufe ausgelassen\n  - Lehre: morgens oder gar nicht\n  - Weg zurück: Dienstag 6:30, gemeinsam',
    concerns: 'Was euch Sorgen macht, je eine Zeile.',
    feedback: 'Was ihr einander habt tun sehen, und was ihr fragen möchtet. Lasst weg, wozu ihr nichts habt.',
    nextSteps: (owner, date) =>
      `Was ihr bis zum nächsten Mal zusagt, und wer.\n- [ ] @${owner} Das Rennen buchen (due ${date})`,
    accountability: (owner) =>
      `Wie ihr einander dabei haltet.\n- [ ] @${owner} Schickt jeden Freitag ein Foto vom Trainingsbuch`,
    notes: 'Was es sonst noch gibt.',
  },
  feedbackHeading: (from, to) => `${from} an ${to}`,
  carried:
    'Von früher: Hakt ab, was erledigt ist, streicht durch (~~so~~), was ihr loslasst, lasst stehen, was offen bleibt. Was ihr löscht, bleibt trotzdem offen.',
  later:
    'Noch nicht fällig und darum nicht mitgenommen. Holt eine Zeile hier heraus, wenn sie erledigt oder losgelassen ist.',
  question: 'Die Frage für dieses Treffen. Antwortet darunter, oder löscht sie.',
  story: 'Unter der nächsten Linie: wie es war, in euren Worten.',
  page: 'Schreibt hier, was auf dieser Seite stehen soll.',
  more: (fields) => `Hier kann mehr stehen: ${fields}.`,
};
