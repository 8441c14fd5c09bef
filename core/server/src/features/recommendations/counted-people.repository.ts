import { Inject, Injectable } from '@nestjs/common';
import { goalKinds, traitsOf } from '@regimen/domain';
import type { CountedPerson, GoalKind, Profile, TrainingRequest } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PersonCipher, PersonErased } from '../../platform/privacy/person-cipher.js';
import { PastSessionsRepository } from '../habits/past-sessions.repository.js';

interface Row {
  id: string;
  workspaceId: string;
  memberId: string;
  profile: Profile;
  understood: Buffer | null;
}

/** People of a workspace who agreed to be counted, with as much of them as groups are made of. */
@Injectable()
export class CountedPeopleRepository {
  constructor(
    @Inject(PastSessionsRepository) private readonly sessions: PastSessionsRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
  ) {}

  /** Whoever did not agree, or of whom not every trait is known, is left out. @param from first day that counts. */
  async all(tx: EntityManager, { from, on }: { from: string; on: string }): Promise<CountedPerson[]> {
    const rows = await tx.query<Row[]>(
      `select p.id, p.workspace_id as "workspaceId", p.member_id as "memberId", p.profile,
              (select r.understood from plan_requests r where r.workspace_id = p.workspace_id and r.participant_id = p.id
                  and r.status = 'done' and r.understood is not null order by r.created_at desc limit 1) as understood
         from participants p
        where p.id = any ($1) order by p.id`,
      [[...(await this.agreed(tx))]],
    );
    const people: CountedPerson[] = [];
    for (const row of rows) {
      const traits = traitsOf(row.profile, await this.goalOf(tx, row), on);
      if (traits) people.push({ traits, said: await this.sessions.saidSince(tx, row.id, from) });
    }
    return people;
  }

  private async agreed(tx: EntityManager): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('select id from participants');
    return this.consents.standingOf(
      tx,
      rows.map(({ id }) => id),
      'people-like-you',
    );
  }

  /** What a person wants first, by their newest request that a plan was made for; null of somebody erased. */
  async goalOf(
    tx: EntityManager,
    { workspaceId, memberId, understood }: Pick<Row, 'workspaceId' | 'memberId' | 'understood'>,
  ): Promise<GoalKind | null> {
    if (!understood) return null;
    const place = { workspaceId, personId: memberId, field: 'plan_requests.understood' };
    const text = await this.cipher.openText(tx, place, understood).catch((error: unknown) => {
      if (error instanceof PersonErased) return null;
      throw error;
    });
    if (text === null) return null;
    const { goals } = JSON.parse(text) as TrainingRequest;
    return goalKinds.find((kind) => kind === goals[0]?.kind.value) ?? null;
  }

  /** The sealed newest request of one person. */
  async understoodOf(tx: EntityManager, participantId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ understood: Buffer }[]>(
      `select understood from plan_requests where participant_id = $1 and status = 'done' and understood is not null
        order by created_at desc limit 1`,
      [participantId],
    );
    return row?.understood ?? null;
  }
}
