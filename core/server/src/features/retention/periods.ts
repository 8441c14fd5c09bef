import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Settings } from '../../platform/config/read-settings.js';
import { settingsToken } from '../../platform/config/tokens.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { ExpiredRowsRepository } from './expired-rows.repository.js';
import { boundsOf, retentionKinds } from './retention-kinds.js';
import type { RetentionBounds, RetentionKind } from './retention-kinds.js';
import { RetentionSettingsRepository } from './retention-settings.repository.js';

/** For how long a workspace keeps one kind of data. */
export interface Period extends RetentionBounds {
  kind: RetentionKind;
  /** Days; null for good. */
  keepDays: number | null;
  isUsual: boolean;
}

/** The periods of a workspace: what its administrators set, within what the law leaves, or what is usual. */
@Injectable()
export class Periods {
  constructor(
    @Inject(RetentionSettingsRepository) private readonly settings: RetentionSettingsRepository,
    @Inject(PrivacySettingsRepository) private readonly privacy: PrivacySettingsRepository,
    @Inject(ExpiredRowsRepository) private readonly expired: ExpiredRowsRepository,
    @Inject(settingsToken) private readonly installation: Pick<Settings, 'rawFileDays'>,
  ) {}

  async of(tx: EntityManager): Promise<Period[]> {
    const [set, workspace] = [await this.settings.of(tx), await this.privacy.of(tx)];
    return retentionKinds.map((kind) => {
      const bounds = boundsOf(kind, workspace, this.installation.rawFileDays);
      const days = set.get(kind);
      // A law chosen later may ask for more than what was set before.
      const keepDays = days === undefined ? bounds.usual : Math.max(days, bounds.least);
      return { kind, ...bounds, keepDays, isUsual: days === undefined };
    });
  }

  /** How much is past its period now. */
  due(tx: EntityManager, { kind, keepDays }: Period): Promise<number> {
    return keepDays === null ? Promise.resolve(0) : this.expired.count(tx, kind, keepDays);
  }
}
