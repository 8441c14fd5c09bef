import { epochDay } from '@regimen/domain';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
}

function readDate(value: unknown): string {
  if (typeof value !== 'string' || epochDay(value) === null)
    refuse('A LocalDate is a real date like 2026-11-25.');
  return value as string;
}

function readInstant(value: unknown): string {
  const isInstant =
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) &&
    !Number.isNaN(Date.parse(value));
  if (!isInstant) refuse('An Instant is a UTC time like 2026-11-25T09:00:00Z.');
  return value as string;
}

function scalar(name: string, read: (value: unknown) => string): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

/** Scalars of the schema. Dates that do not exist and times without a zone are refused at the door. */
export const scalars = { LocalDate: scalar('LocalDate', readDate), Instant: scalar('Instant', readInstant) };
