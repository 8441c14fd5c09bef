import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole } from './row-level-security.js';

/**
 * Appends notes to a workspace's audit chain in one statement, so that other writers of the workspace wait for a
 * commit and not for several questions and answers. What is hashed is what `hashEntry` hashes: the texts that depend
 * on how JSON is written come ready-made.
 */
export class AppendAuditAtOnce1764332520000 implements MigrationInterface {
  readonly name = 'AppendAuditAtOnce1764332520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function append_audit(of_workspace uuid, by_member uuid, actions text[], subjects text[],
                                   decisions text[], reasons text[], hashed text[]) returns void
      language plpgsql as $$
      declare
        head_seq bigint;
        head_hash bytea;
        next_hash bytea;
        moment timestamptz;
        moment_text text;
      begin
        perform pg_advisory_xact_lock(hashtextextended(of_workspace::text, 1));
        select seq, hash into head_seq, head_hash from audit_entries
          where workspace_id = of_workspace order by seq desc limit 1;
        head_seq := coalesce(head_seq, 0);
        head_hash := coalesce(head_hash, decode(repeat('00', 32), 'hex'));
        moment := date_trunc('milliseconds', clock_timestamp());
        moment_text := to_char(moment at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
        for i in 1 .. cardinality(actions) loop
          head_seq := head_seq + 1;
          next_hash := sha256(head_hash || convert_to(
            '["' || of_workspace::text || '",' || head_seq || ',"' || moment_text || '",' || hashed[i], 'UTF8'));
          insert into audit_entries (workspace_id, seq, at, member_id, action, subject, decision, reason, prev_hash, hash)
          values (of_workspace, head_seq, moment, by_member, actions[i], subjects[i], decisions[i], reasons[i],
                  head_hash, next_hash);
          head_hash := next_hash;
        end loop;
      end $$`);
    await runner.query(
      `revoke all on function append_audit(uuid, uuid, text[], text[], text[], text[], text[]) from public`,
    );
    await runner.query(
      `grant execute on function append_audit(uuid, uuid, text[], text[], text[], text[], text[]) to ${applicationRole}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function append_audit(uuid, uuid, text[], text[], text[], text[], text[])`);
  }
}
