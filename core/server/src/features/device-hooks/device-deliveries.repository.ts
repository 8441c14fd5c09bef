import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Whether a delivery is new, was taken before, or bears the name of another one. */
export type DeliveryNews = 'new' | 'known' | 'differs';

/** Where a delivery came to, and what its sender calls it. */
export interface ReceivedDelivery {
  workspaceId: string;
  connectionId: string;
  deliveryId: string;
  bytes: Uint8Array;
}

/** Longer than any sender tries again (Standard Webhooks: some days). */
const rememberedDays = 30;

/** Which deliveries acted already, by hashes of what their senders call them. */
@Injectable()
export class DeviceDeliveriesRepository {
  /** Without writing: what a delivery is that came before. */
  async look(tx: EntityManager, received: ReceivedDelivery): Promise<DeliveryNews> {
    const { workspaceId, connectionId, deliveryId, bytes } = received;
    const [row] = await tx.query<{ same: boolean }[]>(
      `select body_hash = $4 as same from device_deliveries
        where workspace_id = $1 and connection_id = $2 and delivery_hash = $3`,
      [workspaceId, connectionId, sha256(deliveryId), sha256(bytes)],
    );
    if (!row) return 'new';
    return row.same ? 'known' : 'differs';
  }

  /** Remembers it, in the transaction of what it does; of several at once one is new. */
  async remember(tx: EntityManager, received: ReceivedDelivery): Promise<DeliveryNews> {
    const { workspaceId, connectionId, deliveryId, bytes } = received;
    const rows = await tx.query<unknown[]>(
      `insert into device_deliveries (workspace_id, connection_id, delivery_hash, body_hash)
       values ($1, $2, $3, $4) on conflict do nothing returning 1`,
      [workspaceId, connectionId, sha256(deliveryId), sha256(bytes)],
    );
    return rows.length > 0 ? 'new' : this.look(tx, received);
  }

  /** Forgets those of a connection that nobody sends again. */
  async forgetOld(tx: EntityManager, workspaceId: string, connectionId: string): Promise<void> {
    await tx.query(
      `delete from device_deliveries where workspace_id = $1 and connection_id = $2
          and received_at < now() - $3 * interval '1 day'`,
      [workspaceId, connectionId, rememberedDays],
    );
  }
}

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
