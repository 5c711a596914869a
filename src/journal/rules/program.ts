import type { Place } from '../../domain/check-in/model.ts';
import { PAGE_COMPONENTS } from '../../domain/page-components.ts';
import { nearest } from '../problems/did-you-mean.ts';
import type { ProblemDetails } from '../problems/problem.ts';

/** As much of an `.mdx` page's tree as is looked at here. */
interface ProgramNode {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly children?: readonly ProgramNode[];
  readonly position?: { start: { line: number; column: number } } | undefined;
}

interface Found {
  place: Place;
  finding: ProblemDetails;
}

const IMPORT = /^\s*(?:import\b|export\b[^'"]*\bfrom\s*['"])/;
const EXPORTED =
  /^\s*export\s+(?:async\s+)?(?:const|let|var|function\*?|class)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu;

/** What an `.mdx` page asks for and will not get: it can use our components and what it makes itself, and nothing else. */
export function programFindings(root: ProgramNode): Found[] {
  const modules: ProgramNode[] = [];
  const elements: ProgramNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'mdxjsEsm') modules.push(node);
    if (/^mdxJsx(?:Flow|Text)Element$/.test(node.type)) elements.push(node);
    open.push(...(node.children ?? []).toReversed());
  }
  const own = new Set(
    modules.flatMap(({ value }) => [...String(value).matchAll(EXPORTED)].map(([, name = '']) => name)),
  );
  return [...modules.flatMap(importsIn), ...elements.flatMap((element) => unknownComponent(element, own))];
}

function importsIn(node: ProgramNode): Found[] {
  return String(node.value)
    .split('\n')
    .flatMap((line, index) => {
      if (!IMPORT.test(line)) return [];
      return [{ place: placeOf(node, { below: index, length: line.length }), finding: importing(line.trim()) }];
    });
}

function unknownComponent(node: ProgramNode, own: ReadonlySet<string>): Found[] {
  const name = typeof node.name === 'string' ? node.name : '';
  const isComponent = /^\p{Lu}|\./u.test(name);
  const known: readonly string[] = PAGE_COMPONENTS;
  if (!isComponent || known.includes(name) || own.has(name.split('.')[0] ?? '')) return [];
  return [{ place: placeOf(node, { length: name.length + 1 }), finding: unknown(name) }];
}

function placeOf({ position }: ProgramNode, { below = 0, length }: { below?: number; length: number }): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const start = below === 0 ? column : 1;
  return { line: line + below, column: start, endLine: line + below, endColumn: start + length };
}

function importing(written: string): ProblemDetails {
  return {
    code: 'body/import',
    message: `This page imports something: \`${written}\`.`,
    why: 'A journal is built without its own packages, so a page has what the site gives it and nothing else.',
    fix: `Remove the line. These components are there without it: ${PAGE_COMPONENTS.join(', ')}.`,
  };
}

function unknown(name: string): ProblemDetails {
  const meant = nearest(name, PAGE_COMPONENTS);
  return {
    code: 'body/unknown-component',
    message: `There is no component \`<${name}>\`.`,
    why: 'The page could not be built.',
    fix: `${meant === undefined ? 'Use' : `Did you mean \`<${meant}>\`? You can use`} ${PAGE_COMPONENTS.join(', ')}.`,
    ...(meant !== undefined && { suggestion: meant }),
  };
}
