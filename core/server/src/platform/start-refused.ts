/** The server cannot start, for a reason an operator can mend. The message says what to do; no stack is shown. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
