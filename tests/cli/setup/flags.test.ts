import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExampleProject } from './example-project.ts';
import { NEEDED, runSetup } from './run-setup.ts';

let project: ExampleProject;
beforeEach(() => void (project = ExampleProject.committed()));
afterEach(() => project.remove());

describe('setup without a terminal', () => {
  it('names all that is missing in one message', async () => {
    const { code, error } = await runSetup(project.content, {});
    expect(code).toBe(2);
    expect(error.split('\n')[0]).toMatchInlineSnapshot(
      `"Where nobody is asked, this has to be given: \`--partners\`, \`--purpose\`, \`--goal\`, \`--specific\`, \`--achievable\`, \`--relevant\`, \`--benchmark\`, \`--unit\`, \`--target\`, \`--yes\`."`,
    );
  });

  it('wants a yes even when nothing else is missing', async () => {
    const { code, error } = await runSetup(project.content, NEEDED);
    expect(code).toBe(2);
    expect(error).toContain('has to be given: `--yes`.');
  });

  it.each([
    [{ github: 'robin-example' }, '`--github` has 1 part for 2 partners'],
    [{ github: 'robin example, sam' }, '`--github` cannot be `robin example`'],
    [{ feedback: 'praise, listen' }, '`--feedback` cannot be `praise`'],
    [{ privacy: 'everybody' }, '`--privacy` cannot be `everybody`'],
    [{ partners: 'Robin' }, '`--partners` cannot be `Robin`'],
    [{ due: '2026-11-01' }, '`--due` cannot be `2026-11-01`'],
    [{ locale: 'english please' }, '`--locale` cannot be'],
    [{ today: 'tomorrow' }, 'Today cannot be `tomorrow`'],
  ])('refuses %j', async (given, message) => {
    const before = project.files();
    const { code, error } = await runSetup(project.content, { ...NEEDED, ...given, yes: true });
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(project.files()).toEqual(before);
  });

  it('takes a language that the site has no words in, and says it as `check` does', async () => {
    const { code, out, error } = await runSetup(project.content, { ...NEEDED, locale: 'nl', yes: true });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('The site has no words in Dutch');
    expect(project.files()['content/partnership.md']).toContain('locale: nl');
  });
});
