import type { Words } from '../words.ts';

export const beginnings: Words['beginnings'] = {
  partnership: (fields) => `Hier kann mehr stehen: ${fields}. Alle Felder erklärt die README im Ordner content.`,
  story: 'Unter der nächsten Linie: eure Geschichte, in euren Worten.',
  partner: (fields) => `Hier kann mehr stehen: ${fields}.`,
  goalMeasures: 'measurable: die Messgrößen dafür, mit den Namen ihrer Dateien, etwa [long-run]',
  goalDuties: 'duties: wer was dafür tut',
  goalReviews:
    'reviews: jedes Mal, wenn ihr es wieder anseht: was bleibt, was sich ändert, warum, wer einverstanden war',
  benchmarkOfGoal: (file, all) => `Nennt sie auch in ${file}: measurable: [${all}]`,
  benchmarkCheckpoints: 'checkpoints: wo der Plan durchführt, jeweils { date, value, label }',
  benchmarkIndicator: 'indicator: was zählt, damit später niemand streiten muss',
  missed: 'Wer eine Zusage nicht hält, sagt es zuerst und sucht sich den kleinsten nächsten Schritt aus.',
  agreements: ['Wir fragen, bevor wir raten', 'Schlechte Nachrichten noch am selben Tag'],
  questions: [
    'Was lief besser als erwartet, und warum?',
    'Worum machen wir einen Bogen?',
    'Was würde den nächsten Schritt kleiner machen?',
    'Was hat dir zuletzt geholfen, ohne dass es die anderen wissen?',
    'Was hast du nicht gesagt, weil es zu klein schien?',
  ],
};
