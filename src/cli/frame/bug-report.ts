/** The copy of a journal's own repository has the program in it: only its owners know where they took it from. */
const WHERE = 'the issues of the repository that your copy of Alongside comes from';

/** What to say when the program itself is wrong, to someone who cannot mend it. */
export function bugReport(error: unknown, { command, withStack }: { command: string; withStack: boolean }): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? what) : what;
  return [
    'Alongside itself failed. This is a bug in the program, not a mistake in your journal.',
    `  ${withStack ? stack.replaceAll('\n', '\n  ') : what}`,
    `Please report it in ${WHERE}, with this text.`,
    ...(withStack ? [] : [`\`npm run ${command} -- --debug\` shows where in the program it happened: add that too.`]),
  ].join('\n');
}
