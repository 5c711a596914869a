/*
 * What of Astro's prerenderer the engine uses (src/engine/render.ts) and Astro does not type: its entry is in its list of
 * exports, and what is below it is not documented.
 */
declare module 'astro/entrypoints/prerender' {
  interface RouteData {
    route: string;
    component: string;
    type: 'page' | 'endpoint' | 'redirect' | 'fallback';
    pattern: RegExp;
    params: string[];
  }
  interface PageSheets {
    styles: { sheet: unknown; depth: number; order: number }[];
  }
  export const manifest: {
    site: string | undefined;
    base: string;
    assetsPrefix: string;
    routes: { routeData: RouteData; styles: ({ type: 'external'; src: string } | { type: 'inline' })[] }[];
  };
  export const app: {
    routeCache: { clearAll: () => void };
    setInternals: (internals: {
      pagesByKeys: ReadonlyMap<string, PageSheets>;
      entrySpecifierToBundleMap: ReadonlyMap<string, string>;
    }) => void;
    setOptions: (options: { settings: { scripts: never[]; config: object }; logger: object }) => void;
    render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  };
}

declare module 'astro/runtime/prerender/static-paths.js' {
  import type { app, manifest } from 'astro/entrypoints/prerender';
  export class StaticPaths {
    constructor(of: typeof app);
    getAll(): Promise<{ pathname: string; route: (typeof manifest)['routes'][number]['routeData'] }[]>;
  }
}
