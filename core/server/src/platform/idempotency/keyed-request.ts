import { createHash } from 'node:crypto';
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import { Kind, OperationTypeNode, print } from 'graphql';
import { refusedKey } from './idempotency-refused.js';

/** A request that carries an idempotency key, as the server counts it. */
export interface KeyedRequest {
  key: string;
  /** The one mutation it asks for. */
  field: string;
  /** What two requests have in common exactly when they ask for the same. */
  sameness: string;
  /** The document and its variables as text, in which ids are looked for. */
  given: string;
}

const longestKey = 128;
const visibleAscii = /^[\x21-\x7e]+$/;

/** Parts of a request as Apollo hands them over. */
export interface AskedOperation {
  header: string | null;
  operation: OperationDefinitionNode;
  document: DocumentNode;
  variables: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Null without a key, and for queries, which may be repeated as they are.
 * @throws GraphQLError for a key that cannot be one, or where it would stand for more than one mutation.
 */
export function keyedRequest({ header, ...asked }: AskedOperation): KeyedRequest | null {
  const { operation } = asked;
  if (header === null || operation.operation !== OperationTypeNode.MUTATION) return null;
  if (header.length > longestKey || !visibleAscii.test(header)) throw refusedKey('IDEMPOTENCY_KEY_INVALID');
  const [selection, ...more] = operation.selectionSet.selections;
  if (selection?.kind !== Kind.FIELD || more.length > 0) throw notTaken();
  const given = textOf(asked);
  const sameness = createHash('sha256').update(given).digest('hex');
  return { key: header, field: selection.name.value, sameness, given };
}

const notTaken = (): GraphQLError => refusedKey('IDEMPOTENCY_KEY_NOT_TAKEN');

/** Spaces, comments and the order of names in objects make no difference; everything else does. */
function textOf({ operation, document, variables }: Omit<AskedOperation, 'header'>): string {
  return JSON.stringify([operation.name?.value ?? null, print(document), inOrder(variables ?? {})]);
}

/** Lists and objects say which they are, as both become lists. Bodies nest 64 levels at most. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(inOrder)];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return ['object', ...entries.map(([name, part]) => [name, inOrder(part)])];
}
