import type { GraphqlField } from '@regimen/plugin-api';
import type { GraphQLResolveInfo } from 'graphql';
import { admit } from '../../access/admit.js';
import type { HealthRecordDoor } from '../../access/health-record-door.js';
import { notFound } from '../../graphql/problems.js';
import { passOnce } from '../../idempotency/repeatable-request.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { actorOf } from '../../graphql/request-context.js';
import type { PluginRegistry, RunningPlugin } from '../plugin-registry.js';
import type { PluginDatabases } from '../storage/plugin-databases.js';
import { canBeNotFound, isHealthRecordPermission } from './check-permissions.js';
import { PluginFieldFailed } from './plugin-field-failed.js';

/** A request waits no longer for a plugin; more than the 20 s that one outbound call may take. */
const timeLimitMs = 30_000;

/** A page may ask a query again and again, from anywhere and unaudited: it changes nothing. */
const modes = { Query: 'read only', Mutation: 'read write' } as const;

type Arguments = Readonly<Record<string, unknown>>;
type Resolver = (
  parent: unknown,
  args: Arguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => Promise<unknown>;

/**
 * Resolvers of the fields that plugins add. None runs before its permission was checked; what it did is audited; what
 * it throws is masked and undoes the operation.
 */
export function pluginResolvers(
  plugins: PluginRegistry,
  door: HealthRecordDoor,
  databases: PluginDatabases,
  limitMs = timeLimitMs,
): Record<'Query' | 'Mutation', Record<string, Resolver>> {
  const resolvers: Record<'Query' | 'Mutation', Record<string, Resolver>> = { Query: {}, Mutation: {} };
  for (const plugin of plugins.running) {
    for (const field of plugin.definition.graphql?.fields ?? [])
      resolvers[field.on][field.name] = guarded(plugin, field, { door, databases, limitMs });
  }
  return resolvers;
}

function guarded(
  plugin: RunningPlugin,
  field: GraphqlField,
  { door, databases, limitMs }: { door: HealthRecordDoor; databases: PluginDatabases; limitMs: number },
): Resolver {
  const action = `${plugin.definition.id}.${field.name}`;
  return async (_parent, args, context, { returnType }) => {
    if (field.on === 'Mutation') context.audit.beginMutation();
    admit(
      { action, isMutation: field.on === 'Mutation', isAllowed: mayCall(plugin, field, context) },
      context,
    );
    // What a plugin keeps in its own storage is not in one transaction with the key.
    if (context.repeatable) passOnce(context.repeatable, false);
    let participantId: string | null = null;
    if (isHealthRecordPermission(field.permission)) {
      participantId = String(args['participantId']).toLowerCase();
      if (!(await door.openForPlugin(context, participantId, actionOf(field))))
        return canBeNotFound(returnType) ? notFound() : null;
      const subject = `participant:${participantId}`;
      context.audit.note({ action, subject, decision: 'allowed', reason: null });
    }
    const { workspaceId, memberId } = actorOf(context);
    const participant = participantId === null ? 'none' : { id: participantId };
    const scope = { workspaceId, participant } as const;
    const storage = databases.inOperation(context.operation, plugin.definition.id, scope, modes[field.on]);
    const asked = { workspaceId, memberId, participantId, options: plugin.options, storage };
    try {
      const fault = plugin.fault?.() ?? null;
      if (fault !== null) throw new Error(fault);
      // Plain data only: a function in a result would be called by the executor with everything a request carries.
      return structuredClone(await inTime(field.resolve(args, Object.freeze(asked)), limitMs));
    } catch (error) {
      throw new PluginFieldFailed(action, error);
    }
  };
}

/** The first gate, by role; the second is the door of the very record. */
function mayCall(
  plugin: RunningPlugin,
  field: GraphqlField,
  { actor, ability, token }: RequestContext,
): boolean {
  if (!actor) return false;
  if (isHealthRecordPermission(field.permission)) return ability.can(actionOf(field), 'HealthRecord');
  // Scopes of tokens do not speak of what plugins name themselves.
  if (token) return false;
  const own = plugin.definition.permissions?.find(({ name }) => name === field.permission);
  return own?.roles.some((role) => actor.roles.includes(role)) ?? false;
}

function actionOf({ permission }: GraphqlField): 'read' | 'change' {
  return permission === 'health-record:read' ? 'read' : 'change';
}

async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
