import type { Words } from '../words.ts';

export const checkInPull: Words['checkInPull'] = {
  title: (date) => `Check-in vom ${date}`,
  begin: (date) => `Das Check-in vom ${date} beginnen`,
  ready: (day) =>
    `Das Check-in vom ${day} kann geschrieben werden. Was von früher offen ist, die Zahlen zum Ablesen und eine Frage stehen schon darin.`,
  write: 'Das Check-in schreiben',
  writeSide: (name) => `Die Seite von ${name} schreiben`,
  save: 'Speichert mit „Commit changes“, auf diesen Branch. Was ihr unter „Files changed“ neben einer Zeile sagt, wird Teil des Tagebuchs. Führt den Pull Request zusammen, wenn ihr euch getroffen habt.',
  checks:
    'GitHub sieht es durch, sobald jemand von euch hier etwas gespeichert oder unten „Approve workflows to run“ gedrückt hat.',
  feedback: (pull) => `Rückmeldung aus Pull Request #${pull}`,
};
