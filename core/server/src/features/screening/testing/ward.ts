import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyProfile } from '@regimen/domain';
import type { KnowledgePack, Profile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../../platform/access/actor.js';
import { todayIn } from '../../../platform/time/today.js';
import type { SignedInClient } from '../../../testing/signed-in-client.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import { startTestApi } from '../../../testing/start-test-api.js';
import type { TestApi } from '../../../testing/start-test-api.js';
import { makeTestWorkspace } from '../../../testing/test-workspace.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';

const rules = join(dirname(fileURLToPath(import.meta.url)), 'ward-rules');

/** A participant in the care of a clinician, and everybody else of the ward; the rules are those of `ward-rules`. */
export interface Ward {
  api: TestApi;
  workspaceId: string;
  participantId: string;
  /** Signed in by the name of their role. The coach is not on the care team. */
  as(role: Role): Promise<SignedInClient>;
  inside<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  memberId(role: Role): Promise<string>;
  setProfile(change: Partial<Profile>): Promise<void>;
  stop(): Promise<void>;
}

export const wardRoles = [
  'participant',
  'clinician',
  'coach',
  'administrator',
] as const satisfies readonly Role[];

/** A grown-up who answered the questions and of whom nothing speaks against exercise. */
export const wellPerson: Profile = {
  ...emptyProfile('UTC'),
  birthDate: '1970-03-11',
  sex: 'male',
  heightCm: 178,
  bodyMassKg: 80,
  screeningAnsweredOn: todayIn('UTC'),
  activeMinutesPerWeek: 150,
  restingSystolicMmHg: 128,
  restingDiastolicMmHg: 80,
};

/** Opens a ward with one participant, who is as well as `change` lets them be. @param plugins other rules than the ward's. */
export async function openWard(
  change: Partial<Profile> = {},
  plugins: readonly string[] = [rules],
): Promise<Ward> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-ward-'));
  const list = join(folder, 'plugins.json');
  await writeFile(
    list,
    JSON.stringify({ plugins: plugins.map((from) => ({ from, allowUnsigned: true, tier: 'trusted' })) }),
  );
  const api = await startTestApi({ REGIMEN_PLUGINS_FILE: list });
  const workspaceId = await makeTestWorkspace(api.database, wardRoles);
  const inside = <T>(work: (tx: EntityManager) => Promise<T>) =>
    api.database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
  const memberId = (role: Role) =>
    inside(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>('select id from members where account_name = $1', [
        role.toLowerCase(),
      ]);
      return row!.id;
    });
  const participants = new ParticipantsRepository();
  const [person, clinician] = [await memberId('participant'), await memberId('clinician')];
  const participantId = await inside(async (tx) => {
    const id = await participants.add(tx, workspaceId, person, { ...wellPerson, ...change });
    await participants.joinCareTeam(tx, workspaceId, id, clinician);
    return id;
  });
  return {
    api,
    workspaceId,
    participantId,
    as: (role) => signInForTest(api.url, role),
    inside,
    memberId,
    setProfile: (next) =>
      inside(async (tx) => {
        const { profile, profileVersion } = (await participants.find(tx, participantId, null))!;
        await participants.updateProfile(tx, participantId, profileVersion, { ...profile, ...next });
      }),
    stop: () => api.stop(),
  };
}

/** The rules of the ward as a pack, for what a spec runs itself. */
export async function wardPack(): Promise<KnowledgePack> {
  const { default: plugin } = (await import(join(rules, 'index.js'))) as {
    default: { setup(): { knowledgePacks: [KnowledgePack] } };
  };
  return plugin.setup().knowledgePacks[0];
}
