import type { PluginHost } from '@regimen/plugin-api';
import { z } from 'zod';
import { AccessRefused } from '../../access-refused.js';
import { denialsOf } from '../../denials.js';
import { walls } from '../../../processes/bare/refuse.js';
import type { Serve } from '../wire/peer.js';
import { BoundedLog } from './bounded-log.js';
import { ServedFetches } from './served-fetches.js';
import type { ServedTransactions } from './served-transactions.js';

/** Fields of a line of the log, or of what a job is given: far beyond anything honest. */
const mostEntries = 30;
const few = (record: object) => Object.keys(record).length <= mostEntries;
const tooMany = `At most ${mostEntries} fields can be told at once; leave some out.`;

const shapes = {
  log: z.tuple([
    z.enum(['info', 'warn', 'error']),
    z.string().transform((text) => text.slice(0, 500)),
    z
      .record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean()]))
      .refine(few, tooMany),
  ]),
  refused: z.tuple([z.enum(walls), z.number().int().min(1).max(1_000_000)]),
  enqueue: z.tuple([
    z.string().max(200),
    z.record(z.string().max(60), z.string().max(200)).refine(few, tooMany),
  ]),
};

/**
 * Does what a plugin in its own process asks of its host, through the same host that a trusted plugin would hold: what was
 * not declared is refused on each call. What no host offers is refused and counted as well.
 */
export function servePlugin(
  host: PluginHost,
  transactions: ServedTransactions,
): { serve: Serve; ended: () => void } {
  const fetches = new ServedFetches(host);
  const log = new BoundedLog(host.logger);
  const serve: Serve = async (method, args, signal) => {
    if (method.startsWith('transaction-')) return transactions.serve(method, args);
    if (method === 'fetch' || method.startsWith('fetch-')) return fetches.serve(method, args, signal);
    if (method === 'log') {
      const [level, message, fields] = shapes.log.parse(args);
      return log.write(level, message, fields);
    }
    if (method === 'refused') return denialsOf(host)?.ranIntoWall(...shapes.refused.parse(args));
    if (method === 'enqueue') return host.enqueue(...shapes.enqueue.parse(args));
    denialsOf(host)?.note(
      `"${method.replaceAll(/[^a-z-]/giu, '').slice(0, 40)}", which no host offers`,
      'undeclared',
    );
    throw new AccessRefused('No host offers this.');
  };
  const ended = () => {
    transactions.undoAll();
    fetches.endAll();
    log.tellOmitted();
  };
  return { serve, ended };
}
