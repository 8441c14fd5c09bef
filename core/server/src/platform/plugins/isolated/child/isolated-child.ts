/**
 * The process of one plugin that is not ours: imports it, and does what the host asks of it over the pipe it was started
 * with. Its parent limits its memory, time and file access.
 */
import { Socket } from 'node:net';
import { closeWaysOut } from '../../../processes/bare/close-ways-out.js';
import { Peer } from '../wire/peer.js';
import { PluginAtWork } from './plugin-at-work.js';
import { ToldRefusals } from './told-refusals.js';

/** Number of the pipe that the parent opened for us. */
const pipeNumber = 3;

const pipe = new Socket({ fd: pipeNumber, readable: true, writable: true });
const refusals = new ToldRefusals((method, args) => peer.ask(method, args));
closeWaysOut((wall) => refusals.note(wall));
const plugin = new PluginAtWork(
  (method, args, signal) => peer.ask(method, args, signal),
  () => peer.theirNowMs ?? Date.now(),
);
const peer: Peer = new Peer(
  pipe,
  (method, args, signal) => plugin.serve(method, args, signal),
  Date.now,
  () => process.exit(0),
  'host',
);
// A promise that nobody waited for is the plugin's affair; the call it belongs to fails by itself.
process.on('unhandledRejection', () => undefined);
