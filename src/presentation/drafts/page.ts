import type { Words } from '../words/words.ts';
import { type DocumentDraft, documentText } from './document-text.ts';
import { comment } from './markdown-text.ts';

export interface PageDraft {
  id: string;
  title: string;
  /** Its place in the menu; none: not in the menu. */
  order?: number | undefined;
}

/** @example pageDraft({ id: 'handbook', title: 'Handbook' }, en).path // 'pages/handbook.md' */
export function pageDraft({ id, title, order }: PageDraft, { drafts }: Words): DocumentDraft {
  return {
    path: `pages/${id}.md`,
    text: documentText(
      [
        { field: 'title', value: title },
        { field: 'order', value: order },
      ],
      [comment(drafts.page)],
    ),
  };
}
