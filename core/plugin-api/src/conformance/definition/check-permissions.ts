import { healthRecordPermissions } from '../../contributions/graphql-field.js';
import type { PluginDefinition } from '../../define-plugin.js';
import { finding } from '../finding.js';

const wellFormed = /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/;

/** Permissions carry the plugin's name in front, and whatever asks for one asks for one that exists. */
export function checkPermissions({ id, permissions = [], graphql }: PluginDefinition): string[] {
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(`Plugin ${id}`, what, remedy));
  const declared = permissions.map(({ name }) => name);
  const bareName = id.slice(id.indexOf('-') + 1);
  for (const name of declared) {
    const isOwn = name.startsWith(`${id}:`) || name.startsWith(`${bareName}:`);
    if (!isOwn || !wellFormed.test(name) || name.startsWith('health-record'))
      find(
        `permission "${name}" is not its own`,
        `Name it ${bareName}:<verb>, so that no other plugin has it`,
      );
  }
  if (new Set(declared).size < declared.length) find('declares a permission twice', 'Remove one');
  const known = [...declared, ...healthRecordPermissions];
  const asked = [
    ...(graphql?.fields ?? []).map(({ on, name, permission }) => ({ by: `${on}.${name}`, permission })),
  ];
  for (const { by, permission } of asked.filter((ask) => !known.includes(ask.permission)))
    find(
      `${by} asks for the permission "${permission}", which nobody can have`,
      `Declare it in permissions, or name one of ${healthRecordPermissions.join(', ')}`,
    );
  return findings;
}
