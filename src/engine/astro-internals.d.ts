/*
 * The parts of Astro's prerenderer that the engine uses (src/engine/render.ts) and that Astro doesn't type: its entry
 * is in the list of exports, but what it exports isn't documented.
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
