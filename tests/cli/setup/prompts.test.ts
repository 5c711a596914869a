import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/cli/ask/asker.ts';
import { Cancelled } from '../../../src/cli/runtime/command.ts';
import { NEEDED, runSetup as start, SetupFolder } from './run-setup.ts';
import { answering, type Says } from './answering.ts';
import { sampleOf } from '../../support/properties.ts';

let ours: SetupFolder;
beforeEach(() => void (ours = new SetupFolder()));
afterEach(() => ours.remove());

const runSetup = (folder: string, options: Readonly<Record<string, string | true>>, asker: Asker) =>
  start(folder, options, { asker });

const SAYS = {
  'Your names': 'Robin, Sam',
  'Why you hold each other': 'We finish what matters',
  'The goal, in a few words': 'Run a marathon',
  Specific: 'Both finish',
  Achievable: 'Eight months',
  Relevant: 'Health',
  'What you measure': 'Long run',
  'Its unit': 'km',
  'Where you want to be': '42.2',
} as const;

const partnership = () => ours.read('content/partnership.md');

describe('setup in a terminal', () => {
  it('asks everything once, group by group with a reason, and writes after a yes', async () => {
    const { asker, asked } = answering(SAYS);
    const { code, out, error } = await runSetup(ours.folder, {}, asker);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(asked.map(({ message, offered }) => `${message} [${offered ?? ''}]`)).toMatchInlineSnapshot(`
      [
        "Your names, two or more, separated by commas []",
        "Short names for you in files, in the same order: \`@robin\` goes in front of what Robin promises [robin, sam]",
        "Robin’s pronouns []",
        "Robin’s user name on GitHub, so that comments there become part of the journal []",
        "Robin’s role between you []",
        "The feedback that helps Robin most [none]",
        "Sam’s pronouns []",
        "Sam’s user name on GitHub, so that comments there become part of the journal []",
        "Sam’s role between you []",
        "The feedback that helps Sam most [none]",
        "What you call yourselves [Robin & Sam]",
        "Why you hold each other to your goals, in a sentence []",
        "How you talk with each other, separated by semicolons [We ask before we advise; Bad news travels the same day]",
        "What happens when one of you misses a commitment [If one of us misses a commitment, they say so first, and pick the smallest next step.]",
        "How often [1 week]",
        "The first check-in, which sets the weekday for all the others [2026-11-29]",
        "The time zone that “today” goes by [Europe/Lisbon]",
        "The goal, in a few words []",
        "Specific: what exactly will you do? []",
        "Achievable: why can you do it? []",
        "Relevant: why does it matter? []",
        "Time-bound: by which day? [2027-02-22]",
        "What you measure, in a few words []",
        "Its unit []",
        "Whose numbers they are [pair]",
        "Where you start: a number, or one for each of you (name: 5, name: 6) [0]",
        "Where you want to be: a number, or one for each of you []",
        "By which day? [2027-02-22]",
        "Who sees what you write, unless a file says otherwise [partners]",
        "What you agreed about sharing, in your own words []",
        "Where the repository is kept and its site published [github]",
        "The address of the repository, for “Edit this page” []",
        "Where its site will be []",
        "Write this? [write]",
      ]
    `);
    const told = out.replaceAll(ours.folder, 'ours');
    expect(told.replaceAll(/(\S) {2,}/g, '$1  ')).toMatchInlineSnapshot(`
      "This sets up a journal of your own, in its own repository. It takes about five minutes. Press Enter to accept a
      suggestion, or to skip what’s optional: you can change everything later, in any editor. Nothing is written until you’ve seen it.
      Ctrl+C stops.

      First, who you are. It’s on every page, and each of you gets a file to add to.

      What you are to each other. You’ll read it again when it gets hard, and you can change it whenever it’s wrong.

      When you check in. The site counts from the first day, and says when the next one is due.

      Your first goal, one that you share. Five short answers make it specific enough to know when you have it.

      How you can tell that you’re getting there: one thing to measure, and a plan from where you are to where you want to be.

      What you share, and with whom. Each file can say otherwise.

      Your answers:
        Robin & Sam: @robin, @sam
        We finish what matters
        check-ins: every week, the first on 2026-11-29 (Europe/Lisbon)
        goal: Run a marathon, by 2027-02-22
        benchmark: Long run, from 0 to 42.2 km by 2027-02-22
        seen by: partners, unless a file says otherwise
        kept on: github

      These files will be written:
        ours/package.json
        ours/.gitignore
        ours/content/README.md
        ours/.github/dependabot.yml
        ours/.github/pull_request_template.md
        ours/.github/workflows/feedback.yml
        ours/.github/workflows/next-check-in.yml
        ours/.github/workflows/publish.yml
        ours/.github/workflows/review.yml
        ours/.vscode/settings.json
        ours/.vscode/tasks.json
        ours/content/partnership.md
        ours/content/partners/robin.md
        ours/content/partners/sam.md
        ours/content/goals/run-a-marathon.md
        ours/content/benchmarks/long-run.md
        ours/vendor/alongside-1.2.3.tgz

      Installing the engine …

      Your journal is in \`ours\`. All is well: 5 documents, no problems.

      What comes next:
        cd ours
        npm run dev  shows it on your machine
        npm run new -- check-in  starts your first check-in
        npm run keys -- init  makes a passphrase for each of you, so that your pages can be on the site, sealed

      On GitHub, once:
        Make a private repository there, and push to it. In a public one, everyone can read every file, sealed pages or not.
        Settings → Pages → Source: GitHub Actions. GitHub Free doesn’t publish a site from a private repository.
        Settings → Actions → General: allow GitHub Actions to create pull requests, so that it can start each check-in for you.
      "
    `);
  });

  it('writes nothing after a no', async () => {
    const { code, error } = await runSetup(ours.folder, {}, answering({ ...SAYS, 'Write this?': 'leave' }).asker);
    expect({ code, error }).toEqual({ code: 1, error: 'Nothing was changed.\n' });
    expect(ours.has('')).toBe(false);
  });

  it.each(['Your names', 'Sam’s role', 'How often', 'Write this?'])('can be cancelled at “%s”', async (question) => {
    const { code, error } = await runSetup(
      ours.folder,
      {},
      answering({
        [question]: new Cancelled(),
        ...SAYS,
        ...(question === 'Your names' && { 'Your names': new Cancelled() }),
      }).asker,
    );
    expect({ code, error }).toEqual({ code: 1, error: 'Nothing was changed.\n' });
    expect(ours.has('')).toBe(false);
  });

  it('doesn’t ask for what was given, or for anything with --yes', async () => {
    const some = answering({});
    await runSetup(ours.folder, { ...NEEDED, github: 'a, b' }, some.asker);
    const messages = some.asked.map(({ message }) => message);
    expect(messages).toContain('Sam’s pronouns');
    expect(messages.filter((message) => /GitHub: whose|Your names|Specific/.test(message))).toEqual([]);
    const unasked = answering({});
    const { code } = await runSetup(`${ours.root}/two`, { ...NEEDED, yes: true }, unasked.asker);
    expect({ code, asked: unasked.asked }).toEqual({ code: 0, asked: [] });
  });

  it('doesn’t ask for what a given list leaves out', async () => {
    const some = answering(SAYS);
    await runSetup(ours.folder, { pronouns: ', she/her' }, some.asker);
    expect(some.asked.filter(({ message }) => message.includes('pronouns'))).toEqual([]);
    expect(ours.read('content/partners/sam.md')).toContain('pronouns: she/her');
    expect(ours.read('content/partners/robin.md')).not.toMatch(/^pronouns/m);
  });

  it('doesn’t overwrite what was added to the folder meanwhile', async () => {
    const { asker } = answering(SAYS);
    const slow = {
      ...asker,
      choose: (question: Parameters<typeof asker.choose>[0]) => {
        ours.write('notes.txt', 'ours');
        return asker.choose(question);
      },
    };
    const { code, error } = await runSetup(ours.folder, {}, slow);
    expect(code).toBe(1);
    expect(error).toContain('isn’t empty:\n  notes.txt');
    expect(ours.files()).toEqual({ 'notes.txt': 'ours' });
  });

  it.each(
    sampleOf<[string, Says, string]>(
      [
        ['Your names', 'Robin', 'two partners or more'],
        ['Your names', 'Robin, robin', 'two partners called robin'],
        ['Your names', `Robin, ${'x'.repeat(121)}`, '121 characters'],
        ['Short names for you', 'robin', 'one for each of you, 2 in all'],
        ['Short names for you', 'r, r', 'Two of you have the same'],
        ['Short names for you', 'Robin R, sam', 'an id'],
        ['Robin’s user name on GitHub', 'Robin Example', 'a GitHub user name'],
        ['Robin’s pronouns', 'she, they', 'without commas'],
        ['Sam’s role', 'Reader; keeper', 'without semicolons'],
        ['Why you hold each other', ' ', 'Please write something here.'],
        ['Why you hold each other', 'a\u0000b', 'invisible character'],
        ['Why you hold each other', 'a\ud800b', 'invisible character'],
        ['How often', 'weekly', 'a length of time'],
        ['How often', '0 days', 'at least 1 day'],
        ['The first check-in', '29.11.2026', 'year first'],
        ['The first check-in', '2026-02-30', 'a real date'],
        ['time zone', 'London', 'a time zone'],
        ['by which day', '2026-11-22', 'after 2026-11-22'],
        ['Where you start', '8 km', 'Write just a number'],
        ['Where you start', '8,5', 'Write just a number'],
        ['Where you start', '1234567890123456', 'Write just a number'],
        ['Where you want to be', 'robin: 1, sam: 2', 'Write just a number'],
        ['The address of the repository', 'our server', 'the address of a repository'],
        ['Where its site will be', 'robin.github.io', 'the address of a site'],
      ],
      8,
    ),
  )('says why it can’t accept: %s %j', async (question, answer, why) => {
    const some = answering({
      [question]: [answer, ...(question in SAYS ? [SAYS[question as keyof typeof SAYS]] : [])],
      ...Object.fromEntries(Object.entries(SAYS).filter(([part]) => part !== question)),
    }); // It's one of its keys
    await runSetup(ours.folder, {}, some.asker);
    expect(some.objections.join()).toContain(why);
  });

  it('accepts a number for each partner if each has one', async () => {
    const { asker, objections } = answering({
      ...SAYS,
      'Whose numbers': 'partner',
      'Where you start': ['robin: 8', 'robin: 8, kit: 5', 'robin: 8, robin: 5', 'Robin: 8, sam: 5'],
    });
    expect((await runSetup(ours.folder, {}, asker)).code).toBe(0);
    expect(new Set(objections)).toEqual(new Set(['Write one number, or one for each of you: robin: 5, sam: 6.']));
    expect(ours.read('content/benchmarks/long-run.md')).toContain('value: { robin: 8, sam: 5 }');
  });

  it('suggests the addresses of the repository that it was cloned into', async () => {
    ours.write('README.md', '# journal\n');
    ours.repository.git('init', '--quiet');
    ours.repository.git('remote', 'add', 'origin', 'git@github.com:Robin-Example/journal.git');
    const { asker, asked } = answering(SAYS);
    await runSetup(ours.folder, {}, asker);
    expect(asked.map(({ offered }) => offered)).toEqual(
      expect.arrayContaining(['https://github.com/Robin-Example/journal', 'https://robin-example.github.io/journal/']),
    );
    expect(partnership()).toContain("base: '/journal/'");
  });
});

