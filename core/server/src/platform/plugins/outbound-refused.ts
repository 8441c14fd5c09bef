/** A plugin asked for an address it may not reach, or the answer was too large or too late. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
}
