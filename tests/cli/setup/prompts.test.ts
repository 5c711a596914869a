import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/cli/runtime/command.ts';
import { ExampleProject } from './example-project.ts';
import { NEEDED, runSetup } from './run-setup.ts';
import { type Says, somebody } from './somebody.ts';

let project: ExampleProject;
beforeEach(() => void (project = ExampleProject.committed()));
afterEach(() => project.remove());

const SAYS = {
  'Your names': 'Robin, Sam',
  'Why you hold each other': 'We finish what matters',
  'The goal, in a few words': 'Run a marathon',
  Specific: 'Both finish',
  Achievable: 'Eight months',
  Relevant: 'Health',
  'What you measure': 'Long run',
  'What its numbers count': 'km',
  'Where you want to be': '42.2',
} as const;

const partnership = () => project.read('content/partnership.md');

describe('setup in a terminal', () => {
  it('asks everything once, a group at a time with its reason, and writes after a yes', async () => {
    const { asker, asked } = somebody(SAYS);
    const { code, out, error } = await runSetup(project.content, {}, asker);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(asked.map(({ message, offered }) => `${message} [${offered ?? ''}]`)).toMatchInlineSnapshot(`
      [
        "Your names, two or more, separated by commas []",
        "Short names for you in files, in the same order: \`@robin\` stands before what Robin promises [robin, sam]",
        "Robin’s pronouns []",
        "Robin’s user name on GitHub, by which what they say there comes into the journal []",
        "Robin’s role between you []",
        "The feedback that helps Robin most [none]",
        "Sam’s pronouns []",
        "Sam’s user name on GitHub, by which what they say there comes into the journal []",
        "Sam’s role between you []",
        "The feedback that helps Sam most [none]",
        "What you call yourselves [Robin & Sam]",
        "Why you hold each other to your goals, in a sentence []",
        "How you talk with each other, separated by semicolons [We ask before we advise; Bad news travels the same day]",
        "What happens when somebody misses a commitment [Whoever misses a commitment says so first, and picks the smallest next step.]",
        "How often [1 week]",
        "The first time; the weekday of all follows from it [2026-11-29]",
        "The time zone that “today” goes by [Europe/Lisbon]",
        "The goal, in a few words []",
        "Specific: what exactly will be done? []",
        "Achievable: why can it be done? []",
        "Relevant: why does it matter? []",
        "Time-bound: by which day? [2027-02-22]",
        "What you measure, in a few words []",
        "What its numbers count []",
        "Whose numbers they are [pair]",
        "Where you start: a number, or one for each of you (name: 5, name: 6) [0]",
        "Where you want to be: a number, or one for each of you []",
        "By which day? [2027-02-22]",
        "Who sees what you write, unless a file says otherwise [partners]",
        "What you agreed about sharing, in your own words []",
        "Where the journal is kept on GitHub, for “Edit this page” []",
        "Where its site will be []",
        "Write it? [true]",
      ]
    `);
    const commit = project.git('rev-parse', '--short', 'HEAD').trim();
    const told = out.replaceAll(project.content, 'content').replaceAll(commit, 'COMMIT');
    expect(told.replaceAll(/(\S) {2,}/g, '$1  ')).toMatchInlineSnapshot(`
      "This begins a journal of your own. It takes some five minutes; Enter takes what is offered, or skips what may be skipped, and
      everything can be changed later, in any editor. Nothing is written before you have seen it. Ctrl+C leaves.

      First, who you are. Every page says it, and each of you gets a file to go on with.

      What you are to each other. You read it again when it is hard, and change it whenever it is wrong.

      When you check in. The site counts from the first day, and says when the next is due.

      Your first goal, one that you share. Five short answers make it one that you can tell whether you keep.

      How you see that you get there: one thing to measure, and its plan from where you are to where you want to be.

      What is shared, and with whom. Each file can say otherwise for itself.

      This is what you said:
        Robin & Sam: @robin, @sam
        We finish what matters
        check-ins: every week, the first on 2026-11-29 (Europe/Lisbon)
        goal: Run a marathon, by 2027-02-22
        benchmark: Long run, from 0 to 42.2 km by 2027-02-22
        seen by: partners, unless a file says otherwise

      This will be written:
        content/partnership.md
        content/partners/robin.md
        content/partners/sam.md
        content/goals/run-a-marathon.md
        content/benchmarks/long-run.md

      The 5 files of the example leave \`content\`. Git keeps them, in commit COMMIT.

      Your journal is in \`content\`. All is well: 5 documents, no problems.
      The example stays in git, in commit COMMIT. \`git checkout COMMIT -- 'content'\` brings it back, over what stands there then: commit your journal before.
      Its keyring.json went with it: everybody knows the passphrases of that one.
      What you write is for the partners. \`npm run keys -- init --content 'content'\` draws a passphrase for each of you, with which the site can carry it sealed.

      What comes next:
        ALONGSIDE_CONTENT='content' npm run dev  shows it on your machine
        ALONGSIDE_CONTENT='content' npm run new -- check-in  begins your first check-in
        git add -A && git commit -m "Our journal"  keeps what is written
      "
    `);
  });

  it('writes nothing after a no', async () => {
    const before = project.files();
    const { code, error } = await runSetup(project.content, {}, somebody({ ...SAYS, 'Write it?': false }).asker);
    expect({ code, error }).toEqual({ code: 1, error: 'Nothing was changed.\n' });
    expect(project.files()).toEqual(before);
  });

  it.each(['Your names', 'Sam’s role', 'How often', 'Write it?'])('can be left at “%s”', async (question) => {
    const before = project.files();
    const { code, error } = await runSetup(
      project.content,
      {},
      somebody({
        [question]: new Cancelled(),
        ...SAYS,
        ...(question === 'Your names' && { 'Your names': new Cancelled() }),
      }).asker,
    );
    expect({ code, error }).toEqual({ code: 1, error: 'Nothing was changed.\n' });
    expect(project.files()).toEqual(before);
  });

  it('asks nothing that was given, and nothing at all with --yes', async () => {
    const some = somebody({});
    await runSetup(project.content, { ...NEEDED, github: 'a, b' }, some.asker);
    const messages = some.asked.map(({ message }) => message);
    expect(messages).toContain('Sam’s pronouns');
    expect(messages.filter((message) => /GitHub: whose|Your names|Specific/.test(message))).toEqual([]);
    const nobody = somebody({});
    const { code } = await runSetup(`${project.root}/two`, { ...NEEDED, yes: true }, nobody.asker);
    expect({ code, asked: nobody.asked }).toEqual({ code: 0, asked: [] });
  });

  it('does not ask for what a given list leaves out', async () => {
    const some = somebody(SAYS);
    await runSetup(project.content, { pronouns: ', she/her' }, some.asker);
    expect(some.asked.filter(({ message }) => message.includes('pronouns'))).toEqual([]);
    expect(project.read('content/partners/sam.md')).toContain('pronouns: she/her');
    expect(project.read('content/partners/robin.md')).not.toMatch(/^pronouns/m);
  });

  it('does not write over what came into the folder while somebody typed', async () => {
    const { asker } = somebody(SAYS);
    const slow = {
      ...asker,
      choose: (question: Parameters<typeof asker.choose>[0]) => {
        project.write('content/partners/kit.md', '---\nname: Kit\n---\n');
        return asker.choose(question);
      },
    };
    const { code, error } = await runSetup(project.content, {}, slow);
    expect(code).toBe(1);
    expect(error).toContain('partners/kit.md  (in no commit)');
    expect(partnership()).toContain('The Ferry and the Bridge');
  });

  it.each<[string, Says, string]>([
    ['Your names', 'Robin', 'two partners or more'],
    ['Your names', 'Robin, robin', 'two of the name robin'],
    ['Your names', `Robin, ${'x'.repeat(121)}`, '121 characters'],
    ['Short names for you', 'robin', 'one for each of you, 2 in all'],
    ['Short names for you', 'r, r', 'Two of you have the same'],
    ['Short names for you', 'Robin R, sam', 'an id'],
    ['Robin’s user name on GitHub', 'Robin Example', 'a GitHub user name'],
    ['Why you hold each other', ' ', 'Something has to stand here.'],
    ['Why you hold each other', 'a\u0000b', 'invisible character'],
    ['Why you hold each other', 'a\ud800b', 'invisible character'],
    ['How often', 'weekly', 'a length of time'],
    ['How often', '0 days', 'at least 1 day'],
    ['The first time', '29.11.2026', 'year first'],
    ['The first time', '2026-02-30', 'a day that exists'],
    ['time zone', 'London', 'a time zone'],
    ['by which day', '2026-11-22', 'after 2026-11-22'],
    ['Where you start', '8 km', 'Write a number'],
    ['Where you start', '8,5', 'Write a number'],
    ['Where you start', '1234567890123456', 'Write a number'],
    ['Where you want to be', 'robin: 1, sam: 2', 'Write a number'],
    ['Where the journal is kept', 'our server', 'the address of a repository'],
    ['Where its site will be', 'robin.github.io', 'the address of a site'],
  ])('says why it cannot take: %s %j', async (question, answer, why) => {
    const some = somebody({
      [question]: [answer, ...(question in SAYS ? [SAYS[question as keyof typeof SAYS]] : [])],
      ...Object.fromEntries(Object.entries(SAYS).filter(([part]) => part !== question)),
    }); // a key that is in it
    await runSetup(project.content, {}, some.asker);
    expect(some.objections.join()).toContain(why);
  });

  it('takes a number for each where each has one', async () => {
    const { asker, objections } = somebody({
      ...SAYS,
      'Whose numbers': 'partner',
      'Where you start': ['robin: 8', 'robin: 8, kit: 5', 'robin: 8, robin: 5', 'Robin: 8, sam: 5'],
    });
    expect((await runSetup(project.content, {}, asker)).code).toBe(0);
    expect(new Set(objections)).toEqual(new Set(['Write one number, or one for each of you: robin: 5, sam: 6.']));
    expect(project.read('content/benchmarks/long-run.md')).toContain('value: { robin: 8, sam: 5 }');
  });

  it('offers the addresses of the repository that it was cloned into', async () => {
    project.git('remote', 'add', 'origin', 'git@github.com:Robin-Example/journal.git');
    const { asker, asked } = somebody(SAYS);
    await runSetup(project.content, {}, asker);
    expect(asked.map(({ offered }) => offered)).toEqual(
      expect.arrayContaining(['https://github.com/Robin-Example/journal', 'https://robin-example.github.io/journal/']),
    );
    expect(partnership()).toContain("base: '/journal/'");
  });
});
