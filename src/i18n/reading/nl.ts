import type { Reading } from './reading.ts';

export const nl: Reading = {
  sections: {
    progress:
      'Voortgang, Vooruitgang, Voortgang van doelen, Stand van zaken, Wat ik heb gedaan, Wat ik gedaan heb, Wat we hebben gedaan, Wat we gedaan hebben, Wat heb ik gedaan, Wat hebben we gedaan, Dit heb ik gedaan, Dit hebben we gedaan, Gedaan, Gelukt, Bereikt, Afgerond, Klaar',
    wins: 'Successen, Succes, Kleine successen, Overwinningen, Kleine overwinningen, Wat goed ging, Wat ging goed, Wat ging er goed, Wat er goed ging, Dit ging goed, Wat werkte, Wat lukte, Hoogtepunten, Trots op',
    setbacks:
      'Tegenslagen, Tegenslag, Tegenvallers, Moeilijkheden, Uitdagingen, Wat niet goed ging, Wat niet zo goed ging, Wat ging niet goed, Wat ging er niet goed, Wat er niet goed ging, Wat minder goed ging, Wat ging minder goed, Wat ging er minder goed, Wat er minder goed ging, Dit ging niet goed, Dit ging minder goed, Wat misging, Wat ging er mis, Wat niet lukte, Wat niet werkte, Obstakels, Belemmeringen, Blokkades, Dieptepunten',
    concerns: 'Zorgen, Zorg, Bezorgdheden, Bedenkingen, Waar we ons zorgen over maken',
    feedback: 'Feedback, Terugkoppeling, Feedback voor elkaar, Feedback aan elkaar',
    nextSteps:
      'Volgende stappen, Volgende stap, Vervolgstappen, Hoe verder, Hoe nu verder, Taken, Toezeggingen, Actiepunten, Acties, Volgende week, Komende week, Volgende maand, Komende maand, Doelen voor volgende week, Doelen voor komende week, Plan, Plannen, Plan voor volgende week, Plannen voor volgende week, Vooruitblik',
    accountability: 'Verantwoording, Verantwoordelijkheid, Verantwoordelijkheden, Hoe we elkaar eraan houden',
    notes: 'Notities, Notitie, Aantekeningen, Aantekening, Opmerkingen, Overig',
  },
  setbackParts: {
    lesson: 'Les, Geleerd, Wat ik leerde, Wat we leerden, Wat we hebben geleerd',
    recovery: 'Weer op weg, Herstel, Terugweg, De weg terug, Eerste stap',
  },
  fromTo: { words: 'before', from: 'van', to: 'aan, voor, naar' },
  and: 'en',
  due: {
    before: 'uiterlijk, uiterlijk op, voor, tegen, tot, tot en met, tot uiterlijk, deadline, vervalt op',
  },
  tomorrow: 'morgen',
};
