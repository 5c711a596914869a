import type { Reading } from './reading.ts';

export const it: Reading = {
  sections: {
    progress:
      'Progressi, Progresso, Avanzamento, Avanzamenti, Passi avanti, Cosa ho fatto, Che cosa ho fatto, Quello che ho fatto, Cosa abbiamo fatto, Che cosa abbiamo fatto, Quello che abbiamo fatto, Fatto, Completato, Completati, Concluso, Consegnato, Risultati, Risultati raggiunti',
    wins: 'Vittorie, Vittoria, Piccole vittorie, Piccola vittoria, Successi, Piccoli successi, Cosa è andato bene, Che cosa è andato bene, Quello che è andato bene, Ciò che è andato bene, Cosa ha funzionato, Che cosa ha funzionato, Quello che ha funzionato, Cose che hanno funzionato, Punti salienti, In evidenza, Momenti migliori, Punti alti',
    setbacks:
      'Intoppi, Intoppo, Battute d’arresto, Battuta d’arresto, Difficoltà, Contrattempi, Contrattempo, Imprevisti, Passi falsi, Sfide, Cosa è andato male, Che cosa è andato male, Quello che è andato male, Cosa è andato storto, Che cosa è andato storto, Cosa non è andato bene, Che cosa non è andato bene, Quello che non è andato bene, Ciò che non è andato bene, Cosa non ha funzionato, Che cosa non ha funzionato, Quello che non ha funzionato, Blocchi, Blocco, Bloccanti, Bloccato, Ostacoli, Ostacolo, Impedimenti, Impedimento, Punti bassi',
    concerns: 'Preoccupazioni, Preoccupazione, Timori, Dubbi, Cosa mi preoccupa, Cosa ci preoccupa',
    feedback: 'Feedback, Riscontri, Riscontro, Commenti, Restituzione, Osservazioni reciproche',
    nextSteps:
      'Prossimi passi, Prossimo passo, Passi successivi, Passo successivo, Prossime tappe, Attività, Da fare, Cose da fare, Compiti, Impegni, Prossima settimana, La prossima settimana, La settimana prossima, Settimana prossima, Prossimo mese, Il prossimo mese, Mese prossimo, Obiettivi per la prossima settimana, Obiettivi della prossima settimana, Obiettivi per la settimana prossima, Obiettivi della settimana prossima, Piano, Piani, Il piano, Piano per la prossima settimana, Piano per la settimana prossima, Programma, E adesso',
    accountability: 'Responsabilità, Responsabilità reciproca, Rendere conto, Come ci aiutiamo, Come ci sosteniamo',
    notes: 'Note, Annotazioni, Appunti, Varie, Varie ed eventuali, Altro, Altre note',
  },
  setbackParts: {
    lesson:
      'Lezione, Lezioni, Lezione imparata, Lezioni imparate, Insegnamento, Imparato, Cosa abbiamo imparato, Che cosa abbiamo imparato, Cosa ho imparato, Che cosa ho imparato',
    recovery: 'Ripresa, Ripartenza, Recupero, Ritorno, Come ripartire, Primo passo',
  },
  fromTo: { words: 'before', from: 'da', to: 'a, ad, per' },
  and: 'e, ed',
  due: {
    before:
      'scadenza, scadenza il, scade, scade il, in scadenza, in scadenza il, entro, entro il, entro e non oltre, entro e non oltre il, per, per il, prima del, fino a, fino al',
  },
  tomorrow: 'domani',
};
