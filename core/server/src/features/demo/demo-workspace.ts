import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, simulatePerson, weekdayOf } from '@regimen/domain';
import type { SampleRecords, WearableSource } from '@regimen/plugin-api';
import type { EntityManager } from 'typeorm';
import { BlobStore } from '../../platform/blobs/blob-store.js';
import { Transactions } from '../../platform/database/transactions.js';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import { sampleWriters } from '../../platform/plugins/sample-writers.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { importQueue } from '../imports/import-file.job.js';
import { ImportsRepository } from '../imports/imports.repository.js';
import { UploadsRepository } from '../imports/uploads.repository.js';
import { MembersService } from '../members/members.service.js';
import { WorkspacesRepository } from '../members/workspaces.repository.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { RequestsService } from '../requests/requests.service.js';
import type { DemoPerson } from './demo-people.js';
import { demoPeople } from './demo-people.js';

/** An account of the demo and the password made up for it. */
export interface DemoAccount {
  accountName: string;
  displayName: string;
  password: string;
}

const largestSampleBytes = 64 * 1024 * 1024;
const planWeeks = 12;

/** Makes the demo workspace: people, data through the same imports as everybody's, and their first requests. */
@Injectable()
export class DemoWorkspace {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(WorkspacesRepository) private readonly workspaces: WorkspacesRepository,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(UploadsRepository) private readonly uploads: UploadsRepository,
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
    @Inject(RequestsService) private readonly requests: RequestsService,
  ) {}

  /** All in one transaction: an interrupted start leaves no half of a demo. */
  create(today: string): Promise<DemoAccount[]> {
    const workspaceId = randomUUID();
    return this.transactions.run({ kind: 'system', workspaceId, reason: 'demo' }, async (tx) => {
      const wrappedKey = await this.cipher.newWorkspaceKey(workspaceId);
      await this.workspaces.add(tx, { id: workspaceId, name: 'Demo clinic', kind: 'hospital', wrappedKey });
      const accounts: DemoAccount[] = [];
      const clinicians: string[] = [];
      for (const person of demoPeople(today)) {
        const password = randomBytes(9).toString('base64url');
        const { accountName, displayName, roles } = person;
        const member = await this.members.add(tx, workspaceId, { accountName, displayName, password, roles });
        if ('issues' in member) throw new Error(`The demo account ${accountName} could not be made.`);
        if (roles.includes('clinician')) clinicians.push(member.id);
        await this.takeIn(tx, workspaceId, member.id, person, clinicians, today);
        accounts.push({ accountName, displayName, password });
      }
      return accounts;
    });
  }

  private async takeIn(
    tx: EntityManager,
    workspaceId: string,
    memberId: string,
    { participant }: DemoPerson,
    clinicians: readonly string[],
    today: string,
  ): Promise<void> {
    if (!participant) return;
    const id = await this.participants.add(tx, workspaceId, memberId, participant.profile);
    for (const clinician of clinicians) await this.participants.joinCareTeam(tx, workspaceId, id, clinician);
    const data = simulatePerson(participant.data);
    const owner = { workspaceId, memberId, participantId: id };
    const writers = sampleWriters(this.plugins.wearableSources());
    // A recorder of exercise brings the sessions, the phone everything else: no session comes twice.
    await this.deliver(tx, owner, writers?.observations, { ...data, activities: [] });
    await this.deliver(tx, owner, writers?.activities[0], { ...data, observations: [] });
    const stored = await this.participants.find(tx, id, null);
    if (!stored) return;
    const startsOn = addDays(today, 8 - weekdayOf(today));
    const order = {
      text: participant.request,
      startsOn,
      weeks: planWeeks,
      answers: {},
      requestedBy: memberId,
    };
    await this.requests.add(tx, stored, order);
  }

  /** One file as the source would deliver it, imported like any other. */
  private async deliver(
    tx: EntityManager,
    owner: { workspaceId: string; memberId: string; participantId: string },
    source: WearableSource | undefined,
    records: SampleRecords,
  ): Promise<void> {
    if (!source?.writeSample) return;
    const { name, bytes } = source.writeSample(records);
    const blob = await this.blobs.save(bytes, largestSampleBytes);
    await this.uploads.add(tx, owner, name, blob);
    const { workspaceId, participantId, memberId } = owner;
    const importId = await this.imports.add(tx, { workspaceId, participantId, uploadId: blob.id });
    const payload = { importId, participantId };
    await this.outbox.add(tx, { workspaceId, queue: importQueue, payload, requestedBy: memberId });
  }
}
