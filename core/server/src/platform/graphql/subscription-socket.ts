import type { IncomingMessage } from 'node:http';
import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import { GraphQLError, OperationTypeNode, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { BrowserSessions } from '../access/browser-sessions.js';
import type { ContextFactory } from './create-context.js';
import { maxTokens, operationLimits } from './operation-limits.js';
import type { RequestContext } from './request-context.js';
import { SocketSessions } from './socket-sessions.js';
import type { ClosableSocket } from './socket-sessions.js';

interface SocketExtra {
  socket: ClosableSocket;
  request: IncomingMessage;
}

type GraphqlSocket = Context<Record<string, unknown>, unknown>;

/** The socket serves subscriptions only, under the limits of every other transport, to our own pages. */
export function subscriptionSocket({
  contexts,
  sessions,
  publicUrl,
  schema,
}: {
  contexts: ContextFactory;
  sessions: BrowserSessions;
  publicUrl: string | null;
  schema: () => GraphQLSchema;
}) {
  const socketSessions = new SocketSessions((tokenHash) => sessions.isValid(tokenHash));
  return {
    onConnect: (socket: GraphqlSocket) => isOwnPage((socket.extra as SocketExtra).request, publicUrl),

    onSubscribe: async (
      socket: GraphqlSocket,
      _id: string,
      payload: SubscribePayload,
    ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
      const checked = readDocument(schema(), payload);
      if ('errors' in checked) return checked.errors;
      const { request, socket: line } = socket.extra as SocketExtra;
      const contextValue = await contexts.forSocket(
        request.headers.cookie,
        socket.connectionParams?.['csrfToken'],
        request.socket.remoteAddress ?? '',
      );
      socketSessions.watch(line, contextValue.session);
      const { variables, operationName } = payload;
      return {
        schema: schema(),
        document: checked.document,
        variableValues: variables,
        operationName,
        contextValue,
      };
    },

    /** Each event is read in a transaction of its own, which ends with the event; nothing leaves a closed socket. */
    onNext: async (
      socket: GraphqlSocket,
      _id: string,
      _payload: unknown,
      args: ExecutionArgs,
      result: { errors?: unknown; data?: unknown },
    ) => {
      const context = args.contextValue as RequestContext;
      await context.finish({
        succeeded: result.errors === undefined,
        shown: (result.data ?? null) !== null,
      });
      await socketSessions.check((socket.extra as SocketExtra).socket, context.session);
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
