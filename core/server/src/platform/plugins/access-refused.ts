/** A plugin asked for what it did not declare, or what nobody may have. Counted: whoever goes on asking is disabled. */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';
}
