import { signedHeaders } from '@regimen/plugin-api/pushing';
import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { until } from '../../journeys/support/until.js';
import type { World } from '../world/world.js';
import { Caller } from './caller.js';
import type { Reply, Sending } from './caller.js';

const patienceMs = 120_000;

/** What a delivery may be changed in before it is sent; the rest is as an honest sender signs it. */
export interface Forgery {
  secret?: string;
  path?: string;
  sentMs?: number;
  /** What is sent in place of what was signed. */
  body?: Buffer;
  headers?: Sending['headers'];
}

/** A program that pushes data of one person, and may lie. */
export class DeviceSender {
  private constructor(
    private readonly world: World,
    private readonly caller: Caller,
    readonly participantId: string,
    readonly connectionId: string,
    readonly path: string,
    readonly secret: string,
  ) {}

  /** Connects the built-in source for whoever is signed in. */
  static async connect(world: World, session: BrowserSession, participantId: string): Promise<DeviceSender> {
    const { connectDevice: keys } = await session.ask<{
      connectDevice: { path: string; secret: string; connection?: { id: string } };
    }>(
      `mutation ($id: ID!) { connectDevice(input: { participantId: $id, sourceId: "webhook" }) {
        ... on DeviceKeys { path secret connection { id } } ... on Problem { message } } }`,
      { id: participantId },
    );
    if (!keys.connection) throw new Error(`Not connected: ${JSON.stringify(keys)}`);
    const caller = Caller.unknown(world.url, '127.0.0.77');
    return new DeviceSender(world, caller, participantId, keys.connection.id, keys.path, keys.secret);
  }

  send(id: string, signed: Buffer, forgery: Forgery = {}): Promise<Reply> {
    const {
      secret = this.secret,
      path = this.path,
      sentMs = Date.now(),
      body = signed,
      headers = {},
    } = forgery;
    return this.caller.send(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(body.length),
        ...signedHeaders(secret, { id, sentMs, bytes: signed }),
        ...headers,
      },
      body,
    });
  }

  /** Imports that its deliveries became. */
  async imports(): Promise<number> {
    const [row] = await this.world.asOwner<{ count: number }>(
      `select count(*)::int as count from imports where participant_id = $1 and known_source is not null`,
      [this.participantId],
    );
    return row!.count;
  }

  /** Waits until everything it sent was read. */
  async read(): Promise<void> {
    await until(
      () =>
        this.world.asOwner<{ open: number }>(
          `select count(*)::int as open from imports where participant_id = $1 and finished_at is null`,
          [this.participantId],
        ),
      ([row]) => row?.open === 0,
      patienceMs,
    );
  }

  /** What counts of what it sent, as `id value`, sorted. */
  async counting(): Promise<string[]> {
    const rows = await this.world.asOwner<{ told: string }>(
      `select native_id || ' ' || round(value::numeric, 3)::float8 as told from observations
        where participant_id = $1 and native_id is not null and quality <> 'superseded'
       union all select native_id || ' ' || distance_metres from activities
        where participant_id = $1 and native_id is not null and duplicate_of is null`,
      [this.participantId],
    );
    return rows.map(({ told }) => told).sort();
  }
}

/** The body of a delivery. */
export function delivery(events: readonly object[]): Buffer {
  return Buffer.from(JSON.stringify({ regimenPush: 1, events }));
}
