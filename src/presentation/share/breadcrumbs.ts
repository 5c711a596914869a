import type { ViewContext } from '../view-context.ts';
import type { Absolute, LinkedPage, Thing } from './thing.ts';

/** From the home page to this one. */
export function breadcrumbs({ urls }: ViewContext, { title, href, above }: LinkedPage, absolute: Absolute): Thing[] {
  if (href === urls.home) return [];
  const parents = above.filter(({ current, href: link }) => current === 'section' || link === urls.home);
  const steps = [...parents.map(({ label, href: link }) => ({ label, link })), { label: title, link: href }];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ label, link }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        item: absolute(link),
      })),
    },
  ];
}
