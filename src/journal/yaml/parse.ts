import { isMap, isScalar, parseDocument, type Document as YamlDocument } from 'yaml';
import { findHiddenInNames, findLookAlikes } from './confusables.ts';
import { explainYamlErrors } from './errors.ts';
import type { Marked } from './model.ts';
import { toPlainValue } from './plain-value.ts';
import { readSimpleYaml } from './simple-yaml.ts';

export interface ParsedYaml {
  /** Fields as written: dates stay text. None where the YAML cannot be read as fields. */
  data?: Record<string, unknown>;
  findings: Marked[];
}

/** YAML 1.2 (core schema) as plain fields. */
export function parseYaml(text: string): ParsedYaml {
  const simple = readSimpleYaml(text);
  return simple ? { data: simple, findings: [] } : parseFullYaml(text);
}

/** The same for any YAML, by a parser that knows all of it. */
export function parseFullYaml(text: string): ParsedYaml {
  const document = parseYamlDocument(text);
  const { findings, readable } = explainYamlErrors(document, text);
  const root = document.contents;
  if (readable && (root === null || (isScalar(root) && root.value === null))) return { data: {}, findings };
  if (!readable || !isMap(root)) {
    // What the parser says of a sign that only looks like YAML's would not be this.
    const lookAlikes = findLookAlikes(text);
    if (lookAlikes.length > 0) return { findings: lookAlikes };
    return { findings: readable ? [...findings, notFields(text)] : findings };
  }
  const hidden = findHiddenInNames(root);
  if (hidden.length > 0) return { findings: [...findings, ...hidden] };
  const data: Record<string, unknown> = {};
  findings.push(...toPlainValue(root, text, data));
  return { data, findings };
}

/** The syntax tree, for whoever asks where something stands. */
export function parseYamlDocument(text: string): YamlDocument {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    // `silent` would also hide that there is a second document.
    logLevel: 'error',
  });
}

function notFields(text: string): Marked {
  const start = text.search(/\S/);
  const firstLine = text.slice(start).split('\n', 1)[0] ?? '';
  return {
    start,
    end: start + firstLine.length,
    finding: {
      code: 'yaml/not-fields',
      message: 'This is not a list of fields with their values.',
      why: 'Each line names a field, a colon, a space, and what it says.',
      fix: 'Write, for example, `title: Long run`.',
    },
  };
}
