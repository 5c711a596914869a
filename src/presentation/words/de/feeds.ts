import type { Words } from '../words.ts';
import { count } from './counting.ts';

export const feeds: Words['feeds'] = {
  title: 'Mitlesen',
  lede: 'Was hier geschrieben wird, kann zu euch kommen: als Neuigkeiten, im Kalender oder als Daten.',
  link: 'Mitlesen',
  address: 'Die Adresse',
  noAddress:
    'Die Neuigkeiten, der Link für das Kalender-Abo und das Abzeichen brauchen die Adresse, unter der dieses Tagebuch veröffentlicht ist. Wer es führt, kann sie als `site.url` in `partnership.md` eintragen.',
  news: {
    heading: 'Neuigkeiten',
    text: 'Ein Feedreader zeigt dir jedes neue Check-in und jeden Meilenstein mit ganzem Text. Gib ihm diese Adresse; es braucht kein Konto, und niemand erfährt, dass du mitliest.',
    open: 'Die Neuigkeiten öffnen (RSS)',
    title: (journal) => `${journal}: Neuigkeiten`,
  },
  calendar: {
    heading: 'Kalender',
    text: 'Die Tage, an denen Check-ins und Überprüfungen anstehen, im Kalender auf deinem Telefon oder Rechner, mit einer Erinnerung am Morgen davor. Ändern sie sich hier, ändern sie sich dort.',
    subscribe: 'Im Kalender abonnieren',
    download: 'Den Kalender herunterladen (ICS)',
    title: (journal) => `${journal}: Check-ins im Kalender`,
    name: (journal) => `${journal}: Termine`,
    checkIn: (journal) => `Zeit für das Check-in: ${journal}`,
    minutes: (n) => `Etwa ${count(n, 'Minute', 'Minuten')}.`,
    goalReview: (goal) => `Ziel überprüfen: ${goal}`,
    renewal: (journal) => `Gespräch, wie es weitergeht: ${journal}`,
  },
  badge: {
    heading: 'Abzeichen',
    text: 'Eine Zeile darüber, wie die Partnerschaft ihren Rhythmus hält, für ein Profil oder eine README. Gezeichnet wird sie von shields.io, das die Wörter von dieser Website holt.',
    open: 'Die Wörter ansehen (JSON)',
    markdown: 'In Markdown',
    title: (journal) => `${journal}: Abzeichen`,
    label: 'Check-ins',
    inARow: (n) => `${n} in Folge`,
    nextOn: (date) => `das nächste am ${date}`,
    none: 'keins geplant',
  },
  data: {
    heading: 'Daten',
    text: 'Das ganze Tagebuch, soweit es hier geteilt wird, für eigene Programme; und die Zahlen jeder Messgröße als Tabelle.',
    journal: 'Das Tagebuch (JSON)',
    schema: 'Was seine Felder bedeuten (JSON Schema)',
    csv: (benchmark) => `${benchmark} (CSV)`,
    title: (journal) => `${journal}: Daten`,
  },
  sitemap: {
    heading: 'Suchmaschinen',
    text: 'Eine Liste aller Seiten, für alle, die das Netz durchsuchen.',
    open: 'Seitenverzeichnis (XML)',
  },
  entries: {
    session: (date, topics) => (topics === undefined ? `Check-in vom ${date}` : `Check-in vom ${date}: ${topics}`),
    sessions: 'Check-in',
    milestone: (kind, title) => `${kind}: ${title}`,
    fact: (label, text) => `${label}: ${text}`,
  },
};
