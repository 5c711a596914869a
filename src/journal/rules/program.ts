import type { Place } from '../../domain/check-in/model.ts';
import type { Audience } from '../../domain/audience/model.ts';
import { PAGE_COMPONENTS, type PageComponent } from '../../domain/schemas/page.ts';
import { nearest } from '../problems/did-you-mean.ts';
import type { ProblemDetails } from '../problems/problem.ts';
import type { UsedEmbed } from '../prose/read-prose.ts';

/** The parts of an `.mdx` page's tree that are used here. */
interface ProgramNode {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly attributes?: readonly { readonly type: string; readonly name?: unknown; readonly value?: unknown }[];
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

/** The components that refer to something by id: in which attribute, and in which of the journal's lists. */
const NAMING: Readonly<Record<string, { attribute: string; of: UsedEmbed['of'] }>> = {
  BenchmarkChart: { attribute: 'id', of: 'benchmarks' },
  GoalCard: { attribute: 'id', of: 'goals' },
  MilestoneCard: { attribute: 'id', of: 'milestones' },
  Progress: { attribute: 'benchmark', of: 'benchmarks' },
} satisfies Partial<Record<PageComponent, { attribute: string; of: UsedEmbed['of'] }>>;

/** Returns the components that name a document of a collection, and by which attribute. */
export function componentsNaming(collection: string): { component: string; attribute: string }[] {
  return Object.entries(NAMING).flatMap(([component, { attribute, of }]) =>
    of === collection ? [{ component, attribute }] : [],
  );
}

/** Returns what an `.mdx` page shows from the journal by a literal id; computed ids aren't included. */
export function embedsIn(root: ProgramNode): UsedEmbed[] {
  return nodesIn(root).flatMap((node): UsedEmbed[] => {
    const component = typeof node.name === 'string' ? node.name : '';
    const naming = Object.hasOwn(NAMING, component) ? NAMING[component] : undefined;
    const attributes = node.attributes ?? [];
    if (!naming || attributes.some(({ type }) => type !== 'mdxJsxAttribute')) return [];
    const id = attributes.findLast(({ name }) => name === naming.attribute)?.value;
    const place = placeOf(node, { length: component.length + 1 });
    if (typeof id === 'string') return [{ component, of: naming.of, id, place }];
    return typeof id === 'object' && id !== null ? [] : [{ component, of: naming.of, place }];
  });
}

/** Returns what's wrong with a component whose id doesn't exist, or names something that its page's readers can't see. */
export function embedFinding(
  { component, of, id }: UsedEmbed,
  known: readonly string[],
  readers: Audience,
): ProblemDetails {
  const { attribute = 'id' } = NAMING[component] ?? {};
  const meant = id === undefined ? undefined : nearest(id, known);
  const hint = known.length === 0 ? '' : ` You have ${known.map((each) => `\`${each}\``).join(', ')}.`;
  if (id === undefined)
    return {
      code: 'body/not-shown-here',
      message: `\`<${component}>\` doesn’t say what to show.`,
      why: 'The page couldn’t be built.',
      fix: `Write the name of a file in \`${of}/\`: \`<${component} ${attribute}="…" />\`.${hint}`,
    };
  if (readers === 'private' && !known.includes(id))
    return {
      code: 'body/not-shown-here',
      message: `\`<${component}>\` names \`${id}\`, which doesn’t exist in \`${of}/\`.`,
      why: 'The page couldn’t be built.',
      fix:
        meant === undefined
          ? `Correct the name.${hint} If that file was renamed, \`npm run rename -- ${of.slice(0, -1)} ${id} <new>\` writes the new name everywhere.`
          : `Did you mean \`${meant}\`?`,
      ...(meant !== undefined && { suggestion: meant }),
    };
  return {
    code: 'body/not-shown-here',
    message: `\`<${component}>\` names \`${id}\`, which ${readers === 'public' ? 'isn’t on the public site, and this page is' : 'the partners’ pages don’t have, and this page is one of them'}.`,
    why: 'The page couldn’t be built.',
    fix: `Give the page the same \`visibility\` as what it shows; or give \`${id}\`, and what it belongs to, that of the page.`,
  };
}

function nodesIn(root: ProgramNode): ProgramNode[] {
  const all: ProgramNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    all.push(node);
    open.push(...(node.children ?? []).toReversed());
  }
  return all;
}

/**
 * How many tags may be open at once within braces: each one more doubles the parser's time, which is ten seconds at
 * twenty-five.
 */
const MAX_OPEN_TAGS = 12;
const SIGN = /[{}]|<\/|\/>|<(?=[\p{L}_$>])/gu;

/** Returns whether reading a program would take forever because of tags nested within braces, most of them never closed. */
export function hasTooManyOpenTags(body: string): boolean {
  let [braces, tags] = [0, 0];
  for (const [sign] of body.matchAll(SIGN)) {
    if (sign === '{') braces += 1;
    else if (sign === '}') braces = Math.max(0, braces - 1);
    else if (sign === '<' && braces > 0) tags += 1;
    else if (sign !== '<') tags = Math.max(0, tags - 1);
    if (tags > MAX_OPEN_TAGS) return true;
  }
  return false;
}

/** Finds what an `.mdx` page uses but won't get: it can use our components and what it defines itself, and nothing else. */
export function programFindings(root: ProgramNode): Found[] {
  const all = nodesIn(root);
  const modules = all.filter(({ type }) => type === 'mdxjsEsm');
  const elements = all.filter(({ type }) => /^mdxJsx(?:Flow|Text)Element$/.test(type));
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
    why: 'A journal is built without its own packages, so a page can use only what the site gives it.',
    fix: `Remove the line. You can use these components without it: ${PAGE_COMPONENTS.join(', ')}.`,
  };
}

function unknown(name: string): ProblemDetails {
  const meant = nearest(name, PAGE_COMPONENTS);
  return {
    code: 'body/unknown-component',
    message: `There’s no component \`<${name}>\`.`,
    why: 'The page couldn’t be built.',
    fix: `${meant === undefined ? 'Use' : `Did you mean \`<${meant}>\`? You can use`} ${PAGE_COMPONENTS.join(', ')}.`,
    ...(meant !== undefined && { suggestion: meant }),
  };
}
