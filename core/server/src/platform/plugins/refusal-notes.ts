import type { RefusalKind } from './access-refused.js';

const hourMs = 60 * 60_000;

/**
 * Bounds what the audit trail is told of refusals: of each plugin and kind the first at once, and how many followed once
 * the hour is over. A plugin that is refused all day would fill the trail otherwise.
 */
export class RefusalNotes {
  private readonly hours = new Map<string, { pluginId: string; kind: RefusalKind; more: number }>();

  /** @param write one entry: the first of an hour has no number. */
  constructor(private readonly write: (pluginId: string, kind: RefusalKind, more: number | null) => void) {}

  note(pluginId: string, kind: RefusalKind, times: number): void {
    const key = `${pluginId} ${kind}`;
    const hour = this.hours.get(key);
    if (hour) {
      hour.more += times;
      return;
    }
    this.hours.set(key, { pluginId, kind, more: times - 1 });
    this.write(pluginId, kind, null);
    setTimeout(() => this.close(key), hourMs).unref();
  }

  /** Tells what is not told yet. */
  end(): void {
    for (const key of [...this.hours.keys()]) this.close(key);
  }

  private close(key: string): void {
    const hour = this.hours.get(key);
    this.hours.delete(key);
    if (hour && hour.more > 0) this.write(hour.pluginId, hour.kind, hour.more);
  }
}
