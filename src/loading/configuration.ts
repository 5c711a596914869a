/** What belongs to this machine rather than to the journal. */
export interface Configuration {
  /** Where the journal is: `ALONGSIDE_CONTENT`, else `content`. */
  contentFolder: string;
  /** The day to take for today, as written: `ALONGSIDE_TODAY`. */
  today?: string;
}

/** The one reader of `ALONGSIDE_CONTENT` and `ALONGSIDE_TODAY`. Empty is the same as not set. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Configuration {
  const { ALONGSIDE_CONTENT: contentFolder, ALONGSIDE_TODAY: today } = environment;
  return { contentFolder: contentFolder || 'content', ...(today ? { today } : {}) };
}
