import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEEDED, runSetup, SetupFolder } from './run-setup.ts';

let ours: SetupFolder;
beforeEach(() => void (ours = new SetupFolder()));
afterEach(() => ours.remove());

describe('setup without a terminal', () => {
  it('names everything that’s missing in one message', async () => {
    const { code, error } = await runSetup(ours.folder, {});
    expect(code).toBe(2);
    expect(error.split('\n')[0]).toMatchInlineSnapshot(
      `"There’s no terminal to ask in, so please give: \`--partners\`, \`--purpose\`, \`--goal\`, \`--specific\`, \`--achievable\`, \`--relevant\`, \`--benchmark\`, \`--unit\`, \`--target\`, \`--yes\`."`,
    );
  });

  it('requires a yes even if nothing else is missing', async () => {
    const { code, error } = await runSetup(ours.folder, NEEDED);
    expect(code).toBe(2);
    expect(error).toContain('so please give: `--yes`.');
  });

  it.each([
    [{ github: 'robin-example' }, '`--github` has 1 part for 2 partners'],
    [{ github: 'robin example, sam' }, '`--github` can’t be `robin example`'],
    [{ feedback: 'praise, listen' }, '`--feedback` can’t be `praise`'],
    [{ privacy: 'everybody' }, '`--privacy` can’t be `everybody`'],
    [{ partners: 'Robin' }, '`--partners` can’t be `Robin`'],
    [{ due: '2026-11-01' }, '`--due` can’t be `2026-11-01`'],
    [{ locale: 'english please' }, '`--locale` can’t be'],
    [{ host: 'bitbucket' }, '`--host` can’t be `bitbucket`'],
    [{ pronouns: 'they/them' }, '`--pronouns` has 1 part for 2 partners'],
    [{ today: 'tomorrow' }, 'Today can’t be `tomorrow`'],
  ])('refuses %j', async (given, message) => {
    const { code, error } = await runSetup(ours.folder, { ...NEEDED, ...given, yes: true });
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(ours.has('')).toBe(false);
  });

  it('accepts a language without a translation, and says the same about it as `check`', async () => {
    const { code, out, error } = await runSetup(ours.folder, { ...NEEDED, locale: 'sv', yes: true });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('The site hasn’t been translated into Swedish');
    expect(ours.files()['content/partnership.md']).toContain('locale: sv');
  });

  it('accepts an empty answer if it’s optional', async () => {
    expect(await runSetup(ours.folder, { ...NEEDED, missed: '', agreements: ' ', yes: true })).toMatchObject({
      code: 0,
    });
    expect(ours.read('content/partnership.md')).not.toMatch(/^(?:missed|agreements):/m);
  });
});
