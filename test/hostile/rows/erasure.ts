import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { takeIn } from '../../journeys/support/people.js';
import { askForPlan } from '../../journeys/support/plan-requests.js';
import { until } from '../../journeys/support/until.js';
import { zoneOfNoon } from '../../journeys/support/zone-of-noon.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { tracesOf } from '../support/database-search.js';
import { FileDesk } from '../support/file-desk.js';
import { filesHolding } from '../support/files-holding.js';
import { makeOwnExport } from '../support/own-export.js';
import { weights } from '../support/weight-tables.js';
import type { World } from '../world/world.js';

const patienceMs = 240_000;

interface Erasure {
  id: string;
  state: string;
  receipt: string | null;
}

async function erase(session: BrowserSession, accountName: string): Promise<void> {
  const { eraseMyData } = await session.ask<{ eraseMyData: { __typename: string } }>(
    'mutation ($name: String!) { eraseMyData(accountName: $name) { __typename ... on Problem { message } } }',
    { name: accountName },
  );
  if (eraseMyData.__typename !== 'PersonalDataDone')
    throw new Error(`Not erased: ${JSON.stringify(eraseMyData)}`);
}

/** As the administrator sees it, once it is over. */
function proved({ sessions }: World, participantId: string): Promise<Erasure | undefined> {
  return until(
    async () =>
      (
        await sessions.admin1.ask<{ erasures: (Erasure & { participantId: string })[] }>(
          '{ erasures { id participantId state receipt } }',
        )
      ).erasures.find((one) => one.participantId === participantId),
    (erasure) => erasure?.state === 'proved',
    patienceMs,
  );
}

const duringImport: Row = {
  id: 'H114',
  run: async (world) => {
    const findings = new Findings();
    const { regimen, sessions } = world;
    const { session, participantId } = await takeIn(regimen, sessions.carer1, 'erased1', {});
    const count = world.isLong ? 1_000_000 : 60_000;
    const desk = new FileDesk(session, participantId);
    const importId = await desk.begin({ name: 'weights.csv', bytes: weights(count, '2015-01-01') });
    const [{ member_id: memberId }] = (await world.asOwner<{ member_id: string }>(
      'select member_id from participants where id = $1',
      [participantId],
    )) as [{ member_id: string }];
    const state = await until(
      () => desk.state(importId),
      ({ recordsRead, status }) => recordsRead > 0 || status === 'done',
      patienceMs,
    );
    findings.hold(
      state.status === 'running',
      `the import was ${state.status} when the erasure was asked for`,
    );
    await erase(session, 'erased1');
    const erasure = await proved(world, participantId);
    findings.hold((erasure?.receipt ?? '') !== '', 'there is no receipt');
    await pause(3_000);
    const left = await tracesOf(world, [participantId, memberId, importId]);
    findings.hold(left.length === 0, `after the erasure the person is still named in ${left.join(', ')}`);
    const files = await filesHolding(regimen.dataFolder, [participantId, memberId]);
    findings.hold(
      files.every((name) => /audit-anchors|erased/.test(name)),
      `files name the person: ${files.join(', ')}`,
    );
    const work = await world.asOwner<{ problem: string | null; payload: object }>(
      `select problem, payload from outbox where queue = 'imports' and problem = 'CANCELLED_ERASED'`,
    );
    findings.hold(work.length > 0, 'the import did not end as CANCELLED_ERASED');
    findings.hold(
      work.every(({ payload }) => Object.keys(payload).length === 0),
      'the work still carries ids',
    );
    return findings.evidence(
      `Erasure asked for after ${state.recordsRead} of ${count} values were read: the import ended as CANCELLED_ERASED, and no table, file or key names the person, three seconds after the receipt either.`,
    );
  },
};

const completeness: Row = {
  id: 'H115',
  run: async (world) => {
    const findings = new Findings();
    const { regimen, sessions } = world;
    const [accountName, goal] = ['erased2', 'ZZERASEDGOAL'];
    const { session, participantId } = await takeIn(regimen, sessions.carer1, accountName, {
      timeZone: zoneOfNoon(),
    });
    const today = new Date().toISOString().slice(0, 10);
    const text = `I want to walk more. ${goal}`;
    await askForPlan(session, { participantId, text, startsOn: today, weeks: 1 }, 180_000);
    const imported = await new FileDesk(session, participantId).import({
      name: 'ZZERASEDFILE.csv',
      bytes: weights(200, '2016-01-01'),
    });
    await makeOwnExport(session);
    const [person] = await world.asOwner<{ member_id: string; fingerprint: string | null }>(
      'select member_id, null as fingerprint from participants where id = $1',
      [participantId],
    );
    const uploads = await world.asOwner<{ upload_id: string }>(
      'select upload_id::text from imports where participant_id = $1',
      [participantId],
    );
    const keysBefore = await filesNamed(regimen.dataFolder, person!.member_id);
    const ids = [participantId, person!.member_id, imported.id, accountName, goal, 'ZZERASEDFILE'];
    findings.hold((await tracesOf(world, ids)).length > 5, 'the person was hardly there before');
    await erase(session, accountName);
    const erasure = await proved(world, participantId);
    const left = await tracesOf(world, ids);
    findings.hold(left.length === 0, `the person is still named in ${left.join(', ')}`);
    const files = await filesHolding(regimen.dataFolder, ids);
    findings.hold(
      files.every((name) => /erased/.test(name)),
      `files name the person: ${files.join(', ')}`,
    );
    for (const { upload_id: id } of uploads)
      findings.hold(
        (await filesNamed(regimen.dataFolder, id)).length === 0,
        'the file they uploaded is still there',
      );
    findings.hold(keysBefore.length > 0, 'the person had no key outside the database');
    const keys = (await filesNamed(regimen.dataFolder, person!.member_id)).filter((name) =>
      name.startsWith('keys/'),
    );
    findings.hold(keys.length === 0, `their key is still there: ${keys.join(', ')}`);
    const [trail] = await world.asOwner<{ all: number; named: number }>(
      `select count(*)::int as all, (count(*) filter (where subject || coalesce(reason, '') like '%' || $2 || '%'))::int as named
         from audit_entries where subject = $1`,
      [`participant:${participantId}`, accountName],
    );
    findings.hold(trail!.all > 0 && trail!.named === 0, `the trail: ${JSON.stringify(trail)}`);
    findings.hold(isSigned(erasure?.receipt), `the receipt is ${String(erasure?.receipt).slice(0, 80)}`);
    return findings.evidence(
      `A person with a plan, readings, files and an export erased: ${ids.length} ids and words searched in all tables of all schemas and in all files of the data folder: only the proof and ${trail!.all} entries of the trail know an id, none a name. Their key outside the database is gone, so sealed words in older backups open no more (restored-backup.spec.ts); the receipt is signed.`,
    );
  },
};

function isSigned(receipt: string | null | undefined): boolean {
  if (receipt === null || receipt === undefined) return false;
  return /signature/i.test(receipt) && receipt.length > 200;
}

async function filesNamed(folder: string, part: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter(
    (name) => name.includes(part) && !name.startsWith('postgres/'),
  );
}

export const erasureRows: readonly Row[] = [duringImport, completeness];
