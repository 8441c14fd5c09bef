import { syncBuiltinESMExports } from 'node:module';
import trace from 'node:trace_events';
import v8 from 'node:v8';
import { refuserOf } from './refuse.js';

const refuse = refuserOf('files');

/**
 * Takes from the process what writes files without asking for permission: traces of Node.js, flags of V8 that name files,
 * and a copy of the memory when that runs out.
 */
export function forbidTraces(): void {
  trace.createTracing = refuse;
  v8.setFlagsFromString = refuse;
  v8.setHeapSnapshotNearHeapLimit = refuse;
  syncBuiltinESMExports();
}
