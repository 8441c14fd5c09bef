import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType } from 'graphql';
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isUnionType } from 'graphql';

/** What arguments name. */
export interface Named {
  participantId: string;
  memberId: string;
  accountName: string;
}

const aDay = 86_400_000;

/** A call of a field whose required arguments name the given person, as text of a document. */
export function callOf(field: GraphQLField<unknown, unknown>, named: Named): string {
  const given = field.args.filter((argument) => isGiven(argument)).map((argument) => pair(argument, named));
  const type = getNamedType(field.type);
  const shown = isUnionType(type)
    ? '{ __typename ... on Problem { code } }'
    : 'getFields' in type
      ? '{ __typename }'
      : '';
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${shown}`;
}

/** Required ones, and those that say whom it is about. */
function isGiven({ name, type }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) || name === 'participantId';
}

function pair({ name, type }: GraphQLArgument | GraphQLInputField, named: Named): string {
  return `${name}: ${valueOf(name, type, named)}`;
}

function valueOf(name: string, type: GraphQLInputType, named: Named): string {
  if (isNonNullType(type)) return valueOf(name, type.ofType, named);
  if (isListType(type)) return `[${valueOf(name, type.ofType, named)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isGiven(field));
    const one = type.isOneOf ? Object.values(type.getFields()).slice(0, 1) : fields;
    return `{ ${one.map((field) => pair(field, named)).join(', ')} }`;
  }
  return scalar(name, type.name, named);
}

function scalar(name: string, type: string, named: Named): string {
  switch (type) {
    case 'ID':
      return JSON.stringify(name === 'memberId' ? named.memberId : named.participantId);
    case 'Int':
    case 'Float':
      return '1';
    case 'Boolean':
      return 'false';
    case 'LocalDate':
      return JSON.stringify(new Date().toISOString().slice(0, 10));
    case 'Instant':
      return JSON.stringify(new Date(Date.now() + aDay).toISOString());
    default:
      return JSON.stringify(name === 'accountName' ? named.accountName : 'Words of twelve letters');
  }
}
