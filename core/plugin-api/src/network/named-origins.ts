import type { PluginDefinition } from '../define-plugin.js';

/**
 * Origins a plugin may reach because its operator wrote them.
 * @param written the settings as they stand in the operator's list, before defaults: what a plugin's own default names
 * was named by nobody.
 * @param options the same settings, checked and defaulted.
 * @throws TypeError whose message completes "the plugin failed: ", for an entry that is no origin or that the settings do
 * not name.
 */
export function namedOrigins(
  definition: Pick<PluginDefinition, 'outboundFrom'>,
  written: unknown,
  options: unknown,
): readonly string[] {
  const wanted = definition.outboundFrom?.(options) ?? [];
  const named = new Set(textsIn(written).flatMap((text) => originOf(text) ?? []));
  for (const origin of wanted) {
    if (originOf(origin) !== origin)
      throw new TypeError(`it wants to reach "${origin}", which is no origin such as http://127.0.0.1:11434`);
    if (!named.has(origin))
      throw new TypeError(`it wants to reach ${origin}, which its settings do not name`);
  }
  return wanted;
}

/** Scheme, host and port of an http or https address; null for anything else, and for one that carries a password. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, username, password } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || username !== '' || password !== '') return null;
  return origin;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
