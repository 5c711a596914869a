import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedbackText, type ImportedFeedback } from '../../../src/cli/feedback/feedback-file.ts';
import { feedbackSchema } from '../../../src/domain/schemas/feedback.ts';
import type { SessionRemark } from '../../../src/github/by-session.ts';
import { cleanBody } from '../../../src/github/pull-request-feedback.ts';
import { decode } from '../../../src/journal/files/decode.ts';
import { parseYaml } from '../../../src/journal/yaml/parse.ts';
import { runs } from '../../support/properties.ts';

interface Wanted extends Partial<ImportedFeedback> {
  pull?: number;
}

function imported({ pull = 12, ...more }: Wanted = {}): ImportedFeedback {
  return {
    pull,
    address: `https://github.com/robin/journal/pull/${pull}`,
    accounts: {},
    remarks: [],
    acknowledged: [],
    visibility: { session: 'partners', default: 'partners' },
    ...more,
  };
}

interface RemarkParts extends Partial<Omit<SessionRemark, 'answers'>> {
  pull?: number;
  answers?: number;
  minute?: number;
}

function remark(id: number, { pull = 12, answers, minute = id, ...more }: RemarkParts = {}): SessionRemark {
  return {
    origin: { pull, kind: 'comment', id: String(id) },
    by: 'sam',
    at: `2026-05-02T08:${String(minute).padStart(2, '0')}:00Z`,
    body: `Remark ${id}`,
    ...(answers !== undefined && { answers: { pull, kind: 'comment', id: String(answers) } }),
    ...more,
  };
}

function approval(id: number, pull = 12) {
  const origin = { pull, kind: 'approval', id: String(id) } as const;
  return { origin, by: 'sam', at: '2026-05-02T08:59:00Z' };
}

/** Returns the fields of a file as `check` reads them; fails the test if they have errors. */
function fieldsOf(text: string | undefined) {
  const decoded = decode(new TextEncoder().encode(text));
  const { data, findings } = parseYaml('text' in decoded ? decoded.text : '');
  expect([decoded, findings]).toEqual([{ text: text ?? '' }, []]);
  return feedbackSchema.parse(data);
}

const bodiesOf = (text: string | undefined) => fieldsOf(text).remarks.map(({ body }) => body);
const answersOf = (text: string | undefined) => fieldsOf(text).remarks.map(({ replyTo }) => replyTo);

const BY_HAND = `# Our own words
source: https://github.com/robin/journal/pull/3
acknowledged: [{ by: sam, at: 2026-05-02T08:11:00Z }] # on paper
remarks:
  # said on the telephone
  - { by: robin, at: 2026-05-02T08:05:30+00:00, on: 'Missed two runs', body: 'By hand' }

  # and the answer
  - by: sam # hoarse
    at: 2026-05-02T10:30:00+02:00
    replyTo: 0
    body: |
      Late
      answer
lang: de
# the end
`;

