import type { PageFrame } from '../views/page-shell/model.ts';
import { pageFrame, type PageIdentity } from '../views/page-shell/view.ts';
import type { ViewContext } from '../views/shared/context.ts';

/** What surrounds a page, with this build's address. */
export function frameOf(context: ViewContext, page: PageIdentity): PageFrame {
  return pageFrame(context, page, import.meta.env.SITE);
}
