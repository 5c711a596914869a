import { CLOBBERING } from './clobbering.ts';
import { CONSTRUCTS } from './constructs.ts';
import { ELEMENTS } from './elements.ts';
import { ENCODINGS } from './encodings.ts';
import { FOREIGN } from './foreign.ts';
import { HTML_BLOCKS } from './html-blocks.ts';
import { LINKS } from './links.ts';
import { MUTATION } from './mutation.ts';
import { NESTING } from './nesting.ts';

export interface HostileDocument {
  name: string;
  /** It tries to run `trapped(<its number>)`, and to reach `d<its number>.evil.example`. */
  text: string;
}

const TABLES: Record<string, Record<string, string>> = {
  links: LINKS,
  constructs: CONSTRUCTS,
  'HTML blocks': HTML_BLOCKS,
  elements: ELEMENTS,
  'SVG and MathML': FOREIGN,
  mutation: MUTATION,
  encodings: ENCODINGS,
  clobbering: CLOBBERING,
  nesting: NESTING,
};

/** Malicious documents: Markdown that tries to run, load, submit, navigate or take over. */
export const CORPUS: readonly HostileDocument[] = Object.entries(TABLES)
  .flatMap(([subject, table]) => Object.entries(table).map(([name, text]) => ({ name: `${subject}: ${name}`, text })))
  .map(({ name, text }, number) => ({
    name,
    text: text.replaceAll('trapped(0)', `trapped(${number})`).replaceAll('evil.example', `d${number}.evil.example`),
  }));
