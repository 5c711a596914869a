import type { Words } from '../words.ts';
import { signalsOfGoals } from './signals-of-goals.ts';
import { signalsOfMeeting } from './signals-of-meeting.ts';
import { signalsOfTalking } from './signals-of-talking.ts';

export const signals: Words['signals'] = {
  title: 'Saúde',
  kicker: 'Como estamos?',
  lede: 'O que o diário mostra de como trabalhamos em conjunto: o que vai bem, o que olhar de perto e sobre o que conversar.',
  note: 'Sinais, não notas: falam do que se passa na relação, nunca de quem tem culpa.',
  levels: { well: 'vai bem', watch: 'merece atenção', talk: 'merece uma conversa' },
  sections: { talk: 'Para conversar', watch: 'Para olhar de perto', well: 'O que vai bem' },
  nothingToTalk: 'Hoje nada pede uma conversa.',
  rests: 'Em que se apoia',
  why: 'Por que está aqui',
  home: 'Merece uma conversa',
  all: 'Como estamos',
  evidence: {
    dueDate: (date) => `Previsto para ${date}`,
    session: (date) => `Encontro de ${date}`,
    remark: (name, date) => `Observação de ${name}, ${date}`,
    quoted: (text, date) => `${text} (${date})`,
  },
  empty:
    'Ainda não há nada a mostrar aqui. Os sinais de saúde precisam de três encontros e de um diário visto por inteiro.',
  kinds: { ...signalsOfMeeting, ...signalsOfTalking, ...signalsOfGoals },
};
