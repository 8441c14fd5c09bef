import { Inject, Injectable } from '@nestjs/common';
import { ageInYears, daysBetween, doseOfDone } from '@regimen/domain';
import type { Counted, DoneActivity, Profile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PersonCipher, PersonErased } from '../../platform/privacy/person-cipher.js';
import type { CalendarMonth } from './figures-month.js';

/** What is read of a person who agreed. */
interface Row {
  id: string;
  workspaceId: string;
  memberId: string;
  profile: Profile;
  programmes: string[];
  planned: number;
  done: number;
}

/** Somebody who may be counted, by their record. */
export interface Countable extends Counted {
  participantId: string;
}

/** People who agree to be counted at this moment, and what they are counted by. */
@Injectable()
export class CountedPeopleRepository {
  constructor(
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
  ) {}

  /** Ids of those for whom `aggregates` stands now; who restricted the use of their data is not among them. */
  async agreed(tx: EntityManager): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('select id from participants order by id');
    return this.consents.standingOf(
      tx,
      rows.map(({ id }) => id),
      'aggregates',
    );
  }

  /** Of those who agree the ones who took part before the month began and whose birth date is known. */
  async load(tx: EntityManager, month: CalendarMonth): Promise<Countable[]> {
    const agreed = [...(await this.agreed(tx))];
    const rows = await this.rows(tx, agreed, month);
    const activities = await this.activities(tx, agreed, month);
    const weeks = (daysBetween(month.first, month.last) + 1) / 7;
    const people: Countable[] = [];
    for (const row of rows) {
      const key = await this.keyOf(tx, row);
      if (key === null) continue;
      const { id, profile, programmes, planned, done } = row;
      const dose = doseOfDone(activities.get(id) ?? [], profile.bodyMassKg ?? 0);
      people.push({
        participantId: id,
        key,
        programme: programmes.length === 1 ? programmes[0]! : null,
        age: ageInYears(profile.birthDate!, month.last),
        sex: profile.sex,
        weeklyMinutes: dose.aerobicMinutes / weeks,
        adherence: planned === 0 ? null : done / planned,
      });
    }
    return people;
  }

  /**
   * A planned session is one of the version of the plan that was in force on its day. It is done where the person said so, or said
   * nothing and something was recorded that day.
   */
  private rows(tx: EntityManager, ids: readonly string[], { first, last }: CalendarMonth): Promise<Row[]> {
    return tx.query<Row[]>(
      `with planned as (
         select p.participant_id, s.value->>'id' as session_id, (s.value->>'date')::date as day
           from plans p, jsonb_array_elements(p.document->'weeks') w, jsonb_array_elements(w.value->'sessions') s
          where p.participant_id = any ($1) and p.status in ('active', 'superseded', 'paused')
            and (s.value->>'date')::date between $2 and $3
            and p.version = (select max(v.version) from plans v
                              where v.participant_id = p.participant_id and v.status in ('active', 'superseded', 'paused')
                                and v.created_at::date <= (s.value->>'date')::date)),
       told as (
         select participant_id, count(*)::integer as planned,
                (count(*) filter (where coalesce(
                  (select f.done from session_feedback f
                    where f.participant_id = n.participant_id and f.session_id = n.session_id
                    order by f.recorded_at desc limit 1),
                  exists (select 1 from activities a where a.participant_id = n.participant_id
                             and a.duplicate_of is null and a.local_day = n.day))))::integer as done
           from planned n group by participant_id)
       select p.id, p.workspace_id as "workspaceId", p.member_id as "memberId", p.profile,
              coalesce(t.planned, 0) as planned, coalesce(t.done, 0) as done,
              array(select x.programme_id::text from programme_participants x
                      join programmes g on g.workspace_id = x.workspace_id and g.id = x.programme_id
                     where x.participant_id = p.id and x.since::date <= $3 and (x.until is null or x.until::date >= $2)
                       and (g.ended_at is null or g.ended_at::date >= $2)
                     order by 1) as programmes
         from participants p left join told t on t.participant_id = p.id
        where p.id = any ($1) and p.created_at < $2::date and p.profile->>'birthDate' is not null
        order by p.id`,
      [ids, first, last],
    );
  }

  private async activities(
    tx: EntityManager,
    ids: readonly string[],
    { first, last }: CalendarMonth,
  ): Promise<ReadonlyMap<string, Omit<DoneActivity, 'on'>[]>> {
    const rows = await tx.query<
      { id: string; activity: DoneActivity['activity']; seconds: number; energyKcal: number | null }[]
    >(
      `select a.participant_id as id, a.activity, a.elapsed_seconds as seconds,
              case when p.profile->>'bodyMassKg' is not null then a.energy_kcal end as "energyKcal"
         from activities a join participants p on p.workspace_id = a.workspace_id and p.id = a.participant_id
        where a.participant_id = any ($1) and a.duplicate_of is null and a.local_day between $2 and $3`,
      [ids, first, last],
    );
    const byPerson = new Map<string, Omit<DoneActivity, 'on'>[]>();
    for (const { id, activity, seconds, energyKcal } of rows)
      byPerson.set(id, [...(byPerson.get(id) ?? []), { activity, minutes: seconds / 60, energyKcal }]);
    return byPerson;
  }

  /** A hash by the person's own key, which is destroyed on erasure; null of whoever was erased. */
  private async keyOf(tx: EntityManager, { id, workspaceId, memberId }: Row): Promise<string | null> {
    const place = { workspaceId, personId: memberId, field: 'figure_members.members' };
    try {
      const [hash] = await this.cipher.fingerprints(tx, place, [`counted:${id}`]);
      return hash!.toString('base64url').slice(0, 22);
    } catch (error) {
      if (error instanceof PersonErased) return null;
      throw error;
    }
  }
}
