import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decodedAddress } from '../domain/text.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { formAddress } from '../output/drafts/next-check-in.ts';
import type { ViewContext } from '../views/common/context.ts';

/*
 * A reminder of the next check-in, to a phone or a chat: the day and a link, and nothing of what the journal says. Where it goes
 * is a secret, for whoever knows the address can write there; so it's never told.
 */

type Environment = Readonly<Record<string, string | undefined>>;

/** Holds where reminders go: the address of an ntfy topic or of a webhook. */
export const NOTIFY = 'ALONGSIDE_NOTIFY';

/** Which due date was reminded of last, where no pull request says so; in the folder that the command is started in. */
const REMINDED = '.alongside-reminded';

/** How long an answer may take. */
const TIMEOUT_MS = 10_000;

/** What people read. */
export interface Reminder {
  due: PlainDate;
  title: string;
  text: string;
  link?: string | undefined;
}

/** It leads to the form. @param link the pull request's, for where the site's address is not known; none: the repository's */
export function reminderOf(context: ViewContext, due: PlainDate, link?: string): Reminder {
  const { journal, words, formats } = context;
  return {
    due,
    title: words.home.next,
    text: words.checkInPull.due({ day: formats.fullDate(due) }),
    link: formAddress(context) ?? link ?? journal.documents.partnership.data.site.repository,
  };
}

/** Where reminders go, as it is written; none: nowhere. */
export function reminderTarget(environment: Environment = process.env): string | undefined {
  return environment[NOTIFY]?.trim() || undefined;
}

/**
 * Whether it is the one time to remind of a due date where no pull request is opened. A machine remembers for which it has done so.
 * What CI remembers may be lost from one run to the next, so there it's only time on the first day.
 * @param opens the day from which on it is time
 */
export function isTimeToRemind(
  { due, opens, today }: { due: PlainDate; opens: PlainDate; today: PlainDate },
  environment: Environment = process.env,
): boolean {
  const isForgetful = !['', 'false', '0'].includes(environment['CI'] ?? '');
  if (isForgetful && today !== opens) return false;
  return !existsSync(REMINDED) || readFileSync(REMINDED, 'utf8').trim() !== due;
}

export function rememberReminded(due: PlainDate): void {
  writeFileSync(REMINDED, `${due}\n`);
}

/**
 * Sends a reminder.
 * @param target as written in the environment
 * @returns why it could not be sent; none: it was
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
      // It would take the address, and what it is let do, to somebody else.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    const isElsewhere = response.status >= 300 && response.status < 400;
    return `the address answers with ${String(response.status)}${isElsewhere ? ': it leads elsewhere. Write the one that it leads to' : ''}`;
  } catch (error) {
    return whyNotReached(error);
  }
}

/** Without the address, which the system's own words may have in them. */
function whyNotReached(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return `the address gave no answer within ${String(TIMEOUT_MS / 1000)} seconds`;
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

/** @example readTarget('ntfy+https://push.example.org/ours') // { kind: 'ntfy', … }: one that doesn't say so by its name */
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

/** @see https://docs.ntfy.sh/publish/ */
function ntfyMessage({ due, title, text, link }: Reminder): Message {
  return {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      title: encodedWord(title),
      // What is sent again takes the place of what was sent before.
      'x-sequence-id': `check-in-${due}`,
      ...(link !== undefined && { click: new URL(link).href }),
    },
    body: text,
  };
}

/** RFC 2047: a header can't hold letters beyond ASCII. */
function encodedWord(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** As Slack, Mattermost, Rocket.Chat and others take it; Discord has another name for it. */
function webhookMessage({ text, link }: Reminder, kind: Target['kind']): Message {
  const whole = link === undefined ? text : `${text} ${link}`;
  return {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(kind === 'discord' ? { content: whole } : { text: whole }),
  };
}
