/**
 * Loaded into the api's process before the product: tells, over a local socket, how long its event loop was held up,
 * how much memory it takes, and which promises nobody waited for.
 */
import { createServer } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What the probe answers. */
export interface ProbeReading {
  p99Ms: number;
  longestMs: number;
  /** The same, but only as much of it as the process had a processor: others on the machine are not its fault. */
  busiestMs: number;
  rssBytes: number;
  unhandled: number;
}

const lookEveryMs = 10;
const address = process.env['HOSTILE_PROBE'];
const isApi = /main-start\.js$|serve-apis\.js$/.test(process.argv[1] ?? '');

if (address !== undefined && isApi) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  let unhandled = 0;
  let busiestMs = 0;
  process.on('unhandledRejection', () => (unhandled += 1));
  delay.enable();
  let [lookedAt, usedBefore] = [performance.now(), process.cpuUsage()];
  setInterval(() => {
    const { user, system } = process.cpuUsage(usedBefore);
    const late = performance.now() - lookedAt - lookEveryMs;
    busiestMs = Math.max(busiestMs, Math.min(late, (user + system) / 1000));
    [lookedAt, usedBefore] = [performance.now(), process.cpuUsage()];
  }, lookEveryMs).unref();
  createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (order) => {
      const reading: ProbeReading = {
        p99Ms: Math.max(0, delay.percentile(99) / 1e6 - 10),
        busiestMs,
        longestMs: Math.max(0, delay.max / 1e6 - 10),
        rssBytes: process.memoryUsage().rss,
        unhandled,
      };
      if (String(order).startsWith('reset')) {
        delay.reset();
        busiestMs = 0;
      }
      socket.end(JSON.stringify(reading));
    });
  })
    .listen(address)
    .unref();
}
