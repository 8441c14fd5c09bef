import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { BearerTokens } from '../access/bearer-tokens.js';
import { BrowserSessions } from '../access/browser-sessions.js';
import { ContextFactory } from './create-context.js';
import { subscriptionSocket } from './subscription-socket.js';

/**
 * Serves subscriptions over sockets at `/graphql`. Set up here and not by the framework, which would take messages of
 * a hundred megabytes from anybody.
 * @param largestMessage in bytes; a socket that sends more is closed.
 * @returns what ends every socket in order.
 */
export function serveSubscriptions(
  app: NestFastifyApplication,
  publicUrl: string | null,
  largestMessage: number,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const schemaHost = app.get(GraphQLSchemaHost);
  const server = useServer(
    subscriptionSocket({
      contexts: app.get(ContextFactory),
      sessions: app.get(BrowserSessions),
      tokens: app.get(BearerTokens),
      publicUrl,
      schema: () => schemaHost.schema,
    }),
    sockets,
  );
  app.getHttpServer().on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });
  return async () => {
    await server.dispose();
  };
}
