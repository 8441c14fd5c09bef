import { once } from 'node:events';
import WebSocket from 'ws';

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A client of the subscription socket that shows every message as it came. */
export class SocketClient {
  readonly messages: Message[] = [];
  /** Resolves to the code the socket was closed with. */
  readonly closed: Promise<number>;
  private readonly waiting: (() => void)[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (text: Buffer) => {
      this.messages.push(JSON.parse(text.toString()) as Message);
      for (const look of this.waiting.splice(0)) look();
    });
    this.closed = once(socket, 'close').then(([code]) => code as number);
  }

  /** Opens the socket and introduces itself; resolves once the server has answered that, or closed. */
  static async open(
    url: string,
    { headers = {}, csrfToken }: { headers?: Record<string, string>; csrfToken?: string } = {},
  ): Promise<SocketClient> {
    const address = `${url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
    const client = new SocketClient(socket);
    await once(socket, 'open');
    client.send({ type: 'connection_init', payload: { csrfToken } });
    await Promise.race([client.closed, client.next(({ type }) => type === 'connection_ack')]);
    return client;
  }

  subscribe(id: string, query: string): void {
    this.send({ id, type: 'subscribe', payload: { query } as unknown });
  }

  /** The `nth` message that fits, waiting for it if need be. @throws Error when the socket is closed before. */
  async next(fits: (message: Message) => boolean, nth = 1): Promise<Message> {
    for (;;) {
      const found = this.messages.filter(fits)[nth - 1];
      if (found) return found;
      const closed = this.closed.then((code) => {
        throw new Error(`The socket was closed with ${code}.`);
      });
      await Promise.race([closed, new Promise<void>((resolve) => this.waiting.push(resolve))]);
    }
  }

  close(): void {
    this.socket.close();
  }

  private send(message: Message): void {
    this.socket.send(JSON.stringify(message));
  }
}
