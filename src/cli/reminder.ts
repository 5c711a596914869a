import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { PlainDate } from '../domain/plain-date.ts';
import { formAddress } from '../output/drafts/next-check-in.ts';
import type { ViewContext } from '../views/common/context.ts';
import { decodedAddress } from '../views/common/urls.ts';

/*
 * Reminders of the next check-in, sent to a phone or a chat: the day and a link, without any of the journal's content.
 * The target is a secret, because anyone who knows the address can post there, so it's never printed.
 */

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variable with the target of reminders: the address of an ntfy topic or of a webhook. */
export const NOTIFY = 'ALONGSIDE_NOTIFY';

/** The file that remembers the last due date with a reminder, if there's no pull request for it; in the current folder. */
const REMINDED = '.alongside-reminded';

/** The maximum time for an answer. */
const TIMEOUT_MS = 10_000;

/** What people read. */
export interface Reminder {
  due: PlainDate;
  title: string;
  text: string;
  link?: string | undefined;
}

/**
 * Makes the reminder, which links to the form. @param link the pull request's, if the site's address isn't known; by
 * default the repository's
 */
export function reminderOf(context: ViewContext, due: PlainDate, link?: string): Reminder {
  const { journal, words, formats } = context;
  return {
    due,
    title: words.home.next,
    text: words.checkInPull.due({ day: formats.fullDate(due) }),
    link: formAddress(context) ?? link ?? journal.documents.partnership.data.site.repository,
  };
}

/** Returns the target of reminders, as written; undefined if there is none. */
export function reminderTarget(environment: Environment = process.env): string | undefined {
  return environment[NOTIFY]?.trim() || undefined;
}

/**
 * Returns whether it's the one time to remind of a due date if no pull request is opened. A machine remembers for which
 * date it has done so. On CI that may be lost between runs, so there it's only time on the first day.
 * @param opens the first day for the reminder
 */
export function isTimeToRemind(
  { due, opens, today }: { due: PlainDate; opens: PlainDate; today: PlainDate },
  environment: Environment = process.env,
): boolean {
  const isForgetful = !['', 'false', '0'].includes(environment['CI'] ?? '');
  if (isForgetful && today !== opens) return false;
  return !existsSync(REMINDED) || readFileSync(REMINDED, 'utf8').trim() !== due;
}

/** Records in the current folder that a due date's reminder has been sent. */
export function rememberReminded(due: PlainDate): void {
  writeFileSync(REMINDED, `${due}\n`);
}

/**
 * Sends a reminder.
 * @param target as written in the environment
 * @returns why it couldn't be sent; undefined if it was
 */
export async function sendReminder(target: string, reminder: Reminder): Promise<string | undefined> {
  const { url, kind, authorization } = readTarget(target) ?? {};
  if (!url) return `${NOTIFY} has to hold one address that starts with https://. It’s a secret, so it isn’t shown here`;
  const { headers, body } = kind === 'ntfy' ? ntfyMessage(reminder) : webhookMessage(reminder, kind ?? 'webhook');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, ...(authorization !== undefined && { authorization }) },
      body,
      // A redirect could pass the address, and its access, to a third party.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    const isElsewhere = response.status >= 300 && response.status < 400;
    return `the address answers with ${String(response.status)}${isElsewhere ? '; it redirects elsewhere. Use the address that it redirects to' : ''}`;
  } catch (error) {
    return whyNotReached(error);
  }
}

/** Explains a failed connection without the address, which the system's own message may contain. */
function whyNotReached(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return `the address didn’t answer within ${String(TIMEOUT_MS / 1000)} seconds`;
  const { cause } = error;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'no reason given';
  return `the address can’t be reached (${code})`;
}

interface Target {
  url: URL;
  kind: 'ntfy' | 'discord' | 'webhook';
  authorization: string | undefined;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Parses a target. @example readTarget('ntfy+https://push.example.org/ours') // { kind: 'ntfy', … }: an ntfy server
 * with another name
 */
function readTarget(written: string): Target | undefined {
  const address = written.replace(/^ntfy\+/i, '');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!url || !isSafe) return undefined;
  const isNtfy = address !== written || /^ntfy\./.test(url.hostname);
  const isDiscord = /(?:^|\.)discord(?:app)?\.com$/.test(url.hostname) && !/\/slack$/.test(url.pathname);
  const login = `${decodedAddress(url.username)}:${decodedAddress(url.password)}`;
  url.username = '';
  url.password = '';
  return {
    url,
    kind: isNtfy ? 'ntfy' : isDiscord ? 'discord' : 'webhook',
    authorization: login === ':' ? undefined : `Basic ${Buffer.from(login).toString('base64')}`,
  };
}

interface Message {
  headers: Record<string, string>;
  body: string;
}

/** Makes a message for ntfy. @see https://docs.ntfy.sh/publish/ */
function ntfyMessage({ due, title, text, link }: Reminder): Message {
  return {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      title: encodedWord(title),
      // A message with the same id replaces the earlier one.
      'x-sequence-id': `check-in-${due}`,
      ...(link !== undefined && { click: new URL(link).href }),
    },
    body: text,
  };
}

/** Encodes text for a header (RFC 2047), which can't contain characters beyond ASCII. */
function encodedWord(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** Makes a message as Slack, Mattermost, Rocket.Chat and others accept it; Discord has another name for the field. */
function webhookMessage({ text, link }: Reminder, kind: Target['kind']): Message {
  const whole = link === undefined ? text : `${text} ${link}`;
  return {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(kind === 'discord' ? { content: whole } : { text: whole }),
  };
}
