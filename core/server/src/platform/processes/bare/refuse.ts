/** What a process of plugins is kept from, as it tells its host. */
export const walls = ['network', 'files', 'programs', 'processes'] as const;
export type Wall = (typeof walls)[number];

/** What code without rights gets that asks for the network, or for another process. */
class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly code = 'ERR_ACCESS_DENIED';
  constructor() {
    super('A process of plugins has no network, reaches no other process and writes nothing.');
  }
}

let listener: ((wall: Wall) => void) | null = null;

/** Who hears of refusals is decided once, before anything of a plugin is loaded. */
export function hearRefusals(hears: (wall: Wall) => void): void {
  listener ??= hears;
}

export function tellRefusal(wall: Wall): void {
  listener?.(wall);
}

/** A function that refuses whatever it is asked, in the place of a class too. */
export function refuserOf(wall: Wall): () => never {
  return function refuse() {
    tellRefusal(wall);
    throw new Forbidden();
  };
}

/** Has every function refuse that an object holds itself; what it inherits stays. */
export function refuseAll(owner: object, refuse: () => never): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner)))
    if (typeof value === 'function' && name !== 'constructor') Object.assign(owner, { [name]: refuse });
}
