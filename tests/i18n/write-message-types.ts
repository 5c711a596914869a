import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import english from '../../src/i18n/messages/en.json' with { type: 'json' };
import { typesOfMessages } from './message-types.ts';

/*
 * `npm run messages` writes src/i18n/messages.d.ts from en.json. The test asks for what it would write.
 */

export const TYPES_FILE = fileURLToPath(new URL('../../src/i18n/messages.d.ts', import.meta.url));

/** The types of all that the site says, as the project formats TypeScript. */
export async function messageTypes(): Promise<string> {
  return format(typesOfMessages(english), { ...(await resolveConfig(TYPES_FILE)), filepath: TYPES_FILE });
}

if (import.meta.main) {
  const types = await messageTypes();
  if (types === readFileSync(TYPES_FILE, 'utf8')) console.log('src/i18n/messages.d.ts is up to date.');
  else {
    writeFileSync(TYPES_FILE, types);
    console.log('src/i18n/messages.d.ts is written.');
  }
}
