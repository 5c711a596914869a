/** How this machine wants the partners' pages sealed. */
export interface SealingOptions {
  /** `ALONGSIDE_PASSPHRASE`: any partner's. */
  passphrase?: string;
  /** The variable that the passphrase is in, or would be; none: that one. */
  variable?: string;
  /** Whether the build fails where pages cannot be sealed, rather than leaving them out. */
  isRequired: boolean;
}

export const PASSPHRASE = 'ALONGSIDE_PASSPHRASE';
const REQUIRED = 'ALONGSIDE_REQUIRE_SEALED';

/** What `ALONGSIDE_REQUIRE_SEALED` says where it is not wanted; whatever else it says, it is. */
const NOT_REQUIRED: ReadonlySet<string> = new Set(['', '0', 'false', 'no']);

/** The one reader of these. */
export function readSealingOptions(
  { requireSealed = false }: { requireSealed?: boolean },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SealingOptions {
  const passphrase = environment[PASSPHRASE];
  const isRequired = requireSealed || !NOT_REQUIRED.has((environment[REQUIRED] ?? '').toLowerCase());
  return { isRequired, ...(passphrase ? { passphrase } : {}) };
}

/** Reads them, and takes the passphrase out of the environment: pages in MDX are programs, and run in this process. */
export function takeSealingOptions(
  given: { requireSealed?: boolean },
  environment: Record<string, string | undefined> = process.env,
): SealingOptions {
  const options = readSealingOptions(given, environment);
  delete environment[PASSPHRASE];
  return options;
}
