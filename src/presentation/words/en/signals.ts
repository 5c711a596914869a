import type { AllSignalWords } from '../signal-words.ts';
import { signalsOfGoals } from './signals-of-goals.ts';
import { signalsOfMeeting } from './signals-of-meeting.ts';
import { signalsOfTalking } from './signals-of-talking.ts';

const kinds: AllSignalWords = { ...signalsOfMeeting, ...signalsOfTalking, ...signalsOfGoals };

export const signals = {
  title: 'Health',
  kicker: 'How are we?',
  lede: 'What the journal shows of how we work together: what is well, what to watch, and what to talk about.',
  note: 'Signs, not marks: they speak of what happens between us, never of who is at fault.',
  levels: { well: 'well', watch: 'worth an eye', talk: 'worth a talk' },
  sections: { talk: 'To talk about', watch: 'To watch', well: 'What is well' },
  nothingToTalk: 'Nothing asks for a talk today.',
  rests: 'What it rests on',
  why: 'Why it is here',
  home: 'Worth a talk',
  all: 'How we are',
  evidence: {
    dueDate: (date: string) => `Due on ${date}`,
    session: (date: string) => `Check-in of ${date}`,
    remark: (name: string, date: string) => `${name}’s remark of ${date}`,
    quoted: (text: string, date: string) => `${text} (${date})`,
  },
  empty: 'Nothing to show here. Signs of health take three check-ins, and a journal that is seen whole.',
  kinds,
};
