/**
 * How far the bytes of a plugin are vouched for: `core` ships with the product; `signed` fits a signature by a key the
 * operator trusts; `unsigned` has none of those; `modified` is not what was signed; `revoked` and `expired` were signed,
 * but the operator's file of keys no longer lets them in.
 */
export type PluginTrust = 'core' | 'signed' | 'unsigned' | 'modified' | 'revoked' | 'expired';

/** A plugin that is not let in; its message is a sentence for the operator. */
export class PluginRefused extends Error {
  override readonly name = 'PluginRefused';
  constructor(
    readonly trust: PluginTrust,
    message: string,
  ) {
    super(message);
  }
}
