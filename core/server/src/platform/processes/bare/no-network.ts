import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { refuse } from './refuse.js';

/**
 * Takes the network from the process before a plugin is loaded into it. Node.js has no permission for it; where the
 * system allows, the process lies in an empty network of its own besides, which this does not rest on.
 */
export function forbidNetwork(): void {
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.createSocket = refuse;
  for (const names of [dns, dns.promises]) {
    for (const [name, what] of Object.entries(names))
      if (typeof what === 'function' && /^(lookup|resolve|reverse)/.test(name))
        Object.assign(names, { [name]: refuse });
    Object.assign(names, { Resolver: refuse });
  }
  // Wrappers below the modules above are reached through it.
  Object.assign(process, { binding: refuse, _linkedBinding: refuse });
  syncBuiltinESMExports();
}
