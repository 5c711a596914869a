import type { Words } from '../words.ts';

export const search: Words['search'] = {
  title: 'Suche',
  lede: 'Wiederfinden, was wir geschrieben, zugesagt, gemessen und gefeiert haben.',
  query: 'Gesuchte Wörter',
  submit: 'Suchen',
  filters: 'Eingrenzen',
  fields: {
    kind: { label: 'Art', any: 'Jede Art' },
    partner: { label: 'Wer', any: 'Alle' },
    goal: { label: 'Ziel', any: 'Jedes Ziel' },
    year: { label: 'Jahr', any: 'Jedes Jahr' },
  },
  order: { label: 'Reihenfolge', relevance: 'Das Passendste zuerst', date: 'Das Neueste zuerst' },
  kinds: {
    session: 'Check-in',
    milestone: 'Meilenstein',
    smallWin: 'Kleiner Erfolg',
    setback: 'Rückschlag',
    goal: 'Ziel',
    benchmark: 'Messgröße',
    partner: 'Profil',
    page: 'Seite',
    agreement: 'Vereinbarung',
    commitments: 'Zusagen',
  },
  noScript: 'Die Suche braucht JavaScript. Ohne sie führen diese Seiten alles auf, was es gibt:',
  notServed:
    'Die Suche entsteht, wenn die Website gebaut wird. Solange das Tagebuch zum Schreiben läuft, seht hier nach:',
  start: 'Gib ein Wort ein, oder wähle, was durchsucht werden soll. Oder blättere:',
  nothingTry: 'Versuche es mit weniger Wörtern oder weniger Auswahl, oder blättere:',
  results: 'Ergebnisse',
  client: {
    loading: 'Wird gesucht …',
    more: 'Mehr zeigen',
    failed: 'Die Suche ließ sich nicht laden. Prüfe deine Verbindung und versuche es noch einmal.',
    found: { one: 'Eine Seite gefunden', other: '{n} Seiten gefunden' },
    nothing: 'Auf keiner Seite kommt all das vor.',
  },
};
