import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { ProgrammePartsFragment, ProgrammePlaceInput } from '../api/generated/graphql.js';
import {
  CreateProgrammeDocument,
  EndProgrammeDocument,
  ProgrammesDocument,
  RemoveProgrammeParticipantDocument,
  RemoveProgrammeStaffDocument,
  SetProgrammeParticipantDocument,
  SetProgrammeStaffDocument,
} from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type Programme = ProgrammePartsFragment;
export type ProgrammeSide = 'staff' | 'participants';

/** Programmes of the workspace; each change resolves to null when it was made. */
export class ProgrammesState {
  readonly resource: Resource<Programme[]>;

  constructor(private readonly api: ApiClient) {
    this.resource = new Resource(async () => (await api.run(ProgrammesDocument, {})).programmes);
  }

  async create(name: string): Promise<Problem | null> {
    return this.#after((await this.api.run(CreateProgrammeDocument, { name })).createProgramme);
  }

  async end(id: string): Promise<Problem | null> {
    return this.#after((await this.api.run(EndProgrammeDocument, { id })).endProgramme);
  }

  async set(side: ProgrammeSide, input: ProgrammePlaceInput): Promise<Problem | null> {
    return this.#after(
      side === 'staff'
        ? (await this.api.run(SetProgrammeStaffDocument, { input })).setProgrammeStaff
        : (await this.api.run(SetProgrammeParticipantDocument, { input })).setProgrammeParticipant,
    );
  }

  async remove(side: ProgrammeSide, programmeId: string, id: string): Promise<Problem | null> {
    return this.#after(
      side === 'staff'
        ? (await this.api.run(RemoveProgrammeStaffDocument, { programmeId, memberId: id }))
            .removeProgrammeStaff
        : (await this.api.run(RemoveProgrammeParticipantDocument, { programmeId, participantId: id }))
            .removeProgrammeParticipant,
    );
  }

  async #after(result: { __typename: 'Programme' } | Problem): Promise<Problem | null> {
    if (isProblem(result)) return result;
    await this.resource.reload();
    return null;
  }
}
