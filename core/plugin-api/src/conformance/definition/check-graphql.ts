import type { PluginDefinition } from '../../define-plugin.js';
import { healthRecordPermissions } from '../../contributions/graphql-field.js';
import { finding } from '../finding.js';
import { extendedFields } from './extended-fields.js';

/** Every field in the type definitions has a resolver with a permission, and the other way round; types are extended. */
export function checkGraphql({ id, graphql }: Pick<PluginDefinition, 'id' | 'graphql'>): string[] {
  if (!graphql) return [];
  const findings: string[] = [];
  const find = (what: string, remedy: string) =>
    findings.push(finding(`Plugin ${id}, graphql`, what, remedy));
  const typed = extendedFields(graphql.typeDefs);
  for (const type of new Set(typed.filter((field) => !field.extends).map(({ on }) => on)))
    find(`typeDefs define "type ${type}" anew`, `Write "extend type ${type}"`);
  const inTypes = typed.map(({ on, name }) => `${on}.${name}`);
  const resolved = graphql.fields.map(({ on, name }) => `${on}.${name}`);
  for (const field of inTypes.filter((name) => !resolved.includes(name)))
    find(`${field} is in typeDefs but not in fields`, 'Add it to fields with its permission and resolver');
  for (const field of resolved.filter((name) => !inTypes.includes(name)))
    find(`${field} is in fields but not in typeDefs`, 'Add it to an "extend type" of typeDefs');
  for (const field of resolved.filter((name, index) => resolved.indexOf(name) !== index))
    find(`${field} has two resolvers`, 'Remove one');
  const opensRecords: readonly string[] = healthRecordPermissions;
  for (const { on, name, permission } of graphql.fields.filter((field) =>
    opensRecords.includes(field.permission),
  )) {
    const args = typed.find((field) => field.on === on && field.name === name)?.args ?? '';
    if (!/\bparticipantId\s*:\s*ID\s*!/u.test(args))
      find(
        `${on}.${name} opens a record but names no participant`,
        'Give it the argument "participantId: ID!"',
      );
    if (on === 'Mutation' && permission === 'health-record:read')
      find(`${on}.${name} changes something by a permission to read`, 'Use "health-record:change"');
  }
  return findings;
}
