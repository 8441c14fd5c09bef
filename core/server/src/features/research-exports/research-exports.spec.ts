import { jest } from '@jest/globals';
import type { ConsentPurpose } from '@regimen/domain';
import { addDays } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { sayConsent } from '../../platform/privacy/consent/testing/say-consent.js';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { openWard, wellPerson } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { ResearchExportProcessor } from './research-export.processor.js';
import { researchQueue } from './research-export.job.js';
import { ResearchExportsRepository } from './research-exports.repository.js';
import { ResearchPeopleRepository } from './research-people.repository.js';

jest.setTimeout(180_000);

const cipher = testCipher();
const purpose = 'A study of how walking goes with age.';

describe('a file for research', () => {
  let ward: Ward;
  let admin: SignedInClient;
  let people: string[];
  beforeAll(async () => {
    ward = await openWard();
    admin = await ward.as('administrator');
    people = await ward.inside(async (tx) => {
      const ids: string[] = [];
      for (let number = 0; number < 40; number += 1) ids.push(await addPerson(tx, number));
      return ids;
    });
  });
  afterAll(() => ward.stop());

  async function addPerson(tx: EntityManager, number: number, days = 20): Promise<string> {
    const { workspaceId } = ward;
    const [member] = await tx.query<{ id: string }[]>(
      `insert into members (workspace_id, account_name, display_name, roles) values ($1, $2, 'sealed', '{participant}')
       returning id`,
      [workspaceId, `research-${number}`],
    );
    await cipher.createPersonKey(tx, workspaceId, member!.id);
    const id = await new ParticipantsRepository().add(tx, workspaceId, member!.id, {
      ...wellPerson,
      birthDate: `${1950 + number}-05-01`,
      timeZone: 'Europe/Vienna',
      conditions: number % 2 ? [{ code: 'hypertension', confirmed: true }] : [],
    });
    await tx.query(
      `insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
       select $1, $2, 'steps', $3::date + n, 5000, 0, 100, 10 from generate_series(1, $4::integer) n`,
      [workspaceId, id, addDays(todayIn('UTC'), -60), days],
    );
    await tx.query(`update participants set created_at = now() - interval '60 days' where id = $1`, [id]);
    return id;
  }
  const agree = (ids: readonly string[], isGiven = true, to: ConsentPurpose = 'research') =>
    ward.inside(async (tx) => {
      for (const id of ids) await sayConsent(tx, { workspaceId: ward.workspaceId, id }, to, isGiven);
    });
  const ask = async (client = admin, kind = 'research') => {
    const answer =
      await client.ask(`mutation { askResearchExport(input: { kind: ${kind}, purpose: "${purpose}",
      leavesCountry: false }) { ... on ResearchExport { id } ... on Problem { code } } }`);
    return answer.codes[0] ?? (answer.data!['askResearchExport'] as { id?: string; code?: string });
  };
  /** Asks for a file and makes it, as the worker does; resolves to how it ended. */
  const make = async (kind = 'research') => {
    const { id } = (await ask(admin, kind)) as { id: string };
    const outbox = new OutboxRepository();
    const processor = new ResearchExportProcessor({
      transactions: ward.api.database.transactions,
      cipher,
      exports: new ResearchExportsRepository(),
      people: new ResearchPeopleRepository(cipher, new ConsentGate(), new PrivacySettingsRepository()),
    });
    for (const job of await ward.inside((tx) => outbox.takeUndispatched(tx, 100))) {
      const finish = (tx: EntityManager) => outbox.markProcessed(tx, job.id);
      if (job.queue === researchQueue) await processor.run({ ...job, workspaceId: ward.workspaceId, finish });
      else await ward.inside(finish);
    }
    const { data } = await admin.ask('{ researchExports { id state reason people groups highestRisk } }');
    return (data!['researchExports'] as { id: string; state: string; reason: string; people: number }[]).find(
      (one) => one.id === id,
    )!;
  };
  const fetchPart = async (exportId: string, part: string, client = admin) => {
    const { cookie, csrfToken } = client;
    const answer = await fetch(`${ward.api.url}/research-exports/file`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'x-regimen-csrf': csrfToken },
      body: JSON.stringify({ exportId, part }),
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('is an administrator’s to ask for, and refused before enough agreed', async () => {
    expect(await ask(await ward.as('clinician'))).toBe('FORBIDDEN');
    expect(await make()).toMatchObject({ state: 'refused', reason: 'TOO_FEW' });
    await agree(people.slice(0, 9));
    expect(await make()).toMatchObject({ state: 'refused', reason: 'TOO_FEW' });
  });

  it('holds those who agreed, in groups of ten, with pseudonyms and moved dates; again it is the same', async () => {
    await agree(people.slice(0, 30));
    const made = await make();
    expect(made).toMatchObject({ state: 'done', people: 30 });
    const { text } = await fetchPart(made.id, 'people');
    const rows = text.trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(30);
    for (const id of people) expect(text).not.toContain(id);
    const days = (await fetchPart(made.id, 'days')).text;
    expect(days.trim().split('\r\n')).toHaveLength(1 + 30 * 20);
    const again = await make();
    expect(again).toMatchObject({ state: 'done' });
    expect((await fetchPart(again.id, 'people')).text).toBe(text);
    expect((await fetchPart(again.id, 'days')).text).toBe(days);
    expect((await fetchPart(made.id, 'people', await ward.as('clinician'))).status).toBe(403);
    expect((await fetchPart(made.id, 'dictionary')).text).toContain('Pseudonym');
  });

  it('is refused when one person more or less would be told by it, and gone when somebody in it takes their yes back (H116, H117)', async () => {
    const made = await make();
    expect(made).toMatchObject({ state: 'done' });
    await agree([people[30]!]);
    expect(await make()).toMatchObject({ state: 'refused', reason: 'DIFFERENCING' });
    await agree([people[30]!, people[3]!], false);
    expect((await fetchPart(made.id, 'people')).status).toBe(404);
    expect(await make()).toMatchObject({ state: 'refused', reason: 'DIFFERENCING' });
    await agree([people[3]!]);
    expect(await make()).toMatchObject({ state: 'done', people: 30 });
  });

  it('is another purpose for models, and does not count accounts made up a moment ago (H117)', async () => {
    expect(await make('modelTraining')).toMatchObject({ reason: 'TOO_FEW' });
    await agree(people.slice(0, 1), true, 'model-training');
    const sybils = await ward.inside(async (tx) => {
      const ids: string[] = [];
      for (let number = 100; number < 109; number += 1) ids.push(await addPerson(tx, number - 60, 3));
      return ids;
    });
    await agree(sybils, true, 'model-training');
    expect(await make('modelTraining')).toMatchObject({ state: 'refused', reason: 'TOO_FEW' });
  });
});
