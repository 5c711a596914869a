import type { PartnerTag } from '../partner-tag.ts';
import type { Absolute, Thing } from './thing.ts';

export function persons(role: 'author' | 'creator', tags: readonly PartnerTag[], absolute: Absolute): Thing {
  const people = personsOf(tags, absolute);
  return people.length > 0 ? { [role]: people } : {};
}

/** Only those whom the journal shows: one without a page is known by an id alone. */
export function personsOf(tags: readonly PartnerTag[], absolute: Absolute): Thing[] {
  return tags.flatMap(({ name, href }) =>
    href === undefined ? [] : [{ '@type': 'Person', '@id': absolute(href), name, url: absolute(href) }],
  );
}
