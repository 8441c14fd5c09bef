import { createHmac } from 'node:crypto';
import { StartRefused } from '../../start-refused.js';

/** PostgreSQL cuts names at 63 bytes, and a cut name could be another plugin's. */
const longestId = 50;

/** Names in the database. Ids hold no underscore and begin with a kind, so no two plugins share any. */
export interface PluginNames {
  /** Its schema, and the role that the running plugin works as: it owns nothing, so its walls bind it. */
  schema: string;
  /** Owns the plugin's tables; can sign in only while they are migrated. */
  ownerRole: string;
}

/** @throws StartRefused for an id too long to name a schema. */
export function namesOf(pluginId: string): PluginNames {
  if (pluginId.length > longestId || !/^[a-z0-9-]+$/.test(pluginId)) {
    throw new StartRefused(
      `Plugin ${pluginId} cannot have storage: its id must be lower case, at most ${longestId} characters.`,
    );
  }
  const name = pluginId.replaceAll('-', '_');
  return { schema: `plugin_${name}`, ownerRole: `plugin_owner_${name}` };
}

/** Derived like the application role's: every process and host that shares the master key agrees. */
export function rolePassword(masterKey: Buffer, role: string): string {
  return createHmac('sha256', masterKey).update(`regimen role ${role}`).digest('base64url');
}

/** The same database as another role. */
export function urlAs(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
