import { healthRecordPermissions } from '@regimen/plugin-api';
import type { GraphqlField, HealthRecordPermission, PluginDefinition } from '@regimen/plugin-api';
import type { GraphQLField, GraphQLOutputType } from 'graphql';
import { getNullableType, isNonNullType, isUnionType } from 'graphql';
import { roles } from '../../access/actor.js';
import { StartRefused } from '../../start-refused.js';

const namePattern = /^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/;

/** Whether the permission is the core's: it opens one participant's record, whoever asks. */
export function isHealthRecordPermission(name: string): name is HealthRecordPermission {
  return healthRecordPermissions.some((known) => known === name);
}

/** @throws StartRefused for a permission of the plugin that is misnamed or for roles that nobody has. */
export function checkPermissions({ id, permissions = [] }: PluginDefinition): void {
  for (const { name, roles: granted } of permissions) {
    if (!namePattern.test(name) || name.startsWith('health-record'))
      throw new StartRefused(
        `Plugin ${id}: "${name}" cannot name a permission. Use lower case, dashes and at most one colon; health-record is the core's.`,
      );
    const unknown = granted.find((role) => !roles.includes(role));
    if (unknown !== undefined || granted.length === 0)
      throw new StartRefused(
        `Plugin ${id}: the permission "${name}" names ${unknown === undefined ? 'no role' : `the unknown role "${unknown}"`}. Roles are ${roles.join(', ')}.`,
      );
  }
}

/** @throws StartRefused when nobody, or more than may be, could be let in by the field's permission. */
export function checkFieldPermission(
  { id, permissions = [] }: PluginDefinition,
  field: GraphqlField,
  inSchema: GraphQLField<unknown, unknown>,
): void {
  const refuse = (why: string): never => {
    throw new StartRefused(`Plugin ${id}: the GraphQL field ${field.on}.${field.name} ${why}`);
  };
  const { permission } = field;
  const known = [...permissions.map(({ name }) => name), ...healthRecordPermissions];
  if (typeof permission !== 'string' || permission === '')
    refuse(`names no permission. Known to it are ${known.join(', ')}.`);
  if (!known.includes(permission))
    refuse(`asks for the unknown permission "${permission}". Known to it are ${known.join(', ')}.`);
  if (!isHealthRecordPermission(permission)) return;
  if (field.on === 'Mutation' && permission === 'health-record:read')
    refuse('changes something by the permission "health-record:read". Use "health-record:change".');
  if (inSchema.args.find(({ name }) => name === 'participantId')?.type.toString() !== 'ID!')
    refuse(`needs the argument "participantId: ID!" for the permission "${permission}".`);
  if (isNonNullType(inSchema.type) && !canBeNotFound(inSchema.type))
    refuse('cannot say that there is no such record: make its type nullable, or a union with NotFound.');
}

/** Whether a result can say `NotFound`. */
export function canBeNotFound(type: GraphQLOutputType): boolean {
  const result = getNullableType(type);
  return isUnionType(result) && result.getTypes().some(({ name }) => name === 'NotFound');
}
