import { Inject, Injectable } from '@nestjs/common';
import { ageInYears, consentRule } from '@regimen/domain';
import type { ConsentPurpose, Profile, ResearchPerson } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { PersonCipher, PersonErased } from '../../platform/privacy/person-cipher.js';
import type { ResearchKind } from './research-exports.repository.js';

/** Fewest days with measurements, and of taking part: accounts made up to surround somebody have neither (H117). */
const fewestDays = 14;
/** Dates of a person move by up to this many whole weeks, so that intervals and weekdays stay. */
const longestShiftWeeks = 26;

/** A person with what their rows are made from. */
export interface LoadedPerson extends ResearchPerson {
  participantId: string;
  /** Keyed hash by which releases are compared. */
  mark: string;
  shiftDays: number;
}

interface Row {
  id: string;
  workspaceId: string;
  memberId: string;
  profile: Profile;
}

/** People who agreed to be in files, just now. */
@Injectable()
export class ResearchPeopleRepository {
  constructor(
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
    @Inject(PrivacySettingsRepository) private readonly privacy: PrivacySettingsRepository,
  ) {}

  /** Ids of those who agreed to the purpose and, where the law asks for it, to the file leaving the country. */
  async agreed(
    tx: EntityManager,
    { kind, leavesCountry }: { kind: ResearchKind; leavesCountry: boolean },
  ): Promise<ReadonlySet<string>> {
    const { preset, kind: organisation } = await this.privacy.of(tx);
    const rows = await tx.query<{ id: string }[]>('select id from participants order by id');
    const purposes: ConsentPurpose[] = [kind];
    if (leavesCountry && consentRule(preset, organisation, 'cross-border') !== 'off')
      purposes.push('cross-border');
    let ids = rows.map(({ id }) => id);
    for (const purpose of purposes) ids = [...(await this.consents.standingOf(tx, ids, purpose))];
    return new Set(ids);
  }

  /** Of those who agreed the ones of whom birth date and enough days are known. */
  async load(
    tx: EntityManager,
    ids: ReadonlySet<string>,
    kind: ResearchKind,
    today: string,
  ): Promise<LoadedPerson[]> {
    const rows = await tx.query<Row[]>(
      `select p.id, p.workspace_id as "workspaceId", p.member_id as "memberId", p.profile from participants p
        where p.id = any ($1) and p.profile->>'birthDate' is not null and p.created_at < now() - make_interval(days => $2)
          and (select count(distinct local_day) from daily_summaries d
                where d.workspace_id = p.workspace_id and d.participant_id = p.id) >= $2
        order by p.id`,
      [[...ids], fewestDays],
    );
    const people: LoadedPerson[] = [];
    for (const row of rows) {
      const marks = await this.marksOf(tx, row, kind);
      if (marks) people.push({ ...marks, participantId: row.id, ...traitsOf(row.profile, today) });
    }
    return people;
  }

  /** Marks of those ids, to see whether everybody of a release still agrees. */
  async marks(tx: EntityManager, ids: ReadonlySet<string>, kind: ResearchKind): Promise<ReadonlySet<string>> {
    const rows = await tx.query<Row[]>(
      `select id, workspace_id as "workspaceId", member_id as "memberId", profile from participants where id = any ($1)`,
      [[...ids]],
    );
    const all = new Set<string>();
    for (const row of rows) {
      const found = await this.marksOf(tx, row, kind);
      if (found) all.add(found.mark);
    }
    return all;
  }

  /** The mark of one person, the same in files of every kind; null once their key is destroyed. */
  async markOf(
    tx: EntityManager,
    {
      workspaceId,
      participantId,
      memberId,
    }: { workspaceId: string; participantId: string; memberId: string },
  ): Promise<string | null> {
    const marks = await this.marksOf(tx, { id: participantId, workspaceId, memberId }, 'research');
    return marks?.mark ?? null;
  }

  /** Marks of everybody of a workspace who can be in a file at all. */
  async marksOfAll(tx: EntityManager, workspaceId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('select id from participants where workspace_id = $1', [
      workspaceId,
    ]);
    return this.marks(tx, new Set(rows.map(({ id }) => id)), 'research');
  }

  /** HMACs by the person's own key: nobody can try names, and nothing leads back once the person was erased. Null of such. */
  private async marksOf(
    tx: EntityManager,
    { id, workspaceId, memberId }: Omit<Row, 'profile'>,
    kind: ResearchKind,
  ) {
    const place = { workspaceId, personId: memberId, field: 'research_exports.file' };
    const said = [`mark:${id}`, `pseudonym:${kind}:${id}`, `shift:${kind}:${id}`];
    const hashes = await this.cipher.fingerprints(tx, place, said).catch((error: unknown) => {
      if (error instanceof PersonErased) return null;
      throw error;
    });
    if (!hashes) return null;
    const [mark, pseudonym, shift] = hashes;
    const weeks = (shift!.readUInt32BE(0) % (2 * longestShiftWeeks)) + 1 - longestShiftWeeks;
    return {
      mark: mark!.toString('base64url'),
      pseudonym: pseudonym!.toString('hex').slice(0, 20),
      shiftDays: 7 * (weeks <= 0 ? weeks - 1 : weeks),
    };
  }

  /** Sums of days of these people, in the order of people, metrics and days. */
  days(
    tx: EntityManager,
    participantIds: readonly string[],
    limit: number,
  ): Promise<{ participantId: string; metric: string; day: string; value: number }[]> {
    return tx.query(
      `select participant_id as "participantId", metric, local_day::text as day, value from daily_summaries
        where participant_id = any ($1) order by participant_id, metric, local_day limit $2`,
      [participantIds, limit],
    );
  }
}

function traitsOf({ birthDate, sex, timeZone, conditions }: Profile, today: string) {
  return {
    age: ageInYears(birthDate!, today),
    sex,
    region: timeZone.includes('/') ? timeZone.split('/', 1)[0]! : 'other',
    conditions: conditions.map(({ code }) => code),
  };
}
