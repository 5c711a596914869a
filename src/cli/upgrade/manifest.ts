import { z } from 'zod';
import { type Engine, specifierOf } from '../setup/obtained.ts';
import { type EngineRecord, recordSchema } from '../setup/record.ts';
import { pairScripts } from '../setup/repository.ts';

/** A package.json, its fields in their order. */
export type Manifest = Readonly<Record<string, unknown>>;

/** What an upgrade reads of it; all else stays as it is. */
const fieldsSchema = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
const manifestSchema = z.record(z.string(), z.unknown()).refine((read) => fieldsSchema.safeParse(read).success);

/** @returns undefined for what is no package.json */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What an upgrade reads of a package.json. */
export function fieldsOf(manifest: Manifest): z.output<typeof fieldsSchema> {
  return fieldsSchema.parse(manifest);
}

/** What the engine says it wrote; none in a repository of before the record, or where it was damaged. */
export function recordIn(manifest: Manifest, engine: string): EngineRecord | undefined {
  return recordSchema.safeParse(manifest[engine]).data;
}

/**
 * The text of a package.json with the engine's version, the commands that it has and what it wrote. Everything else stays, also a
 * script of a command's name that does something else, and the indentation.
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
