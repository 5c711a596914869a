import { app, manifest } from 'astro/entrypoints/prerender';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { siteAddress } from '../site/address.ts';

/*
 * Renders the compiled pages. This is the only module that knows how Astro stores them: as its prerenderer's app and
 * manifest, which are compiled without a site and with the base `/`, and get their real values here.
 * tests/site/guard.test.ts compares the result with `astro build`.
 */

/** A page or file of the site. */
export interface SitePath {
  /** The path below the site's base. */
  pathname: string;
  route: Route;
}

type Route = (typeof manifest)['routes'][number]['routeData'];

const NOT_FOUND = 'src/pages/404.astro';

/** A logger that discards everything; errors are thrown anyway. */
const silent = { options: { destination: { write: () => undefined }, level: 'error' } };

let isStarted = false;

/** Prepares for rendering. Call it before rendering pages, and whenever the journal was read again. */
export function startPages(): void {
  const { site, base, assets } = siteAddress();
  manifest.site = site;
  manifest.base = base;
  manifest.assetsPrefix = assets;
  app.routeCache.clearAll();
  if (isStarted) return;
  isStarted = true;
  const sheetsOf = ({ routeData, styles }: (typeof manifest)['routes'][number]) =>
    [
      `${routeData.route}&${routeData.component}`,
      { styles: styles.map((sheet, order) => ({ sheet, depth: 0, order })) },
    ] as const;
  app.setInternals({ pagesByKeys: new Map(manifest.routes.map(sheetsOf)), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [], config: {} }, logger: silent });
}

/** Returns the style sheets that every page of a site has, relative to the folder of its assets. */
export function commonSheets(): string[] {
  const styles = manifest.routes.find(({ routeData }) => routeData.component === NOT_FOUND)?.styles ?? [];
  return styles.flatMap((sheet) => (sheet.type === 'external' ? sheet.src.replace(/^\//, '') : []));
}

/** Returns all pages and files of the site; if two routes have the same address, the first one's. */
export async function sitePaths(): Promise<SitePath[]> {
  const paths = await new StaticPaths(app).getAll();
  const first = new Map(paths.toReversed().map((path) => [path.pathname.replace(/(.)\/$/, '$1'), path]));
  return paths.filter((path) => first.get(path.pathname.replace(/(.)\/$/, '$1')) === path);
}

/** Returns whether it's a page, whose address ends in a slash, rather than a file. */
export function isPage({ route }: SitePath): boolean {
  return route.type === 'page';
}

/**
 * Returns the file that a path is written to.
 * @example fileOf({ pathname: '/goals', … }) // 'goals/index.html'
 */
export function fileOf(path: SitePath): string {
  const name = path.pathname.replace(/^\/|\/$/g, '');
  if (!isPage(path)) return name;
  if (path.route.component === NOT_FOUND) return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
}

/**
 * Returns a page's address, below the site's base.
 * @example addressOf({ pathname: '/goals', … }) // 'goals/'
 */
export function addressOf(path: SitePath): string {
  return fileOf(path).replace(/index\.html$/, '');
}

/** Renders a page or file. @throws whatever the page throws */
export function renderPath(path: SitePath): Promise<Response> {
  const address = isPage(path) ? path.pathname.replace(/\/?$/, '/') : path.pathname;
  const { base } = siteAddress();
  return app.render(new Request(`http://localhost${base.slice(0, -1)}${encodeURI(address)}`), {
    routeData: path.route,
  });
}

/**
 * Renders what is at an address.
 * @param pathname below the site's base
 */
export async function renderAddress(pathname: string): Promise<{ response: Response; isFound: boolean }> {
  for (const { routeData } of manifest.routes) {
    if (routeData.component === NOT_FOUND || !routeData.pattern.test(pathname)) continue;
    try {
      return { response: await renderPath({ pathname, route: routeData }), isFound: true };
    } catch (error) {
      // The route allows such an address, but this journal has nothing there.
      if (!(error instanceof Error && error.name === 'NoMatchingStaticPathFound')) throw error;
    }
  }
  const notFound = manifest.routes.find(({ routeData }) => routeData.component === NOT_FOUND);
  if (!notFound) throw new Error('The site has no page for what isn’t found.');
  return { response: await renderPath({ pathname: '/404', route: notFound.routeData }), isFound: false };
}
