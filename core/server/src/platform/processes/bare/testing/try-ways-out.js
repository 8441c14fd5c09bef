/**
 * Tries the ways out of a process that Node.js's permissions leave open, and prints what became of each: `got`, or the
 * name of what refused it. Arguments: the program that closes them, or nothing to leave them open; a port of this machine.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import trace from 'node:trace_events';
import v8 from 'node:v8';

const [closing = '', port = '0'] = process.argv.slice(2);
/** Handles that were made before everything was closed: whoever finds one has its class, too. */
const held = {
  tcp: net._createServerHandle('127.0.0.1', 0, 4),
  pipe: process.stdout._handle,
  udp: dgram._createSocketHandle(null, 0, 'udp4'),
  resolver: new dns.Resolver(),
};
if (closing !== '') (await import(closing)).closeWaysOut();

const soon = (work) =>
  Promise.race([
    new Promise(work),
    new Promise((_done, failed) =>
      setTimeout(() => failed(Object.assign(new Error('silent'), { name: 'Silent' })), 1_000),
    ),
  ]);
const answered = (done, failed) => (error) => (error ? failed(error) : done());
const ways = {
  datagram: () =>
    soon((done, failed) => {
      const lookup = (name, _options, found) => found(null, name, 4);
      const socket = new dgram.Socket({ type: 'udp4', lookup });
      socket.on('error', failed);
      socket.send('x', port, '127.0.0.1', answered(done, failed));
    }),
  'datagram-handle': () => dgram._createSocketHandle('127.0.0.1', 0, 'udp4').close(),
  'datagram-class': () => new held.udp.constructor().bind('127.0.0.1', 0, 0),
  'server-handle': () => net._createServerHandle('127.0.0.1', 0, 4).close(),
  'server-class': () => new held.tcp.constructor(1).bind('127.0.0.1', 0),
  'client-class': () => new held.tcp.constructor(0).open(99_999),
  'pipe-class': () => new held.pipe.constructor(1).bind('/dev/null/none'),
  'listen-below': () => net.createServer()._listen2('127.0.0.1', 0, 4, 1),
  listen: () => net.createServer().listen(0, '127.0.0.1'),
  connect: () => soon((done, failed) => net.connect(Number(port), '127.0.0.1', done).on('error', failed)),
  lookup: () => soon((done, failed) => dns.lookup('localhost', answered(done, failed))),
  'name-servers': () => dns.promises.setServers([`127.0.0.1:${port}`]),
  'name-servers-of-old': () => held.resolver.setServers([`127.0.0.1:${port}`]),
  'resolver-class': () => new held.resolver._handle.constructor(1_000, 1).getServers(),
  binding: () => process._linkedBinding('tcp_wrap'),
  signal: () => process.kill(process.ppid, 0),
  trace: () => trace.createTracing({ categories: ['node'] }),
  flags: () => v8.setFlagsFromString('--no-trace-turbo'),
  'memory-copy': () => v8.setHeapSnapshotNearHeapLimit(1),
};

const outcomes = {};
for (const [name, way] of Object.entries(ways)) {
  try {
    await way();
    outcomes[name] = 'got';
  } catch (error) {
    outcomes[name] = error.name;
  }
}
process.stdout.write(JSON.stringify(outcomes), () => process.exit(0));
