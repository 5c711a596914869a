/*
 * What a text may hold of HTML and link to: GitHub's schema, as `hast-util-sanitize` has it. The renderer builds its
 * sanitiser from it, and `check` tells what that will remove.
 */

/** Elements that stay. Pictures of `picture` and `source` would bring in addresses that nobody resolved. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p pre q rp rt ruby s ' +
    'samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);

/** What a link to elsewhere may start with, before its colon. */
export const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http', 'https', 'irc', 'ircs', 'mailto', 'xmpp']);
