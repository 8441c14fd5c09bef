import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { BrowserSession } from '../../journeys/support/browser-session.js';

/** An answer as it came over the line. */
export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  ms: number;
}

export interface Sending {
  method?: string;
  headers?: Readonly<Record<string, string | readonly string[]>>;
  body?: string | Buffer;
  /** Ends the request by breaking the line after so long. */
  breakOffAfterMs?: number;
}

interface GraphqlBody {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** A GraphQL answer, and how it came. */
export interface Answer extends Reply {
  data: Record<string, unknown> | null;
  /** Codes of errors, in order. */
  codes: readonly string[];
  messages: readonly string[];
}

/** Whoever attacks, over plain HTTP with everything under their control: paths, headers and the address they come from. */
export class Caller {
  private constructor(
    readonly url: string,
    /** What a signed-in browser would send; empty for somebody unknown. */
    readonly credentials: Readonly<Record<string, string>>,
    /** Any address of the loopback network. */
    readonly from: string,
  ) {}

  static unknown(url: string, from = '127.0.0.1'): Caller {
    return new Caller(url, {}, from);
  }

  static signedIn(session: BrowserSession): Caller {
    const { headers, csrfToken } = session.introduction;
    return new Caller(session.url, { cookie: headers.cookie, 'x-regimen-csrf': csrfToken }, '127.0.0.1');
  }

  static with(url: string, credentials: Readonly<Record<string, string>>): Caller {
    return new Caller(url, credentials, '127.0.0.1');
  }

  comingFrom(address: string): Caller {
    return new Caller(this.url, this.credentials, address);
  }

  /** Sends the path as it is written, however odd. @throws Error when the line breaks. */
  send(path: string, { method = 'GET', headers = {}, body, breakOffAfterMs }: Sending = {}): Promise<Reply> {
    const { hostname, port } = new URL(this.url);
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: hostname,
          port,
          path,
          method,
          localAddress: this.from,
          headers: { ...this.credentials, ...headers } as Record<string, string>,
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text: Buffer.concat(chunks).toString(),
              ms: performance.now() - began,
            }),
          );
        },
      );
      outgoing.on('error', reject);
      if (breakOffAfterMs !== undefined) setTimeout(() => outgoing.destroy(), breakOffAfterMs);
      outgoing.end(body);
    });
  }

  async ask(query: string, variables: object = {}, extra: Sending['headers'] = {}): Promise<Answer> {
    return this.post(JSON.stringify({ query, variables }), extra);
  }

  /** Posts a body to `/graphql` as our pages do. */
  async post(body: string, extra: Sending['headers'] = {}): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true', ...extra };
    const reply = await this.send('/graphql', { method: 'POST', headers, body });
    const { data = null, errors = [] } = readJson(reply.text);
    return {
      ...reply,
      data,
      codes: errors.map(({ extensions }) => extensions?.code ?? ''),
      messages: errors.map(({ message }) => message),
    };
  }
}

function readJson(text: string): GraphqlBody {
  try {
    return (JSON.parse(text) ?? {}) as GraphqlBody;
  } catch {
    return {};
  }
}
