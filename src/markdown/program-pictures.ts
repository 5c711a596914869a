import { defineHastPlugin } from 'satteri';
import { PICTURE_COMPONENT } from '../domain/schemas/page.ts';

/**
 * Has the pictures in an `.mdx` page's Markdown shown by our own component, which sizes them as it does everywhere else. For
 * Sätteri, before its own plugins.
 */
export const programPictures = defineHastPlugin({
  name: 'program-pictures',
  element: {
    filter: ['img'],
    visit: ({ properties: { src, alt } = {} }) => {
      if (typeof src !== 'string') return undefined;
      const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute' as const, name, value });
      return {
        type: 'mdxJsxTextElement' as const,
        name: PICTURE_COMPONENT,
        attributes: [attribute('src', src), attribute('alt', typeof alt === 'string' ? alt : '')],
        children: [],
      };
    },
  },
});
