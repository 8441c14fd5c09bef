import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { PushedDelivery } from '@regimen/plugin-api';
import type { EntityManager } from 'typeorm';
import { hashToken } from '../../platform/access/browser-sessions.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Transactions } from '../../platform/database/transactions.js';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PersonErased } from '../../platform/privacy/person-cipher.js';
import { PushedImportsService } from '../imports/pushed-imports.service.js';
import { DeviceConnectionsRepository } from './device-connections.repository.js';
import type { DeviceConnection } from './device-connections.repository.js';
import { DeviceDeliveriesRepository } from './device-deliveries.repository.js';
import type { DeliveryNews } from './device-deliveries.repository.js';
import { PushSources } from './push-sources.js';

/** What became of a delivery: `new` and `known` were taken; `refused` says nothing of why. */
export type IntakeVerdict = DeliveryNews | 'refused';

/** No refusal comes sooner after its delivery, so that the time tells nothing of how far it got. */
const refusalAfterMs = 150;

const stranger = { kind: 'system' as const, workspaceId: null, reason: 'device-hook' };

/** Takes deliveries: who sent it is proved over the raw bytes before anything is made of them. */
@Injectable()
export class DeviceIntake {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(DeviceConnectionsRepository) private readonly connections: DeviceConnectionsRepository,
    @Inject(DeviceDeliveriesRepository) private readonly deliveries: DeviceDeliveriesRepository,
    @Inject(PushSources) private readonly sources: PushSources,
    @Inject(PushedImportsService) private readonly imports: PushedImportsService,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  async take(address: string, delivery: PushedDelivery): Promise<IntakeVerdict> {
    const answeredAt = performance.now() + refusalAfterMs;
    const verdict = await this.judge(address, delivery);
    if (verdict === 'refused') await sleep(Math.max(0, answeredAt - performance.now()));
    return verdict;
  }

  private async judge(address: string, delivery: PushedDelivery): Promise<IntakeVerdict> {
    const secretHash = hashToken(address);
    const place = await this.transactions.run(stranger, (tx) => this.connections.placeOf(tx, secretHash), {
      secretHash,
    });
    if (!place) return this.refuseNobodys(delivery);
    const { workspaceId, id } = place;
    const opened = await this.inside(workspaceId, (tx) => this.open(tx, id));
    const source = opened && this.sources.of(opened.connection.sourceId);
    if (!source) return 'refused';
    const verified = await source.push.verify(delivery, opened.secrets, Date.now());
    if (!verified) return 'refused';
    const { deliveryId } = verified;
    const received = { workspaceId, connectionId: id, deliveryId, bytes: delivery.bytes };
    // Whoever sends again waits for nobody.
    const news = await this.inside(workspaceId, (tx) => this.deliveries.look(tx, received));
    if (news !== 'new') return news;
    const stored: string[] = [];
    try {
      return await this.inside(workspaceId, async (tx) => {
        if (!(await this.connections.hold(tx, id))) return 'refused';
        const now = await this.deliveries.remember(tx, received);
        if (now === 'new') stored.push(await this.keep(tx, opened.connection, delivery.bytes));
        return now;
      });
    } catch (error) {
      await this.dropUnkept(workspaceId, stored);
      throw error;
    }
  }

  /** The same work as for a wrong signature, so that neither time nor load tells one from the other. */
  private async refuseNobodys(delivery: PushedDelivery): Promise<'refused'> {
    const [source] = this.sources.all();
    if (source) {
      const secret = await source.push.secretOf(randomBytes(32));
      await source.push.verify(delivery, [secret], Date.now());
    }
    return 'refused';
  }

  /** Null where the person is gone, or does not have us work with their data any more. */
  private async open(tx: EntityManager, id: string) {
    try {
      const opened = await this.connections.open(tx, id);
      return opened && (await this.consents.stands(tx, opened.connection.participantId, 'planning'))
        ? opened
        : null;
    } catch (error) {
      if (error instanceof PersonErased) return null;
      throw error;
    }
  }

  /** @returns the id of the upload. */
  private async keep(tx: EntityManager, connection: DeviceConnection, bytes: Uint8Array): Promise<string> {
    const { id, workspaceId, participantId } = connection;
    const uploadId = await this.imports.begin(tx, connection, bytes);
    await this.deliveries.forgetOld(tx, workspaceId, id);
    if (!(await this.connections.delivered(tx, id))) return uploadId;
    // One entry a day stands for all of its deliveries.
    const note = {
      action: 'take-device-delivery',
      subject: `participant:${participantId}`,
      decision: 'allowed' as const,
      reason: 'signed',
    };
    await this.audit.append(tx, { workspaceId, memberId: null }, [note]);
    return uploadId;
  }

  /** The commit may have failed behind the bytes. Where nobody can tell, they stay: without their key nobody reads them. */
  private async dropUnkept(workspaceId: string, uploadIds: readonly string[]): Promise<void> {
    for (const uploadId of uploadIds)
      await this.inside(workspaceId, (tx) => this.imports.dropUnkept(tx, uploadId)).catch(() => undefined);
  }

  private inside<T>(workspaceId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.run({ ...stranger, workspaceId }, work);
  }
}
