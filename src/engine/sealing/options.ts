/** Settings for sealing the partners' pages on this machine. */
export interface SealingOptions {
  /** `ALONGSIDE_PASSPHRASE`: any partner's passphrase. */
  passphrase?: string;
  /** The name of the variable for the passphrase; by default `ALONGSIDE_PASSPHRASE`. */
  variable?: string;
  /** Whether the build fails if pages can't be sealed, instead of leaving them out. */
  isRequired: boolean;
}

export const PASSPHRASE = 'ALONGSIDE_PASSPHRASE';
const REQUIRED = 'ALONGSIDE_REQUIRE_SEALED';

/** The values of `ALONGSIDE_REQUIRE_SEALED` that mean no; any other value means yes. */
const NOT_REQUIRED: ReadonlySet<string> = new Set(['', '0', 'false', 'no']);

/** Reads the options from the environment; no other code does. */
export function readSealingOptions(
  { requireSealed = false }: { requireSealed?: boolean },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SealingOptions {
  const passphrase = environment[PASSPHRASE];
  const isRequired = requireSealed || !NOT_REQUIRED.has((environment[REQUIRED] ?? '').toLowerCase());
  return { isRequired, ...(passphrase ? { passphrase } : {}) };
}

/**
 * Reads the options, and removes the passphrase from the environment, because MDX pages are programs that run in this
 * process.
 */
export function takeSealingOptions(
  given: { requireSealed?: boolean },
  environment: Record<string, string | undefined> = process.env,
): SealingOptions {
  const options = readSealingOptions(given, environment);
  delete environment[PASSPHRASE];
  return options;
}
