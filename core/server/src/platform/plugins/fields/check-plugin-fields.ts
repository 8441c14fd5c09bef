import type { PluginDefinition } from '@regimen/plugin-api';
import type { DocumentNode } from 'graphql';
import { buildASTSchema, concatAST, parse, validateSchema } from 'graphql';
import { StartRefused } from '../../start-refused.js';
import { checkFieldPermission, checkPermissions } from './check-permissions.js';
import { foreignTypes, readPluginDocument, typesOf } from './plugin-document.js';

/**
 * What must hold before plugins' fields join the schema: each adds, none changes, each names who may have it, and none
 * reaches into the core's types.
 * @throws StartRefused naming the plugin, and whoever it clashes with.
 */
export function checkPluginFields(
  definitions: readonly PluginDefinition[],
  coreDocuments: readonly string[],
): void {
  const core = concatAST(coreDocuments.map((text) => parse(text)));
  const owners = new Map([...typesOf(core).keys()].map((name) => [name, 'the core']));
  for (const { name, on } of rootFieldsOf(core)) owners.set(`${on}.${name}`, 'the core');
  for (const definition of definitions) {
    checkPermissions(definition);
    if (!definition.graphql) continue;
    const { id, graphql } = definition;
    const document = readPluginDocument(id, graphql.typeDefs);
    const names = [
      ...typesOf(document).keys(),
      ...rootFieldsOf(document).map(({ on, name }) => `${on}.${name}`),
    ];
    for (const name of names) {
      const owner = owners.get(name);
      if (owner !== undefined)
        throw new StartRefused(`Plugin ${id} declares ${name} in GraphQL, which ${owner} already has.`);
      owners.set(name, owner ?? `plugin ${id}`);
    }
    checkEveryFieldIsResolved(definition, document);
    checkMergedSchema(definition, core, document);
  }
}

function rootFieldsOf(document: DocumentNode): { on: string; name: string }[] {
  return document.definitions.flatMap((node) => {
    const isRoot =
      (node.kind === 'ObjectTypeDefinition' || node.kind === 'ObjectTypeExtension') &&
      (node.name.value === 'Query' || node.name.value === 'Mutation');
    return isRoot ? (node.fields ?? []).map(({ name }) => ({ on: node.name.value, name: name.value })) : [];
  });
}

/** A field without a resolver would answer null, and a resolver without a field would never be called. */
function checkEveryFieldIsResolved({ id, graphql }: PluginDefinition, document: DocumentNode): void {
  const typed = new Set(rootFieldsOf(document).map(({ on, name }) => `${on}.${name}`));
  const resolved = new Set<string>();
  for (const { on, name, resolve } of graphql?.fields ?? []) {
    if (typeof resolve !== 'function')
      throw new StartRefused(`Plugin ${id}: the GraphQL field ${on}.${name} has no resolve function.`);
    resolved.add(`${on}.${name}`);
  }
  const [untyped] = [...resolved].filter((name) => !typed.has(name));
  if (untyped) throw new StartRefused(`Plugin ${id}: typeDefs do not hold the declared field ${untyped}.`);
  const [unresolved] = [...typed].filter((name) => !resolved.has(name));
  if (unresolved)
    throw new StartRefused(`Plugin ${id}: typeDefs add ${unresolved}, but fields do not resolve it.`);
}

function checkMergedSchema(definition: PluginDefinition, core: DocumentNode, document: DocumentNode): void {
  const { id } = definition;
  const refuse = (why: string): never => {
    throw new StartRefused(`Plugin ${id}: its GraphQL types do not fit. ${why}`);
  };
  const [foreign] = foreignTypes(document, core);
  if (foreign)
    refuse(
      `${foreign.at} uses the core's type ${foreign.type}, whose fields trust that a record was opened for them. Declare a type of your own.`,
    );
  const schema = buildOrRefuse(concatAST([core, document]), refuse);
  for (const field of definition.graphql?.fields ?? []) {
    const type = schema.getType(field.on);
    const inSchema = type && 'getFields' in type ? type.getFields()[field.name] : undefined;
    if (inSchema && 'args' in inSchema) checkFieldPermission(definition, field, inSchema);
  }
}

function buildOrRefuse(document: DocumentNode, refuse: (why: string) => never) {
  try {
    const schema = buildASTSchema(document);
    const [fault] = validateSchema(schema);
    return fault ? refuse(fault.message) : schema;
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    return refuse((error as Error).message);
  }
}
