import type { AllSignalWords } from '../signal-words.ts';
import type { Words } from '../words.ts';
import { signalsOfGoals } from './signals-of-goals.ts';
import { signalsOfMeeting } from './signals-of-meeting.ts';
import { signalsOfTalking } from './signals-of-talking.ts';

const kinds: AllSignalWords = { ...signalsOfMeeting, ...signalsOfTalking, ...signalsOfGoals };

export const signals: Words['signals'] = {
  title: 'Entre nous',
  kicker: 'Comment allons-nous\u202f?',
  lede: 'Ce que le journal montre de notre façon d’avancer ensemble\u202f: ce qui va bien, ce qui est à suivre, et ce dont il faut parler.',
  note: 'Des signes, pas des notes\u202f: ils parlent de ce qui se passe entre nous, jamais de qui serait en faute.',
  levels: { well: 'va bien', watch: 'mérite un regard', talk: 'mérite qu’on en parle' },
  sections: { talk: 'À discuter', watch: 'À suivre', well: 'Ce qui va bien' },
  nothingToTalk: 'Rien ne demande à être discuté aujourd’hui.',
  rests: 'Sur quoi cela repose',
  why: 'Pourquoi c’est ici',
  home: 'Mérite qu’on en parle',
  all: 'Comment nous allons',
  evidence: {
    dueDate: (date) => `Échéance du ${date}`,
    session: (date) => `Bilan du ${date}`,
    remark: (name, date) => `Remarque faite par ${name} le ${date}`,
    quoted: (text, date) => `${text} (${date})`,
  },
  empty: 'Rien à montrer ici. Pour de tels signes, il faut trois bilans, et un journal que l’on voit en entier.',
  kinds,
};
