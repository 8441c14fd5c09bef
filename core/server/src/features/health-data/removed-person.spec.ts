import type { Observation } from '@regimen/domain';
import { Client } from 'pg';
import type { HealthDesk } from './testing/health-desk.js';
import { openHealthDesk } from './testing/health-desk.js';

const steps = (at: string): Observation => ({
  metric: 'steps',
  value: 100,
  at,
  until: null,
  offsetMinutes: 0,
  device: null,
  nativeId: null,
});

describe('a person who is removed', () => {
  let desk: HealthDesk;
  let owner: Client;
  beforeAll(async () => {
    desk = await openHealthDesk('UTC');
    await desk.deliver([steps('2025-12-31T23:00:00.000Z'), steps('2026-02-01T09:00:00.000Z')]);
    owner = new Client({ connectionString: desk.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await desk.stop();
  });

  it('leaves no value behind, and nobody else loses one', async () => {
    // Somebody of another workspace, with the same value.
    const other = '00000000-0000-4000-8000-000000000002';
    await owner.query(
      `insert into observations (workspace_id, participant_id, import_id, metric, at, key_hash, value, raw_value,
         quality, local_day)
       select $1, $1, $1, metric, at, key_hash, value, raw_value, quality, local_day from observations limit 1`,
      [other],
    );
    await owner.query('begin');
    await owner.query(`select set_config('regimen.workspace_id', $1, true)`, [other]);
    await owner.query('delete from participants where id = $1', [desk.participantId]);
    const {
      rows: [after],
    } = await owner.query(
      `select current_setting('regimen.workspace_id') as workspace,
              (select count(*)::int from observations where participant_id = $1) as own,
              (select count(*)::int from observations) as all,
              (select count(*)::int from import_days) as days,
              (select count(*)::int from import_devices) as devices`,
      [desk.participantId],
    );
    await owner.query('commit');
    expect(after).toEqual({ workspace: other, own: 0, all: 1, days: 0, devices: 0 });
  });
});
