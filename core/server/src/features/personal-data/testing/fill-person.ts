import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import type { Person } from '../owned-rows.repository.js';

/** Words that must be readable nowhere once the person is erased. */
export const spokenWords = 'I want to hike with Wilhelmina again';

type Add = (table: string, row: Readonly<Record<string, unknown>>) => Promise<unknown>;
type Seal = (field: string, text: string) => Promise<Buffer>;

/** Rows that no import brings. */
export async function fillPerson(tx: EntityManager, cipher: PersonCipher, person: Person): Promise<void> {
  const { workspaceId, participantId, memberId } = person;
  const seal = (field: string, text: string) =>
    cipher.seal(tx, { workspaceId, personId: memberId, field }, text);
  const add = (table: string, row: Readonly<Record<string, unknown>>) =>
    tx.query(
      `insert into ${table} (workspace_id, ${Object.keys(row).join(', ')})
       values ($1, ${Object.keys(row)
         .map((_, index) => `$${index + 2}`)
         .join(', ')})`,
      [workspaceId, ...Object.values(row)],
    );
  const of = { participant_id: participantId };
  const planId = await addPlan(add, seal, person);
  await add('calendar_entries', {
    ...of,
    kind: 'window',
    entry: await seal('calendar_entries.entry', JSON.stringify({ title: '=HYPERLINK("x")' })),
  });
  await add('habit_edits', {
    ...of,
    habit_id: 'walk',
    sealed_name: await seal('habit_edits.sealed_name', '清晨散步'),
    pinned: false,
  });
  await add('morning_check_ins', { ...of, on_day: '2026-03-03', sleep_hours: 7.5 });
  await addLiveSession(add, person, planId);
  await add('notices', { ...of, member_id: memberId, kind: 'break-glass' });
  await add('refused_trials', { ...of, activity: 'rowing' });
  await tx.query('insert into outbox (workspace_id, queue, payload) values ($1, $2, $3)', [
    workspaceId,
    'rescreening',
    { participantId },
  ]);
}

async function addPlan(add: Add, seal: Seal, { participantId, memberId }: Person): Promise<string> {
  const [requestId, planId] = [randomUUID(), randomUUID()];
  const text = await seal('plan_requests.text', spokenWords);
  const understood = await seal('plan_requests.understood', JSON.stringify({ goals: [] }));
  await add('plan_requests', {
    participant_id: participantId,
    ...{ id: requestId, requested_by: memberId, text, understood, answers: {}, starts_on: '2026-03-02' },
    ...{ weeks: 12, status: 'done', step: 'done' },
  });
  await add('plans', {
    participant_id: participantId,
    ...{
      id: planId,
      request_id: requestId,
      version: 1,
      status: 'active',
      hash: 'h',
      document: { weeks: [] },
    },
    problem: await seal('plans.problem', '{}'),
    ...{ screening: {}, explanation: {}, nutrition: '[]' },
  });
  await add('plan_decisions', { plan_id: planId, plan_hash: 'h', member_id: memberId, decision: 'approve' });
  await add('session_feedback', {
    participant_id: participantId,
    ...{ plan_id: planId, session_id: 's1', on_day: '2026-03-03', done: true, effort: 5 },
  });
  return planId;
}

async function addLiveSession(add: Add, { participantId }: Person, planId: string): Promise<void> {
  const liveId = randomUUID();
  await add('live_sessions', {
    participant_id: participantId,
    ...{ id: liveId, plan_id: planId, session_id: 's1', title: {}, activity: 'running', offset_minutes: 60 },
    state: {},
  });
  await add('live_session_samples', {
    ...{
      live_session_id: liveId,
      device_id: 'strap',
      taken_at_ms: 1,
      device_kind: 'chest-strap',
      at_ms: 1,
      bpm: 120,
    },
  });
}
