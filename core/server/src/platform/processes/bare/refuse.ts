/** What code without rights gets that asks for the network, or for another process. */
class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly code = 'ERR_ACCESS_DENIED';
  constructor() {
    super('A process of plugins has no network, reaches no other process and writes nothing.');
  }
}

export function refuse(): never {
  throw new Forbidden();
}

/** Has every function refuse that an object holds itself; what it inherits stays. */
export function refuseAll(owner: object): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner)))
    if (typeof value === 'function' && name !== 'constructor') Object.assign(owner, { [name]: refuse });
}
