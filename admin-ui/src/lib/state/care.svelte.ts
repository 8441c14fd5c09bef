import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type {
  CareTeamPart,
  CareTeamPartsFragment,
  ColleaguesQuery,
  DelegationPartsFragment,
  LendRecordInput,
  OpeningPartsFragment,
} from '../api/generated/graphql.js';
import {
  CareTeamDocument,
  ColleaguesDocument,
  DelegationsDocument,
  EmergencyOpeningsDocument,
  EndEmergencyAccessDocument,
  LendRecordDocument,
  RemoveCareTeamMemberDocument,
  RosterDocument,
  SetCareTeamMemberDocument,
  TakeRecordBackDocument,
} from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type CareTeam = CareTeamPartsFragment;
export type Carer = CareTeam['members'][number];
export type Delegation = DelegationPartsFragment;
export type Opening = OpeningPartsFragment;
export type Colleague = ColleaguesQuery['colleagues'][number];

/** The end of a day as an instant, here and now; null where no day is given. */
export function endOfDay(day: string): string | null {
  return day === '' ? null : new Date(`${day}T23:59:59`).toISOString();
}

/** One person's care team, shown and changed. */
export class CareTeamState {
  readonly team: Resource<CareTeam | null>;

  constructor(
    private readonly api: ApiClient,
    readonly participantId: string,
    known: CareTeam | null = null,
  ) {
    this.team = new Resource(
      async () => known ?? (await api.run(CareTeamDocument, { participantId })).careTeam ?? null,
    );
  }

  /** Null when it was done. */
  async set(memberId: string, part: CareTeamPart, until: string | null): Promise<Problem | null> {
    const input = { participantId: this.participantId, memberId, part, until };
    return this.#take((await this.api.run(SetCareTeamMemberDocument, { input })).setCareTeamMember);
  }

  /** Null when it was done. */
  async remove(memberId: string): Promise<Problem | null> {
    const input = { participantId: this.participantId, memberId };
    return this.#take((await this.api.run(RemoveCareTeamMemberDocument, { input })).removeCareTeamMember);
  }

  #take(result: ({ __typename: 'CareTeam' } & CareTeam) | Problem): Problem | null {
    if (isProblem(result)) return result;
    if ('members' in result) this.team.data = result;
    return null;
  }
}

/** Coaches and clinicians who may be brought in. */
export function colleaguesOf(api: ApiClient): Resource<Colleague[]> {
  return new Resource(async () => (await api.run(ColleaguesDocument, {})).colleagues);
}

/** People with their care teams, page by page. */
export class RosterState {
  readonly resource: Resource<{ people: CareTeam[]; next: string | null }>;

  constructor(private readonly api: ApiClient) {
    this.resource = new Resource(() => this.#page(null));
  }

  readonly more = async (): Promise<void> => {
    const shown = this.resource.data;
    if (!shown?.next) return;
    const page = await this.#page(shown.next);
    this.resource.data = { people: [...shown.people, ...page.people], next: page.next };
  };

  async #page(after: string | null) {
    const { roster } = await this.api.run(RosterDocument, { after });
    return { people: roster.people, next: roster.nextAfter ?? null };
  }
}

/** To whom one record is open for a while; null for who may not see that. */
export class LendingState {
  readonly resource: Resource<Delegation[] | null>;

  constructor(
    private readonly api: ApiClient,
    participantId: string,
  ) {
    this.resource = new Resource(
      async () => (await api.run(DelegationsDocument, { participantId })).delegations ?? null,
    );
  }

  /** Null when it is open. */
  async lend(input: LendRecordInput): Promise<Problem | null> {
    const { lendRecord } = await this.api.run(LendRecordDocument, { input });
    if (isProblem(lendRecord)) return lendRecord;
    await this.resource.reload();
    return null;
  }

  async takeBack(id: string): Promise<null> {
    await this.api.run(TakeRecordBackDocument, { id });
    await this.resource.reload();
    return null;
  }
}

/** Records opened in emergencies. @param participantId of one person only. */
export class OpeningsState {
  readonly resource: Resource<Opening[]>;

  constructor(
    private readonly api: ApiClient,
    participantId: string | null,
  ) {
    this.resource = new Resource(
      async () => (await api.run(EmergencyOpeningsDocument, { participantId })).emergencyOpenings,
    );
  }

  /** Null when it is closed. */
  async end(id: string): Promise<Problem | null> {
    const { endEmergencyAccess } = await this.api.run(EndEmergencyAccessDocument, { id });
    if (isProblem(endEmergencyAccess)) return endEmergencyAccess;
    await this.resource.reload();
    return null;
  }
}
