import type { AllSignalWords } from '../signal-words.ts';
import type { Words } from '../words.ts';
import { signalsOfGoals } from './signals-of-goals.ts';
import { signalsOfMeeting } from './signals-of-meeting.ts';
import { signalsOfTalking } from './signals-of-talking.ts';

const kinds: AllSignalWords = { ...signalsOfMeeting, ...signalsOfTalking, ...signalsOfGoals };

export const signals: Words['signals'] = {
  title: 'Miteinander',
  kicker: 'Wie geht es uns?',
  lede: 'Was das Tagebuch davon zeigt, wie wir zusammen unterwegs sind: was gut ist, was wir im Blick behalten, und worüber wir reden sollten.',
  note: 'Zeichen, keine Noten: Sie sprechen von dem, was zwischen uns geschieht, nie von Schuld.',
  levels: { well: 'gut', watch: 'einen Blick wert', talk: 'ein Gespräch wert' },
  sections: { talk: 'Zum Besprechen', watch: 'Im Blick behalten', well: 'Was gut ist' },
  nothingToTalk: 'Heute verlangt nichts nach einem Gespräch.',
  rests: 'Worauf es sich stützt',
  why: 'Warum es hier steht',
  home: 'Ein Gespräch wert',
  all: 'Wie es uns geht',
  evidence: {
    dueDate: (date) => `Termin am ${date}`,
    session: (date) => `Check-in vom ${date}`,
    remark: (name, date) => `Anmerkung von ${name} vom ${date}`,
    quoted: (text, date) => `${text} (${date})`,
  },
  empty:
    'Hier gibt es nichts zu zeigen. Für solche Zeichen braucht es drei Check-ins, und ein Tagebuch, das ganz zu sehen ist.',
  kinds,
};
