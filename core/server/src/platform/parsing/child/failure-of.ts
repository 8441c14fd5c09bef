import type { FileFailure } from '../parse-frames.js';

/** The reason a source gave for refusing a file; null for any other error, which is a fault of its own. */
export function refusalOf(error: unknown): FileFailure | null {
  // Compared by name: the plugin may bring its own copy of the error class.
  if (!(error instanceof Error) || error.name !== 'SourceFileError') return null;
  const { code, where, message, values } = error as Error & FileFailure;
  return { code, message, where, ...(values === undefined ? {} : { values }) };
}
