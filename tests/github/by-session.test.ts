import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { bySession, type CheckInFile } from '../../src/github/by-session.ts';
import type { Approval, GivenFeedback, GivenRemark } from '../../src/github/pull-request-feedback.ts';
import type { ChangedFile, PullRequest } from '../../src/github/pull-request.ts';

const MAY_1 = plainDate('2026-05-01');
const MAY_15 = plainDate('2026-05-15');
const LINES = ['## Setbacks', '- Missed two runs'];

const CHECK_INS: Record<string, CheckInFile> = {
  'check-ins/2026-05-01.md': { session: MAY_1, lines: LINES },
  'check-ins/2026-05-15-robin.md': { session: MAY_15, author: 'robin', lines: LINES },
  'check-ins/2026-05-15-sam.md': { session: MAY_15, author: 'sam', lines: LINES },
};

function pullOf(...files: (string | ChangedFile)[]): PullRequest {
  return {
    number: 12,
    html_url: 'https://github.com/robin/journal/pull/12',
    user: null,
    head: { sha: '' },
    files: files.map((file) => (typeof file === 'string' ? { filename: file, status: 'modified' } : file)),
    reviews: [],
    comments: [],
    conversation: [],
    reactedTo: new Map(),
    odd: [],
  };
}

function remark(id: string, more: Partial<GivenRemark> = {}): GivenRemark {
  const origin = { pull: 12, kind: 'comment', id } as const;
  return { origin, by: 'sam', at: '2026-05-16T08:00:00Z', body: `Remark ${id}`, ...more };
}

const onLine = (path: string): Partial<GivenRemark> => ({
  path,
  lines: { lines: ['- Missed two runs'], first: 2, headings: [] },
});

function approval(by: string): Approval {
  return { origin: { pull: 12, kind: 'approval', id: by }, by, at: '2026-05-16T09:00:00Z' };
}

function sorted(pull: PullRequest, given: Partial<GivenFeedback>) {
  const leftOut = { bots: [], strangers: [], takenOver: [], outdated: [], deleted: 0, empty: 0, odd: [] };
  return bySession(
    pull,
    { remarks: [], approvals: [], accounts: new Map(), leftOut, ...given },
    (path) => CHECK_INS[path],
  );
}

describe('feedback by session', () => {
  it('belongs to the check-in that’s commented on, with a quote', () => {
    const pull = pullOf('check-ins/2026-05-01.md', 'check-ins/2026-05-15-robin.md');
    const remarks = [
      remark('1', onLine('check-ins/2026-05-01.md')),
      remark('2', onLine('check-ins/2026-05-15-robin.md')),
    ];
    expect(
      sorted(pull, { remarks }).map(({ session, remarks: [first] }) => [
        session,
        first?.origin.id,
        first?.on,
        first?.line,
      ]),
    ).toEqual([
      [MAY_1, '1', 'Missed two runs', 2],
      [MAY_15, '2', 'Missed two runs', 2],
    ]);
  });

  it('belongs to the newest session if it’s about the whole, or about another file', () => {
    const pull = pullOf('check-ins/2026-05-15-robin.md', 'check-ins/2026-05-01.md', 'goals/marathon.md');
    const remarks = [remark('1'), remark('2', onLine('goals/marathon.md'))];
    const [first, second] = sorted(pull, { remarks });
    expect([first?.session, first?.remarks]).toEqual([MAY_1, []]);
    expect(second?.remarks.map(({ on, line }) => [on, line])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('follows a renamed check-in', () => {
    const pull = pullOf({
      filename: 'check-ins/2026-05-01.md',
      previous_filename: 'check-ins/2026-04-30.md',
      status: 'renamed',
    });
    const [only] = sorted(pull, { remarks: [remark('1', onLine('check-ins/2026-04-30.md'))] });
    expect(only?.remarks[0]?.on).toBe('Missed two runs');
  });

  it('doesn’t exist if the pull request doesn’t change a check-in', () => {
    expect(sorted(pullOf('goals/marathon.md'), { remarks: [remark('1')], approvals: [approval('sam')] })).toEqual([]);
  });

  it('acknowledges every session of the pull request, but never from the person who opened it', () => {
    const pull = pullOf('check-ins/2026-05-01.md', 'check-ins/2026-05-15-robin.md');
    const approvals = [approval('sam'), approval('robin')];
    expect(sorted(pull, { author: 'robin', approvals }).map((each) => each.acknowledged.map(({ by }) => by))).toEqual([
      ['sam'],
      ['sam'],
    ]);
  });

  it('isn’t acknowledged by its only author, if a program opened the pull request', () => {
    const approvals = [approval('robin'), approval('sam')];
    const by = (...files: string[]) =>
      sorted(pullOf(...files), { approvals }).flatMap(({ acknowledged }) => acknowledged.map((each) => each.by));
    expect(by('check-ins/2026-05-15-robin.md')).toEqual(['sam']);
    expect(by('check-ins/2026-05-15-robin.md', 'check-ins/2026-05-15-sam.md')).toEqual(['robin', 'sam']);
    expect(by('check-ins/2026-05-01.md')).toEqual(['robin', 'sam']);
  });

  it('keeps threads: answers name what they answer, and quote nothing themselves', () => {
    const place = onLine('check-ins/2026-05-01.md');
    const remarks = [remark('1', { ...place, thread: '1' }), remark('2', { ...place, thread: '1', by: 'robin' })];
    const [only] = sorted(pullOf('check-ins/2026-05-01.md'), { remarks });
    expect(only?.remarks[1]).toEqual({
      origin: { pull: 12, kind: 'comment', id: '2' },
      by: 'robin',
      at: '2026-05-16T08:00:00Z',
      body: 'Remark 2',
      answers: { pull: 12, kind: 'comment', id: '1' },
    });
  });

  it('starts a thread with the first remark that’s left', () => {
    const place = onLine('check-ins/2026-05-01.md');
    const remarks = [remark('2', { ...place, thread: '1' }), remark('3', { ...place, thread: '1' })];
    const [only] = sorted(pullOf('check-ins/2026-05-01.md'), { remarks });
    expect(only?.remarks.map(({ on, answers }) => [on, answers?.id])).toEqual([
      ['Missed two runs', undefined],
      [undefined, '2'],
    ]);
  });
});
