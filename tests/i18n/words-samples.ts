import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A text of the catalogue, or a function that makes one, and what to call it with. */
export interface Entry {
  /** As in `home.all.goals`. */
  path: string;
  /** Absent for a plain text, a list of them, or the plural forms of one. */
  calls?: readonly (readonly unknown[])[];
}

const CATALOGUE = fileURLToPath(new URL('../../src/presentation/words/en/en.ts', import.meta.url));

/** Numbers at which the plural rules of some language turn. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 100];

/** Stands for what a partner wrote, a date or an amount: no word of any language. */
export const placeholder = (name: string): string => `⟨${name}⟩`;

export const PLACEHOLDERS = /⟨\w+⟩/g;

/**
 * Everything that the catalogue says, with sample arguments for each kind of parameter: read from its types, so that a
 * new word needs no line here.
 */
export function catalogueEntries(): Entry[] {
  const program = ts.createProgram([CATALOGUE], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(CATALOGUE);
  const symbol = source && checker.getSymbolAtLocation(source);
  const words = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === 'en');
  if (!words) throw new Error(`${CATALOGUE} exports no \`en\`.`);
  return entriesOf(checker.getTypeOfSymbol(words), '');

  function entriesOf(type: ts.Type, path: string): Entry[] {
    const [signature] = type.getCallSignatures();
    if (signature) return [{ path, calls: productOf(signature.getParameters().map((each) => samplesOf(each, path))) }];
    const properties = type.getProperties();
    const isText = type.flags & ts.TypeFlags.StringLike || checker.isArrayLikeType(type);
    if (isText || properties.some(({ flags }) => flags & ts.SymbolFlags.Optional)) return [{ path }];
    return properties.flatMap((property) =>
      entriesOf(checker.getTypeOfSymbol(property), path === '' ? property.name : `${path}.${property.name}`),
    );
  }

  function samplesOf(parameter: ts.Symbol, path: string): unknown[] {
    return samplesOfType(checker.getTypeOfSymbol(parameter), parameter.name, path);
  }

  function samplesOfType(type: ts.Type, name: string, path: string): unknown[] {
    if (type.isUnion()) return type.types.flatMap((each) => samplesOfType(each, name, path));
    if (type.isLiteral()) return [type.value];
    if (type.flags & ts.TypeFlags.Undefined) return [undefined];
    if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
    if (type.flags & ts.TypeFlags.Number) return NUMBERS;
    if (type.flags & ts.TypeFlags.String) return [placeholder(name), ''];
    if (type.flags & ts.TypeFlags.Object && !checker.isArrayLikeType(type)) {
      const properties = type.getProperties();
      return productOf(properties.map((property) => samplesOf(property, path))).map((values) =>
        Object.fromEntries(properties.map((property, index) => [property.name, values[index]])),
      );
    }
    throw new Error(`${path}: no samples for a parameter of type ${checker.typeToString(type)}.`);
  }
}

/** More calls than this say nothing that fewer do not. */
const MAX_ROWS = 200;

/**
 * Every choice with every other; where those are too many, each in step with the others, at every distance.
 * @example productOf([[1, 2], ['a']]) // [[1, 'a'], [2, 'a']]
 */
function productOf(choices: readonly (readonly unknown[])[]): unknown[][] {
  if (choices.reduce((rows, { length }) => rows * length, 1) > MAX_ROWS) return inStep(choices);
  return choices.reduce<unknown[][]>(
    (rows, choice) => rows.flatMap((row) => choice.map((each) => [...row, each])),
    [[]],
  );
}

function inStep(choices: readonly (readonly unknown[])[]): unknown[][] {
  const longest = Math.max(...choices.map(({ length }) => length));
  const steps = Array.from({ length: longest }, (_, step) => step);
  return steps.flatMap((distance) =>
    steps.map((step) => choices.map((choice, place) => choice[(step + place * distance) % choice.length])),
  );
}
