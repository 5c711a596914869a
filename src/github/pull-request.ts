import { z } from 'zod';
import type { Github } from './client.ts';
import { orNone } from './failures.ts';

const sideSchema = z.object({ repo: z.object({ full_name: z.string() }).nullable() });

/**
 * Returns why a pull request can't be commented on although the token could: it comes from another repository, possibly
 * a deleted one, or its conversation is locked. Undefined if the token is the reason.
 * @throws GithubError
 */
export async function whyNoComment(github: Github, pull: number): Promise<'fork' | 'locked' | undefined> {
  const { head, base, locked } = await github.ask({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters: { pull_number: pull },
    schema: z.object({ head: sideSchema, base: sideSchema, locked: z.boolean() }),
    about: `pull request ${pull}`,
  });
  if (locked) return 'locked';
  return head.repo?.full_name === base.repo?.full_name ? undefined : 'fork';
}

/* The parts of GitHub's answers that are used, by GitHub's names: https://docs.github.com/en/rest/pulls */

/** May be larger than a number can be; only compared and written. */
const idSchema = z.union([z.int(), z.bigint()]).transform(String);
const addressSchema = z.url({ protocol: /^https?$/ });
const instantSchema = z.iso.datetime({ offset: true });
/** Null if the account was deleted. */
const accountSchema = z.object({ login: z.string(), id: z.int(), type: z.string() }).nullable().default(null);
const lineSchema = z.int().positive().nullish();

const pullSchema = z.object({
  number: z.int(),
  html_url: addressSchema,
  user: accountSchema,
  /** The last commit that was pushed to it, even after it's merged. */
  head: z.object({ sha: z.string() }),
});

const fileSchema = z.object({ filename: z.string(), previous_filename: z.string().optional(), status: z.string() });

const reviewSchema = z.object({
  id: idSchema,
  user: accountSchema,
  body: z.string().nullish(),
  /** `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED`, `PENDING`. */
  state: z.string(),
  html_url: addressSchema,
  /** The commit that was reviewed; null if it's gone. */
  commit_id: z.string().nullish(),
  /** Null while it's being written. */
  submitted_at: instantSchema.nullish(),
});

/** How many reactions a comment has; older GitHub servers don't say. */
const reactionsSchema = z.object({ total_count: z.int().nonnegative() }).nullish();
const reactionSchema = z.object({ user: accountSchema }).catch({ user: null });

const reviewCommentSchema = z.object({
  id: idSchema,
  user: accountSchema,
  body: z.string().nullish(),
  path: z.string(),
  /** The part of the change up to the line that it's about; empty for a comment on a whole file. */
  diff_hunk: z.string(),
  /** The last line of a range; null if the line has been changed since. */
  line: lineSchema,
  original_line: lineSchema,
  /** The first line of a range. */
  original_start_line: lineSchema,
  /** `LEFT` or `RIGHT`. */
  side: z.string().nullish(),
  /** `line` or `file`. */
  subject_type: z.string().nullish(),
  in_reply_to_id: idSchema.nullish(),
  pull_request_review_id: idSchema.nullish(),
  html_url: addressSchema,
  created_at: instantSchema,
  reactions: reactionsSchema,
});

const conversationCommentSchema = z.object({
  id: idSchema,
  user: accountSchema,
  body: z.string().nullish(),
  html_url: addressSchema,
  created_at: instantSchema,
  reactions: reactionsSchema,
});

/** A contribution in an unknown format, which doesn't affect the others. */
class Odd {
  /** Where it can be read. */
  readonly address: string | undefined;
  constructor(address: string | undefined) {
    this.address = address;
  }
}

const oddSchema = z
  .object({ html_url: addressSchema })
  .catch({ html_url: '' })
  .transform(({ html_url: address }) => new Odd(address || undefined));

function orOdd<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, oddSchema]);
}

