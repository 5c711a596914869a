import { isMap, isScalar, parseDocument, type Document as YamlDocument } from 'yaml';
import type { Finding } from '../problem.ts';
import { explainYamlErrors } from './errors.ts';
import { toPlainValue } from './plain-value.ts';

/** A finding at offsets into the YAML's text. */
export interface Marked {
  finding: Finding;
  start: number;
  end: number;
}

export interface ParsedYaml {
  /** Fields as written: dates stay text. None where the YAML cannot be read as fields. */
  data?: Record<string, unknown>;
  findings: Marked[];
}

/** YAML 1.2 (core schema) as plain fields. */
export function parseYaml(text: string): ParsedYaml {
  const document = parseYamlDocument(text);
  const { findings, readable } = explainYamlErrors(document, text);
  if (!readable) return { findings };
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return { data: {}, findings };
  if (!isMap(root)) return { findings: [...findings, notFields(text)] };
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
