interface Styles {
  /** Their text. */
  styles: readonly string[];
  /** Their addresses. */
  sheets: readonly string[];
}

/**
 * The styles of a page that was opened, beside those of the page that opens it: the two builds share most of them.
 * @param isWanted asked once they are there, for the reader may have gone on
 */
export async function adoptStyles({ styles, sheets }: Styles, isWanted: () => boolean): Promise<void> {
  const present = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => nameOf(href)),
  );
  await Promise.all(sheets.filter((href) => !present.has(nameOf(href))).map(load));
  if (!isWanted()) return;
  // Faces are the same in both builds, and here already.
  document.adoptedStyleSheets = styles.filter((css) => !css.includes('@font-face')).map(constructed);
}

function constructed(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** A page without one of its styles can still be read. */
function load(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((done) => {
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}

/** File names carry a digest of what is in them. */
function nameOf(href: string): string {
  return href.slice(href.lastIndexOf('/') + 1);
}
