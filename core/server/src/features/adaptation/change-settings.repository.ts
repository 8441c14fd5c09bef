import { Injectable } from '@nestjs/common';
import { fixedKinds, planChangeKinds, usualModes } from '@regimen/domain';
import type { PlanChangeKind, PlanChangeMode } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** How a workspace handles a kind of change; `setBy` is null where it set nothing. */
export interface ChangeSetting {
  kind: PlanChangeKind;
  mode: PlanChangeMode;
  isFixed: boolean;
  setBy: string | null;
  setAt: Date | null;
}

@Injectable()
export class ChangeSettingsRepository {
  /** Every kind, in its usual order. */
  async all(tx: EntityManager): Promise<ChangeSetting[]> {
    const rows = await tx.query<Omit<ChangeSetting, 'isFixed'>[]>(
      'select kind, mode, set_by as "setBy", set_at as "setAt" from plan_change_settings',
    );
    const known = new Map(rows.map((row) => [row.kind, row]));
    return planChangeKinds.map((kind) => {
      const isFixed = fixedKinds.includes(kind);
      const own = isFixed ? undefined : known.get(kind);
      const { mode = usualModes[kind], setBy = null, setAt = null } = own ?? {};
      return { kind, mode, isFixed, setBy, setAt };
    });
  }

  async modeOf(tx: EntityManager, kind: PlanChangeKind): Promise<PlanChangeMode> {
    const found = (await this.all(tx)).find((setting) => setting.kind === kind);
    return found?.mode ?? 'ask';
  }

  async set(
    tx: EntityManager,
    { workspaceId, memberId }: { workspaceId: string; memberId: string },
    kind: PlanChangeKind,
    mode: PlanChangeMode,
  ): Promise<void> {
    await tx.query(
      `insert into plan_change_settings (workspace_id, kind, mode, set_by) values ($1, $2, $3, $4)
       on conflict (workspace_id, kind) do update set mode = excluded.mode, set_by = excluded.set_by, set_at = now()`,
      [workspaceId, kind, mode, memberId],
    );
  }
}
