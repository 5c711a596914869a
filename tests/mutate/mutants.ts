import ts from 'typescript';

/** One small change to the source that some test should notice. */
export interface Mutant {
  /** Its number in this run; 0 is the unchanged source. */
  id: number;
  /** Relative to the project's root. */
  file: string;
  line: number;
  start: number;
  end: number;
  original: string;
  mutated: string;
}

type Replacement = string;

/** Operators and their replacements. */
const OPERATORS: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||']],
  [ts.SyntaxKind.BarBarToken, ['&&']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
  [ts.SyntaxKind.SlashToken, ['*']],
  [ts.SyntaxKind.PercentToken, ['*']],
  [ts.SyntaxKind.PlusEqualsToken, ['-=']],
  [ts.SyntaxKind.MinusEqualsToken, ['+=']],
]);

/** Methods that return a changed version of what they're called on: the call is removed. */
const REMOVED_METHODS: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
  'normalize',
]);

/** Methods that have an opposite. */
const OPPOSITE_METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['find', 'findLast'],
  ['findLast', 'find'],
  ['gt', 'gte'],
  ['gte', 'gt'],
]);

/**
 * Returns every mutant of a file. Types, imports, regular expressions and messages' words aren't mutated.
 * @param nextId the first one's number
 */
export function mutantsOf(file: string, source: string, nextId: number): Mutant[] {
  const tree = parse(file, source);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isLeftAlone(node)) return;
    if (mayBeWrapped(node)) {
      for (const mutated of new Set(replacements(node, tree))) {
        const original = node.getText(tree);
        const start = node.getStart(tree);
        const line = tree.getLineAndCharacterOfPosition(start).line + 1;
        mutants.push({ id: nextId + mutants.length, file, line, start, end: node.end, original, mutated });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

/**
 * Returns the source with all of its mutants in it, each behind a switch: `a < b` becomes `(__mutant(7) ? (a <= b) : (a
 * < b))`. A worker loads it once and tries one after the other. Loops count their iterations with the same switch,
 * number -1, so that an endless one can be stopped.
 */
export function withSwitches(file: string, source: string, mutants: readonly Mutant[]): string {
  const tree = parse(file, source);
  const byRange = Map.groupBy(mutants, ({ start, end }) => `${start}-${end}`);
  const render = (node: ts.Node): string => {
    const start = node.getStart(tree);
    let text = '';
    let from = start;
    ts.forEachChild(node, (child) => {
      const childStart = child.getStart(tree);
      text += source.slice(from, childStart) + render(child);
      from = child.end;
    });
    text += source.slice(from, node.end);
    if (ts.isIterationStatement(node.parent, false) && node.parent.statement === node) {
      text = `{ __mutant(-1); ${text} }`;
    }
    if (!mayBeWrapped(node)) return text;
    const own = byRange.get(`${start}-${node.end}`) ?? [];
    return own.length === 0
      ? text
      : `(${own.map(({ id, mutated }) => `__mutant(${id}) ? (${mutated}) : `).join('')}(${text}))`;
  };
  const [first] = tree.statements;
  return first === undefined ? source : source.slice(0, first.getStart(tree)) + tree.statements.map(render).join('\n');
}

function parse(file: string, source: string): ts.SourceFile {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
}

function isLeftAlone(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

/** Tells whether an expression may be put in parentheses without changing the meaning of the code around it. */
function mayBeWrapped(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isExpression(node) || ts.isParenthesizedExpression(node)) return false;
  if (ts.isCallOrNewExpression(parent) && parent.expression === node) return false;
  // The rest of an optional chain is only skipped if it's a single chain.
  if (ts.isOptionalChain(parent) && parent.expression === node && ts.isOptionalChain(node)) return false;
  if (ts.isAsExpression(parent) || ts.isPropertyAssignment(parent)) return parent.getChildAt(0) !== node;
  return !(ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent.operatorToken.kind));
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function replacements(node: ts.Node, tree: ts.SourceFile): Replacement[] {
  return [...ofExpression(node, tree), ...ofPlace(node)];
}

function ofExpression(node: ts.Node, tree: ts.SourceFile): Replacement[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node, tree);
  if (ts.isCallExpression(node)) return ofCall(node, tree);
  if (ts.isNumericLiteral(node)) return ofNumber(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isPrefixUnaryExpression(node)) {
    const isSign = node.operator === ts.SyntaxKind.MinusToken;
    return isSign || node.operator === ts.SyntaxKind.ExclamationToken ? [node.operand.getText(tree)] : [];
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? ['[]'] : [];
  // A name in a list of names. All other strings are texts, or are compared, and the comparison has its own mutant.
  if (ts.isStringLiteral(node) && ts.isArrayLiteralExpression(node.parent)) return node.text === '' ? [] : ["''"];
  return [];
}

function ofBinary(node: ts.BinaryExpression, tree: ts.SourceFile): Replacement[] {
  const [left, right] = [node.left.getText(tree), node.right.getText(tree)];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.QuestionQuestionToken) return [left, right];
  const swapped = (OPERATORS.get(kind) ?? []).map((operator) => `${left} ${operator} ${right}`);
  if (kind === ts.SyntaxKind.PlusToken && (isText(node.left) || isText(node.right))) return [];
  if (kind !== ts.SyntaxKind.AmpersandAmpersandToken && kind !== ts.SyntaxKind.BarBarToken) return swapped;
  // Without its condition, `...(goal && { goal })` only says `goal: undefined`.
  const isOptionalField = ts.isParenthesizedExpression(node.parent) && ts.isSpreadAssignment(node.parent.parent);
  return isOptionalField ? [left] : [...swapped, left, right];
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function ofCall(node: ts.CallExpression, tree: ts.SourceFile): Replacement[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  if (REMOVED_METHODS.has(name.text)) return [expression.getText(tree)];
  const opposite = OPPOSITE_METHODS.get(name.text);
  if (opposite === undefined) return [];
  const text = node.getText(tree);
  const at = name.getStart(tree) - node.getStart(tree);
  return [text.slice(0, at) + opposite + text.slice(at + name.text.length)];
}

function ofNumber(node: ts.NumericLiteral): Replacement[] {
  const value = Number(node.text);
  // The result of a comparison function: only its sign matters.
  if (ts.isPrefixUnaryExpression(node.parent)) return [];
  if (ts.isConditionalExpression(node.parent)) {
    const { whenTrue, whenFalse } = node.parent;
    const other = whenTrue === node ? whenFalse : whenTrue;
    if (ts.isPrefixUnaryExpression(other)) return [String(-value)];
  }
  return [String(value + 1), String(value - 1)];
}

/** Returns an expression's replacements because of where it is: a condition, what a loop iterates over, a statement. */
function ofPlace(node: ts.Node): Replacement[] {
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.expression === node) return ['true', 'false'];
  if (ts.isConditionalExpression(parent) && parent.condition === node) return ['true', 'false'];
  if (ts.isWhileStatement(parent) && parent.expression === node) return ['false'];
  if (ts.isForOfStatement(parent) && parent.expression === node) return ['[]'];
  if (ts.isForStatement(parent) && parent.condition === node) return ['false'];
  if (ts.isExpressionStatement(parent)) return ['undefined'];
  return [];
}
