import type { Words } from '../words.ts';

export const together: Words['together'] = {
  title: 'Nur für uns',
  lede: 'Was die Beteiligten nur miteinander teilen, kann hier versiegelt liegen. Ihre Passphrasen öffnen es.',
  passphrase: 'Passphrase',
  hint: 'Deine eigene oder die deines Gegenübers. Groß- und Kleinschreibung zählt, zusätzliche Leerzeichen nicht.',
  remember: 'Dieses Gerät merken',
  open: 'Tagebuch öffnen',
  remembered: 'Dieses Gerät ist gemerkt: Es öffnet das Tagebuch ohne Passphrase.',
  openRemembered: 'Öffnen',
  noScript:
    'In deinem Browser ist JavaScript für diese Seite ausgeschaltet. Die versiegelten Seiten werden in deinem Browser mit JavaScript geöffnet: Bitte schalte es ein.',
  sections: [
    {
      heading: 'Was hier dahinter liegt',
      text: [
        'Ein eigenes Tagebuch: die öffentlichen Seiten und die, die nur für die Beteiligten sind, mit ihren Bildern, Diagrammen und Tabellen. Diese Seite sehen alle, auch dort, wo nichts dahinter liegt.',
      ],
    },
    {
      heading: 'Was geschützt ist',
      text: [
        'Die versiegelten Seiten und Bilder werden verschlüsselt, bevor sie veröffentlicht werden. Die Passphrase wird nirgendwohin geschickt: Dein Browser öffnet die Seiten auf deinem Gerät.',
        'Andere können sehen, wie viele versiegelte Dateien es gibt, wie groß sie ungefähr sind, und welche sich wann ändern. Was darin steht und wie sie heißen, sehen sie nicht.',
      ],
    },
    {
      heading: 'Was nicht geschützt ist',
      text: [
        'Eine Passphrase, die sich erraten lässt, schützt nichts: Wer eine Kopie dieser Website hat, kann beliebig lange probieren. Sechs zufällige Wörter genügen.',
        'Wer die Seiten einmal öffnen konnte, kann Kopien behalten haben. Und wer diese Website ändern kann, etwa ihr Anbieter, könnte hier eine Seite hinlegen, die ihm deine Passphrase schickt.',
      ],
    },
    {
      heading: 'Ein Gerät merken',
      text: [
        'Ein gemerktes Gerät behält einen Schlüssel in diesem Browser, nie eine Passphrase, und öffnet das Tagebuch von selbst. Wähle das nur dort, wo niemand sonst deinen Browser benutzt; du kannst das Gerät hier jederzeit vergessen lassen.',
      ],
    },
  ],
  client: {
    show: 'Passphrase zeigen',
    hide: 'Passphrase verbergen',
    opening: 'Wird geöffnet …',
    openedHere: 'Das gemeinsame Tagebuch, geöffnet auf diesem Gerät',
    lock: 'Sperren',
    forget: 'Dieses Gerät vergessen',
    forgotten: 'Dieses Gerät ist vergessen. Um das Tagebuch wieder zu öffnen, braucht es die Passphrase.',
    notRemembered:
      'Dein Browser behält hier nichts, darum kann er sich dieses Gerät nicht merken. Das Tagebuch ist offen, bis du es verlässt.',
    noPassphrase: 'Bitte gib eine Passphrase ein.',
    noPicture: 'Dieses Bild ließ sich nicht öffnen.',
    cannotOpen: 'Diese Seite lässt sich nicht öffnen',
    firstPage: 'Zur ersten Seite des Tagebuchs',
    problems: {
      'wrong-passphrase':
        'Diese Passphrase öffnet das Tagebuch nicht. Prüfe die Großschreibung und die Schreibweise, oder lass sie dir beim Tippen zeigen.',
      damaged:
        'Eine Datei des versiegelten Tagebuchs ist beschädigt: Sie ist nicht das, was versiegelt wurde. Wird die Website neu veröffentlicht, sollte es behoben sein.',
      'unsupported-version':
        'Das Tagebuch wurde mit einer anderen Version von Alongside versiegelt als der dieser Seite. Lade die Seite neu; hilft das nicht, veröffentliche die Website noch einmal.',
      'weak-derivation':
        'Der Schlüsselbund dieser Website ist schwächer, als sicher wäre, und wurde darum nicht benutzt. Jemand anderes kann ihn verändert haben: Gib deine Passphrase hier nicht ein, bevor du weißt, woran es liegt.',
      'insecure-context':
        'Diese Seite kam ohne HTTPS, und Browser öffnen versiegelte Seiten nur damit. Nimm die Adresse, die mit https:// beginnt.',
      'nothing-sealed': 'Auf dieser Website ist noch nichts versiegelt.',
      unreachable:
        'Die versiegelten Seiten ließen sich nicht laden. Prüfe deine Verbindung und versuche es noch einmal.',
      'not-found':
        'Diese Seite gibt es im versiegelten Tagebuch nicht. Sie kann inzwischen umbenannt oder entfernt worden sein.',
      unknown: 'Etwas ist schiefgegangen, das diese Seite nicht kennt. Lade sie neu und versuche es noch einmal.',
    },
  },
};
