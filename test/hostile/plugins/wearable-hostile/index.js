/**
 * A plugin that attacks whoever runs it. The name of the file it is given, or its setting `attack`, says how. What it got
 * hold of it tells as a warning, so that the row can see it.
 */
import { Buffer } from 'node:buffer';

const warning = (code) => ({ kind: 'warning', warning: { code, where: 'file', count: 1 } });

/** `denied:<by what>` where it was refused, `empty` where there was nothing to be had, `got` where it got through. */
async function attempt(work) {
  try {
    return (await work()) === false ? 'empty' : 'got';
  } catch (error) {
    return `denied:${refuser(error.cause ?? error)}`;
  }
}

/** What Node.js has a permission for is named by it, what the process itself closes by the error of its own. */
function refuser({ name, code, permission }) {
  return permission ?? (name === 'Forbidden' ? name : (code ?? name));
}

const connect = async (port) => {
  const net = await import('node:net');
  await new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', resolve);
    socket.on('error', reject);
    setTimeout(() => reject(Object.assign(new Error(), { code: 'SILENT' })), 2_000);
  });
};

/** Below the modules that were closed: whatever is left of the way to a socket. */
const below = async () => {
  const net = await import('node:net');
  const socket = new net.Socket();
  return Reflect.get(net.Socket.prototype, 'connect').call(socket, 1, '127.0.0.1') !== undefined;
};

/** The pipe to the host is open; its class makes others. */
const pipeClass = () => {
  const [pipe] = process._getActiveHandles().filter(({ _handle }) => _handle?.constructor.name === 'Pipe');
  return new pipe._handle.constructor(1).bind('/dev/null/none') !== undefined;
};

const attacks = {
  connect: (port) => attempt(() => connect(port)),
  fetch: (port) => attempt(() => fetch(`http://127.0.0.1:${port}/`)),
  binding: () => attempt(() => process.binding('tcp_wrap')),
  linked: () => attempt(() => process._linkedBinding('tcp_wrap')),
  below: () => attempt(below),
  http: (port) =>
    attempt(async () => {
      const http = await import('node:http');
      await new Promise((resolve, reject) =>
        http.get(`http://127.0.0.1:${port}/`, resolve).on('error', reject),
      );
    }),
  lookup: () => attempt(async () => (await import('node:dns/promises')).lookup('localhost')),
  datagram: () => attempt(async () => (await import('node:dgram')).createSocket('udp4').bind(0)),
  listen: () => attempt(async () => (await import('node:net')).createServer().listen(0)),
  'datagram-class': () =>
    attempt(async () => {
      const { Socket } = await import('node:dgram');
      const lookup = (name, _options, found) => found(null, name, 4);
      new Socket({ type: 'udp4', lookup }).bind(0, '127.0.0.1');
    }),
  'datagram-handle': () =>
    attempt(async () =>
      (await import('node:dgram')).default._createSocketHandle('127.0.0.1', 0, 'udp4').close(),
    ),
  'listen-below': () =>
    attempt(async () => (await import('node:net')).createServer()._listen2('127.0.0.1', 0, 4, 1)),
  'server-handle': () =>
    attempt(async () => (await import('node:net')).default._createServerHandle('127.0.0.1', 0, 4).close()),
  'pipe-class': () => attempt(pipeClass),
  'name-servers': (port) =>
    attempt(async () => {
      const { promises } = await import('node:dns');
      promises.setServers([`127.0.0.1:${port}`]);
      await promises.resolve4('canary.example');
    }),
  inspector: () => attempt(async () => (await import('node:inspector')).open(0)),
  'signal-parent': () => attempt(() => process.kill(process.ppid, 0)),
  'raw-signal': () => attempt(() => process._kill(process.ppid, 0) === 0),
  'debug-parent': () => attempt(() => process._debugProcess(process.ppid)),
  'parent-priority': () => attempt(async () => (await import('node:os')).setPriority(process.ppid, 0)),
  'core-config': () =>
    attempt(async () => {
      const place = new URL('../../../../core/server/src/platform/config/settings.ts', import.meta.url);
      (await import('node:fs')).readFileSync(place);
    }),
  'core-code': () =>
    attempt(
      () =>
        import(
          new URL('../../../../core/server/dist/platform/config/read-settings.js', import.meta.url).href
        ),
    ),
  'list-file': () => attempt(async () => (await import('node:fs')).readdirSync('/tmp')),
  processes: () => attempt(async () => (await import('node:fs')).readdirSync('/proc')),
  environment: () => attempt(() => Object.keys(process.env).length > 0),
  'own-environ': () => attempt(async () => (await import('node:fs')).readFileSync('/proc/self/environ')),
  'parent-environ': () =>
    attempt(async () => (await import('node:fs')).readFileSync(`/proc/${process.ppid}/environ`)),
  passwords: () => attempt(async () => (await import('node:fs')).readFileSync('/etc/passwd')),
  'key-file': (_port, folder) => attempt(async () => (await import('node:fs')).readdirSync(folder)),
  write: () =>
    attempt(async () => (await import('node:fs')).writeFileSync('/tmp/regimen-hostile-written', '')),
  trace: () =>
    attempt(async () => (await import('node:trace_events')).createTracing({ categories: ['node'] }).enable()),
  flags: () =>
    attempt(async () => (await import('node:v8')).setFlagsFromString('--logfile=/tmp/regimen-hostile-flags')),
  'memory-copy': () => attempt(async () => (await import('node:v8')).setHeapSnapshotNearHeapLimit(1)),
  'disk-of-web-assembly': () =>
    attempt(async () => {
      const { WASI } = await import('node:wasi');
      new WASI({ version: 'preview1', preopens: { '/': '/' } });
    }),
  'module-hooks': () =>
    attempt(async () => (await import('node:module')).register('data:text/javascript,export default 1')),
  process: () => attempt(async () => (await import('node:child_process')).execSync('id')),
  thread: () =>
    attempt(async () => new (await import('node:worker_threads')).Worker('process.exit()', { eval: true })),
  native: () => attempt(() => process.dlopen({ exports: {} }, '/tmp/evil.node')),
};

