/*
 * What a rendered body may contain, in HTML's own names and written out again, independently of the sanitiser's schema
 * and the rendering code, so that a mistake in either shows here. The list is GitHub's, without `picture` and `source`,
 * plus what the rendering itself adds.
 */

/** An element, as a parser or a browser describes it. */
export interface FoundElement {
  tag: string;
  attributes: Record<string, string>;
  /** Set for a browser's element that isn't HTML. */
  namespace?: string;
}

const words = (text: string): string[] => text.split(' ');

const ELEMENTS: ReadonlySet<string> = new Set(
  words(
    'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p pre q rp rt ruby s ' +
      'samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var',
  ),
);

const EVERYWHERE: ReadonlySet<string> = new Set(
  words(
    'abbr accept accept-charset accesskey action align alt axis border cellpadding cellspacing char charoff charset ' +
      'checked clear colspan color cols compact coords datetime dir enctype for frame headers height hreflang hspace id ' +
      'ismap itemprop label lang maxlength media method multiple name nohref noshade nowrap open prompt readonly rev ' +
      'rowspan rows rules scope selected shape size span start summary tabindex title usemap valign value width',
  ),
);

const HEADINGS = words('h1 h2 h3 h4 h5 h6');

const ARIA = ['aria-describedby', 'aria-label', 'aria-labelledby'];

const ONLY_ON: Record<string, readonly string[]> = {
  a: [...ARIA, 'class', 'data-footnote-backref', 'data-footnote-ref', 'href', 'rel'],
  blockquote: ['cite'],
  code: ['class'],
  del: ['cite'],
  div: ['aria-label', 'class', 'itemscope', 'itemtype', 'role'],
  dl: ARIA,
  img: [...ARIA, 'decoding', 'loading', 'longdesc', 'sizes', 'src', 'srcset'],
  input: ['aria-label', 'disabled', 'type'],
  ins: ['cite'],
  li: ['class'],
  ol: [...ARIA, 'class'],
  q: ['cite'],
  section: ['class', 'data-footnotes'],
  span: ['class'],
  summary: ARIA,
  table: ARIA,
  ul: [...ARIA, 'class'],
  // Headings of footnotes.
  ...Object.fromEntries(HEADINGS.map((tag) => [tag, ['class']])),
};

/** Classes belong to the page: a body may only use these. */
const CLASSES: Record<string, RegExp> = {
  a: /^data-footnote-backref$/,
  // Long language names make harmless classes: no rule of the page begins like this.
  code: /^language-/,
  div: /^table-scroll$/,
  li: /^task-list-item$/,
  ol: /^contains-task-list$/,
  section: /^(?:footnotes|entry-section(?:--[a-z-]+)?)$/,
  // The highlighter's own, and the names of languages that it finds inside others.
  span: /^(?:hljs-[a-z_-]+|[a-z]+_+|bash|css|graphql|javascript|php|xml)$/,
  ul: /^contains-task-list$/,
  ...Object.fromEntries(HEADINGS.map((tag) => [tag, /^sr-only$/])),
};

const SCHEMES: Record<string, ReadonlySet<string>> = {
  href: new Set(words('http: https: irc: ircs: mailto: xmpp:')),
  cite: new Set(words('http: https:')),
  longdesc: new Set(words('http: https:')),
};

/** The address of the test's pages, which also serve images. */
export const PAGE = 'http://journal.test/page/';
export const SERVED = '/served/';

/** Returns everything about some elements that isn't allowed. */
export function violations(elements: readonly FoundElement[]): string[] {
  return elements.flatMap((element) => {
    const found = Object.entries(element.attributes).flatMap(([name, value]) =>
      attributeViolation(element, name, value),
    );
    return [...elementViolation(element), ...found].map((what) => `<${element.tag}>: ${what}`);
  });
}

function elementViolation({ tag, attributes, namespace }: FoundElement): string[] {
  if (namespace !== undefined) return [`stands in ${namespace}`];
  if (!ELEMENTS.has(tag)) return ['is not among the elements'];
  const isLameCheckbox = attributes['type'] === 'checkbox' && attributes['disabled'] !== undefined;
  return tag === 'input' && !isLameCheckbox ? ['is not a disabled checkbox'] : [];
}

function attributeViolation({ tag }: FoundElement, name: string, value: string): string[] {
  if (!EVERYWHERE.has(name) && !ONLY_ON[tag]?.includes(name)) return [`may not have ${name}=${value}`];
  return isHarmless(tag, name, value) ? [] : [`may not have this ${name}: ${value}`];
}

function isHarmless(tag: string, name: string, value: string): boolean {
  switch (name) {
    case 'id':
    case 'name':
      return value.startsWith('user-content-');
    case 'aria-describedby':
    case 'aria-labelledby':
      return tokens(value).every((id) => id.startsWith('user-content-'));
    case 'class':
      return tokens(value).every((token) => CLASSES[tag]?.test(token));
    case 'src':
      return value.startsWith(SERVED);
    case 'srcset':
      return value.split(',').every((candidate) => candidate.trim().startsWith(SERVED));
    case 'href':
    case 'cite':
    case 'longdesc':
      return !URL.canParse(value, PAGE) || SCHEMES[name]?.has(new URL(value, PAGE).protocol) === true;
    default:
      return true;
  }
}

function tokens(value: string): string[] {
  return value.split(/[\t\n\f\r ]+/).filter(Boolean);
}
