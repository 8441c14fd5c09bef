import type { Transactions } from '../database/transactions.js';
import { noteEverywhere } from '../audit/note-everywhere.js';
import type { PlatformLogger } from '../observability/logger.js';
import { errorFields } from '../observability/logger.js';
import type { RefusalKind } from '../plugins/access-refused.js';
import { RefusalNotes } from '../plugins/refusal-notes.js';
import { allWorkspaces } from '../privacy/rotate-master-key.js';

/** Writes what plugins are refused into the trail of every workspace: a plugin belongs to none of them. */
export class AuditedRefusals {
  private readonly notes = new RefusalNotes((pluginId, kind, more) => this.append(pluginId, kind, more));
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly ownerUrl: string,
    private readonly logger: PlatformLogger,
  ) {}

  hear(pluginId: string, kind: RefusalKind, times: number): void {
    this.notes.note(pluginId, kind, times);
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    this.notes.end();
    await this.writing;
  }

  private append(pluginId: string, kind: RefusalKind, more: number | null): void {
    const reason = `refused-${kind}${more === null ? '' : ` ×${more}`}`;
    const note = {
      action: 'refuse-plugin',
      subject: `plugin:${pluginId}`,
      decision: 'denied' as const,
      reason,
    };
    this.writing = this.writing
      .then(async () =>
        noteEverywhere(this.transactions, await allWorkspaces(this.ownerUrl), note, 'plugin-refused'),
      )
      // The plugin was refused, which is what matters; that nobody could write it down is said too.
      .catch((error: unknown) =>
        this.logger.error({ ...errorFields(error), pluginId, reason }, 'plugin refusals not audited'),
      );
  }
}
