/** For plain TypeScript, which can't read `.astro` files. `astro check` can, and knows each component's props. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
