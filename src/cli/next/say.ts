import type { CheckInToOpen } from '../../domain/check-in-to-open.ts';
import type { GithubError } from '../../github/github-error.ts';
import type { OpenedPull, PullToOpen } from '../../github/open-pull.ts';

/** Why nothing is opened today. */
export function whyNot(found: Exclude<CheckInToOpen, { kind: 'time' }>): string {
  switch (found.kind) {
    case 'begun':
      return `Nothing to open: the check-in of ${found.due} is there already (${found.files.join(', ')}).`;
    case 'early': {
      const { due, opens, pause } = found;
      const because = pause === undefined ? '' : `, after the pause until ${pause.to}`;
      return `Nothing to open yet: the next check-in is due on ${due}${because}, and is opened from ${opens} on.`;
    }
    case 'over':
      return 'Nothing to open: no check-in is due any more. The term has ended (`term.ends` in partnership.md).';
  }
}

/** What became of the pull request. */
export function whatHappened(opened: OpenedPull, { title, branch, files }: PullToOpen): string {
  switch (opened.outcome) {
    case 'opened':
      return `Opened pull request ${opened.number}, “${title}”: ${opened.url}`;
    case 'there':
      return opened.state === 'open'
        ? `Nothing to open: pull request ${opened.number} is open already: ${opened.url}`
        : `Nothing to open: pull request ${opened.number} was opened for this check-in, and closed: ${opened.url}\nTo write it after all, reopen that one, or begin another with \`npm run new -- check-in\`.`;
    case 'written':
      return `Nothing to open: ${opened.path} is in the repository already.`;
    case 'to-open':
      return `It would open a pull request, “${title}”, from a branch ${branch} with ${files.map(({ path }) => path).join(' and ')}. Nothing was changed.\n\n${files.map(({ text }) => text).join('\n')}`;
  }
}

/** What GitHub did not do, and where that is set right. */
export function withReason({ message }: GithubError): string {
  if (!message.includes('not permitted to create or approve pull requests')) return message;
  return `${message}\nThat is a setting of the repository: Settings → Actions → General → Workflow permissions → “Allow GitHub Actions to create and approve pull requests”. The branch is there; the next run opens its pull request.`;
}
