import type { Account } from '../../github/pull-request.ts';
import type { SessionFeedback } from '../../github/by-session.ts';
import type { LeftOut } from '../../github/given-feedback.ts';
import { printable } from '../../loading/printable.ts';

/** What a pull request says about a session, counted: `2 remarks on lines, 1 answer and 1 acknowledgement`. */
export function countFeedback({ remarks, acknowledged }: Pick<SessionFeedback, 'remarks' | 'acknowledged'>): string {
  const answers = remarks.filter(({ answers: answered }) => answered !== undefined).length;
  const onLines = remarks.filter(({ on, line }) => on !== undefined || line !== undefined).length;
  return listed([
    [onLines, 'remark on a line', 'remarks on lines'],
    [remarks.length - onLines - answers, 'remark on the whole', 'remarks on the whole'],
    [answers, 'answer', 'answers'],
    [acknowledged.length, 'acknowledgement', 'acknowledgements'],
  ]);
}

/** What was left out, counted by reason; none where nothing was. */
export function countLeftOut({ bots, strangers, deleted, empty }: LeftOut): string | undefined {
  const counted = listed([
    [bots.length, `by a program${names(bots)}`],
    [strangers.length, `by someone who is no partner${names(strangers)}`],
    [deleted, 'by an account that is no more'],
    [empty, 'without words'],
  ]);
  return counted === '' ? undefined : counted;
}

function names(accounts: readonly NonNullable<Account>['login'][]): string {
  const once = [...new Set(accounts)].toSorted().map((account) => `@${printable(account)}`);
  const shown = once.slice(0, MOST_NAMES);
  return ` (${shown.join(', ')}${once.length > MOST_NAMES ? `, and ${once.length - MOST_NAMES} more` : ''})`;
}

const MOST_NAMES = 10;

function listed(counts: readonly (readonly [count: number, one: string, many?: string])[]): string {
  const parts = counts.flatMap(([count, one, many = one]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`],
  );
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
