import type { YAMLError } from 'yaml';
import type { Finding } from '../problem.ts';

export type Explanation = Required<Pick<Finding, 'code' | 'message' | 'why' | 'fix'>>;

const QUOTE_FIX = 'Put double quotes around the whole value: `field: "like this: quoted"`.';

/** The library's mistakes in the words of someone who never saw YAML. What is missing here is told as `yaml/syntax`. */
export const EXPLANATIONS: Partial<Record<YAMLError['code'], Explanation>> = {
  DUPLICATE_KEY: {
    code: 'yaml/duplicate-field',
    message: 'This field stands here a second time.',
    why: 'Only one of the two could count, and nobody could tell which.',
    fix: 'Keep one of them; where both are meant, put both values into one list.',
  },
  TAB_AS_INDENT: {
    code: 'yaml/tab',
    message: 'This line is indented with a tab.',
    why: 'How far a line stands in says what it belongs to, and a tab has no fixed width.',
    fix: 'Use spaces instead: two for each step.',
  },
  BAD_INDENT: {
    code: 'yaml/indent',
    message: 'This line does not stand in as far as the lines that it belongs with.',
    why: 'How far a line stands in says what it belongs to.',
    fix: 'Start it exactly under the line before it that is of the same kind.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml/colon',
    message: 'There is a colon and a space inside this value.',
    why: 'A colon with a space after it starts a new field.',
    fix: QUOTE_FIX,
  },
  BAD_SCALAR_START: {
    code: 'yaml/special-character',
    message: 'This value starts with a character that has a meaning of its own in YAML, such as `@` or a backtick.',
    why: 'YAML keeps some characters at the start of a value for itself.',
    fix: 'Put quotes around the value: `"@robin"`. For a partner, write the id without `@`.',
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml/missing-colon',
    message: 'This line is neither a field nor part of the one above it.',
    why: 'Each field is its name, a colon, a space, and what it says; text over several lines must stand in further than its field.',
    fix: 'Write `field: value` with a space after the colon, or move the line to the right by two spaces.',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml/backslash',
    message: 'There is a backslash inside double quotes that YAML does not understand.',
    why: 'Inside double quotes a backslash starts a code for a letter.',
    fix: "Use single quotes instead: 'like this', or write the backslash twice.",
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml/exclamation',
    message: 'This value starts with `!`, which has a meaning of its own in YAML.',
    why: 'YAML takes the word after `!` for the name of a kind of value.',
    fix: 'Put quotes around the value: `"!like this"`.',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml/too-deep',
    message: 'Here are more brackets or steps within each other than any document needs.',
    why: 'Reading on could take for ever.',
    fix: 'Remove what was pasted here by mistake.',
  },
  MULTIPLE_DOCS: {
    code: 'yaml/second-document',
    message: 'There is a second `---` block here.',
    why: 'A file is one document.',
    fix: 'Remove the line, or put what follows into a file of its own.',
  },
};

export const SYNTAX: Explanation = {
  code: 'yaml/syntax',
  message: 'This line cannot be read as a field and its value.',
  why: 'Each field is its name, a colon, a space, and what it says; quotes and brackets that are opened must be closed.',
  fix: 'Compare it with the example for this kind of file in the README of the content folder.',
};

export const QUOTE: Explanation = {
  code: 'yaml/quote',
  message: 'A quotation mark is opened here and never closed.',
  why: 'Everything up to the next quotation mark would be one value.',
  fix: 'Close it at the end of the value; an apostrophe inside words needs double quotes around them.',
};

export const AFTER_QUOTE: Explanation = {
  code: 'yaml/quote',
  message: 'There is more here after the closing quotation mark.',
  why: 'A value in quotation marks ends at the second one.',
  fix: 'Put double quotes around the whole value: `"it\'s like this"`.',
};

export const BRACKET: Explanation = {
  code: 'yaml/bracket',
  message: 'A bracket is opened here and never closed, or a comma is missing in it.',
  why: '`[…]` holds a list and `{…}` holds fields, with commas between them.',
  fix: 'Close the bracket: `[robin, sam]` or `{ robin: 8, sam: 5 }`.',
};

export const STRAY_BRACKET: Explanation = {
  ...BRACKET,
  message: 'A bracket is closed here that was never opened.',
  fix: 'Remove it, or put quotes around the whole value.',
};
