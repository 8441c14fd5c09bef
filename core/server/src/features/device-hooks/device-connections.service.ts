import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hashToken } from '../../platform/access/browser-sessions.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { DeviceConnectionsRepository } from './device-connections.repository.js';
import type { DeviceConnection } from './device-connections.repository.js';
import { PushSources } from './push-sources.js';

/** 256 bits each: nobody guesses one (RFC 4086). */
const randomSize = 32;
const overlapHours = 24;

/** Connections people make for themselves. A care team sees which there are, and makes and ends none. */
@Injectable()
export class DeviceConnectionsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(DeviceConnectionsRepository) private readonly repository: DeviceConnectionsRepository,
    @Inject(PushSources) private readonly sources: PushSources,
  ) {}

  pushSources(): Handed<Schema.PushSource>[] {
    return this.sources.all().map(({ id, title }) => ({ id, title }));
  }

  /** Of a participant whose record was opened. */
  async of(context: RequestContext, participantId: string): Promise<Handed<Schema.DeviceConnection>[]> {
    const found = await this.repository.of(await context.transaction(), participantId);
    return found.map((connection) => this.view(connection));
  }

  async connect(
    context: RequestContext,
    { participantId, sourceId, secret: entered }: Schema.ConnectDeviceInput,
  ): Promise<Handed<Schema.ConnectDeviceResult>> {
    const own = await this.own(context, participantId);
    const source = this.sources.of(sourceId);
    if (!own || !source) return notFound();
    if (typeof entered === 'string' && !(await source.push.isSecret(entered))) {
      const message = 'This is no secret of this source, or too short to be safe.';
      return invalidInput([{ severity: 'error', path: 'secret', code: 'no-secret', message }]);
    }
    const tx = await context.transaction();
    const owner = { workspaceId: own.workspaceId, participantId: own.id, memberId: own.memberId };
    if (await this.repository.isLeaving(tx, owner)) {
      const message = 'You asked for your data to be erased: nothing new can be connected.';
      return notPossible('ERASURE_ASKED', message);
    }
    const secret = entered ?? (await source.push.secretOf(randomBytes(randomSize)));
    const address = randomBytes(randomSize).toString('base64url');
    const made = await this.repository.add(tx, owner, {
      sourceId,
      addressHash: hashToken(address),
      secret,
    });
    if (!made) return notPossible('CONNECTED_ALREADY', 'This source is connected already. End that first.');
    return this.keys(made, secret, `/hooks/${address}`);
  }

  async rotate(
    context: RequestContext,
    input: Schema.DeviceConnectionInput,
  ): Promise<Handed<Schema.RotateDeviceSecretResult>> {
    const connection = await this.findOwn(context, input);
    const tx = await context.transaction();
    const opened = connection && (await this.repository.open(tx, connection.id));
    const source = opened && this.sources.of(opened.connection.sourceId);
    const former = opened?.secrets[0];
    if (!source || former === undefined) return notFound();
    const secret = await source.push.secretOf(randomBytes(randomSize));
    await this.repository.rotate(tx, connection, { secret, former, overlapHours });
    return this.keys(connection, secret, null);
  }

  async disconnect(
    context: RequestContext,
    input: Schema.DeviceConnectionInput,
  ): Promise<Handed<Schema.DisconnectDeviceResult>> {
    const connection = await this.findOwn(context, input);
    if (!connection) return notFound();
    await this.repository.remove(await context.transaction(), connection.id);
    return { __typename: 'DisconnectedDevice', connectionId: connection.id };
  }

  private async findOwn(
    context: RequestContext,
    input: Schema.DeviceConnectionInput,
  ): Promise<DeviceConnection | null> {
    const own = await this.own(context, input.participantId);
    if (!own || !isUuid(input.connectionId)) return null;
    const found = await this.repository.find(await context.transaction(), input.connectionId);
    return found?.participantId === own.id ? found : null;
  }

  private async own(context: RequestContext, participantId: string): Promise<StoredParticipant | null> {
    return actorOf(context).participantId === participantId
      ? this.access.open(context, participantId, 'change')
      : null;
  }

  private keys(connection: DeviceConnection, secret: string, path: string | null) {
    return { __typename: 'DeviceKeys' as const, path, secret, connection: this.view(connection) };
  }

  /** A source whose plugin was taken out stays under its id. */
  private view({
    id,
    sourceId,
    createdAt,
    lastDeliveryAt,
  }: DeviceConnection): Handed<Schema.DeviceConnection> {
    const title = this.sources.of(sourceId)?.title ?? { en: sourceId, zh: sourceId };
    return { id, source: { id: sourceId, title }, createdAt, lastDeliveryAt };
  }
}
