import type { IncomingMessage } from 'node:http';
import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import { GraphQLError, OperationTypeNode, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { BearerRefused } from '../access/bearer-refused.js';
import type { BearerTokens } from '../access/bearer-tokens.js';
import type { BrowserSessions } from '../access/browser-sessions.js';
import type { ContextFactory } from './create-context.js';
import { maxTokens, operationLimits } from './operation-limits.js';
import type { RequestContext } from './request-context.js';
import { SocketSessions, unauthorized } from './socket-sessions.js';
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
  tokens,
  publicUrl,
  schema,
}: {
  contexts: ContextFactory;
  sessions: BrowserSessions;
  tokens: BearerTokens;
  publicUrl: string | null;
  schema: () => GraphQLSchema;
}) {
  const socketSessions = new SocketSessions(
    async (tokenHash) => (await sessions.isValid(tokenHash)) || tokens.isValid(tokenHash),
  );
  return {
    onConnect: (socket: GraphqlSocket) => isOwnPage((socket.extra as SocketExtra).request, publicUrl),

    onSubscribe: async (
      socket: GraphqlSocket,
      _id: string,
      payload: SubscribePayload,
    ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
      const checked = readDocument(schema(), payload);
      if ('errors' in checked) return checked.errors;
      const { socket: line } = socket.extra as SocketExtra;
      const contextValue = await openContext(contexts, socket);
      if (contextValue === null) return [new GraphQLError('This token is not valid here.')];
      socketSessions.watch(line, contextValue.session ?? contextValue.token);
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
      await socketSessions.check((socket.extra as SocketExtra).socket, context.session ?? context.token);
    },
  };
}

/** Null for a token that does not hold: the socket is closed, as it carries nobody. */
async function openContext(contexts: ContextFactory, socket: GraphqlSocket): Promise<RequestContext | null> {
  const { request, socket: line } = socket.extra as SocketExtra;
  const { csrfToken, authorization } = socket.connectionParams ?? {};
  const { headers } = request;
  try {
    return await contexts.forSocket(
      {
        cookie: headers.cookie,
        authorization: typeof authorization === 'string' ? authorization : headers.authorization,
      },
      csrfToken,
      contexts.addressOf(request),
    );
  } catch (error) {
    if (!(error instanceof BearerRefused)) throw error;
    line.close(unauthorized, 'Signed out');
    return null;
  }
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
