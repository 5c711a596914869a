import type { AllSignalWords } from '../signal-words.ts';
import { atStart, count, form } from './counting.ts';

type Kind =
  'oneSidedVoice' | 'feedbackUnanswered' | 'trustOrMotivationFalling' | 'concernsUnanswered' | 'nothingCelebrated';

/** Saying, hearing, answering, celebrating. */
export const signalsOfTalking: Pick<AllSignalWords, Kind> = {
  oneSidedVoice: {
    title: 'Stimmen',
    says: {
      well: ({ of }) => `In den letzten ${of} Check-ins sind alle Seiten zu hören.`,
      watch: ({ of }) => `Die Worte der letzten ${of} Check-ins sind ungleich verteilt.`,
      talk: ({ of }) => `Die meisten Worte der letzten ${of} Check-ins kamen von einer Seite.`,
    },
    reason: ({ window, watch, talk }) =>
      `Gelesen werden die letzten ${window} Check-ins: ihre Worte, Rückmeldungen und Anmerkungen. Unter ${watch} Prozent eines gleichen Anteils ist die leisere Seite einen Blick wert, unter ${talk} Prozent ein Gespräch. Manche schreiben weniger und sagen ebenso viel; das kann die Seite nicht hören.`,
    question: (context) =>
      context === 'professional'
        ? 'Wessen Sicht fehlt uns hier, und wie ließe sie sich am leichtesten einbringen?'
        : 'Was bleibt hier ungesagt, und wie ließe es sich am leichtesten sagen?',
  },
  feedbackUnanswered: {
    title: 'Antworten',
    says: {
      well: () => 'Was in Anmerkungen gesagt wurde, hat seine Antworten.',
      watch: ({ count: n }) => `${atStart(n, 'Eine', 'Anmerkung wartet', 'Anmerkungen warten')} auf eine Antwort.`,
      talk: ({ count: n }) =>
        `${atStart(n, 'Eine', 'Anmerkung blieb', 'Anmerkungen blieben')} über mehr als ein Check-in hinweg ohne Antwort.`,
    },
    reason: ({ watch, talk }) =>
      `${watch === 1 ? 'Das nächste Check-in wäre' : `Die nächsten ${watch} Check-ins wären`} die Gelegenheit zu antworten. Sind ${talk} vergangen, fragt vielleicht niemand mehr.`,
    question: () => 'Ist etwas daran schwer zu beantworten? Wäre es laut leichter?',
  },
  trustOrMotivationFalling: {
    title: 'Vertrauen und Motivation',
    says: {
      well: () => 'Vertrauen und Motivation sind, wo sie waren.',
      watch: () => 'Vertrauen oder Motivation ist niedriger als vorher.',
      talk: () => 'Vertrauen oder Motivation ist niedrig, oder deutlich niedriger als vorher.',
    },
    reason: ({ recent, watch, talk, low }) =>
      `Die letzten ${recent} Antworten werden mit denen davor verglichen. ${count(watch, 'Punkt', 'Punkte')} von fünf weniger ${form(watch, { one: 'ist', other: 'sind' })} einen Blick wert; ${talk} oder überhaupt höchstens ${low} von fünf sind ein Gespräch wert.`,
    question: (context) =>
      context === 'professional'
        ? 'Was würde die Zusammenarbeit gerade leichter machen?'
        : 'Was brauchen wir gerade, jeder für sich, und was davon wüsste das Gegenüber gern?',
  },
  concernsUnanswered: {
    title: 'Bedenken',
    says: {
      well: () => 'Bedenken, die jemand von uns aufgeschrieben hat, wurden aufgenommen.',
      watch: ({ count: n }) =>
        `${n} aufgeschriebene Bedenken ${form(n, { one: 'ist', other: 'sind' })} noch nicht schriftlich aufgenommen.`,
      talk: ({ count: n }) =>
        `${n} Bedenken ${form(n, { one: 'wurde', other: 'wurden' })} aufgeschrieben und nicht schriftlich aufgenommen.`,
    },
    reason: ({ watch, talk }) =>
      `Bedenken sind einen Blick wert, wenn ${count(watch, 'Check-in', 'Check-ins')} ohne ein Wort dazu ${form(watch, { one: 'vergangen ist', other: 'vergangen sind' })}, und ein Gespräch, wenn es ${talk} sind. Wer mit seinen Bedenken nichts hört, schreibt sie selten ein zweites Mal auf.`,
    question: () => 'Ist es noch schwer? Was würde helfen: eine Antwort, eine Änderung, oder gehört zu werden?',
  },
  nothingCelebrated: {
    title: 'Feiern',
    says: {
      well: () => 'Gutes wird aufgeschrieben, wenn es geschieht.',
      watch: ({ count: n }) => `Die letzten ${n} Check-ins erzählen von keinem Erfolg.`,
      talk: ({ count: n }) => `Die letzten ${n} Check-ins erzählen von keinem Erfolg.`,
    },
    reason: ({ watch, talk }) =>
      `${watch} Check-ins in Folge ohne Erfolg sind einen Blick wert, ${talk} ein Gespräch. Von allem, was bei langer Arbeit weiterträgt, tun kleine Schritte nach vorn, die jemand sieht, am meisten (Amabile und Kramer, 2011).`,
    question: () => 'Was lief ein wenig besser, als es musste? Wer hat es gemerkt?',
  },
};
