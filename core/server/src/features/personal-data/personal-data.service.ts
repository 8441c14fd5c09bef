import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProgressListener } from '../../platform/events/progress-channel.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { dataCategories } from '../../platform/privacy/data-categories.js';
import type { CategoryFacts, DataCategory } from '../../platform/privacy/data-categories.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import { erasePersonQueue } from './erasure/erase-person.job.js';
import { ErasureReceipts } from './erasure/erasure-receipts.js';
import { ErasuresRepository } from './erasure/erasures.repository.js';
import { LegalHoldsRepository } from './erasure/legal-holds.repository.js';
import { exportPersonQueue } from './export/export-person.job.js';
import { PersonalExportsRepository } from './export/personal-exports.repository.js';
import { HeldDataRepository } from './held-data.repository.js';
import type { Person } from './owned-rows.repository.js';

/** What people see of what is held on them, and what they may ask for. */
@Injectable()
export class PersonalDataService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(HeldDataRepository) private readonly held: HeldDataRepository,
    @Inject(PersonalExportsRepository) private readonly exports: PersonalExportsRepository,
    @Inject(ErasuresRepository) private readonly erasures: ErasuresRepository,
    @Inject(LegalHoldsRepository) private readonly holds: LegalHoldsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(MembersService) private readonly names: MembersService,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
    @Inject(ErasureReceipts) private readonly receipts: ErasureReceipts,
    @Inject(ProgressListener) private readonly progress: ProgressListener,
  ) {}

  async of(context: RequestContext): Promise<Handed<Schema.HeldData> | null> {
    const person = await this.self(context, 'read');
    if (!person) return null;
    const tx = await context.transaction();
    const amounts = await this.held.amounts(tx, person);
    const erasure = await this.erasures.ofParticipant(tx, person.participantId);
    return {
      categories: Object.entries(dataCategories).map(([code, facts]: [string, CategoryFacts]) => ({
        code,
        ...facts,
        ...(amounts.get(code as DataCategory) ?? { count: 0, oldest: null, newest: null }),
      })),
      sources: await this.held.sources(tx, person.participantId),
      metrics: await this.held.metrics(tx, person.participantId),
      looks: await this.looks(tx, person),
      exports: await this.exports.ofParticipant(tx, person.participantId),
      restrictedSince: await this.held.restrictedSince(tx, person.participantId),
      erasure: erasure?.state ?? null,
      receiptCode: erasure && this.receipts.codeOf(erasure),
      heldUntil: await this.holds.heldUntil(tx, person.participantId),
    };
  }

  async export(context: RequestContext, language: 'en' | 'zh'): Promise<Handed<Schema.PersonalExportResult>> {
    const person = await this.self(context, 'change');
    if (!person) return notFound();
    const tx = await context.transaction();
    const open = (await this.exports.ofParticipant(tx, person.participantId)).find(
      ({ status }) => status === 'making',
    );
    if (open) return { __typename: 'PersonalExport', ...open };
    const id = await this.exports.add(tx, person, person.memberId);
    const { workspaceId, participantId, memberId } = person;
    const payload = { exportId: id, participantId, language };
    await this.outbox.add(tx, { workspaceId, queue: exportPersonQueue, payload, requestedBy: memberId });
    note(context, 'export-personal-data', participantId);
    return { __typename: 'PersonalExport', ...(await this.exports.find(tx, id))! };
  }

  async restrict(context: RequestContext, isRestricted: boolean): Promise<Handed<Schema.PersonalDataResult>> {
    const person = await this.self(context, 'change');
    if (!person) return notFound();
    await this.held.restrict(await context.transaction(), person, isRestricted);
    note(context, isRestricted ? 'restrict-processing' : 'end-restriction', person.participantId);
    return { __typename: 'PersonalDataDone', erasure: null, receiptCode: null };
  }

  async erase(context: RequestContext, accountName: string): Promise<Handed<Schema.PersonalDataResult>> {
    const person = await this.self(context, 'change');
    if (!person) return notFound();
    const tx = await context.transaction();
    const member = await this.members.byId(tx, person.memberId);
    if (member?.accountName !== accountName.trim().toLowerCase())
      return invalidInput([
        {
          severity: 'error',
          path: 'accountName',
          code: 'mismatch',
          message: 'This is not the name of your account.',
        },
      ]);
    // What somebody signed for others must stay signed: their account is closed by an administrator.
    if (member.roles.some((role) => role !== 'participant'))
      return notPossible(
        'STAFF_ACCOUNT',
        'You also work here: ask an administrator to end your other roles first.',
      );
    // Last of all: a password is not asked for what cannot be done anyway.
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const { id, isNew } = await this.erasures.ask(tx, person, person.memberId);
    const { workspaceId } = person;
    if (isNew) {
      const work = { workspaceId, queue: erasePersonQueue, payload: { erasureId: id }, requestedBy: null };
      await this.outbox.add(tx, work);
      note(context, 'ask-erasure', person.participantId);
    }
    const held = await this.holds.heldUntil(tx, person.participantId);
    const receiptCode = this.receipts.codeOf({ workspaceId, id });
    return { __typename: 'PersonalDataDone', erasure: held === null ? 'asked' : 'held', receiptCode };
  }

  /** Null for one that is somebody else's, grown old or none. */
  async oneExport(context: RequestContext, exportId: string): Promise<Handed<Schema.PersonalExport> | null> {
    const person = isUuid(exportId) ? await this.self(context, 'read') : null;
    if (!person) return null;
    const found = await this.exports.find(await context.transaction(), exportId);
    return found?.participantId === person.participantId ? found : null;
  }

  ticks(exportId: string): AsyncIterableIterator<unknown> {
    return this.progress.ticksOf({ kind: 'personal-export', id: exportId });
  }

  /** Null for whoever is no participant; the file of an export goes to its owner alone. */
  async file(context: RequestContext, exportId: string): Promise<{ id: string; key: Buffer } | null> {
    const person = await this.self(context, 'read');
    if (!person) return null;
    const file = await this.exports.file(await context.transaction(), exportId, person);
    if (file) note(context, 'fetch-personal-export', person.participantId);
    return file;
  }

  private async self(context: RequestContext, action: 'read' | 'change'): Promise<Person | null> {
    const { participantId, workspaceId } = actorOf(context);
    if (participantId === null) return null;
    const participant = await this.access.open(context, participantId, action, 'PersonalData');
    return participant && { workspaceId, participantId, memberId: participant.memberId };
  }

  private async looks(tx: EntityManager, person: Person): Promise<Handed<Schema.HeldLook>[]> {
    const looks = await this.held.looks(tx, person);
    const names = new Map<string, string | null>();
    for (const { memberId } of looks) {
      if (memberId === null || names.has(memberId)) continue;
      const member = await this.members.byId(tx, memberId);
      names.set(memberId, member && (await this.names.displayName(tx, member)));
    }
    return looks.map(({ memberId, ...look }) => ({
      ...look,
      displayName: memberId === null ? null : (names.get(memberId) ?? null),
    }));
  }
}

function note({ audit }: RequestContext, action: string, participantId: string): void {
  audit.note({ action, subject: `participant:${participantId}`, decision: 'allowed', reason: 'own' });
}
