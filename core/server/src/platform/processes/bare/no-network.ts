import { createHook } from 'node:async_hooks';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { refuseAll, refuserOf } from './refuse.js';

const refuse = refuserOf('network');

/** What these modules offer besides what is documented. */
const undocumented = {
  net: net as unknown as { _createServerHandle(address: string, port: number, type: number): unknown },
  dgram: dgram as unknown as { _createSocketHandle(address: null, port: number, type: string): unknown },
};

/** Node.js's own objects below its modules, whose methods reach the system: sockets, pipes and questions to name servers. */
const handles = ['TCP', 'Pipe', 'UDP', 'ChannelWrap'] as const;

/**
 * Takes the network from the process before a plugin is loaded into it. Node.js has no permission for it; where the
 * system allows, the process lies in an empty network of its own besides, which this does not rest on. Sockets that are
 * files are within sight there too, so this is the only wall before them.
 *
 * The methods of the handles are taken away with those of the modules: whoever gets hold of a handle, or of its class,
 * holds nothing that works. What is open already can be read and written.
 * @throws Error when a handle is not found: then nothing of a plugin may be loaded.
 */
export function forbidNetwork(): void {
  const found = prototypesOfHandles();
  for (const name of handles) {
    const prototype = found.get(name);
    if (!prototype) throw new Error(`This Node.js has no ${name} to close.`);
    refuseAll(prototype, refuse);
  }
  for (const names of [dns.Resolver.prototype, dns.promises.Resolver.prototype, dns, dns.promises])
    refuseAll(names, refuse);
  net.Socket.prototype.connect = refuse;
  Object.assign(net.Server.prototype, { listen: refuse, _listen2: refuse });
  Object.assign(net, { _createServerHandle: refuse });
  refuseAll(dgram.Socket.prototype, refuse);
  refuseAll(dgram, refuse);
  // Wrappers below the modules above are reached through it.
  Object.assign(process, { binding: refuse, _linkedBinding: refuse });
  syncBuiltinESMExports();
}

/** Makes one of each, none of which can be used, and looks at what Node.js says it made. */
function prototypesOfHandles(): Map<string, object> {
  const found = new Map<string, object>();
  const hook = createHook({
    init: (_id, _type, _trigger, made) => {
      const prototype = Object.getPrototypeOf(made) as object;
      found.set(prototype.constructor.name, prototype);
    },
  });
  hook.enable();
  // Neither an address nor a place where a file could be.
  undocumented.net._createServerHandle('none', 0, 4);
  undocumented.net._createServerHandle('/dev/null/none', -1, -1);
  undocumented.dgram._createSocketHandle(null, 0, 'udp4');
  new dns.Resolver();
  hook.disable();
  return found;
}
