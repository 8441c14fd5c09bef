import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../../platform/privacy/consent/consent-gate.js';
import { PrivacySettingsRepository } from '../../../platform/privacy/consent/privacy-settings.repository.js';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import { ResearchExportsRepository } from '../research-exports.repository.js';
import { ResearchPeopleRepository } from '../research-people.repository.js';
import type { Leaver } from '../research-withdrawals.js';
import { ResearchWithdrawals } from '../research-withdrawals.js';

const peopleOf = (cipher: PersonCipher) =>
  new ResearchPeopleRepository(cipher, new ConsentGate(), new PrivacySettingsRepository());

/** What ends files, as the product puts it together. */
export const researchWithdrawals = (cipher: PersonCipher) =>
  new ResearchWithdrawals(new ResearchExportsRepository(), peopleOf(cipher));

/** A file for research that can be fetched, of a member with these people in it; resolves to its id. */
export async function keepResearchFile(
  tx: EntityManager,
  cipher: PersonCipher,
  { workspaceId, memberId }: Pick<Leaver, 'workspaceId' | 'memberId'>,
  people: readonly Leaver[],
): Promise<string> {
  const exports = new ResearchExportsRepository();
  const sealed = (column: string) =>
    cipher.seal(tx, { workspaceId, personId: memberId, field: `research_exports.${column}` }, '{}');
  const asked = { workspaceId, memberId, kind: 'research' as const, leavesCountry: false };
  const id = await exports.add(tx, { ...asked, sealedPurpose: await sealed('purpose') });
  const release = new Map<string, number>();
  for (const person of people) release.set((await peopleOf(cipher).markOf(tx, person))!, 0);
  await exports.keepRelease(tx, workspaceId, id, release);
  const figures = { people: people.length, suppressed: 0, groups: 1, highestRisk: 0.1 };
  await exports.end(tx, id, { ...figures, state: 'done', reason: null, sealedFile: await sealed('file') });
  return id;
}

/** How a file lies in the database, whoever looked at it. */
export async function researchFileRow(
  tx: EntityManager,
  id: string,
): Promise<{ state: string; reason: string | null; hasFile: boolean }> {
  const [row] = await tx.query<{ state: string; reason: string | null; hasFile: boolean }[]>(
    'select state, reason, file is not null as "hasFile" from research_exports where id = $1',
    [id],
  );
  return row!;
}
