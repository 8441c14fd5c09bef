/**
 * A plugin that attacks whoever runs it. The name of the file it is given, or its setting `attack`, says how. What it got
 * hold of it tells as a warning, so that the row can see it.
 */
import { Buffer } from 'node:buffer';

const warning = (code) => ({ kind: 'warning', warning: { code, where: 'file', count: 1 } });

/** `denied:<code>` where it was refused, `got` where not. */
async function attempt(work) {
  try {
    return (await work()) === false ? 'denied:nothing' : 'got';
  } catch (error) {
    return `denied:${error.code ?? error.cause?.code ?? error.name}`;
  }
}

const connect = async (port) => {
  const net = await import('node:net');
  await new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', resolve);
    socket.on('error', reject);
    setTimeout(() => reject(Object.assign(new Error(), { code: 'SILENT' })), 2_000);
  });
};

const attacks = {
  connect: (port) => attempt(() => connect(port)),
  fetch: (port) => attempt(() => fetch(`http://127.0.0.1:${port}/`)),
  binding: () => attempt(() => process.binding('tcp_wrap')),
  environment: () => attempt(() => Object.keys(process.env).length > 0),
  'own-environ': () => attempt(async () => (await import('node:fs')).readFileSync('/proc/self/environ')),
  'parent-environ': () =>
    attempt(async () => (await import('node:fs')).readFileSync(`/proc/${process.ppid}/environ`)),
  passwords: () => attempt(async () => (await import('node:fs')).readFileSync('/etc/passwd')),
  'key-file': (_port, folder) => attempt(async () => (await import('node:fs')).readdirSync(folder)),
  write: () =>
    attempt(async () => (await import('node:fs')).writeFileSync('/tmp/regimen-hostile-written', '')),
  process: () => attempt(async () => (await import('node:child_process')).execSync('id')),
  thread: () =>
    attempt(async () => new (await import('node:worker_threads')).Worker('process.exit()', { eval: true })),
  native: () => attempt(() => process.dlopen({ exports: {} }, '/tmp/evil.node')),
};

async function ruin(name) {
  const kept = [];
  if (name === 'loop') for (;;) kept.length = 0;
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
    if (attack !== undefined && attacks[attack]) globalThis.hostileTold = await attacks[attack](port, folder);
    else if (attack !== undefined) await ruin(attack);
    return {
      wearableSources: [
        {
          id: 'hostile',
          delivery: ['file'],
          coverage: { metrics: [], activities: true, streams: [] },
          readFile,
          recognise: (head, name) => name.startsWith('hostile/'),
        },
      ],
    };
  },
};
