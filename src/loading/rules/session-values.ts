import type { Finding, Problem } from '../problem.ts';
import { capitalised, fieldName } from '../schema/field-name.ts';
import { problemOfField, type SourceOf, sourcesOf } from '../source.ts';
import { readCheckInName } from './file-names.ts';
import type { Rule } from './rule.ts';
import { feelingsOf, type Given, readingsOf, recordIn, sharedBenchmarks } from './session-numbers.ts';

/** What check-ins say in numbers fits their benchmarks, and is said once in a session. */
export const sessionValues: Rule = ({ sources, ids }) => {
  const shared = sharedBenchmarks({ sources });
  const checkIns = sourcesOf('checkIns', sources);
  const sessions = Map.groupBy(checkIns, ({ id }) => readCheckInName(id)?.date ?? id);
  return [
    ...checkIns.flatMap((source) => notPerPartner(source, shared)),
    ...[...sessions.values()]
      .filter((files) => files.length > 1)
      .flatMap((files) =>
        saidTwice(files.flatMap((file) => [...readingsOf(file, shared, ids.partners), ...feelingsOf(file)])),
      ),
  ];
};

function notPerPartner(source: SourceOf<'checkIns'>, shared: ReadonlySet<string>): Problem[] {
  return Object.entries(recordIn(source.fields?.['readings']))
    .filter(([benchmark, value]) => typeof value === 'object' && value !== null && shared.has(benchmark))
    .map(([benchmark]) => problemOfField(source, ['readings', benchmark], 'value', perPartner(benchmark)));
}

function perPartner(benchmark: string): Finding {
  return {
    code: 'session/not-per-partner',
    message: `\`${benchmark}\` is a number that you share, so it cannot have a value for each of you.`,
    why: `\`benchmarks/${benchmark}.md\` does not say \`per: partner\`.`,
    fix: `Write one number, such as \`${benchmark}: 12\`; or write \`per: partner\` in that file, if each of you has a number of your own.`,
  };
}

/** The same number said twice is no harm. Each field is told once, also where it speaks for several partners. */
function saidTwice(given: readonly Given[]): Problem[] {
  const before = new Map<string, Given>();
  const told = new Set<string>();
  return given.flatMap((said): Problem[] => {
    const { source, subject, path, value } = said;
    const first = before.get(subject);
    if (!first) before.set(subject, said);
    const key = `${source.file} ${path.join(' ')}`;
    if (!first || first.value === value || first.source === source || told.has(key)) return [];
    told.add(key);
    return [problemOfField(source, path, 'value', twice(said, first))];
  });
}

function twice({ path, value }: Given, first: Given): Finding {
  return {
    code: 'session/said-twice',
    message: `${capitalised(fieldName(path))} is \`${value}\` here, but \`${first.value}\` in \`${first.source.file}\`.`,
    why: 'Both files are of the same session, and only one of the two numbers could count.',
    fix: 'Keep the one that is right, and remove the other.',
  };
}
