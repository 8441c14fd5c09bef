// What the built product declares of every field and route: read from the decorators of its resolvers and controllers.
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { featureModules } from '../../../core/server/dist/feature-modules.js';
import { requirementKey } from '../../../core/server/dist/platform/access/requirement.js';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ANY'];

/** Every class that answers anybody: providers and controllers of all features, each once. */
function answeringClasses() {
  const found = new Set();
  const visited = new Set();
  const visit = (module) => {
    if (visited.has(module)) return;
    visited.add(module);
    for (const imported of Reflect.getMetadata('imports', module) ?? []) visit(imported.module ?? imported);
    for (const kind of ['providers', 'controllers'])
      for (const provider of Reflect.getMetadata(kind, module) ?? [])
        if (typeof provider === 'function') found.add(provider);
  };
  featureModules.forEach(visit);
  return [...found];
}

function handlersOf(owner) {
  return Object.getOwnPropertyNames(owner.prototype)
    .filter((name) => name !== 'constructor' && typeof owner.prototype[name] === 'function')
    .map((name) => owner.prototype[name]);
}

/** `[{ on, name, requirement }]`: fields with a resolver of their own. `requirement` is undefined where none is declared. */
export function declaredFields() {
  return answeringClasses().flatMap((owner) =>
    handlersOf(owner)
      .filter((handler) => Reflect.hasMetadata('graphql:resolver_type', handler) || isFieldResolver(handler))
      .map((handler) => ({
        on:
          Reflect.getMetadata('graphql:resolver_type', handler) ??
          Reflect.getMetadata('graphql:resolver_type', owner),
        name: Reflect.getMetadata('graphql:resolver_name', handler) ?? handler.name,
        requirement: Reflect.getMetadata(requirementKey, handler),
      })),
  );
}

function isFieldResolver(handler) {
  return Reflect.getMetadata('graphql:resolve_property', handler) === true;
}

/** `[{ route, requirement }]`: routes beside GraphQL. */
export function declaredRoutes() {
  return answeringClasses().flatMap((owner) => {
    const base = Reflect.getMetadata('path', owner);
    return handlersOf(owner)
      .filter((handler) => Reflect.hasMetadata('path', handler))
      .map((handler) => ({
        route: `${methods[Reflect.getMetadata('method', handler)]} ${join(base, Reflect.getMetadata('path', handler))}`,
        requirement: Reflect.getMetadata(requirementKey, handler),
      }));
  });
}

function join(...parts) {
  return `/${parts
    .flatMap((part) => String(part ?? '').split('/'))
    .filter(Boolean)
    .join('/')}`;
}

/** The printed schema of the core. */
export function printedSchema() {
  return buildSchema(
    readFileSync(new URL('../../../docs/reference/schema.graphql', import.meta.url), 'utf8'),
  );
}

/** Fields of installed plugins: `[{ on, name, plugin, permission, roles }]`; roles only where the plugin names them. */
export async function pluginFields() {
  const list = JSON.parse(readFileSync(new URL('../../../regimen.plugins.json', import.meta.url), 'utf8'));
  const plugins = await Promise.all(list.plugins.map(async ({ from }) => (await import(from)).default));
  return plugins.flatMap((plugin) =>
    (plugin.graphql?.fields ?? []).map(({ on, name, permission }) => ({
      on,
      name,
      plugin: plugin.id,
      permission,
      roles: plugin.permissions?.find((known) => known.name === permission)?.roles,
    })),
  );
}
