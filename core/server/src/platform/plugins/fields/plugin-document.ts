import type {
  DocumentNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  TypeDefinitionNode,
  TypeNode,
} from 'graphql';
import { Kind, isTypeDefinitionNode, parse } from 'graphql';
import { StartRefused } from '../../start-refused.js';

/** Values of the core whose fields need no record opened first. */
const sharedTypes = new Set([
  'LocalisedText',
  'Citation',
  'PageInfo',
  'Problem',
  'ProblemIssue',
  'InvalidInput',
  'NotFound',
  'NotPossible',
]);
const extensible = new Set(['Query', 'Mutation']);
/** A scalar needs code that the contract has no place for. */
const ownKinds: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
]);

/**
 * Reads a plugin's SDL. It may add types and extend `Query` and `Mutation`; a type of the core stays as it is.
 * @throws StartRefused naming the plugin and the place.
 */
export function readPluginDocument(pluginId: string, typeDefs: string): DocumentNode {
  const document = parseOrRefuse(pluginId, typeDefs);
  for (const node of document.definitions) {
    const name = 'name' in node && node.name ? node.name.value : '';
    const isAllowed =
      node.kind === Kind.OBJECT_TYPE_EXTENSION
        ? extensible.has(name) && !node.interfaces?.length && !node.directives?.length
        : ownKinds.has(node.kind) && !extensible.has(name) && name !== 'Subscription';
    if (!isAllowed) {
      throw new StartRefused(
        `Plugin ${pluginId}: typeDefs may add types, and extend Query and Mutation with fields; ${node.kind} ${name} is neither.`,
      );
    }
  }
  return document;
}

function parseOrRefuse(pluginId: string, typeDefs: string): DocumentNode {
  try {
    return parse(typeDefs);
  } catch (error) {
    throw new StartRefused(`Plugin ${pluginId}: typeDefs cannot be read. ${(error as Error).message}`);
  }
}

/** Types a document defines, but for the roots. */
export function typesOf(document: DocumentNode): Map<string, TypeDefinitionNode> {
  return new Map(
    document.definitions
      .filter(isTypeDefinitionNode)
      .filter(({ name }) => !extensible.has(name.value))
      .map((node) => [node.name.value, node]),
  );
}

/**
 * Places where a plugin's document names an object, interface or union of the core that is not shared: a value of it
 * made up by the plugin would be resolved by the core's own fields, past every check.
 */
export function foreignTypes(document: DocumentNode, core: DocumentNode): { at: string; type: string }[] {
  const kinds = new Map([...typesOf(core)].map(([name, { kind }]) => [name, kind]));
  const closed: ReadonlySet<string | undefined> = new Set([
    Kind.OBJECT_TYPE_DEFINITION,
    Kind.INTERFACE_TYPE_DEFINITION,
    Kind.UNION_TYPE_DEFINITION,
  ]);
  const isRoot = (type: string) => extensible.has(type) || type === 'Subscription';
  return namedTypes(document).filter(
    ({ type }) => isRoot(type) || (closed.has(kinds.get(type)) && !sharedTypes.has(type)),
  );
}

function namedTypes(document: DocumentNode): { at: string; type: string }[] {
  return document.definitions.flatMap((node) => {
    const at = 'name' in node ? (node.name?.value ?? '') : '';
    const named: { at: string; type: string }[] = [];
    if ('types' in node) named.push(...(node.types ?? []).map(({ name }) => ({ at, type: name.value })));
    if ('interfaces' in node)
      named.push(...(node.interfaces ?? []).map(({ name }) => ({ at, type: name.value })));
    if ('fields' in node) {
      const fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] = node.fields ?? [];
      named.push(...fields.map(({ name, type }) => ({ at: `${at}.${name.value}`, type: nameOf(type) })));
    }
    return named;
  });
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
