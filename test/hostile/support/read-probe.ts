import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProbeReading } from '../probe.js';

/** Asks the probe in the api's process. `reset` begins a new measurement of the event loop. */
export async function readProbe(address: string, order: 'read' | 'reset'): Promise<ProbeReading> {
  const socket = connect(address);
  socket.write(order);
  return JSON.parse(await text(socket)) as ProbeReading;
}
