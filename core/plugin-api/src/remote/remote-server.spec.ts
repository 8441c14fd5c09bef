import type { PluginHost } from '../host.js';
import { RemoteFailure } from './remote-failure.js';
import { RemoteServer } from './remote-server.js';

it('waits for no first byte between an answer that broke off and the next call', async () => {
  const firstByteMs = 20;
  const brokenOff = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.error(new RemoteFailure('unavailable', 'It broke off.', 5 * firstByteMs)),
  });
  const answers = [new Response(brokenOff), new Response('"back"')];
  const host = { now: () => new Date(), fetch: () => Promise.resolve(answers.shift()) };
  const limits = { connectMs: 1000, firstByteMs, wholeMs: 5000, attempts: 2, retryWaitMs: 1 };
  const server = new RemoteServer(host as unknown as PluginHost, {
    ...limits,
    url: 'http://127.0.0.1:1',
    apiKey: '',
    failuresToRest: 5,
    restMs: 1000,
    callsPerDay: null,
  });
  expect(await server.askJson({ path: '/' }, String)).toBe('back');
});
