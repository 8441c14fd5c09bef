import { Client } from 'pg';
import type { PlatformLogger } from '../observability/logger.js';
import { errorFields } from '../observability/logger.js';
import type { InstanceSigner } from '../privacy/instance-signer.js';
import type { ChainHead } from './anchor-file.js';
import { appendAnchors, readAnchors } from './anchor-file.js';
import { followsFrom } from './verify-audit-trail.js';

/** A head is anchored once so many entries came since, or so much time passed (engineering choice). */
const anchoredEntries = 100;
const anchoredAfterMs = 30_000;
const lookEveryMs = 5_000;
/** Only one process of an installation writes anchors. The number is ours alone: "RGAN" in ASCII. */
const anchorLock = 0x5247414e;

interface Parts {
  ownerUrl: string;
  /** The file, best on another disk or machine. */
  path: string;
  signer: InstanceSigner;
  logger: PlatformLogger;
}

/**
 * Writes the head of every chain, signed, to a file outside the database, so that entries cut off at the end, a copy of
 * yesterday put back, and a chain written anew are noticed. A head that does not follow from the one before is not signed:
 * an anchor says that we saw the entries, not that somebody wrote them.
 */
export class AuditAnchoring {
  private anchored = new Map<string, ChainHead>();
  /** Last heads that did not follow, so that each is told once. */
  private readonly refused = new Map<string, number>();
  private lastWritten = performance.now();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  async start(): Promise<void> {
    const { heads } = await readAnchors(this.parts.path, this.parts.signer.publicKey);
    this.anchored = new Map(heads.map((head) => [head.workspaceId, head]));
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look(false));
    }, lookEveryMs);
    this.timer.unref();
  }

  /** Anchors whatever is not anchored yet. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
    await this.look(true);
  }

  /** A full disk must not stop the work that is audited; the doctor tells that nothing is anchored. */
  private async look(all: boolean): Promise<void> {
    try {
      await this.anchor(all);
    } catch (error) {
      this.parts.logger.error({ ...errorFields(error), code: 'audit-not-anchored' }, 'audit anchors');
    }
  }

  private async anchor(all: boolean): Promise<void> {
    const { ownerUrl, path, signer } = this.parts;
    const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
    // A line that breaks under a question fails that question; nobody else needs to hear of it.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const heads = (await chainHeads(client)).filter(({ workspaceId, seq }) =>
        this.isNewer(workspaceId, seq),
      );
      const isDue = all || performance.now() - this.lastWritten >= anchoredAfterMs;
      const due = heads.filter((head) => isDue || this.since(head) >= anchoredEntries);
      if (due.length === 0) return;
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
        anchorLock,
      ]);
      if (!rows[0]?.held) return;
      const sound: ChainHead[] = [];
      for (const head of due) if (await this.follows(client, head)) sound.push(head);
      await appendAnchors(path, sound, signer, new Date());
      for (const head of sound) this.anchored.set(head.workspaceId, head);
      if (isDue) this.lastWritten = performance.now();
    } finally {
      await client.end();
    }
  }

  private async follows(client: Client, head: ChainHead): Promise<boolean> {
    const { workspaceId, seq } = head;
    if (await followsFrom(client, this.anchored.get(workspaceId), head)) return true;
    if (this.refused.get(workspaceId) !== seq)
      this.parts.logger.error({ workspaceId, code: 'audit-chain-broken' }, 'audit anchors');
    this.refused.set(workspaceId, seq);
    return false;
  }

  private isNewer(workspaceId: string, seq: number): boolean {
    return seq > (this.anchored.get(workspaceId)?.seq ?? 0);
  }

  private since({ workspaceId, seq }: ChainHead): number {
    return seq - (this.anchored.get(workspaceId)?.seq ?? 0);
  }
}

/** The last entry of every workspace, as the owner of the tables sees them. */
async function chainHeads(client: Client): Promise<ChainHead[]> {
  const { rows } = await client.query<{ workspace_id: string; seq: string; hash: Buffer }>(
    `select w.workspace_id, head.seq, head.hash from workspaces w cross join lateral (
       select seq, hash from audit_entries a where a.workspace_id = w.workspace_id order by seq desc limit 1) head`,
  );
  return rows.map(({ workspace_id: workspaceId, seq, hash }) => ({ workspaceId, seq: Number(seq), hash }));
}
