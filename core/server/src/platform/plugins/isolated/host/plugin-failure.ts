/** Why a plugin in a process of its own did not answer. */
export type PluginFailureCode =
  /** It thought longer than it may; its process was ended. */
  | 'PLUGIN_TIMEOUT'
  /** Its process ended before it answered; it is started again when it is next asked. */
  | 'PLUGIN_ENDED'
  /** It ended or was refused too often, and is out until Regimen is started again. */
  | 'PLUGIN_QUARANTINED'
  /** It answered with something that is no answer to what it was asked. */
  | 'PLUGIN_ANSWER';

/** One call of a plugin came to nothing; whoever else calls it is not affected. */
export class PluginFailure extends Error {
  override readonly name = 'PluginFailure';
  constructor(
    readonly code: PluginFailureCode,
    from: string,
    what: string,
  ) {
    super(`${code}: the plugin ${from} ${what}.`);
  }
}