export type Account = z.infer<typeof accountSchema>;
export type ChangedFile = z.infer<typeof fileSchema>;
export type PullRequestReview = z.infer<typeof reviewSchema>;
export type ReviewComment = z.infer<typeof reviewCommentSchema>;
type ConversationComment = z.infer<typeof conversationCommentSchema>;

/** A pull request with everything that was said in it. */
export interface PullRequest {
  number: number;
  html_url: string;
  user: Account;
  head: { sha: string };
  files: readonly ChangedFile[];
  reviews: readonly PullRequestReview[];
  /** Comments on lines and files. */
  comments: readonly ReviewComment[];
  /** Comments on the pull request as a whole, outside of reviews. */
  conversation: readonly ConversationComment[];
  /** Who reacted to a comment, by its key: `comment 12`, `conversation 34`. */
  reactedTo: ReadonlyMap<string, readonly Account[]>;
  /** Addresses of contributions in an unknown format. */
  odd: readonly string[];
}

/**
 * Reads a pull request and everything that was said in it.
 * @throws GithubError
 */
export async function readPullRequest(github: Github, number: number): Promise<PullRequest> {
  const about = `pull request ${number}`;
  const parameters = { number };
  const pull = '/repos/{owner}/{repo}/pulls/{number}';
  // First alone: if it doesn't exist, there is one error instead of five.
  const itself = await github.ask({ route: `GET ${pull}`, parameters, schema: pullSchema, about });
  const [files, ...said] = await Promise.all([
    github.askAll({ route: `GET ${pull}/files`, parameters, schema: fileSchema, about }),
    github.askAll({ route: `GET ${pull}/reviews`, parameters, schema: orOdd(reviewSchema), about }),
    github.askAll({ route: `GET ${pull}/comments`, parameters, schema: orOdd(reviewCommentSchema), about }),
    github.askAll({
      route: 'GET /repos/{owner}/{repo}/issues/{number}/comments',
      parameters,
      schema: orOdd(conversationCommentSchema),
      about,
    }),
  ]);
  const odd = said.flat().flatMap((entry) => (entry instanceof Odd ? (entry.address ?? itself.html_url) : []));
  const [reviews, comments, conversation] = [known(said[0]), known(said[1]), known(said[2])];
  const reactedTo = await readReactions(github, [
    ...comments.map((comment) => ({ ...comment, kind: 'comment' as const })),
    ...conversation.map((comment) => ({ ...comment, kind: 'conversation' as const })),
  ]);
  return { ...itself, files, reviews, comments, conversation, reactedTo, odd };
}

function known<Entry>(entries: readonly (Entry | Odd)[]): Entry[] {
  return entries.filter((entry): entry is Exclude<Entry, Odd> => !(entry instanceof Odd));
}

/** How many comments, the newest ones, are asked for their reactions, each with a separate request. */
export const MAX_REACTED = 100;
const ENTRIES_A_PAGE = 100;

/** The routes of reactions. Reviews have reactions too, but GitHub's API doesn't return them. */
const REACTIONS = {
  comment: 'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions',
  conversation: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
};

type Reacted = Pick<ConversationComment, 'id' | 'created_at' | 'reactions'> & { kind: keyof typeof REACTIONS };

async function readReactions(github: Github, comments: readonly Reacted[]): Promise<PullRequest['reactedTo']> {
  const reacted = comments
    .filter(({ reactions }) => (reactions?.total_count ?? 0) > 0)
    .sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))
    .slice(0, MAX_REACTED);
  const all = await Promise.all(
    reacted.map(async ({ kind, id }) => {
      const reactions = await orNone(() =>
        github.ask({
          route: REACTIONS[kind],
          parameters: { comment_id: id, per_page: ENTRIES_A_PAGE },
          schema: z.array(reactionSchema),
          about: `the reactions to comment ${id}`,
        }),
      );
      return [`${kind} ${id}`, (reactions ?? []).map(({ user }) => user)] as const;
    }),
  );
  return new Map(all);
}
