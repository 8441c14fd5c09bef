import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import { outboundFetch } from './outbound-fetch.js';

/** Real sockets on this machine: what an operator's own model server looks like to a plugin. */
describe('requests to an origin the operator named', () => {
  const servers: { close(): void }[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  const serve = async (answer: RequestListener): Promise<string> => {
    const server: Server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push({ close: () => (server.closeAllConnections(), server.close()) });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const named = (...origins: string[]) => ({ hosts: [], origins });

  it('send method, headers and body, and read the answer', async () => {
    const origin = await serve((request, response) => {
      const { method, url, headers } = request;
      void bodyOf(request).then((body) =>
        response
          .setHeader('x-kind', 'echo')
          .end(JSON.stringify({ method, url, body, key: headers['x-key'] })),
      );
    });
    const answer = await outboundFetch(named(origin), `${origin}/v1/a?b=1`, {
      method: 'POST',
      headers: { 'x-key': 'k' },
      body: 'words',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-kind')).toBe('echo');
    expect(await answer.json()).toEqual({ method: 'POST', url: '/v1/a?b=1', body: 'words', key: 'k' });
  });

  it('resolve with the headers, and stream the body as it comes', async () => {
    let finish = (): void => undefined;
    const origin = await serve((_request, response) => {
      response.write('first');
      finish = () => response.end('second');
    });
    const answer = await outboundFetch(named(origin), origin);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('first');
    finish();
    expect((await reader.read()).value).toBe('second');
    expect((await reader.read()).done).toBe(true);
  });

  it('hand a redirect back instead of following it', async () => {
    let reached = false;
    const other = await serve((_request, response) => ((reached = true), response.end()));
    const origin = await serve((_request, response) => response.writeHead(307, { location: other }).end());
    const answer = await outboundFetch(named(origin), origin);
    expect([answer.status, answer.headers.get('location'), reached]).toEqual([307, other, false]);
    await expect(outboundFetch(named(origin), other)).rejects.toThrow(/Only https/);
  });

  it('end with the signal, before and within the answer', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/slow') response.write('begun');
    });
    const before = new AbortController();
    const silent = outboundFetch(named(origin), origin, { signal: before.signal });
    setTimeout(() => before.abort(new Error('nobody waits')), 20);
    await expect(silent).rejects.toThrow('nobody waits');
    const within = new AbortController();
    const answer = await outboundFetch(named(origin), `${origin}/slow`, { signal: within.signal });
    setTimeout(() => within.abort(new Error('nobody reads')), 20);
    await expect(answer.text()).rejects.toThrow('nobody reads');
    await expect(outboundFetch(named(origin), origin, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('give up on a host that accepts and stays silent, and on one that falls silent', async () => {
    const server = createSocketServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const deaf = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(outboundFetch(named(deaf), deaf, { silenceMs: 50 })).rejects.toThrow(/silent for 0.05 s/);
    const origin = await serve((_request, response) => void response.write('begun'));
    const answer = await outboundFetch(named(origin), origin, { silenceMs: 50 });
    await expect(answer.text()).rejects.toThrow(/silent for 0.05 s/);
  });

  it('err where the answer breaks off, and where it is too large', async () => {
    const origin = await serve((request, response) => {
      response.write('begun');
      if (request.url === '/large')
        for (let part = 0; part < 9; part += 1) response.write(Buffer.alloc(1 << 20));
      else setTimeout(() => response.destroy(), 10);
    });
    const broken = await outboundFetch(named(origin), origin);
    await expect(broken.text()).rejects.toThrow();
    const large = await outboundFetch(named(origin), `${origin}/large`);
    await expect(large.text()).rejects.toThrow(/larger than 8 MiB/);
  });

  it('close the socket when the reader leaves', async () => {
    const left = new Promise<void>((resolve) => {
      void serve((_request, response) => {
        response.on('close', resolve);
        const drip = setInterval(() => response.write('drop'), 5);
        response.on('close', () => clearInterval(drip));
      }).then(async (origin) => {
        const answer = await outboundFetch(named(origin), origin);
        await answer.body!.cancel();
      });
    });
    await expect(left).resolves.toBeUndefined();
  });

  it('take no connection for an error of the plugin’s', async () => {
    const server = createSocketServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const gone = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((resolve) => server.close(resolve));
    await expect(outboundFetch(named(gone), gone)).rejects.toThrow(/ECONNREFUSED/);
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}
