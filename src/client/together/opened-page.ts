import { idOf, type Place, placeOf } from './places.ts';
import type { SealedFiles } from './sealed-files.ts';

/** A page that was opened: parsed, and not yet shown. */
export interface OpenedPage {
  path: string;
  html: Document;
  links: ReadonlyMap<HTMLAnchorElement, Place>;
  /** Text of the styles that stood in it. */
  styles: readonly string[];
  /** Addresses of its style sheets. */
  sheets: readonly string[];
}

/** @throws FetchError, SealingError */
export async function openPage(files: SealedFiles, root: string, path: string): Promise<OpenedPage> {
  const text = new TextDecoder().decode(await files.open(idOf({ kind: 'page', path })));
  const styles: string[] = [];
  // The policy stops styles that stand in a page, also while it is parsed; as constructed sheets they may come in.
  const rest = text.replaceAll(/<style\b[^>]*>([^]*?)<\/style>/gi, (_, css: string) => {
    styles.push(css);
    return '';
  });
  const html = new DOMParser().parseFromString(rest, 'text/html');
  const address = new URL(encodeURI(path), root).href;
  const links = [...html.body.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    const place = placeOf(link.getAttribute('href') ?? '', address, root);
    return place ? [[link, place] as const] : [];
  });
  const sheets = [...html.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href') ?? '');
  return { path, html, links: new Map(links), styles, sheets };
}
