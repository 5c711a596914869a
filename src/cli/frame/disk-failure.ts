/** What the system says of a disk that is full, or of what may not be read or written; none: it failed in another way. */
export function diskFailure(failure: unknown): string | undefined {
  return failure instanceof Error && 'syscall' in failure ? failure.message : undefined;
}
