import type { Words } from '../words.ts';
import { signalsOfGoals } from './signals-of-goals.ts';
import { signalsOfMeeting } from './signals-of-meeting.ts';
import { signalsOfTalking } from './signals-of-talking.ts';

export const signals: Words['signals'] = {
  title: 'Salud',
  kicker: '¿Cómo estamos?',
  lede: 'Lo que el diario muestra de cómo trabajamos en común: qué va bien, qué mirar de cerca y de qué hablar.',
  note: 'Señales, no notas: hablan de lo que pasa en la relación, nunca de quién tiene la culpa.',
  levels: { well: 'va bien', watch: 'merece atención', talk: 'merece una conversación' },
  sections: { talk: 'Para hablar', watch: 'Para mirar de cerca', well: 'Qué va bien' },
  nothingToTalk: 'Hoy nada pide una conversación.',
  rests: 'En qué se apoya',
  why: 'Por qué está aquí',
  home: 'Merece una conversación',
  all: 'Cómo estamos',
  evidence: {
    dueDate: (date) => `Prevista para el ${date}`,
    session: (date) => `Encuentro del ${date}`,
    remark: (name, date) => `Observación de ${name}, ${date}`,
    quoted: (text, date) => `${text} (${date})`,
  },
  empty:
    'Aquí aún no hay nada que mostrar. Las señales de salud necesitan tres encuentros y un diario que se vea entero.',
  kinds: { ...signalsOfMeeting, ...signalsOfTalking, ...signalsOfGoals },
};
