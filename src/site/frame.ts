import { pageFrame, type PageIdentity } from '../presentation/frame.ts';
import type { PageFrame } from '../presentation/page-frame.ts';
import type { ViewContext } from '../presentation/view-context.ts';

/** What surrounds a page, with this build's address. */
export function frameOf(context: ViewContext, page: PageIdentity): PageFrame {
  return pageFrame(context, page, import.meta.env.SITE);
}