describe('setup, before anything is written', () => {
  /** Makes someone who changes one answer at each `Write this?`, and writes when all changes are made. */
  function changing(
    before: Readonly<Record<string, Says | readonly Says[]>>,
    changes: readonly (readonly [what: string, ...Says[]])[],
  ) {
    const { asker, asked } = answering(before);
    const left = [...changes];
    let now: Asker = asker;
    const since: string[] = [];
    const wrapped: Asker = {
      ...asker,
      choose: (question) => {
        if (question.message === 'Write this?') {
          now = asker;
          return Promise.resolve(left.length > 0 ? 'change' : 'write');
        }
        if (question.message !== 'Which one?') return now.choose(question);
        const [what = '', ...says] = left.shift() ?? [];
        const option =
          question.choices.find(({ value }) => value === what)?.value ?? expect.fail(`There’s no ${what}.`);
        const next = says.map(String);
        const again = (offered: string | undefined, message: string) => {
          since.push(message);
          return Promise.resolve(next.shift() ?? offered ?? '');
        };
        now = {
          ...asker,
          text: ({ initial, message }) => again(initial, message),
          choose: ({ initial, message }) => again(initial, message),
        };
        return Promise.resolve(option);
      },
      text: (question) => now.text(question),
    };
    return { asker: wrapped, asked, since };
  }

  it('lets one answer be changed, and suggestions that were accepted follow it', async () => {
    const { asker, since } = changing(SAYS, [['due', '2027-06-01']]);
    expect((await runSetup(ours.folder, {}, asker)).code).toBe(0);
    expect(since).toEqual(['Time-bound: by which day?']);
    expect(ours.read('content/goals/run-a-marathon.md')).toContain('due: 2027-06-01');
  });

  it('lets the partners be changed: ids and name follow, those who stay aren’t asked again, but numbers for each are', async () => {
    const { asker, since } = changing(
      { ...SAYS, 'Robin’s pronouns': 'they/them', 'Whose numbers': 'partner', 'Where you start': 'robin: 8, sam: 5' },
      [['partners', 'Robin, Kit', 'robin: 8, kit: 3', 'she/her']],
    );
    expect((await runSetup(ours.folder, {}, asker)).code).toBe(0);
    expect(since.slice(0, 3)).toEqual([
      'Your names, two or more, separated by commas',
      expect.stringContaining('Where you start'),
      'Kit’s pronouns',
    ]);
    expect(since.join()).not.toContain('Robin’s');
    expect(ours.read('content/partners/robin.md')).toContain('pronouns: they/them');
    expect(ours.read('content/partners/kit.md')).toContain('pronouns: she/her');
    expect(ours.has('content/partners/sam.md')).toBe(false);
    expect(partnership()).toContain('name: Robin & Kit');
    expect(ours.read('content/benchmarks/long-run.md')).toContain('{ robin: 8, kit: 3 }');
  });

  it('lets one partner’s details be changed, suggesting the earlier ones', async () => {
    const { asker, since } = changing({ ...SAYS, 'Sam’s role': 'Reader' }, [['partner:sam', 'she/her', 'sam-x']]);
    expect((await runSetup(ours.folder, {}, asker)).code).toBe(0);
    expect(since).toHaveLength(4);
    expect(ours.read('content/partners/sam.md')).toMatch(/pronouns: she\/her\n(?:.*\n)*role: Reader/);
  });
});
