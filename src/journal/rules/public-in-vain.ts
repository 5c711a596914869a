import { problemOfField, type SourceFile, sourcesOf } from '../files/source-file.ts';
import type { ProblemDetails } from '../problems/problem.ts';
import type { Path } from '../yaml/locate.ts';
import type { Rule } from './rule.ts';

/** Warns of public documents that are hidden, in whole or in part, because they depend on one that isn't public. */
export const publicInVain: Rule = ({ sources }) => {
  const [partnership] = sourcesOf('partnership', sources);
  const privacy = partnership?.data?.privacy;
  if (!privacy) return [];
  const isPublic = ({ data }: SourceFile) =>
    data !== undefined && data.draft !== true && (data.visibility ?? privacy.default) === 'public';
  const hiddenIn = (collection: 'partners' | 'goals' | 'checkIns') => {
    const [shown, hidden] = [new Set<string>(), new Map<string, string>()];
    for (const source of sources) {
      if (source.collection !== collection || !source.data) continue;
      const id = source.collection === 'checkIns' ? source.data.date : source.id;
      if (isPublic(source)) shown.add(id);
      else hidden.set(id, source.file);
    }
    // One public side is enough for a session.
    for (const id of shown) hidden.delete(id);
    return hidden;
  };
  const hidden: HiddenFiles = {
    partners: hiddenIn('partners'),
    goals: hiddenIn('goals'),
    sessions: hiddenIn('checkIns'),
    setbacks: privacy.alwaysPrivate.includes('setbacks'),
  };
  return sources.filter(isPublic).flatMap((source) => {
    const found = goesWith(source, hidden);
    if (!found || (found.onlySaid && source.data?.visibility === undefined)) return [];
    // Points to the field that makes it public, or else to the one that names what is hidden.
    const path = source.data?.visibility === undefined ? found.path : ['visibility'];
    return [problemOfField(source, path, 'value', notShown(found, source.data?.visibility !== undefined))];
  });
};

/** Files that the public doesn't see, by id. */
interface HiddenFiles {
  partners: ReadonlyMap<string, string>;
  goals: ReadonlyMap<string, string>;
  sessions: ReadonlyMap<string, string>;
  setbacks: boolean;
}

/** Why a public document, or a part of it, isn't shown. */
interface GoesWith {
  path: Path;
  /** What it's called: `This check-in`. */
  what: string;
  /** The part that isn't shown; absent if it's the whole document. */
  part?: string;
  /** Reported only if the file itself says that it's public: otherwise it isn't a surprise. */
  onlySaid?: boolean;
  /** The file that isn't public; absent if `alwaysPrivate` is the reason. */
  because?: string;
  why: string;
}

function goesWith(source: SourceFile, hidden: HiddenFiles): GoesWith | undefined {
  /** Returns the file of the first id, if all of them are hidden. */
  const allHidden = (ids: readonly string[]) =>
    ids.every((id) => hidden.partners.has(id)) ? hidden.partners.get(ids[0] ?? '') : undefined;
  switch (source.collection) {
    case 'checkIns': {
      const because = hidden.partners.get(source.data?.author ?? '');
      const why = 'A partner’s own check-ins are hidden where the partner is.';
      return because === undefined ? undefined : { path: ['author'], what: 'This check-in', because, why };
    }
    case 'milestones': {
      if (hidden.setbacks && source.data?.kind === 'setback')
        return {
          path: ['kind'],
          what: 'This setback',
          onlySaid: true,
          why: '`alwaysPrivate` in `partnership.md` names setbacks.',
        };
      const because = allHidden(source.data?.partners ?? []);
      const why =
        'A milestone is hidden if all the partners it names are hidden: without a name, it would look like everyone’s.';
      return because === undefined ? undefined : { path: ['partners'], what: 'This milestone', because, why };
    }
    case 'goals': {
      const because = allHidden(source.data?.owners ?? []);
      const why = 'The site doesn’t name people who aren’t on it.';
      return because === undefined
        ? undefined
        : { path: ['owners'], what: 'This goal', part: 'any owner', onlySaid: true, because, why };
    }
    case 'benchmarks': {
      const { baseline, target, goal = '' } = source.data ?? {};
      const [one, other] = [baseline?.value, target?.value].map((value) =>
        typeof value === 'object' ? allHidden(Object.keys(value)) : undefined,
      );
      const values = one ?? other;
      if (values !== undefined) {
        const why = 'Its plan is for partners who aren’t on the site, so there’d be nothing left to measure against.';
        return { path: [one === undefined ? 'target' : 'baseline'], what: 'This benchmark', because: values, why };
      }
      const because = hidden.goals.get(goal);
      const why = 'What isn’t public isn’t named on the site.';
      return because === undefined
        ? undefined
        : { path: ['goal'], what: 'This benchmark', part: 'its goal', onlySaid: true, because, why };
    }
    case 'feedback': {
      const session = hidden.sessions.get(source.id);
      if (session !== undefined) {
        const why = 'Feedback is hidden where its check-in is.';
        return { path: ['remarks'], what: 'This feedback', onlySaid: true, because: session, why };
      }
      const remarks = source.data?.remarks ?? [];
      const at = remarks.findIndex(({ by }) => hidden.partners.has(by));
      const because = hidden.partners.get(remarks[at]?.by ?? '');
      const why = 'What a partner says is hidden where the partner is, and so are the answers to it.';
      return because === undefined
        ? undefined
        : {
            path: ['remarks', at, 'by'],
            what: 'This feedback',
            part: 'some of its remarks',
            onlySaid: true,
            because,
            why,
          };
    }
    default:
      return undefined;
  }
}

function notShown({ what, part, because, why }: GoesWith, saysPublic: boolean): ProblemDetails {
  const here = saysPublic ? 'remove `visibility: public` from this file' : 'write `visibility: partners` in this file';
  const reason = because === undefined ? 'setbacks never are' : `\`${because}\` isn’t public`;
  const makePublic =
    because === undefined
      ? 'Remove `setbacks` from `alwaysPrivate` if it should be there'
      : `Write \`visibility: public\` in \`${because}\``;
  return {
    code: part === undefined ? 'visibility/not-shown' : 'visibility/in-part',
    message:
      part === undefined
        ? `${what} is public, and still not on the public site: ${reason}.`
        : `${what} is on the public site without ${part}: ${reason}.`,
    why,
    fix:
      part === undefined ? `${makePublic}; or ${here}.` : `${makePublic}; or leave it, if that is how it should look.`,
  };
}
