import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { MemberRowPartsFragment, Role } from '../api/generated/graphql.js';
import {
  ChangeMemberRolesDocument,
  DeactivateMemberDocument,
  MembersDocument,
  ReactivateMemberDocument,
} from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type MemberRow = MemberRowPartsFragment;

export const allRoles: readonly Role[] = [
  'participant',
  'coach',
  'clinician',
  'wellnessManager',
  'administrator',
  'integrator',
];

/** Accounts of the workspace; each change resolves to null when it was made. */
export class MembersState {
  readonly resource: Resource<MemberRow[]>;

  constructor(private readonly api: ApiClient) {
    this.resource = new Resource(async () => (await api.run(MembersDocument, {})).members);
  }

  async changeRoles(memberId: string, roles: Role[]): Promise<Problem | null> {
    const input = { memberId, roles };
    return this.#after((await this.api.run(ChangeMemberRolesDocument, { input })).changeMemberRoles);
  }

  async deactivate(memberId: string): Promise<Problem | null> {
    return this.#after((await this.api.run(DeactivateMemberDocument, { memberId })).deactivateMember);
  }

  async reactivate(memberId: string): Promise<Problem | null> {
    return this.#after((await this.api.run(ReactivateMemberDocument, { memberId })).reactivateMember);
  }

  async #after(result: { __typename: 'Member' } | Problem): Promise<Problem | null> {
    if (isProblem(result)) return result;
    await this.resource.reload();
    return null;
  }
}
