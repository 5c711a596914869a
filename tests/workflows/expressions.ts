import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions';
import { job, type JobName, WORKFLOWS } from './workflow-files.ts';

/*
 * Expressions in workflows, evaluated by GitHub's own parser in the context of a run.
 */

/** The contexts of a run: `github`, `inputs`, `needs`, `steps` … */
export interface Run {
  github: Readonly<Record<string, unknown>> & { event_name: string; event: Readonly<Record<string, unknown>> };
  inputs?: Readonly<Record<string, unknown>>;
  needs?: Readonly<Record<string, unknown>>;
  steps?: Readonly<Record<string, unknown>>;
  secrets?: Readonly<Record<string, unknown>>;
  /** How the run has gone so far. */
  status?: 'success' | 'failure' | 'cancelled';
}

const CONTEXTS = ['github', 'inputs', 'needs', 'steps', 'secrets'] as const;

/** Evaluates an expression, as written between `${{` and `}}`. */
export function evaluate(expression: string, run: Run): data.ExpressionData {
  const { status = 'success' } = run;
  const answers: Readonly<Record<string, boolean>> = {
    always: true,
    cancelled: status === 'cancelled',
    failure: status === 'failure',
    success: status === 'success',
  };
  const functions = Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }));
  // The hash doesn't matter, only whether there's such a file.
  const hashFiles = { name: 'hashFiles', minArgs: 1, maxArgs: 255, call: () => new data.StringData('') };
  const all = [...functions, hashFiles];
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, [...CONTEXTS], [...all, ...Object.values(wellKnownFunctions)]).parse();
  const context = JSON.parse(
    JSON.stringify(Object.fromEntries(CONTEXTS.map((name) => [name, run[name] ?? {}]))),
    data.reviver,
    // GitHub's own reviver returns one.
  ) as data.Dictionary;
  return new Evaluator(parsed, context, new Map(all.map((each) => [each.name.toLowerCase(), each]))).evaluate();
}

const EXPRESSION = /\$\{\{\s*([\s\S]*?)\s*\}\}/g;

/** Returns every expression in a text. */
export function expressionsOf(text: string): string[] {
  return [...text.matchAll(EXPRESSION)].map(([, expression = '']) => expression);
}

/** Replaces the expressions in a text by their values. */
export function filledIn(text: string, run: Run): string {
  return text.replaceAll(EXPRESSION, (_all, expression: string) => evaluate(expression, run).coerceString());
}

/** Tells whether a condition is true; unless it mentions the run's status, the run also has to be successful. */
export function holds(condition: string | undefined, run: Run): boolean {
  const [expression = 'success()'] = condition === undefined ? [] : expressionsOf(condition);
  const asksForStatus = /\b(?:always|cancelled|failure|success)\(\)/.test(expression);
  const whole = asksForStatus ? expression : `success() && (${expression})`;
  return evaluate(`!!(${whole})`, run).coerceString() === 'true';
}

/** The types that GitHub starts a workflow for by default. */
const USUAL_TYPES = ['opened', 'synchronize', 'reopened'];

/**
 * Returns the jobs that an event starts whichever files it's about, without those that wait for others, with the
 * concurrency group of each.
 */
export function startedBy(run: Run): Record<string, string> {
  const { event_name: name, event } = run.github;
  const started = WORKFLOWS.filter(({ on }) => {
    const filter = on[name];
    // An event doesn't say which files a change has.
    if (typeof filter === 'object' && filter !== null && 'paths' in filter) return false;
    const types = typeof filter === 'object' && filter !== null && 'types' in filter ? filter.types : undefined;
    const known = Array.isArray(types) ? (types as unknown[]) : name === 'pull_request' ? USUAL_TYPES : undefined;
    return name in on && (known === undefined || known.includes(event['action']));
  });
  return Object.fromEntries(
    started.flatMap(({ file, jobs, concurrency }) =>
      Object.entries(jobs)
        .filter(([, each]) => each.needs === undefined && holds(each.if, run))
        .map(([id, each]) => [`${file}/${id}`, filledIn((each.concurrency ?? concurrency)?.group ?? '', run)]),
    ),
  );
}

/** Tells whether a job that waits for others runs. */
export function runs(name: JobName, run: Run): boolean {
  return holds(job(name).if, run);
}
