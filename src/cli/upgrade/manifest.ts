import { z } from 'zod';
import { type Engine, specifierOf } from '../setup/obtained.ts';
import { type EngineRecord, recordSchema } from '../setup/record.ts';
import { pairScripts } from '../setup/repository.ts';

/** A package.json, with its fields in order. */
export type Manifest = Readonly<Record<string, unknown>>;

/** The fields that an upgrade reads; all others stay as they are. */
const fieldsSchema = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
const manifestSchema = z.record(z.string(), z.unknown()).refine((read) => fieldsSchema.safeParse(read).success);

/** Parses a package.json. @returns undefined if it isn't one */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Returns the fields of a package.json that an upgrade reads. */
export function fieldsOf(manifest: Manifest): z.output<typeof fieldsSchema> {
  return fieldsSchema.parse(manifest);
}

/** Returns the engine's record of what it wrote; undefined if the repository predates the record, or if it's damaged. */
export function recordIn(manifest: Manifest, engine: string): EngineRecord | undefined {
  return recordSchema.safeParse(manifest[engine]).data;
}

/**
 * Returns the text of a package.json with the engine's version, its commands and its record. Everything else stays,
 * including the indentation, and a script that has a command's name but does something else.
 */
export function upgradedManifest(
  before: string,
  { manifest, engine, record }: { manifest: Manifest; engine: Engine; record: EngineRecord },
): string {
  const indentation = /^([ \t]+)\S/m.exec(before)?.[1] ?? '  ';
  const { scripts, dependencies } = fieldsOf(manifest);
  const upgraded = {
    ...manifest,
    scripts: { ...pairScripts(engine.name), ...scripts },
    dependencies: { ...dependencies, [engine.name]: specifierOf(engine.dependency) },
    [engine.name]: record,
  };
  return `${JSON.stringify(upgraded, undefined, indentation)}\n`;
}
