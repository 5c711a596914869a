import * as z from 'zod/mini';
import { KEY_BYTES, KEY_ID_BYTES } from './content-key.ts';
import { fromBase64Url } from './primitives.ts';
import { SealingError } from './sealing-error.ts';

/*
 * `content/keyring.json`, and its published form. It uses Zod's small build, which works without `eval` (which a page's
 * policy forbids) and is small.
 */

export const KEYRING_VERSION = 1;
export const DERIVATION = 'PBKDF2-HMAC-SHA-256';

/**
 * The minimum number of rounds. OWASP's Password Storage Cheat Sheet asks for 600,000 rounds of PBKDF2-HMAC-SHA-256. A
 * keyring with fewer is refused, because it would make guessing easier.
 */
export const MIN_ITERATIONS = 600_000;
/** The maximum number of rounds. A keyring with more would keep a phone busy for minutes, so it's a mistake or an attack. */
export const MAX_ITERATIONS = 10_000_000;

export const SALT_BYTES = 16;
export const IV_BYTES = 12;
export const BLIND_BYTES = 16;
export const TAG_BYTES = 16;
const GCM_TAG_BYTES = 16;

const base64Url = (bytes: number) =>
  z.string().check(z.refine((text) => fromBase64Url(text)?.length === bytes, `${bytes} bytes in base64url`));

const lockFields = {
  kdf: z.strictObject({
    name: z.literal(DERIVATION),
    iterations: z.int().check(z.minimum(MIN_ITERATIONS), z.maximum(MAX_ITERATIONS)),
    salt: base64Url(SALT_BYTES),
  }),
  iv: base64Url(IV_BYTES),
  /** The content key, encrypted. */
  wrapped: base64Url(KEY_BYTES + GCM_TAG_BYTES),
};

const keyringFields = {
  version: z.literal(KEYRING_VERSION),
  /** The content key's id. */
  key: base64Url(KEY_ID_BYTES),
};

const partnerIdSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

const keyringEntrySchema = z.strictObject({
  /** The id for which the lock was made, if the partner's id has changed since: the lock is bound to it. */
  lockedAs: z.optional(partnerIdSchema),
  /** Hides the partner's id in the published form: see `keyTag`. */
  blind: base64Url(BLIND_BYTES),
  ...lockFields,
});
const lockSchema = z.strictObject({ tag: base64Url(TAG_BYTES), ...lockFields });

const keyringSchema = z.strictObject({ ...keyringFields, partners: z.record(partnerIdSchema, keyringEntrySchema) });
const publishedKeyringSchema = z.strictObject({ ...keyringFields, locks: z.array(lockSchema) });

/** What one passphrase opens. */
export type Lock = z.infer<typeof lockSchema>;
export type KeyringEntry = z.infer<typeof keyringEntrySchema>;
/** `content/keyring.json`: a lock per partner. */
export type Keyring = z.infer<typeof keyringSchema>;
/** The published form: the same locks, without the partners' names. */
export type PublishedKeyring = z.infer<typeof publishedKeyringSchema>;

/** Parses a keyring. @throws SealingError `unsupported-version`, `weak-derivation` or `damaged` */
export function parseKeyring(text: string): Keyring {
  return read(keyringSchema, text);
}

/** Parses a published keyring. @throws SealingError `unsupported-version`, `weak-derivation` or `damaged` */
export function parsePublishedKeyring(text: string): PublishedKeyring {
  return read(publishedKeyringSchema, text);
}

function read<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.infer<Schema> {
  const value = parseJson(text);
  const version = z.object({ version: z.unknown() }).safeParse(value);
  if (version.success && typeof version.data.version === 'number' && version.data.version !== KEYRING_VERSION)
    throw new SealingError('unsupported-version', 'The keyring was written by another version of Alongside.');
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const [issue] = issues;
  if (issues.some(({ code, path }) => code === 'too_small' && path.at(-1) === 'iterations'))
    throw new SealingError('weak-derivation', `The keyring asks for fewer than ${MIN_ITERATIONS} rounds.`);
  throw new SealingError('damaged', `The keyring is damaged at \`${placeOf(issue)}\`.`);
}

function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].map(String).join('.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SealingError('damaged', 'The keyring is damaged: it isn’t JSON.');
  }
}
