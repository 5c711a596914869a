import { partnershipSchema } from '../../domain/schemas/partnership.ts';
import { inOneLine, objectionToWords } from '../ask/objections.ts';
import type { Group, Surroundings } from './group.ts';
import { pagesAddress, repositoryAddress, siteAddress } from './site-address.ts';

const { privacy } = partnershipSchema.shape;

/** Who may read it, and where it is published. */
export function sharing({ origin }: Surroundings): Group {
  return {
    why: 'What is shared, and with whom. Each file can say otherwise for itself.',
    questions: [
      {
        option: 'privacy',
        message: 'Who sees what you write, unless a file says otherwise',
        about: 'who sees what you write, unless a file says otherwise (else the partners)',
        oneOf: [
          { value: 'partners', label: 'The partners', hint: 'sealed on the site, with a passphrase' },
          { value: 'public', label: 'Everybody' },
          { value: 'private', label: 'Nobody but who has the files', hint: 'no site' },
        ],
        initial: () => privacy.unwrap().shape.default.parse(undefined),
      },
      {
        option: 'boundaries',
        message: 'What you agreed about sharing, in your own words',
        about: 'what you agreed about sharing, in your own words',
        value: 'words',
        placeholder: 'Numbers may be shared, setbacks stay between us (Enter skips)',
        optional: true,
        objection: objectionToWords,
      },
      {
        option: 'repository',
        message: 'Where the journal is kept on GitHub, for “Edit this page”',
        about: 'the address of its repository (else where git cloned it from, if that is GitHub)',
        value: 'address',
        initial: () => (origin === undefined ? undefined : repositoryAddress(origin)),
        placeholder: 'https://github.com/robin/journal (Enter skips)',
        optional: true,
        objection: (answer) =>
          repositoryAddress(inOneLine(answer)) === undefined && !/^https:\/\/[^\s/@]+\/\S+$/.test(inOneLine(answer))
            ? 'Write the address of a repository, such as https://github.com/robin/journal.'
            : undefined,
      },
      {
        option: 'site',
        message: 'Where its site will be',
        about: 'the address of the site (else that of the repository’s GitHub Pages)',
        value: 'address',
        initial: (answers) => pagesAddress(inOneLine(answers['repository'] ?? '')),
        placeholder: 'https://robin.github.io/journal/ (Enter skips)',
        optional: true,
        objection: (answer) =>
          siteAddress(inOneLine(answer))
            ? undefined
            : 'Write the address of a site, such as https://robin.github.io/journal/.',
      },
    ],
  };
}