async function ruin(name) {
  const kept = [];
  if (name === 'loop') for (;;) kept.length = 0;
  if (name === 'promises') for (;;) await null;
  if (name === 'pattern') /^(a+)+$/u.test(`${'a'.repeat(60)}b`);
  if (name === 'heap') for (;;) kept.push(new Array(100_000).fill(kept.length));
  if (name === 'buffers') for (;;) kept.push(Buffer.alloc(50_000_000, 1));
  if (name === 'never') await new Promise(() => setTimeout(() => undefined, 3_600_000));
}

/** Records nobody should take for any. */
function* oddRecords(name) {
  const observation = {
    metric: 'body-mass',
    unit: 'kg',
    value: 70,
    start: new Date('2026-03-05T08:00:00Z'),
    end: new Date('2026-03-05T08:00:00Z'),
  };
  const odd = {
    'not-a-number': { ...observation, value: Number.NaN },
    infinite: { ...observation, value: -Infinity },
    'big-integer': { ...observation, value: 10n },
    'no-date': { ...observation, start: new Date(Number.NaN) },
    'every-object': JSON.parse('{"__proto__":{"isAdmin":true},"metric":"body-mass"}'),
  }[name];
  if (odd) yield { kind: 'observation', observation: odd };
  if (name === 'cyclic') {
    const record = { kind: 'observation', observation };
    record.observation.self = record;
    yield record;
  }
  if (name === 'huge') for (let count = 0; count < 12; count += 1) yield warning('x'.repeat(50_000_000));
  if (name === 'getter')
    yield {
      kind: 'observation',
      get observation() {
        throw new Error('a trap');
      },
    };
  if (name === 'function') yield { kind: 'observation', observation: () => observation };
}

async function* readFile({ name, bytes }) {
  for await (const chunk of bytes) void chunk;
  const [what, port, folder] = name.replace('hostile/', '').split('|');
  if (attacks[what]) yield warning(`${what}:${await attacks[what](Number(port), folder)}`);
  else {
    yield* oddRecords(what);
    await ruin(what);
  }
}

export default {
  id: 'wearable-hostile',
  version: '1.0.0',
  title: { en: 'Hostile', zh: '恶意' },
  requires: { host: '^1.0.0' },
  options: { safeParse: (data) => ({ success: true, data }) },
  access: ['observations:write'],
  async setup(host, { attack, port, folder }) {
    globalThis.hostileHost = host;
    for (const one of attack?.split(',') ?? [])
      host.logger.info(`${one}:${await attacks[one](port, folder)}`);
    return {
      wearableSources: [
        {
          id: 'hostile',
          delivery: ['file'],
          coverage: { metrics: [], activities: true, streams: [] },
          readFile,
          async recognise(_head, name) {
            await ruin(name.replace('hook/', ''));
            return name.startsWith('hostile/');
          },
        },
      ],
    };
  },
};
