import { jest } from '@jest/globals';
import { BrowserSession } from './support/browser-session.js';
import { beginImport, importFile, importState } from './support/imports.js';
import { signInToDemo, takeIn } from './support/people.js';
import { startRegimen } from './support/regimen-process.js';
import type { RunningRegimen } from './support/regimen-process.js';
import type { SampleFile } from './support/sample-files.js';
import { generatedFiles, swimmerData } from './support/sample-files.js';
import { until } from './support/until.js';

jest.setTimeout(180_000);

/** Long enough that its reading can be ended in the middle. */
const manyDays = 6_000;
const nobody = '00000000-0000-4000-8000-000000000000';
const changes = ['cancelImport', 'rollBackImport', 'rereadImport'] as const;

interface ChangedImport {
  __typename: string;
  id?: string;
  status?: string;
  takingBackSince?: string | null;
  code?: string;
}

const change = async (session: BrowserSession, how: (typeof changes)[number], importId: string) =>
  (
    await session.ask<{ changed: ChangedImport }>(
      `mutation ($importId: ID!) { changed: ${how}(importId: $importId) {
        __typename ... on Import { id status takingBackSince } ... on Problem { code } } }`,
      { importId },
    )
  ).changed;

/** Waits until nothing of an import stands any more. */
const takenBack = (session: BrowserSession, participantId: string, id: string) =>
  until(
    async () =>
      (
        await session.ask<{
          participant: { import: { takingBackSince: string | null; rolledBackAt: string | null } };
        }>(
          'query ($id: ID!, $import: ID!) { participant(id: $id) { import(id: $import) { takingBackSince rolledBackAt } } }',
          { id: participantId, import: id },
        )
      ).participant.import,
    ({ takingBackSince, rolledBackAt }) => takingBackSince === null && rolledBackAt !== null,
  );

const keepApart = async (session: BrowserSession, activityId: string, apart: boolean) =>
  (
    await session.ask<{ kept: { __typename: string; id?: string } }>(
      `mutation ($activityId: ID!, $apart: Boolean!) {
        kept: keepActivityApart(activityId: $activityId, apart: $apart) { __typename ... on Activity { id } } }`,
      { activityId, apart },
    )
  ).kept;

/** What one can see of a participant's import and activity by their ids. */
const seen = async (session: BrowserSession, participantId: string, importId: string, activityId: string) =>
  (
    await session.ask<{
      participant: {
        import: { id: string; fileName: string } | null;
        activity: { id: string; otherRecordings: { id: string }[] } | null;
      } | null;
    }>(
      `query ($id: ID!, $import: ID!, $activity: ID!) { participant(id: $id) {
        import(id: $import) { id fileName } activity(id: $activity) { id otherRecordings { id } } } }`,
      { id: participantId, import: importId, activity: activityId },
    )
  ).participant;

const activityIds = async (session: BrowserSession, participantId: string) =>
  (
    await session.ask<{ participant: { activities: { edges: { node: { id: string } }[] } } }>(
      'query ($id: ID!) { participant(id: $id) { activities(first: 100) { edges { node { id } } } } }',
      { id: participantId },
    )
  ).participant.activities.edges.map(({ node }) => node.id);

