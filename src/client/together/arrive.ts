/**
 * Brings the reader to a page that was just put in place, as a browser does when it loads one: at the anchor, else at `top`, and
 * with the focus there, so that a screen reader begins to speak at the heading.
 */
export function arrive(anchor: string | undefined, top: number): void {
  const target = anchor === undefined ? null : document.getElementById(anchor);
  const focused = target ?? document.querySelector<HTMLElement>('main h1');
  if (focused && focused.tabIndex < 0) focused.tabIndex = -1;
  focused?.focus({ preventScroll: true });
  if (target) target.scrollIntoView();
  else scrollTo(0, top);
}
