import { compileMessage, type Message } from './message.ts';
import type { Language } from './reading/languages.ts';

/** Messages by name, nested by subject, as in a catalogue's file. A name that starts with `@` is a note. */
export interface Messages {
  readonly [name: string]: string | Messages | readonly (string | Messages)[];
}

/** Compiled messages, nested in the same way. */
export interface Compiled {
  readonly [name: string]: CompiledValue;
}

type CompiledValue = string | Message | Compiled | readonly (string | Message | Compiled)[];

/**
 * Compiles a catalogue into texts, and functions for messages with arguments. Each message is compiled on first use.
 * @param overrides messages that replace those at the same path
 */
export function compileMessages(messages: Messages, language: Language, overrides: Messages = {}): Compiled {
  const compiled: Compiled = {};
  for (const [name, original] of Object.entries(messages)) {
    if (name.startsWith('@')) continue;
    const override = overrides[name];
    Object.defineProperty(compiled, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = compileValue(original, language, override);
        Object.defineProperty(compiled, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return compiled;
}

function compileValue(
  original: Messages[string],
  language: Language,
  override: Messages[string] | undefined,
): CompiledValue {
  if (isSubject(original)) return compileMessages(original, language, isSubject(override) ? override : {});
  const said = override ?? original;
  if (typeof said === 'string') return compileMessage(said, language);
  if (isSubject(said)) return compileMessages(said, language);
  return said.map((each) =>
    typeof each === 'string' ? compileMessage(each, language) : compileMessages(each, language),
  );
}

function isSubject(value: Messages[string] | undefined): value is Messages {
  // `Array.isArray` can't tell a readonly array from an object by its type.
  return typeof value === 'object' && !Array.isArray(value);
}
