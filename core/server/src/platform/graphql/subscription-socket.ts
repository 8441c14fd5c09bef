import type { IncomingMessage } from 'node:http';
import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import { GraphQLError, OperationTypeNode, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { ContextFactory } from './create-context.js';
import { maxTokens, operationLimits } from './operation-limits.js';
import type { RequestContext } from './request-context.js';

interface SocketExtra {
  request: IncomingMessage;
}

/** The socket serves subscriptions only, under the limits of every other transport, to our own pages. */
export function subscriptionSocket(
  contexts: ContextFactory,
  publicUrl: string | null,
  schema: () => GraphQLSchema,
) {
  return {
    onConnect: (socket: Context<Record<string, unknown>, unknown>) =>
      isOwnPage((socket.extra as SocketExtra).request, publicUrl),

    onSubscribe: async (
      socket: Context<Record<string, unknown>, unknown>,
      _id: string,
      payload: SubscribePayload,
    ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
      const checked = readDocument(schema(), payload);
      if ('errors' in checked) return checked.errors;
      const { request } = socket.extra as SocketExtra;
      const contextValue = await contexts.forSocket(
        request.headers.cookie,
        socket.connectionParams?.['csrfToken'],
        request.socket.remoteAddress ?? '',
      );
      const { variables, operationName } = payload;
      return {
        schema: schema(),
        document: checked.document,
        variableValues: variables,
        operationName,
        contextValue,
      };
    },

    /** Each event is read in a transaction of its own, which ends with the event. */
    onNext: async (
      _socket: unknown,
      _id: string,
      _payload: unknown,
      args: ExecutionArgs,
      result: { errors?: unknown },
    ) => {
      const { operation } = args.contextValue as RequestContext;
      await operation.end(result.errors === undefined ? 'commit' : 'rollBack');
    },
  };
}

function readDocument(
  schema: GraphQLSchema,
  { query, operationName }: SubscribePayload,
): { document: DocumentNode } | { errors: readonly GraphQLError[] } {
  try {
    const document = parse(query, { maxTokens });
    const errors = validate(schema, document, [...specifiedRules, operationLimits]);
    if (errors.length > 0) return { errors };
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return { errors: [new GraphQLError('Only subscriptions are served here.')] };
    }
    return { document };
  } catch (error) {
    return {
      errors: [error instanceof GraphQLError ? error : new GraphQLError('The operation cannot be read.')],
    };
  }
}

/** Browsers always say where a page comes from; programs that say nothing carry no cookie of a person. */
function isOwnPage({ headers }: IncomingMessage, publicUrl: string | null): boolean {
  if (headers.origin === undefined) return true;
  if (!URL.canParse(headers.origin)) return false;
  const own = publicUrl === null ? headers.host : new URL(publicUrl).host;
  return new URL(headers.origin).host === own;
}
