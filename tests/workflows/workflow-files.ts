import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { hostFiles } from '../../src/cli/setup/repository.ts';

export const ROOT = join(import.meta.dirname, '../..');

const permissionsSchema = z.record(z.string(), z.enum(['read', 'write', 'none']));

const concurrencySchema = z.object({ group: z.string(), 'cancel-in-progress': z.boolean() });

const stepSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
});

const jobSchema = z.object({
  if: z.string().optional(),
  'timeout-minutes': z.number().optional(),
  permissions: permissionsSchema.optional(),
  concurrency: concurrencySchema.optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  outputs: z.record(z.string(), z.string()).default({}),
  steps: z.array(stepSchema),
});

const workflowSchema = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema.optional(),
  concurrency: concurrencySchema.optional(),
  jobs: z.record(z.string(), jobSchema),
});

type Workflow = z.infer<typeof workflowSchema> & {
  /** Without its extension. */
  file: string;
  text: string;
};

/** This project's own workflows, and those of a repository that `setup` makes. */
const FILES = [
  ...globSync('.github/workflows/*.{yml,yaml}', { cwd: ROOT }).map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  })),
  ...hostFiles({ host: 'github', name: 'Ours', timezone: 'Pacific/Auckland' }),
];

export const WORKFLOWS: readonly Workflow[] = FILES.filter(({ path }) => path.startsWith('.github/workflows/'))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  .map(({ path: file, text }) => {
    return { ...workflowSchema.parse(parse(text)), file: basename(file).replace(/\.ya?ml$/, ''), text };
  });

export type JobName = readonly [file: string, job: string];

/** Returns a job of a workflow. */
export function job([file, id]: JobName): z.infer<typeof jobSchema> {
  const found = WORKFLOWS.find((each) => each.file === file)?.jobs[id];
  if (!found) throw new RangeError(`There’s no job ${id} in ${file}.`);
  return found;
}

/** Every job, named like `review/review`. */
export const JOBS = WORKFLOWS.flatMap((each) =>
  Object.entries(each.jobs).map(([id, job]) => ({ ...job, name: `${each.file}/${id}`, workflow: each })),
);
