import type { Words } from '../words.ts';

export const together: Words['together'] = {
  title: 'Rien que pour nous',
  lede: 'Ce que les partenaires ne partagent qu’entre eux peut être gardé ici, scellé. Leurs phrases secrètes l’ouvrent.',
  passphrase: 'Phrase secrète',
  hint: 'La vôtre ou celle de votre partenaire. Les majuscules comptent\u202f; les espaces en trop, non.',
  remember: 'Se souvenir de cet appareil',
  open: 'Ouvrir le journal',
  remembered: 'Cet appareil est mémorisé\u202f: il ouvre le journal sans phrase secrète.',
  openRemembered: 'Ouvrir',
  noScript:
    'JavaScript est désactivé pour ce site dans votre navigateur. C’est lui qui ouvre les pages scellées, dans votre navigateur\u202f: veuillez l’activer.',
  sections: [
    {
      heading: 'Ce qui se trouve derrière',
      text: [
        'Un journal à part\u202f: les pages publiques et celles qui ne sont que pour les partenaires, avec leurs images, leurs graphiques et leurs tableaux. Tout le monde voit cette page, même là où rien n’est gardé derrière.',
      ],
    },
    {
      heading: 'Ce qui est protégé',
      text: [
        'Les pages et les images scellées sont chiffrées avant d’être publiées. La phrase secrète n’est envoyée nulle part\u202f: votre navigateur ouvre les pages sur votre appareil.',
        'Les autres peuvent voir combien il y a de fichiers scellés, à peu près leur taille, lesquels changent et quand. Ils ne peuvent voir ni ce qu’ils contiennent, ni comment ils s’appellent.',
      ],
    },
    {
      heading: 'Ce qui n’est pas protégé',
      text: [
        'Une phrase secrète qui se devine ne protège rien\u202f: qui possède une copie de ce site peut essayer aussi longtemps qu’il veut. Six mots au hasard suffisent.',
        'Qui a pu ouvrir les pages un jour peut en avoir gardé des copies. Et qui peut modifier ce site, son hébergeur par exemple, pourrait mettre ici une page qui lui envoie votre phrase secrète.',
      ],
    },
    {
      heading: 'Se souvenir d’un appareil',
      text: [
        'Un appareil mémorisé garde une clé dans ce navigateur, jamais une phrase secrète, et ouvre le journal de lui-même. Ne le choisissez que là où personne d’autre n’utilise votre navigateur\u202f; vous pouvez faire oublier l’appareil ici à tout moment.',
      ],
    },
  ],
  client: {
    show: 'Montrer la phrase secrète',
    hide: 'Cacher la phrase secrète',
    opening: 'Ouverture…',
    openedHere: 'Le journal des partenaires, ouvert sur cet appareil',
    lock: 'Verrouiller',
    forget: 'Oublier cet appareil',
    forgotten: 'Cet appareil est oublié. Il faut la phrase secrète pour rouvrir le journal.',
    notRemembered:
      'Votre navigateur ne garde rien ici, il ne peut donc pas se souvenir de cet appareil. Le journal reste ouvert jusqu’à ce que vous le quittiez.',
    noPassphrase: 'Veuillez saisir une phrase secrète.',
    noPicture: 'Cette image n’a pas pu être ouverte.',
    cannotOpen: 'Cette page ne peut pas être ouverte',
    firstPage: 'Vers la première page du journal',
    problems: {
      'wrong-passphrase':
        'Cette phrase secrète n’ouvre pas le journal. Vérifiez les majuscules et l’orthographe, ou affichez-la pendant la saisie.',
      damaged:
        'Un fichier du journal scellé est endommagé\u202f: ce n’est pas ce qui a été scellé. Publier le site à nouveau devrait le réparer.',
      'unsupported-version':
        'Le journal a été scellé par une autre version d’Alongside que celle de cette page. Rechargez la page\u202f; si cela ne suffit pas, publiez le site à nouveau.',
      'weak-derivation':
        'Le trousseau de ce site est plus faible qu’il ne faudrait, il n’a donc pas été utilisé. Quelqu’un d’autre l’a peut-être modifié\u202f: ne saisissez pas votre phrase secrète ici avant de savoir pourquoi.',
      'insecure-context':
        'Cette page est arrivée sans HTTPS, et les navigateurs n’ouvrent les pages scellées qu’avec lui. Prenez l’adresse qui commence par https://.',
      'nothing-sealed': 'Rien n’est encore scellé sur ce site.',
      unreachable: 'Les pages scellées n’ont pas pu être chargées. Vérifiez votre connexion et réessayez.',
      'not-found': 'Cette page n’existe pas dans le journal scellé. Elle a peut-être été renommée ou retirée depuis.',
      unknown: 'Il s’est passé quelque chose que cette page ne connaît pas. Rechargez-la et réessayez.',
    },
  },
};
