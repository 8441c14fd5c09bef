import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { TextSettings } from './consent-texts.js';

/** How a workspace handles privacy. */
export interface PrivacySettings extends TextSettings {
  workspaceId: string;
  kind: OrganisationKind;
}

/** The law a workspace chose, and what it says of itself in the texts. */
@Injectable()
export class PrivacySettingsRepository {
  /** Of the workspace of the transaction; as nothing is chosen where it chose nothing. */
  async of(tx: EntityManager): Promise<PrivacySettings> {
    const [row] = await tx.query<PrivacySettings[]>(
      `select w.workspace_id as "workspaceId", w.kind, coalesce(s.preset, 'none') as preset, coalesce(s.edition, 0) as edition,
              coalesce(nullif(s.controller, ''), w.name) as controller, coalesce(s.contact, '') as contact
         from workspaces w left join privacy_settings s on s.workspace_id = w.workspace_id
        where w.workspace_id = nullif(current_setting('regimen.workspace_id', true), '')::uuid`,
    );
    if (!row) throw new Error('Privacy is a matter of one workspace.');
    return row;
  }

  /** Whoever changes them waits for whoever does so now. */
  async lock(tx: EntityManager, workspaceId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 8))', [workspaceId]);
  }

  async keep(
    tx: EntityManager,
    { workspaceId, preset, edition, controller, contact }: Omit<PrivacySettings, 'kind'>,
    by: string,
  ): Promise<void> {
    await tx.query(
      `insert into privacy_settings (workspace_id, preset, edition, controller, contact, chosen_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id) do update set preset = $2, edition = $3, controller = $4, contact = $5, chosen_by = $6,
              chosen_at = clock_timestamp()`,
      [workspaceId, preset, edition, controller, contact, by],
    );
  }
}
