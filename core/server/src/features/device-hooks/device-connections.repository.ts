import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';

/** A source that may push for a person. */
export interface DeviceConnection {
  id: string;
  workspaceId: string;
  participantId: string;
  /** Member the person is: their key seals the secret. */
  memberId: string;
  sourceId: string;
  createdAt: Date;
  lastDeliveryAt: Date | null;
}

interface Sealed extends DeviceConnection {
  sealedSecret: Buffer;
  sealedFormerSecret: Buffer | null;
}

type Owner = Pick<DeviceConnection, 'workspaceId' | 'participantId' | 'memberId'>;

const columns = `c.id, c.workspace_id as "workspaceId", c.participant_id as "participantId", p.member_id as "memberId",
  c.source_id as "sourceId", c.created_at as "createdAt", c.last_delivery_at as "lastDeliveryAt"`;
/** Whoever asked to be erased gets nothing more, though their erasure still waits or is held. */
const isStaying = `not exists (select from erasures e
  where e.workspace_id = c.workspace_id and e.participant_id = c.participant_id)`;
const withMember =
  'device_connections c join participants p on p.workspace_id = c.workspace_id and p.id = c.participant_id';
const [secretField, formerField] = [
  'device_connections.sealed_secret',
  'device_connections.sealed_former_secret',
];

/** Connections of people with sources; of an address only its SHA-256 in hexadecimal is ever seen here. */
@Injectable()
export class DeviceConnectionsRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  of(tx: EntityManager, participantId: string): Promise<DeviceConnection[]> {
    return tx.query<DeviceConnection[]>(
      `select ${columns} from ${withMember} where c.participant_id = $1 order by c.source_id`,
      [participantId],
    );
  }

  /** In which workspace an address lies, in a transaction that knows the hash and nothing else yet; null for nobody's. */
  async placeOf(tx: EntityManager, addressHash: string): Promise<{ workspaceId: string; id: string } | null> {
    const [row] = await tx.query<{ workspaceId: string; id: string }[]>(
      `select workspace_id as "workspaceId", id from device_connections
        where address_hash = decode($1, 'hex')`,
      [addressHash],
    );
    return row ?? null;
  }

  /** A connection by id, also of whoever asked to be erased: they may still see and end it. */
  async find(tx: EntityManager, id: string): Promise<DeviceConnection | null> {
    const [row] = await tx.query<DeviceConnection[]>(`select ${columns} from ${withMember} where c.id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Whether a person asked to be erased. */
  async isLeaving(
    tx: EntityManager,
    { workspaceId, participantId }: Pick<Owner, 'workspaceId' | 'participantId'>,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'select 1 from erasures where workspace_id = $1 and participant_id = $2 limit 1',
      [workspaceId, participantId],
    );
    return rows.length > 0;
  }

  /** A connection and the secrets that hold now, the newest first. */
  async open(
    tx: EntityManager,
    id: string,
  ): Promise<{ connection: DeviceConnection; secrets: string[] } | null> {
    const [row] = await tx.query<Sealed[]>(
      `select ${columns}, c.sealed_secret as "sealedSecret",
              case when c.former_until > now() then c.sealed_former_secret end as "sealedFormerSecret"
         from ${withMember} where c.id = $1 and ${isStaying}`,
      [id],
    );
    if (!row) return null;
    const { sealedSecret, sealedFormerSecret, ...connection } = row;
    const secrets = [await this.cipher.openText(tx, placeOf(connection, secretField), sealedSecret)];
    if (sealedFormerSecret)
      secrets.push(await this.cipher.openText(tx, placeOf(connection, formerField), sealedFormerSecret));
    return { connection, secrets };
  }

  /** Holds a connection against its end and against other deliveries. False where it or the person is gone. */
  async hold(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from device_connections c where c.id = $1 and ${isStaying} for no key update`,
      [id],
    );
    return rows.length > 0;
  }

  /** @returns null where the person has one with this source already. */
  async add(
    tx: EntityManager,
    owner: Owner,
    { sourceId, addressHash, secret }: { sourceId: string; addressHash: string; secret: string },
  ): Promise<DeviceConnection | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into device_connections (workspace_id, participant_id, source_id, address_hash, sealed_secret)
       values ($1, $2, $3, decode($4, 'hex'), $5)
       on conflict (workspace_id, participant_id, source_id) do nothing
       returning id`,
      [
        owner.workspaceId,
        owner.participantId,
        sourceId,
        addressHash,
        await this.cipher.seal(tx, placeOf(owner, secretField), secret),
      ],
    );
    return row ? this.find(tx, row.id) : null;
  }

  /** A new secret; the one before holds for so many hours beside it, so that no delivery is lost. */
  async rotate(
    tx: EntityManager,
    owner: Owner & { id: string },
    { secret, former, overlapHours }: { secret: string; former: string; overlapHours: number },
  ): Promise<void> {
    await tx.query(
      `update device_connections set sealed_secret = $2, sealed_former_secret = $3,
              former_until = now() + $4 * interval '1 hour' where id = $1`,
      [
        owner.id,
        await this.cipher.seal(tx, placeOf(owner, secretField), secret),
        await this.cipher.seal(tx, placeOf(owner, formerField), former),
        overlapHours,
      ],
    );
  }

  /** Notes that a delivery came. @returns whether it is the first of the day (UTC). */
  async delivered(tx: EntityManager, id: string): Promise<boolean> {
    const [row] = await tx.query<{ first: boolean }[]>(
      `with before as (select last_delivery_at as at from device_connections where id = $1),
         noted as (update device_connections set last_delivery_at = now() where id = $1)
       select coalesce((at at time zone 'utc')::date < (now() at time zone 'utc')::date, true) as first from before`,
      [id],
    );
    return row?.first ?? false;
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.query('delete from device_connections where id = $1', [id]);
  }
}

function placeOf({ workspaceId, memberId }: Pick<Owner, 'workspaceId' | 'memberId'>, field: string) {
  return { workspaceId, personId: memberId, field };
}
