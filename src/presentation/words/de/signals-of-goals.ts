import type { AllSignalWords } from '../signal-words.ts';
import { atStart, count, form, times } from './counting.ts';
import { occasions } from './signals-of-meeting.ts';

type Kind =
  'goalsNotReviewed' | 'benchmarksOffPlan' | 'expectationsUnclear' | 'rolesNotRevisited' | 'setbackWithoutLesson';

/** Goals, plans, roles, and what is learned on the way. */
export const signalsOfGoals: Pick<AllSignalWords, Kind> = {
  goalsNotReviewed: {
    title: 'Überprüfung der Ziele',
    says: {
      well: () => 'Jedes Ziel wurde angesehen, als es an der Zeit war.',
      watch: ({ count: n }) => `Für ${count(n, 'Ziel', 'Ziele')} ist es Zeit für eine Überprüfung.`,
      talk: ({ count: n }) => `Für ${count(n, 'Ziel', 'Ziele')} ist es seit einiger Zeit Zeit für eine Überprüfung.`,
    },
    reason: ({ talk }) =>
      `Wie oft Ziele wieder angesehen werden, steht in der Vereinbarung. Eine Überprüfung ist einen Blick wert, wenn ihr Tag vorbei ist, und ein Gespräch, wenn seither ${occasions(talk)} vergangen ${form(talk, { one: 'ist', other: 'sind' })}.`,
    question: () =>
      'Wenn wir heute wählten: Würden wir dieses Ziel wieder wählen, mit diesen Worten und bis zu diesem Tag?',
  },
  benchmarksOffPlan: {
    title: 'Pläne',
    says: {
      well: ({ of }) =>
        of === 1 ? 'Die eine Messgröße ist im Plan oder voraus.' : `Alle ${of} Messgrößen sind im Plan oder voraus.`,
      watch: ({ count: n, of }) => `${offPlan(n, of)}.`,
      talk: ({ count: n, of }) => `${offPlan(n, of)}, und nicht nur ein wenig.`,
    },
    reason: ({ watch, talk, brokenTalk }) =>
      `Um ${watch} Prozent des ganzen Weges hinter dem Plan ist einen Blick wert, um ${talk} ein Gespräch; eine Linie zum Halten, wenn sie überschritten wurde, und wenn das ${times(brokenTalk)} in Folge geschah. Ein Plan ist eine Vermutung mit Datum: Es kann auch der Plan sein, der nicht stimmt.`,
    question: () =>
      'Was hat sich geändert, seit wir diesen Plan gemacht haben? Soll sich das Tempo bewegen, oder der Plan?',
  },
  expectationsUnclear: {
    title: 'Erwartungen',
    says: {
      well: () => 'Wer was tut, und was zählt, ist aufgeschrieben.',
      watch: ({ count: n }) => `An ${count(n, 'Stelle', 'Stellen')} ist offen, wer was tut oder was zählt.`,
      talk: ({ count: n }) => `An ${count(n, 'Stelle', 'Stellen')} ist offen, wer was tut oder was zählt.`,
    },
    reason: ({ watch, talk }) =>
      `Angesehen werden Ziele (eine Messgröße, und was alle Beteiligten dafür tun), Rollen, und Zusagen, die niemanden nennen. Ab ${watch} ist es einen Blick wert, ab ${talk} ein Gespräch. Was allen gehört, hält man leicht für die Sache der anderen.`,
    question: (context) =>
      context === 'professional'
        ? 'Was halten wir hier jeweils für unsere Aufgabe, und woran merken wir, dass sie erledigt ist?'
        : 'Was glauben wir jeweils, was das Gegenüber dafür tut?',
  },
  rolesNotRevisited: {
    title: 'Rollen',
    says: {
      well: () => 'Rollen und Aufgaben wurden angesehen, als es an der Zeit war.',
      watch: () => 'Es ist Zeit, Rollen und Aufgaben wieder anzusehen.',
      talk: () => 'Es ist seit einiger Zeit so weit, Rollen und Aufgaben wieder anzusehen.',
    },
    reason: ({ talk }) =>
      `Wie oft Rollen wieder angesehen werden, steht in der Vereinbarung. Es ist einen Blick wert, wenn dieser Tag vorbei ist, und ein Gespräch, wenn seither ${occasions(talk)} vergangen ${form(talk, { one: 'ist', other: 'sind' })}.`,
    question: () => 'Welche Aufgabe ist gewachsen, welche still geworden, und welche würdest du gern abgeben?',
  },
  setbackWithoutLesson: {
    title: 'Lehren',
    says: {
      well: ({ of }) =>
        of === 1 ? 'Der letzte Rückschlag hat seine Lehre.' : `Die letzten ${of} Rückschläge haben ihre Lehren.`,
      watch: ({ count: n }) => `${atStart(n, 'Ein', 'Rückschlag hat', 'Rückschläge haben')} noch keine Lehre.`,
      talk: ({ count: n }) => `${atStart(n, 'Ein', 'Rückschlag hat', 'Rückschläge haben')} noch keine Lehre.`,
    },
    reason: ({ window, watch, talk }) =>
      `Von den Rückschlägen in den ${window} Check-ins vor dem letzten ist ${watch} ohne Lehre einen Blick wert, ${talk} sind ein Gespräch wert. Eine Lehre darf auf sich warten lassen, und zu zweit findet sie sich leichter.`,
    question: () => 'Was hätten wir gern eine Woche früher gewusst?',
  },
};

function offPlan(n: number, of: number): string {
  return `${n === 1 ? 'Eine' : n} von ${count(of, 'Messgröße', 'Messgrößen')} ${form(n, { one: 'weicht', other: 'weichen' })} vom Plan ab`;
}
