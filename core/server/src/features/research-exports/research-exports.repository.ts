import { Injectable } from '@nestjs/common';
import type { Release } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

export type ResearchKind = 'research' | 'model-training';

/** A file as it lies in the database, without its content. */
export interface StoredExport {
  id: string;
  memberId: string;
  kind: ResearchKind;
  leavesCountry: boolean;
  state: 'queued' | 'done' | 'refused';
  reason: string | null;
  people: number | null;
  suppressed: number | null;
  groups: number | null;
  highestRisk: number | null;
  askedAt: Date;
}

/** How the making of a file ended. */
export interface ExportEnd {
  state: 'done' | 'refused';
  reason: string | null;
  people: number | null;
  suppressed: number | null;
  groups: number | null;
  highestRisk: number | null;
  sealedFile: Buffer | null;
}

const columns = `id, member_id as "memberId", kind, leaves_country as "leavesCountry", state, reason, people, suppressed,
  groups, highest_risk as "highestRisk", asked_at as "askedAt"`;

const withdrawnNow = `state = 'refused', reason = 'WITHDRAWN', people = null, suppressed = null, groups = null,
  highest_risk = null, file = null`;

function holds(mark: string): string {
  return `file is not null and exists (select 1 from research_releases r
    where r.workspace_id = research_exports.workspace_id and r.export_id = research_exports.id
      and jsonb_exists(r.members, ${mark}))`;
}

/** Files for research, and which people each release held: by keyed hashes, so that they outlive nobody's key. */
@Injectable()
export class ResearchExportsRepository {
  async add(
    tx: EntityManager,
    row: {
      workspaceId: string;
      memberId: string;
      kind: ResearchKind;
      leavesCountry: boolean;
      sealedPurpose: Buffer;
    },
  ): Promise<string> {
    const [added] = await tx.query<{ id: string }[]>(
      `insert into research_exports (workspace_id, member_id, kind, leaves_country, purpose) values ($1, $2, $3, $4, $5)
       returning id`,
      [row.workspaceId, row.memberId, row.kind, row.leavesCountry, row.sealedPurpose],
    );
    return added!.id;
  }

  newest(tx: EntityManager): Promise<StoredExport[]> {
    return tx.query(`select ${columns} from research_exports order by asked_at desc, id limit 50`);
  }

  async find(tx: EntityManager, id: string): Promise<StoredExport | null> {
    const [row] = await tx.query<StoredExport[]>(`select ${columns} from research_exports where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  async fileOf(tx: EntityManager, id: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ file: Buffer | null }[]>(
      'select file from research_exports where id = $1',
      [id],
    );
    return row?.file ?? null;
  }

  async end(tx: EntityManager, id: string, end: ExportEnd): Promise<void> {
    await tx.query(
      `update research_exports set state = $2, reason = $3, people = $4, suppressed = $5, groups = $6, highest_risk = $7, file = $8
        where id = $1`,
      [id, end.state, end.reason, end.people, end.suppressed, end.groups, end.highestRisk, end.sealedFile],
    );
  }

  /** Releases of a workspace are compared one after the other. */
  async lock(tx: EntityManager, workspaceId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 9))', [workspaceId]);
  }

  /**
   * Held while a file is put down, and by whoever takes their yes back: for moments alone, as nobody's withdrawal may wait
   * until a file is reckoned.
   */
  async lockFiles(tx: EntityManager, workspaceId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 10))', [workspaceId]);
  }

  /** Somebody in the file is in no file any more: it goes at once, and whoever asked for it reads why. */
  async endWithdrawn(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`update research_exports set ${withdrawnNow} where id = $1`, [id]);
  }

  /** As `endWithdrawn`, of every file that holds whoever has the mark. */
  async endFilesWith(
    tx: EntityManager,
    workspaceId: string,
    mark: string,
    { kind = null, isAbroadOnly = false }: { kind?: ResearchKind | null; isAbroadOnly?: boolean },
  ): Promise<void> {
    await tx.query(
      `update research_exports set ${withdrawnNow} where workspace_id = $1 and ${holds('$2')}
          and ($3::text is null or kind = $3) and (leaves_country or not $4::boolean)`,
      [workspaceId, mark, kind, isAbroadOnly],
    );
  }

  async countFilesWith(tx: EntityManager, workspaceId: string, mark: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from research_exports where workspace_id = $1 and ${holds('$2')}`,
      [workspaceId, mark],
    );
    return row!.count;
  }

  /** Ids of files that can be fetched. */
  async withFile(tx: EntityManager, workspaceId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'select id from research_exports where workspace_id = $1 and file is not null',
      [workspaceId],
    );
    return rows.map(({ id }) => id);
  }

  async releases(tx: EntityManager): Promise<Release[]> {
    const rows = await tx.query<{ members: Record<string, number> }[]>(
      'select members from research_releases',
    );
    return rows.map(({ members }) => new Map(Object.entries(members)));
  }

  async releaseOf(tx: EntityManager, exportId: string): Promise<Release> {
    const [row] = await tx.query<{ members: Record<string, number> }[]>(
      'select members from research_releases where export_id = $1',
      [exportId],
    );
    return new Map(Object.entries(row?.members ?? {}));
  }

  async keepRelease(
    tx: EntityManager,
    workspaceId: string,
    exportId: string,
    release: Release,
  ): Promise<void> {
    await tx.query('insert into research_releases (workspace_id, export_id, members) values ($1, $2, $3)', [
      workspaceId,
      exportId,
      Object.fromEntries(release),
    ]);
  }
}
