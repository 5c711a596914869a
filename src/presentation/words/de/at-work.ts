import type { Words } from '../words.ts';

export const atWork: Words['atWork'] = {
  home: { promised: 'Was wir übernommen haben', openCommitments: 'Offene Zusagen' },
  milestones: {
    anniversary: (years) => (years === 1 ? 'Ein Jahr Zusammenarbeit' : `${years} Jahre Zusammenarbeit`),
    celebrated: 'Wie wir es gewürdigt haben',
  },
  retrospectives: {
    questions: [
      'Was funktioniert und soll so bleiben?',
      'Was haben wir über unsere Arbeitsweise gelernt?',
      'Womit hören wir auf?',
      'Was verlangt der nächste Abschnitt von uns?',
    ],
  },
  agreement: { story: 'Wie es anfing' },
  drafts: {
    wins: 'Je eine Zeile, auch für kleine.\n- Der erste Entwurf war einen Tag früher fertig',
    setbacks:
      'Je eine Zeile; darunter, was es euch gelehrt hat, und der erste Schritt zurück.\n- Der Probelauf wurde zweimal verschoben\n  - Lehre: zuerst den Raum anfragen\n  - Weg zurück: Dienstag 10:00, gemeinsam',
    nextSteps: (owner, date) =>
      `Was ihr bis zum nächsten Mal übernehmt, und wer.\n- [ ] @${owner} Den Entwurf herumschicken (due ${date})`,
    accountability: (owner) => `Wie ihr einander dabei haltet.\n- [ ] @${owner} Schickt jeden Freitag die Zahlen herum`,
  },
  together: {
    hint: 'Deine eigene oder die deines Gegenübers. Groß- und Kleinschreibung zählt, zusätzliche Leerzeichen nicht.',
  },
};
