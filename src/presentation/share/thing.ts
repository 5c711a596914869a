import type { NavigationLink } from '../page-frame.ts';
import type { PageSubject } from './page-subject.ts';

/** A thing in schema.org's words. */
export type Thing = { readonly [property: string]: string | boolean | number | Thing | readonly (string | Thing)[] };

/** From an address on the site to one that is known everywhere. */
export type Absolute = (href: string) => string;

/** A page as search engines are told of it. */
export interface LinkedPage {
  title: string;
  description: string;
  href: string;
  about?: PageSubject | undefined;
  /** The pages that it can lie under, with those that it does marked as its section. */
  above: readonly NavigationLink[];
}