describe('changing imports over GraphQL', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let files: { fit: SampleFile; appleHealth: SampleFile };
  let ada: { session: BrowserSession; participantId: string };
  let bob: { session: BrowserSession; participantId: string };
  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
    files = await generatedFiles(swimmerData);
    [ada, bob] = [await takeIn(regimen, clinician, 'ada', {}), await takeIn(regimen, clinician, 'bob', {})];
  });
  afterAll(() => regimen.stop());

  it('takes an import back as a whole, once, and reads the file again only while it stands', async () => {
    const { session, participantId } = ada;
    const { id } = await importFile(session, participantId, files.fit);
    const before = await activityIds(session, participantId);
    expect(before.length).toBeGreaterThan(5);

    const reread = await change(session, 'rereadImport', id);
    expect(reread).toMatchObject({ __typename: 'Import', status: 'queued' });
    expect(reread.id).not.toBe(id);
    const ended = await until(
      () => importState(session, participantId, reread.id!),
      ({ status }) => !['queued', 'running'].includes(status),
    );
    expect(ended).toMatchObject({ status: 'done', activitiesStored: before.length });
    // The new one took the place of the old.
    expect(await change(session, 'rollBackImport', id)).toMatchObject({ code: 'IMPORT_WAS_TAKEN_BACK' });

    const asked = await change(session, 'rollBackImport', reread.id!);
    expect(asked).toMatchObject({ id: reread.id, status: 'done' });
    expect(asked.takingBackSince).not.toBeNull();
    await takenBack(session, participantId, reread.id!);
    expect(await activityIds(session, participantId)).toEqual([]);
    for (const how of ['rollBackImport', 'rereadImport'] as const)
      expect(await change(session, how, reread.id!)).toMatchObject({
        __typename: 'NotPossible',
        code: 'IMPORT_WAS_TAKEN_BACK',
      });
    expect(await change(session, 'cancelImport', reread.id!)).toMatchObject({ code: 'IMPORT_HAS_ENDED' });
  });

  it('ends an import while it is read, and one that waits behind it, and keeps nothing of either', async () => {
    const { session, participantId } = ada;
    const { appleHealth } = await generatedFiles({ ...swimmerData, days: manyDays });
    const running = await beginImport(session, participantId, appleHealth);
    const waiting = await beginImport(session, participantId, files.fit);
    await until(
      () => importState(session, participantId, running),
      ({ recordsRead }) => recordsRead > 0,
    );
    for (const how of ['rollBackImport', 'rereadImport'] as const)
      expect(await change(session, how, running)).toMatchObject({ code: 'IMPORT_IS_RUNNING' });
    for (const id of [waiting, running])
      expect(await change(session, 'cancelImport', id)).toMatchObject({ id, status: 'cancelled' });
    for (const id of [waiting, running]) await takenBack(session, participantId, id);
    expect(await activityIds(session, participantId)).toEqual([]);
    // The next one is read: the worker went on, and nothing of the ended ones came behind it.
    expect(await importFile(session, participantId, files.appleHealth)).toMatchObject({ duplicates: 0 });
    for (const id of [waiting, running])
      expect(await importState(session, participantId, id)).toMatchObject({ status: 'cancelled' });
  });

  it('counts a recording as a session of its own, and links it again', async () => {
    const { session, participantId } = ada;
    const { sameSessions } = await importFile(session, participantId, files.fit);
    expect(sameSessions).toBeGreaterThan(5);
    const [first] = await activityIds(session, participantId);
    const linked = (await seen(session, participantId, nobody, first!))?.activity?.otherRecordings ?? [];
    expect(linked).toHaveLength(1);
    const counted = () => activityIds(session, participantId).then((ids) => ids.length);
    const before = await counted();
    expect(await keepApart(session, linked[0]!.id, true)).toEqual({
      __typename: 'Activity',
      id: linked[0]!.id,
    });
    expect(await counted()).toBe(before + 1);
    expect(await keepApart(session, linked[0]!.id, false)).toMatchObject({ __typename: 'Activity' });
    expect(await counted()).toBe(before);
  });

  it("answers for another's ids as for none, and changes nothing", async () => {
    const imported = await importFile(bob.session, bob.participantId, files.fit);
    const [activityId] = await activityIds(bob.session, bob.participantId);
    const stranger = await newClinician();
    const admin = await signInToDemo(regimen, 'admin');

    // Their own record does not lead to another's import or activity.
    expect(await seen(ada.session, ada.participantId, imported.id, activityId!)).toEqual({
      import: null,
      activity: null,
    });
    for (const session of [ada.session, stranger])
      expect(await seen(session, bob.participantId, imported.id, activityId!)).toBeNull();
    for (const session of [ada.session, stranger]) {
      for (const how of changes)
        for (const id of [imported.id, nobody, 'no id at all'])
          expect(await change(session, how, id)).toMatchObject({ __typename: 'NotFound' });
      for (const id of [activityId!, nobody, 'no id at all'])
        expect(await keepApart(session, id, true)).toEqual({ __typename: 'NotFound' });
    }
    for (const how of changes) {
      const { errors } = await admin.askRaw(`mutation { ${how}(importId: "${imported.id}") { __typename } }`);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }

    expect(await importState(bob.session, bob.participantId, imported.id)).toEqual(imported);
    // The care team sees what the person sees.
    for (const session of [bob.session, clinician])
      expect(await seen(session, bob.participantId, imported.id, activityId!)).toMatchObject({
        import: { id: imported.id, fileName: files.fit.name },
        activity: { id: activityId },
      });
  });

  /** A clinician of the same workspace who is on nobody's care team. */
  async function newClinician(): Promise<BrowserSession> {
    const admin = await signInToDemo(regimen, 'admin');
    const [accountName, password] = ['stranger', 'a-long-test-password'];
    const { createMember } = await admin.ask<{ createMember: { __typename: string } }>(
      'mutation ($input: CreateMemberInput!) { createMember(input: $input) { __typename } }',
      { input: { accountName, displayName: 'Dr. Stranger', password, roles: ['clinician'] } },
    );
    expect(createMember.__typename).not.toMatch(/Invalid/);
    const session = new BrowserSession(regimen.url);
    await session.signIn(accountName, password);
    return session;
  }
});
