/** What code without rights gets that asks for the network, or for another process. */
class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly code = 'ERR_ACCESS_DENIED';
  constructor() {
    super('A process of plugins has no network and reaches no other process.');
  }
}

export function refuse(): never {
  throw new Forbidden();
}
