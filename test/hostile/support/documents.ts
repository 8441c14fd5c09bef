import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';

/** The schema as it is printed for people: what an attacker knows too. */
export async function printedSchema(): Promise<GraphQLSchema> {
  return buildSchema(await readFile(join(workspaceRoot, 'docs/reference/schema.graphql'), 'utf8'));
}

export type RootKind = 'query' | 'mutation' | 'subscription';

/** One field of the root, as somebody could ask it. */
export interface RootField {
  kind: RootKind;
  name: string;
  field: GraphQLField<unknown, unknown>;
}

export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field })),
  );
}

/** Values for arguments: `idOf` is asked for every id, with the name of its argument or field. */
export interface Filling {
  idOf(name: string): string;
}

const scalars: Readonly<Record<string, (name: string) => unknown>> = {
  String: () => 'walking',
  Int: () => 1,
  Float: () => 1,
  Boolean: () => false,
  LocalDate: () => '2026-11-25',
  Instant: () => '2026-11-25T09:00:00Z',
};

/** Variables of a field's arguments, as its types want them. */
export function variablesFor({ field }: RootField, filling: Filling): Record<string, unknown> {
  return Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, name, filling, 0)]));
}

function valueOf(type: GraphQLInputType, name: string, filling: Filling, depth: number): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, filling, depth);
  if (isListType(type)) return depth > 3 ? [] : [valueOf(type.ofType, name, filling, depth + 1)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || holdsId(field.type))
        .map((field) => [field.name, valueOf(field.type, field.name, filling, depth + 1)]),
    );
  // A cursor is compared and never looked up: without one, the first page.
  if (name === 'after') return null;
  return type.name === 'ID' ? filling.idOf(name) : (scalars[type.name]?.(name) ?? null);
}

function holdsId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return (
    named.name === 'ID' ||
    (isInputObjectType(named) &&
      Object.values(named.getFields()).some(({ type: of }) => getNamedType(of).name === 'ID'))
  );
}

/** Whether any argument, however deep, is an id. */
export function takesId({ field }: RootField): boolean {
  return field.args.some(({ type }) => holdsId(type));
}

/** A document that asks one root field, with names and leaves of what it answers. */
export function documentOf({ kind, name, field }: RootField): string {
  const declared = field.args.map(
    (argument: GraphQLArgument) => `$${argument.name}: ${String(argument.type)}`,
  );
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`);
  const [outside, inside] = [declared, passed].map((parts) =>
    parts.length === 0 ? '' : `(${parts.join(', ')})`,
  );
  return `${kind} ${outside} { ${name}${inside} ${selectionOf(field.type, 2)} }`;
}

/** Names and leaves of a type, `levels` deep; fields that need arguments are left out. */
export function selectionOf(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    const members = named
      .getTypes()
      .map(
        (member) => `... on ${member.name} { __typename ${aliased(member.name, leavesOf(member, levels))} }`,
      );
    return `{ __typename ${members.join(' ')} }`;
  }
  return `{ __typename ${isObjectType(named) ? leavesOf(named, levels).join(' ') : ''} }`;
}

/** Members of a union may have fields of one name and different types. */
function aliased(prefix: string, fields: readonly string[]): string {
  return fields.map((field) => `${prefix}_${field.split(' ')[0]!}: ${field}`).join(' ');
}

function leavesOf(type: GraphQLOutputType, levels: number): string[] {
  const named = getNamedType(type);
  if (!isObjectType(named)) return [];
  return Object.values(named.getFields())
    .filter(({ args }) =>
      args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined),
    )
    .flatMap(({ name, type: of }) => {
      if (isLeafType(getNamedType(of))) return [name];
      return levels > 1 ? [`${name} ${selectionOf(of, levels - 1)}`] : [];
    })
    .slice(0, 24);
}
