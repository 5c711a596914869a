import type { Language } from './reading/languages.ts';
import ar from './messages/ar.json' with { type: 'json' };
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import ja from './messages/ja.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };
import pt from './messages/pt.json' with { type: 'json' };

/** The messages of a catalogue, without notes (`@name`), which only English has. */
type Shape<Part> = Part extends string
  ? string
  : Part extends readonly (infer Each)[]
    ? readonly Shape<Each>[]
    : { readonly [Name in keyof Part as Name extends `@${string}` ? never : Name]: Shape<Part[Name]> };

/** All messages in every language. A message that a language lacks is a type error here. */
export const CATALOGUES: Readonly<Record<Language, Shape<typeof en>>> = { en, de, fr, es, pt, it, nl, ja, ar };
