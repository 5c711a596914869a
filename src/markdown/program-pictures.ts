import { defineHastPlugin } from 'satteri';
import { PICTURE_COMPONENT } from '../domain/schemas/page.ts';

/**
 * Makes our own component show the pictures in an `.mdx` page's Markdown, so that they're sized like everywhere else. A
 * plugin for Sätteri that runs before its own.
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
