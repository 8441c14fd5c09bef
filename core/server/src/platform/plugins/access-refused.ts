import { walls } from '../processes/bare/refuse.js';

/** What a plugin can be kept from: by its process, or by a host it asks for what it did not declare. */
export const refusalKinds = [...walls, 'undeclared'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** A plugin asked for what it did not declare, or what nobody may have. Counted: whoever goes on asking is disabled. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';
  constructor(
    message: string,
    readonly kind: RefusalKind = 'undeclared',
  ) {
    super(message);
  }
}
