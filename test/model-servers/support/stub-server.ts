import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createSocketServer } from 'node:net';

/** What a stub was asked. */
export interface Asked {
  method: string;
  path: string;
  authorization: string | null;
  body: unknown;
}

export type Answer = (response: ServerResponse, asked: Asked) => void;

/** A server on a real socket of this machine whose behaviour a spec changes from call to call. */
export class StubServer {
  readonly asked: Asked[] = [];
  /** Answers in turn; the last one stays. */
  answers: Answer[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StubServer> {
    const server = createServer();
    const stub = new StubServer(server);
    server.on('request', (request, response) => void stub.hear(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    const asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization ?? null,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
    this.asked.push(asked);
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer) answer(response, asked);
    else response.writeHead(404).end();
  }
}

/** Accepts connections and never says a word: a server whose machine hangs. */
export async function startDeafServer(): Promise<{ origin: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export const json =
  (value: unknown, status = 200): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end('{"error":"on purpose"}');

/** Server-sent events, one by one; ends the answer unless told to break off or to fall silent. */
export const events =
  (data: readonly unknown[], ending: 'end' | 'break' | 'silence' = 'end'): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const item of data)
      response.write(`data: ${typeof item === 'string' ? item : JSON.stringify(item)}\n\n`);
    if (ending === 'end') response.end();
    // Broken off only after what was said is on its way.
    if (ending === 'break') setTimeout(() => response.destroy(), 20);
  };

/** A byte every few milliseconds, without end. */
export const drip =
  (everyMs = 5, byte = ' '): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(byte), everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** Fifty megabytes, as fast as they are taken. */
export const flood: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const part = Buffer.alloc(1024 * 1024, '9');
  let left = 50;
  const pour = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(part)) return void response.once('drain', pour);
    }
    response.end();
  };
  pour();
};

export const never: Answer = () => undefined;
