import type { AllSignalWords } from '../signal-words.ts';
import { atStart, count, form, times } from './counting.ts';
import { occasions } from './signals-of-meeting.ts';

type Kind =
  'goalsNotReviewed' | 'benchmarksOffPlan' | 'expectationsUnclear' | 'rolesNotRevisited' | 'setbackWithoutLesson';

/** Goals, plans, roles, and what is learned on the way. */
export const signalsOfGoals: Pick<AllSignalWords, Kind> = {
  goalsNotReviewed: {
    title: 'Révision des objectifs',
    says: {
      well: () => 'Chaque objectif a été revu quand c’était le moment.',
      watch: ({ count: n }) => `C’est le moment de revoir ${count(n, 'objectif', 'objectifs')}.`,
      talk: ({ count: n }) => `C’est depuis quelque temps le moment de revoir ${count(n, 'objectif', 'objectifs')}.`,
    },
    reason: ({ talk }) =>
      `L’accord dit tous les combien on revient sur les objectifs. Une révision mérite un regard dès que son jour est passé, et qu’on en parle quand ${occasions(talk)} ${form(talk, { one: 'a', other: 'ont' })} eu lieu depuis.`,
    question: () =>
      'Si nous le choisissions aujourd’hui, choisirions-nous encore cet objectif, avec ces mots et pour ce jour\u202f?',
  },
  benchmarksOffPlan: {
    title: 'Plans',
    says: {
      well: ({ of }) =>
        of === 1
          ? 'Le seul repère est dans son plan, ou en avance.'
          : `Les ${of} repères sont dans leur plan, ou en avance.`,
      watch: ({ count: n, of }) => `${offPlan(n, of)}.`,
      talk: ({ count: n, of }) => `${offPlan(n, of)}, et pas qu’un peu.`,
    },
    reason: ({ watch, talk, brokenTalk }) =>
      `Un retard sur le plan de ${watch} pour cent de tout le chemin mérite un regard, de ${talk} qu’on en parle\u202f; une limite à tenir, quand elle a été franchie, et quand elle l’a été ${times(brokenTalk)} de suite. Un plan est une supposition avec des dates\u202f: c’est peut-être lui qui a tort.`,
    question: () =>
      'Qu’est-ce qui a changé depuis que nous avons fait ce plan\u202f? Est-ce l’allure qui doit bouger, ou le plan\u202f?',
  },
  expectationsUnclear: {
    title: 'Attentes',
    says: {
      well: () => 'Qui fait quoi, et ce qui compte, c’est écrit.',
      watch: ({ count: n }) => unclear(n),
      talk: ({ count: n }) => unclear(n),
    },
    reason: ({ watch, talk }) =>
      `On regarde les objectifs (une mesure, et ce que fait chaque partenaire), les rôles, et les engagements qui ne nomment personne. À partir de ${watch}, cela mérite un regard\u202f; à partir de ${talk}, qu’on en parle. Ce qui est à tout le monde passe vite pour l’affaire de l’autre.`,
    question: (context) =>
      context === 'professional'
        ? 'Que pensons-nous, de chaque côté, avoir à faire ici, et à quoi verrons-nous que c’est fait\u202f?'
        : 'Que croyons-nous, de chaque côté, que l’autre fait pour cela\u202f?',
  },
  rolesNotRevisited: {
    title: 'Rôles',
    says: {
      well: () => 'Les rôles et les tâches ont été revus quand c’était le moment.',
      watch: () => 'C’est le moment de revoir les rôles et les tâches.',
      talk: () => 'C’est depuis quelque temps le moment de revoir les rôles et les tâches.',
    },
    reason: ({ talk }) =>
      `L’accord dit tous les combien on revient sur les rôles. Cela mérite un regard dès que ce jour est passé, et qu’on en parle quand ${occasions(talk)} ${form(talk, { one: 'a', other: 'ont' })} eu lieu depuis.`,
    question: () => 'Quelle tâche a grandi, laquelle s’est tue, et laquelle aimeriez-vous confier\u202f?',
  },
  setbackWithoutLesson: {
    title: 'Leçons',
    says: {
      well: ({ of }) => (of === 1 ? 'Le dernier revers a sa leçon.' : `Les ${of} derniers revers ont leur leçon.`),
      watch: ({ count: n }) => noLesson(n),
      talk: ({ count: n }) => noLesson(n),
    },
    reason: ({ window, watch, talk }) =>
      `Parmi les revers des ${window} bilans avant le dernier, ${watch} sans leçon mérite un regard, ${talk} méritent qu’on en parle. Une leçon peut prendre son temps, et se trouve plus facilement à deux.`,
    question: () => 'Qu’aurions-nous aimé savoir une semaine plus tôt\u202f?',
  },
};

function offPlan(n: number, of: number): string {
  return `${n} sur ${count(of, 'repère', 'repères')} ${n > 1 ? 's’écartent' : 's’écarte'} du plan`;
}

function unclear(n: number): string {
  return `À ${count(n, 'endroit', 'endroits')}, on ne sait pas encore qui fait quoi, ou ce qui compte.`;
}

function noLesson(n: number): string {
  return `${atStart(n, 'Un', 'revers n’a', 'revers n’ont')} pas encore de leçon.`;
}
