import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Caller } from './caller.js';

interface Message {
  type: string;
  id?: string;
  payload?: { data?: unknown; errors?: unknown[]; extensions?: { code?: string } }[] & { data?: unknown };
}

/** What a subscription brought. */
export interface Heard {
  events: number;
  codes: readonly string[];
  text: string;
}

/** Somebody on the subscription socket. */
export class SocketCaller {
  private readonly messages: Message[] = [];
  private asked = 0;
  closedWith: number | null = null;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (text: Buffer) => this.messages.push(JSON.parse(text.toString()) as Message));
    socket.on('error', () => undefined);
    socket.on('close', (code) => (this.closedWith = code));
  }

  /** Opens a socket with a caller's cookie, and introduces it with their token unless `introduction` says otherwise. */
  static async open(
    { url, credentials }: Caller,
    { origin, introduction }: { origin?: string; introduction?: object } = {},
  ): Promise<SocketCaller> {
    const { cookie, 'x-regimen-csrf': csrfToken } = credentials;
    const headers = { ...(cookie && { cookie }), ...(origin && { origin }) };
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    const caller = new SocketCaller(socket);
    await Promise.race([once(socket, 'open'), once(socket, 'close'), once(socket, 'unexpected-response')]);
    if (socket.readyState === WebSocket.OPEN)
      socket.send(JSON.stringify({ type: 'connection_init', payload: introduction ?? { csrfToken } }));
    await caller.until(
      () => caller.closedWith !== null || caller.messages.some(({ type }) => type === 'connection_ack'),
    );
    return caller;
  }

  get isOpen(): boolean {
    return this.closedWith === null && this.messages.some(({ type }) => type === 'connection_ack');
  }

  /** Subscribes and listens for `forMs`, or until it is refused or over. */
  async ask(query: string, variables: object = {}, forMs = 1_500): Promise<Heard> {
    this.asked += 1;
    const id = `s${this.asked}`;
    if (this.closedWith !== null) return { events: 0, codes: ['CLOSED'], text: '' };
    this.socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
    const own = () => this.messages.filter((message) => message.id === id);
    await this.until(
      () => this.closedWith !== null || own().some(({ type }) => type === 'error' || type === 'complete'),
      forMs,
    );
    const text = JSON.stringify(own());
    const codes = [...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code!);
    const limits = [...text.matchAll(/"limit":"(\w+)"/g)].map(([, code]) => code!);
    const refused = own().some(({ type }) => type === 'error') || text.includes('"errors"');
    const events = own().filter(
      ({ type, payload }) => type === 'next' && (payload?.data ?? null) !== null,
    ).length;
    return {
      events,
      codes: [...codes, ...limits, ...(refused && codes.length === 0 ? ['REFUSED'] : [])],
      text,
    };
  }

  close(): void {
    this.socket.close();
  }

  private async until(holds: () => boolean, forMs = 5_000): Promise<void> {
    const deadline = performance.now() + forMs;
    while (!holds() && performance.now() < deadline) await pause(20);
  }
}
