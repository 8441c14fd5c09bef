import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readAnchors } from '../../platform/audit/anchor-file.js';
import type { AuditFault } from '../../platform/audit/verify-audit-trail.js';
import { chainPageSize, followChain } from '../../platform/audit/verify-audit-trail.js';
import type { Settings } from '../../platform/config/read-settings.js';
import { settingsToken } from '../../platform/config/tokens.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { InstanceSigner } from '../../platform/privacy/instance-signer.js';
import { PersonErased } from '../../platform/privacy/person-cipher.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { isUuid } from '../profiles/health-record-access.js';
import type { EntryFilter, ShownEntry } from './audit-entries.repository.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import { auditTable } from './audit-table.js';

const pageLimit = 200;
const tableLimit = 10_000;
const everything: EntryFilter = {
  memberId: null,
  notBy: null,
  action: null,
  decision: null,
  subject: null,
  from: null,
  until: null,
};

export interface EntryView extends ShownEntry {
  memberName: string | null;
}

export interface VerificationView {
  entries: number;
  isIntact: boolean;
  firstBroken: number | null;
  fault: AuditFault | null;
  anchoredUpTo: number | null;
}

/** Shows the audit trail to whoever answers for it, and to people what concerns their own record. */
@Injectable()
export class AuditService {
  constructor(
    @Inject(AuditEntriesRepository) private readonly entries: AuditEntriesRepository,
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(MembersService) private readonly names: MembersService,
    @Inject(InstanceSigner) private readonly signer: InstanceSigner,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {}

  async trail(
    context: RequestContext,
    { filter, before, first }: Schema.QueryAuditTrailArgs,
  ): Promise<{ entries: EntryView[]; next: number | null }> {
    const known = filterOf(filter);
    return known === null ? { entries: [], next: null } : this.page(context, known, before ?? null, first);
  }

  /** What others did with the caller's own record; whoever has none sees nothing. */
  async accessToOwnRecord(
    context: RequestContext,
    { before, first }: Schema.QueryAccessToMyRecordArgs,
  ): Promise<{ entries: EntryView[]; next: number | null }> {
    const { participantId, memberId } = actorOf(context);
    if (participantId === null) return { entries: [], next: null };
    const filter = { ...everything, subject: `participant:${participantId}`, notBy: memberId };
    return this.page(context, filter, before ?? null, first);
  }

  async verify(context: RequestContext): Promise<VerificationView> {
    const { workspaceId } = actorOf(context);
    const anchors = await readAnchors(this.settings.auditAnchors, this.signer.publicKey);
    const heads = anchors.heads.filter((head) => head.workspaceId === workspaceId);
    const tx = await context.transaction();
    const { entries, fault } = await followChain(
      (after) => this.entries.behind(tx, workspaceId, after, chainPageSize),
      workspaceId,
      heads,
    );
    return {
      entries,
      isIntact: fault === null,
      firstBroken: fault?.seq ?? null,
      fault: fault?.fault ?? null,
      anchoredUpTo: heads.length === 0 ? null : Math.max(...heads.map(({ seq }) => seq)),
    };
  }

  async table(
    context: RequestContext,
    { filter }: Schema.MutationExportAuditTrailArgs,
  ): Promise<Schema.AuditTable> {
    const { workspaceId } = actorOf(context);
    const known = filterOf(filter);
    const tx = await context.transaction();
    const found =
      known === null ? [] : await this.entries.newest(tx, workspaceId, known, null, tableLimit + 1);
    const taken = found.slice(0, tableLimit);
    return { csv: auditTable(taken), entries: taken.length, isComplete: found.length <= tableLimit };
  }

  private async page(context: RequestContext, filter: EntryFilter, before: number | null, first: number) {
    const { workspaceId } = actorOf(context);
    const tx = await context.transaction();
    const limit = Math.min(Math.max(1, first), pageLimit);
    const found = await this.entries.newest(tx, workspaceId, filter, before, limit + 1);
    const shown = found.slice(0, limit);
    const names = await this.namesOf(tx, shown);
    return {
      entries: shown.map((entry) => ({
        ...entry,
        memberName: (entry.memberId && names.get(entry.memberId)) ?? null,
      })),
      next: found.length > limit ? shown.at(-1)!.number : null,
    };
  }

  private async namesOf(tx: EntityManager, entries: readonly ShownEntry[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(entries.flatMap(({ memberId }) => memberId ?? []))) {
      const member = await this.members.byId(tx, id);
      const name = member && (await this.names.displayName(tx, member).catch(unlessErased));
      if (name) names.set(id, name);
    }
    return names;
  }
}

function unlessErased(error: unknown): null {
  if (error instanceof PersonErased) return null;
  throw error;
}

/** Null for a filter that nothing can meet, such as one by an id that is none. */
function filterOf(input: Schema.AuditFilter): EntryFilter | null {
  const { action, decision, from, until } = input;
  // Whoever looks may have the id from elsewhere, in capitals.
  const memberId = input.memberId?.toLowerCase();
  const subjects = [
    ['participant', input.participantId],
    ['member', input.accountId],
    ['programme', input.programmeId],
  ].flatMap(([kind, id]) => (id ? [{ id: id.toLowerCase(), subject: `${kind}:${id.toLowerCase()}` }] : []));
  // An entry is about one thing: about two at once there is none.
  if (subjects.length > 1) return null;
  for (const id of [memberId, ...subjects.map(({ id: about }) => about)]) if (id && !isUuid(id)) return null;
  if (action?.includes('\0')) return null;
  return {
    ...everything,
    memberId: memberId || null,
    action: action || null,
    decision: decision ?? null,
    subject: subjects[0]?.subject ?? null,
    from: from ? new Date(from) : null,
    until: until ? new Date(until) : null,
  };
}