describe('a feedback file', () => {
  it('contains remarks, each with its source', async () => {
    const text = feedbackText(
      undefined,
      imported({
        acknowledged: [approval(80)],
        remarks: [
          remark(1, { on: 'Missed two runs', line: 31, body: 'What would have\nmade Tuesday possible?' }),
          remark(2, { answers: 1, by: 'robin' }),
        ],
      }),
    );
    await expect(text).toMatchFileSnapshot('goldens/new-file.yaml');
    expect(answersOf(text)).toEqual([undefined, 0]);
  });

  it('isn’t made if there’s nothing to say', () => {
    expect(feedbackText(undefined, imported())).toBeUndefined();
  });

  it('is identical if nothing has changed', () => {
    const said = imported({ acknowledged: [approval(80)], remarks: [remark(1), remark(2, { answers: 1 })] });
    const text = feedbackText(undefined, said);
    expect(feedbackText(text, said)).toBe(text);
    const odd = text?.replace('body: Remark 1', 'body:   "Remark 1"   # well said').replaceAll('\n', '\n\n');
    expect(feedbackText(odd, said)).toBe(odd);
    expect(feedbackText(BY_HAND, imported())).toBe(BY_HAND);
    expect(feedbackText('', imported())).toBe('');
  });

  it('follows edits, deletions and additions', () => {
    const first = feedbackText(undefined, imported({ acknowledged: [approval(80)], remarks: [remark(1), remark(3)] }));
    const second = feedbackText(
      first,
      imported({
        remarks: [remark(1, { body: 'Edited', on: 'Quoted', line: 3 }), remark(2), remark(4, { answers: 2 })],
      }),
    );
    expect(bodiesOf(second)).toEqual(['Edited', 'Remark 2', 'Remark 4']);
    expect(answersOf(second)).toEqual([undefined, undefined, 1]);
    expect(fieldsOf(second).acknowledged).toEqual([]);
    const third = feedbackText(second, imported());
    expect(fieldsOf(third)).toMatchObject({ remarks: [], source: 'https://github.com/robin/journal/pull/12' });
    expect(bodiesOf(feedbackText(third, imported({ remarks: [remark(1)] })))).toEqual(['Remark 1']);
  });

  it('says who has seen a remark, and keeps everyone who has', () => {
    const seenIn = (text: string | undefined) => fieldsOf(text).remarks.map(({ seen }) => seen);
    const first = feedbackText(undefined, imported({ remarks: [remark(1, { seen: ['robin'] }), remark(2)] }));
    expect(first).toContain('    seen: [ robin ]\n');
    expect(seenIn(first)).toEqual([['robin'], undefined]);
    // The reaction is removed, and another is added.
    const later = imported({ remarks: [remark(1, { body: 'Edited' }), remark(2, { seen: ['alex', 'robin'] })] });
    const second = feedbackText(first, later);
    expect(seenIn(second)).toEqual([['robin'], ['alex', 'robin']]);
    expect(feedbackText(second, later)).toBe(second);
    const byHand = second?.replace('seen: [ robin ]', 'seen: [robin, zoe] # told me');
    expect(feedbackText(byHand, later)).toBe(byHand);
  });

  it('keeps what was written by hand, including comments, sorted by time among what’s imported', async () => {
    const said = imported({ acknowledged: [approval(80)], remarks: [remark(1), remark(20, { body: 'Between' })] });
    const text = feedbackText(BY_HAND, said);
    await expect(text).toMatchFileSnapshot('goldens/by-hand.yaml');
    expect(bodiesOf(text)).toEqual(['Remark 1', 'By hand', 'Between', 'Late\nanswer\n']);
    expect(answersOf(text)).toEqual([undefined, undefined, undefined, 1]);
    expect(feedbackText(text, said)).toBe(text);
    // Everything imported is removed again, and the rest still says the same.
    expect(fieldsOf(feedbackText(text, imported()))).toEqual(fieldsOf(BY_HAND));
  });

  it('keeps comments next to what’s imported for as long as that exists', () => {
    const said = imported({ remarks: [remark(1), remark(2)] });
    const commented = feedbackText(undefined, said)
      ?.replace('comment 1', 'comment 1: she laughed')
      .replace(
        '  - by: sam # pull request 12, comment 2',
        '  # about the dog\n  - by: sam # pull request 12, comment 2',
      );
    const edited = feedbackText(commented, imported({ remarks: [remark(1, { body: 'A' }), remark(2, { body: 'B' })] }));
    expect(edited).toContain('# pull request 12, comment 1: she laughed\n');
    expect(edited).toContain('  # about the dog\n  - by: sam # pull request 12, comment 2\n');
    expect(feedbackText(edited, imported({ remarks: [remark(1)] }))).toContain('# about the dog');
  });

  it('keeps an answer by hand with what it answers, and as a remark once that’s gone', () => {
    const text = `${feedbackText(undefined, imported({ remarks: [remark(5)] }))}  - { by: robin, at: 2026-05-01T08:00:00Z, replyTo: 0, body: By hand }\n`;
    const more = feedbackText(text, imported({ remarks: [remark(1), remark(5)] }));
    // By its time it's older than the remark it answers, but it comes after it anyway.
    expect(bodiesOf(more)).toEqual(['Remark 5', 'By hand', 'Remark 1']);
    expect(answersOf(more)).toEqual([undefined, 0, undefined]);
    expect(feedbackText(more, imported({ remarks: [remark(1), remark(5)] }))).toBe(more);
    const less = feedbackText(more, imported({ remarks: [remark(1)] }));
    expect([bodiesOf(less), answersOf(less)]).toEqual([
      ['By hand', 'Remark 1'],
      [undefined, undefined],
    ]);
  });

  it('holds several pull requests, whichever was imported last', () => {
    const robins = imported({ acknowledged: [approval(1)], remarks: [remark(1), remark(4, { answers: 1 })] });
    const sams = imported({
      pull: 13,
      acknowledged: [approval(2, 13)],
      remarks: [remark(1, { pull: 13, minute: 1 }), remark(2, { pull: 13 })],
    });
    const both = feedbackText(feedbackText(undefined, robins), sams);
    expect(fieldsOf(both).source).toBe(robins.address);
    expect(answersOf(both)).toEqual([undefined, undefined, undefined, 0]);
    expect(feedbackText(both, robins)).toBe(both);
    expect(feedbackText(both, sams)).toBe(both);
    expect(feedbackText(feedbackText(undefined, sams), robins)?.replace('/13', '/12')).toBe(both);
    expect(bodiesOf(feedbackText(both, { ...robins, remarks: [] }))).toEqual(['Remark 1', 'Remark 2']);
  });

  it('recognizes what it imported even if a program removed the comments', () => {
    const said = imported({ acknowledged: [approval(80)], remarks: [remark(1), remark(2, { answers: 1 })] });
    const text = feedbackText(undefined, said);
    const bare = text?.replaceAll(/ #.*|^#.*\n+/gm, '');
    expect(bare).not.toContain('#');
    expect(feedbackText(bare, said)).toBe(text?.replace(/^#.*\n+/, ''));
  });

  it('is never visible to people who may not see the session, or to more people than before', () => {
    const seen = (session: 'public' | 'partners' | 'private', text?: string) =>
      fieldsOf(feedbackText(text, imported({ remarks: [remark(1)], visibility: { session, default: 'partners' } })))
        .visibility;
    expect([seen('public'), seen('partners'), seen('private')]).toEqual([undefined, undefined, 'private']);
    expect([seen('partners', 'visibility: public\n'), seen('partners', 'visibility: private\n')]).toEqual([
      'partners',
      'private',
    ]);
  });

  it('accepts any text, and reads it back unchanged', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', '\t', '  x', 'x  ', '- a', '#', '# b', 'a: b', '"', "'", '|', '>', '...', '---', '\\'),
      fc.constantFrom('yes', 'null', '1e999', '2026-05-01', '*a', '&a', '!a', '%a', '@a', '`', '{', '[', '? a', ': '),
    );
    const body = fc
      .array(line, { minLength: 1, maxLength: 6 })
      .map((lines) => cleanBody(lines.join('\n')))
      .filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(body, body), { minLength: 1, maxLength: 4 }), (texts) => {
        const remarks = texts.map(([words, on], at) =>
          remark(at + 1, { body: words, on: on.replaceAll(/\s+/g, ' ') || 'x' }),
        );
        const said = imported({ remarks });
        const text = feedbackText(undefined, said);
        expect(fieldsOf(text).remarks.map((each) => [each.body, each.on])).toEqual(
          remarks.map((each) => [each.body, each.on]),
        );
        expect(feedbackText(text, said)).toBe(text);
        const both = feedbackText(BY_HAND, said);
        expect(feedbackText(both, said)).toBe(both);
      }),
      { numRuns: runs(500) },
    );
  });
});
