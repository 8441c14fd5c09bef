import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { refuserOf } from './refuse.js';

const refuse = refuserOf('processes');

/**
 * Takes from the process what reaches other processes: signals, the debugger's knock on another door, and priorities.
 * Node.js has no permission for them; where the system allows, no other process is in sight besides.
 */
export function forbidSignals(): void {
  Object.assign(process, { kill: refuse, _kill: refuse, _debugProcess: refuse, _debugEnd: refuse });
  os.setPriority = refuse;
  syncBuiltinESMExports();
}
