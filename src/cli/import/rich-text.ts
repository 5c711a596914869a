import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import { markdownText } from '../../output/drafts/text.ts';

/*
 * Day One's `richText`, which is JSON text: `contents` has pieces of text with their formatting, and objects between
 * them. The kind of a line (a heading, an item of a list) is repeated in every piece of it. Day One doesn't publish a
 * specification; this is what its exports contain. Nearly all entries have `text` too, which is Markdown already.
 */
const lineSchema = z
  .object({
    header: z.number().nullish(),
    listStyle: z.string().nullish(),
    indentLevel: z.number().nullish(),
    listIndex: z.number().nullish(),
    checked: z.boolean().nullish(),
    quote: z.boolean().nullish(),
    codeBlock: z.boolean().nullish(),
  })
  .nullish()
  .catch(undefined);

const attributesSchema = z
  .object({
    line: lineSchema,
    bold: z.boolean().nullish(),
    italic: z.boolean().nullish(),
    strikethrough: z.boolean().nullish(),
    inlineCode: z.boolean().nullish(),
    linkURL: z.string().nullish(),
  })
  .nullish()
  .catch(undefined);

const objectSchema = z.object({
  type: z.string(),
  identifier: z.string().nullish(),
  contents: z.string().nullish().catch(undefined),
  markdown: z.string().nullish().catch(undefined),
});

const documentSchema = z.object({
  contents: z.array(
    z.object({
      text: z.string().nullish().catch(undefined),
      attributes: attributesSchema,
      embeddedObjects: z.array(objectSchema.nullable().catch(null)).nullish().catch(undefined),
    }),
  ),
});

type LineStyle = NonNullable<z.output<typeof lineSchema>>;

/** A line before conversion to Markdown: its kind, and its pieces. */
interface Line {
  style: LineStyle;
  pieces: PhrasingContent[];
  /** Its text, if it's code. */
  plain: string;
  /** The Markdown of an object. */
  object?: string;
}

/**
 * Converts rich text to Markdown, with media in the same form as in `text`: `![](dayone-moment://…)`.
 * @returns undefined if it isn't rich text
 */
export function richTextMarkdown(richText: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(richText);
  } catch {
    return undefined;
  }
  const document = documentSchema.safeParse(value);
  return document.success ? blocksOf(linesOf(document.data)).join('\n\n') : undefined;
}

function linesOf({ contents }: z.output<typeof documentSchema>): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const { text, attributes, embeddedObjects } of contents) {
    for (const object of embeddedObjects ?? []) {
      open = undefined;
      if (object) lines.push({ style: {}, pieces: [], plain: '', object: objectMarkdown(object) });
    }
    const parts = (text ?? '').split('\n');
    parts.forEach((part, index) => {
      if (index > 0) open = undefined;
      if (part === '' && index === parts.length - 1) return;
      if (!open) {
        open = { style: {}, pieces: [], plain: '' };
        lines.push(open);
      }
      open.style = { ...attributes?.line, ...open.style };
      open.plain += part;
      if (part !== '') open.pieces.push(pieceOf(part, attributes));
    });
  }
  return lines;
}

function pieceOf(value: string, attributes: z.output<typeof attributesSchema>): PhrasingContent {
  const { bold, italic, strikethrough, inlineCode, linkURL } = attributes ?? {};
  let piece: PhrasingContent = inlineCode === true ? { type: 'inlineCode', value } : { type: 'text', value };
  if (strikethrough === true) piece = { type: 'delete', children: [piece] };
  if (italic === true) piece = { type: 'emphasis', children: [piece] };
  if (bold === true) piece = { type: 'strong', children: [piece] };
  return linkURL ? { type: 'link', url: linkURL, children: [piece] } : piece;
}

function objectMarkdown({ type, identifier, contents, markdown }: z.output<typeof objectSchema>): string {
  if (type === 'horizontalRuleLine' || type === 'horizontalLineRule') return '---';
  if (type === 'table') return markdown ?? '';
  if (type === 'renderableCodeBlock') return `\`\`\`\n${contents ?? ''}\n\`\`\``;
  if (identifier === null || identifier === undefined) return '';
  return `![](dayone-moment:${type === 'photo' ? '/' : `/${type}`}/${identifier})`;
}

/** Groups lines into blocks: items of a list, lines of a quotation or of code. */
function blocksOf(lines: readonly Line[]): string[] {
  const blocks: { kind: string; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    const written = lineMarkdown(line, kind);
    if (kind !== 'code' && written.trim() === '') continue;
    if (last && last.kind === kind && kind !== '') last.lines.push(written);
    else blocks.push({ kind, lines: [written] });
  }
  return blocks.map(({ kind, lines: own }) => {
    if (kind === 'code') return ['```', ...own, '```'].join('\n');
    return own.join(kind === 'quote' ? '\n>\n' : '\n');
  });
}

function kindOf({ style, object }: Line): string {
  if (object !== undefined) return '';
  if (style.codeBlock === true) return 'code';
  if (style.quote === true) return 'quote';
  return style.listStyle ? 'list' : '';
}

function lineMarkdown({ style, pieces, plain, object }: Line, kind: string): string {
  if (object !== undefined) return object;
  if (kind === 'code') return plain;
  const words = markdownText([{ type: 'paragraph', children: pieces }]).trimEnd();
  if (kind === 'quote') return `> ${words}`;
  if (kind === 'list') {
    const marker = style.listStyle === 'numbered' ? `${style.listIndex ?? 1}.` : '-';
    const box = style.listStyle === 'checkbox' ? `[${style.checked === true ? 'x' : ' '}] ` : '';
    return `${'    '.repeat(Math.max(0, (style.indentLevel ?? 1) - 1))}${marker} ${box}${words}`;
  }
  const depth = Math.min(6, style.header ?? 0);
  return depth > 0 ? `${'#'.repeat(depth)} ${words}` : words;
}
