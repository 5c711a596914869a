export const together = {
  title: 'For the partners',
  lede: 'What the partners share only with each other can be kept here, sealed. Their passphrases open it.',
  passphrase: 'Passphrase',
  hint: 'Yours or your partner’s. Capital letters count; extra spaces do not.',
  remember: 'Remember this device',
  open: 'Open the journal',
  remembered: 'This device is remembered: it opens the journal without a passphrase.',
  openRemembered: 'Open',
  noScript:
    'Your browser has JavaScript turned off for this site. The sealed pages are opened in your browser, by JavaScript: please turn it on.',
  sections: [
    {
      heading: 'What is behind here',
      text: [
        'A journal of its own: the public pages and those that are for the partners alone, with their pictures, charts and tables. Everyone sees this page, also where nothing is kept behind it.',
      ],
    },
    {
      heading: 'What is protected',
      text: [
        'The sealed pages and pictures are encrypted before they are published. The passphrase is never sent anywhere: your browser opens the pages on your device.',
        'Others can see how many sealed files there are, roughly how large they are, and which of them change and when. They cannot see what is in them, nor what they are called.',
      ],
    },
    {
      heading: 'What is not protected',
      text: [
        'A passphrase that can be guessed protects nothing: whoever has a copy of this site can try for as long as they like. Six random words are enough.',
        'Whoever once could open the pages may have kept copies. And whoever can change this site, its host for one, could put a page here that sends your passphrase to them.',
      ],
    },
    {
      heading: 'Remembering a device',
      text: [
        'A remembered device keeps a key in this browser, never the passphrase, and opens the journal by itself. Choose it only where nobody else uses your browser; you can have the device forgotten here at any time.',
      ],
    },
  ],
  client: {
    show: 'Show passphrase',
    hide: 'Hide passphrase',
    opening: 'Opening…',
    openedHere: 'The partners’ journal, opened on this device',
    lock: 'Lock',
    forget: 'Forget this device',
    forgotten: 'This device is forgotten. The passphrase is needed to open the journal again.',
    notRemembered:
      'Your browser keeps nothing here, so it cannot remember this device. The journal is open until you leave it.',
    noPassphrase: 'Please type a passphrase.',
    noPicture: 'This picture could not be opened.',
    cannotOpen: 'This page cannot be opened',
    firstPage: 'To the journal’s first page',
    problems: {
      'wrong-passphrase':
        'This passphrase does not open the journal. Check capital letters and spelling, or show it while you type.',
      damaged:
        'A file of the sealed journal is damaged: it is not what was sealed. Publishing the site again should mend it.',
      'unsupported-version':
        'The journal was sealed by another version of Alongside than this page is from. Reload the page; if that does not help, publish the site again.',
      'weak-derivation':
        'The keyring of this site is weaker than is safe, so it was not used. It may have been changed by someone else: do not type your passphrase here before you know why.',
      'insecure-context':
        'This page came without HTTPS, and browsers open sealed pages only with it. Use the address that begins with https://.',
      'nothing-sealed': 'Nothing is sealed on this site yet.',
      unreachable: 'The sealed pages could not be fetched. Check your connection, and try again.',
      'not-found': 'There is no such page in the sealed journal. It may have been renamed or taken away since.',
      unknown: 'Something went wrong that this page does not know. Reload it and try again.',
    },
  },
};
