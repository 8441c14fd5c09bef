import { Inject, Injectable } from '@nestjs/common';
import { addDays, belongsTo, fewestPeople, likedByGroups, traitsOf } from '@regimen/domain';
import type { GroupTable } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Settings } from '../../platform/config/read-settings.js';
import { settingsToken } from '../../platform/config/tokens.js';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { todayIn } from '../../platform/time/today.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { CountedPeopleRepository } from './counted-people.repository.js';
import { GroupTablesRepository } from './group-tables.repository.js';
import type { CountedGroups } from './group-tables.repository.js';

/** How far back sessions count: half a year, as for habits. */
const windowDays = 182;
/** Days a count stands, so that no two counts in a row differ by one person who just came or went (engineering choice). */
const countDays = 7;

/** The group a person belongs to, and when it was counted. */
export interface OwnGroup extends GroupTable {
  countedOn: string;
}

/** What people like a person kept doing and liked: for those who share theirs, within their workspace. */
@Injectable()
export class PeopleAlike {
  constructor(
    @Inject(settingsToken) private readonly settings: Settings,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
    @Inject(CountedPeopleRepository) private readonly counted: CountedPeopleRepository,
    @Inject(GroupTablesRepository) private readonly tables: GroupTablesRepository,
  ) {}

  /** Null without consent, where traits are not known, or where too few share theirs. */
  async groupOf(tx: EntityManager, participant: StoredParticipant): Promise<OwnGroup | null> {
    if (!(await this.consents.stands(tx, participant.id, 'people-like-you'))) return null;
    const today = todayIn('UTC');
    const understood = await this.counted.understoodOf(tx, participant.id);
    const goal = await this.counted.goalOf(tx, { ...participant, understood });
    const traits = traitsOf(participant.profile, goal, today);
    if (!traits) return null;
    const { countedOn, groups } = await this.table(tx, participant.workspaceId, today);
    const own = groups.find((group) => belongsTo(traits, group.traits));
    return own ? { ...own, countedOn } : null;
  }

  /** The count that stands, made anew when it is a week old or a setting asks for more people. */
  private async table(tx: EntityManager, workspaceId: string, today: string): Promise<CountedGroups> {
    const least = Math.max(fewestPeople, this.settings.peopleAlikeLeast);
    const counted = await this.standing(tx, least, today);
    if (counted) return counted;
    await this.tables.lock(tx, workspaceId);
    // Somebody else may have counted while the lock was waited for.
    const meanwhile = await this.standing(tx, least, today);
    if (meanwhile) return meanwhile;
    const people = await this.counted.all(tx, { from: addDays(today, -windowDays), on: today });
    const anew = { countedOn: today, least, groups: likedByGroups(people, least) };
    await this.tables.keep(tx, workspaceId, anew);
    return anew;
  }

  private async standing(tx: EntityManager, least: number, today: string): Promise<CountedGroups | null> {
    const last = await this.tables.standing(tx);
    return last && last.least >= least && addDays(last.countedOn, countDays) > today ? last : null;
  }
}
