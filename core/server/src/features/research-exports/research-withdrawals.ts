import { Inject, Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ResearchExportsRepository } from './research-exports.repository.js';
import type { ResearchKind } from './research-exports.repository.js';
import { ResearchPeopleRepository } from './research-people.repository.js';

/** Of whom files are ended. */
export interface Leaver {
  workspaceId: string;
  participantId: string;
  memberId: string;
}

/** Files for research end with the word of anybody in them: in the transaction that takes it back, not at the next look. */
@Injectable()
export class ResearchWithdrawals {
  constructor(
    @Inject(ResearchExportsRepository) private readonly exports: ResearchExportsRepository,
    @Inject(ResearchPeopleRepository) private readonly people: ResearchPeopleRepository,
  ) {}

  /** What a yes that was taken back had been given for. */
  async withdrawn(tx: EntityManager, leaver: Leaver, purpose: ConsentPurpose): Promise<void> {
    if (purpose === 'cross-border') await this.end(tx, leaver, { isAbroadOnly: true });
    else if (purpose === 'research' || purpose === 'model-training')
      await this.end(tx, leaver, { kind: purpose });
  }

  /**
   * Every file that holds somebody who is erased, while their key can still tell which. Where it is gone already, as after
   * a backup was restored, every file goes that holds anybody who is nobody's any more.
   */
  async erased(tx: EntityManager, leaver: Leaver): Promise<void> {
    if (!(await this.end(tx, leaver, {}))) await this.endOrphaned(tx, leaver.workspaceId);
  }

  /** How many files hold the person; none that could be told once the key is gone. */
  async count(tx: EntityManager, leaver: Leaver): Promise<number> {
    const mark = await this.people.markOf(tx, leaver);
    return mark === null ? 0 : this.exports.countFilesWith(tx, leaver.workspaceId, mark);
  }

  private async end(
    tx: EntityManager,
    leaver: Leaver,
    which: { kind?: ResearchKind; isAbroadOnly?: boolean },
  ): Promise<boolean> {
    const { workspaceId } = leaver;
    // A file that is being written this moment is there once its writer let go, or its writer sees who left.
    await this.exports.lockFiles(tx, workspaceId);
    const mark = await this.people.markOf(tx, leaver);
    if (mark === null) return false;
    await this.exports.endFilesWith(tx, workspaceId, mark, which);
    return true;
  }

  private async endOrphaned(tx: EntityManager, workspaceId: string): Promise<void> {
    const files = await this.exports.withFile(tx, workspaceId);
    if (files.length === 0) return;
    const known = await this.people.marksOfAll(tx, workspaceId);
    for (const id of files) {
      const release = await this.exports.releaseOf(tx, id);
      if ([...release.keys()].some((mark) => !known.has(mark))) await this.exports.endWithdrawn(tx, id);
    }
  }
}
