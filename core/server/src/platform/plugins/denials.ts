import type { PluginHost } from '@regimen/plugin-api';
import type { RefusalKind } from './access-refused.js';
import { AccessRefused } from './access-refused.js';

/** As often is no mistake any more. */
export const mostDenials = 3;

/** How often a plugin was refused what it did not declare. At the third time it is out, until it is started again. */
export class Denials {
  private count = 0;
  private last = '';

  /**
   * @param tell hears of each, and of how many there were.
   * @param record hears of each kind for the audit trail, and of what its own process refused besides.
   */
  constructor(
    private readonly tell: (what: string, count: number) => void,
    private readonly record: (kind: RefusalKind, times: number) => void,
  ) {}

  note(what: string, kind: RefusalKind): void {
    this.count += 1;
    this.last = what;
    this.tell(what, this.count);
    this.record(kind, 1);
  }

  /** Refused within its process, as that tells: what it declared is no matter there, so it disables nobody. */
  ranIntoWall(kind: RefusalKind, times: number): void {
    this.record(kind, times);
  }

  /** Completes "the plugin failed: "; null while it may go on. */
  fault(): string | null {
    if (this.count < mostDenials) return null;
    return `it was refused what it did not declare ${this.count} times, the last time: ${this.last}`;
  }
}

const known = new WeakMap<PluginHost, Denials>();

/** The same host, which counts what it refuses, and refuses everything to a plugin that is out. */
export function countingHost(host: PluginHost, denials: Denials): PluginHost {
  const admit = () => {
    const fault = denials.fault();
    if (fault !== null) throw new AccessRefused(`The plugin ${host.pluginId} is disabled: ${fault}.`);
  };
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    admit();
    try {
      return await work();
    } catch (error) {
      if (error instanceof AccessRefused) denials.note(error.message, error.kind);
      throw error;
    }
  };
  const counting = Object.freeze({
    pluginId: host.pluginId,
    logger: host.logger,
    now: () => host.now(),
    storage: host.storage,
    fetch: (...asked: Parameters<PluginHost['fetch']>) => counted(() => host.fetch(...asked)),
    enqueue: (...asked: Parameters<PluginHost['enqueue']>) => counted(async () => host.enqueue(...asked)),
  });
  known.set(counting, denials);
  return counting;
}

/** The denials of a host that counts them; null for any other. */
export function denialsOf(host: PluginHost): Denials | null {
  return known.get(host) ?? null;
}
