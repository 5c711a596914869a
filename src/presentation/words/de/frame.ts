import type { Words } from '../words.ts';

export const frame: Words['frame'] = {
  navigation: {
    home: 'Start',
    timeline: 'Zeitleiste',
    checkIns: 'Check-ins',
    commitments: 'Zusagen',
    goals: 'Ziele',
    benchmarks: 'Messgrößen',
    milestones: 'Meilensteine',
    health: 'Miteinander',
    retrospectives: 'Rückblick',
    agreement: 'Vereinbarung',
  },
  labels: {
    skipToContent: 'Zum Inhalt springen',
    navigation: 'Hauptmenü',
    menu: 'Menü',
    close: 'Schließen',
    more: 'Mehr',
  },
  about: (names, since) => `Das Tagebuch von ${names}, seit dem ${since}.`,
  private: 'Das ist das private Tagebuch: alles, und nur auf diesem Gerät.',
  madeWith: 'Gemacht mit Alongside',
  forPartners: 'Nur für uns',
  titleOf: (page, site) => `${page} · ${site}`,
};
