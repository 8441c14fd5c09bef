import { differencing, researchTable } from '@regimen/domain';
import type { Release } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../platform/database/transactions.js';
import type { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import { todayIn } from '../../platform/time/today.js';
import { researchAttempts, researchConcurrency, researchQueue } from './research-export.job.js';
import { researchRule } from './research-rule.js';
import type { ExportEnd, ResearchExportsRepository, StoredExport } from './research-exports.repository.js';
import { researchFile } from './research-file.js';
import type { LoadedPerson, ResearchPeopleRepository } from './research-people.repository.js';

interface Parts {
  transactions: Transactions;
  cipher: PersonCipher;
  exports: ResearchExportsRepository;
  people: ResearchPeopleRepository;
}

const mostDays = 300_000;
const nothing = { people: null, suppressed: null, groups: null, highestRisk: null, sealedFile: null };

/** Makes a file of the people who agree at this moment, or says why there can be none. */
export class ResearchExportProcessor implements JobDefinition {
  readonly queue = researchQueue;
  readonly concurrency = researchConcurrency;
  readonly attempts = researchAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    await this.inWorkspace(job, async (tx) => {
      const stored = await this.parts.exports.find(tx, job.payload.exportId ?? '');
      if (stored?.state === 'queued')
        await this.parts.exports.end(tx, stored.id, await this.make(tx, job.workspaceId, stored));
      await job.finish(tx);
    });
  }

  async giveUp(job: JobRun): Promise<void> {
    const end = { ...nothing, state: 'refused' as const, reason: 'FAILED' };
    await this.inWorkspace(job, (tx) => this.parts.exports.end(tx, job.payload.exportId ?? '', end));
  }

  private async make(tx: EntityManager, workspaceId: string, stored: StoredExport): Promise<ExportEnd> {
    const { exports, people, cipher } = this.parts;
    await exports.lock(tx, workspaceId);
    const loaded = await people.load(tx, await people.agreed(tx, stored), stored.kind, todayIn('UTC'));
    const table = researchTable(loaded, researchRule);
    const { grouping } = table;
    if (grouping.groups.length === 0) return refused('TOO_FEW', loaded.length);
    const released = releasedOf(loaded, grouping.groups);
    const release: Release = new Map([...released.values()].map(({ mark, group }) => [mark, group]));
    if (differencing(release, await exports.releases(tx), researchRule.k))
      return refused('DIFFERENCING', null);
    const days = await people.days(tx, [...released.keys()], mostDays + 1);
    if (days.length > mostDays) return refused('TOO_LARGE', null);
    const place = { workspaceId, personId: stored.memberId, field: 'research_exports.file' };
    const sealedFile = await cipher.seal(tx, place, JSON.stringify(researchFile(table, released, days)));
    // Whoever took their yes back while this was reckoned is in no file: it is not made. Whoever does so later finds it.
    await exports.lockFiles(tx, workspaceId);
    const still = await people.agreed(tx, stored);
    if ([...released.keys()].some((id) => !still.has(id))) return refused('WITHDRAWN', null);
    await exports.keepRelease(tx, workspaceId, stored.id, release);
    return {
      state: 'done',
      reason: null,
      people: released.size,
      suppressed: grouping.suppressed.length,
      groups: grouping.groups.length,
      highestRisk: grouping.highestRisk,
      sealedFile,
    };
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: researchQueue }, work);
  }
}

function refused(reason: string, suppressed: number | null): ExportEnd {
  return { ...nothing, state: 'refused', reason, suppressed };
}

/** People in groups, by their id. */
function releasedOf(
  loaded: readonly LoadedPerson[],
  groups: readonly { members: readonly { key: string }[] }[],
): Map<string, LoadedPerson & { group: number }> {
  const groupOf = new Map(
    groups.flatMap(({ members }, group) => members.map(({ key }) => [key, group] as const)),
  );
  return new Map(
    loaded.flatMap((person) => {
      const group = groupOf.get(person.pseudonym);
      return group === undefined ? [] : [[person.participantId, { ...person, group }] as const];
    }),
  );
}
