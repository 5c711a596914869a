import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Rendered } from './options.ts';
import type { PlacedRemark } from './remarks.ts';

/** Prints a finished body, and cuts it in two at the comment of each remark. */
export function inPieces(body: Nodes, placed: readonly PlacedRemark[]): Rendered {
  const html = toHtml(body);
  if (placed.length === 0) return { html, pieces: [html] };
  // Text comes out escaped, but what stands in an attribute can look like a comment: so these are called what nothing is.
  let name = 0;
  while (html.includes(`<!--${name}:`)) name += 1;
  for (const { comment, id } of placed) comment.value = `${name}:${id}`;
  const pieces = toHtml(body)
    .split(new RegExp(`<!--${name}:(\\d+)-->`))
    .map((piece, index) => (index % 2 === 0 ? piece : Number(piece)));
  return { html: pieces.filter((piece) => typeof piece === 'string').join(''), pieces };
}
