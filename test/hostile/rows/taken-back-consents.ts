import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { World } from '../world/world.js';

const setConsent =
  'mutation ($input: SetConsentInput!) { setConsent(input: $input) { __typename ... on ConsentsNow { consents { kind isGiven } } ... on Problem { message } } }';

/** Says yes or no as the person; a yes names the text of today. */
async function say(
  { sessions }: World,
  participantId: string,
  kind: string,
  isGiven: boolean,
): Promise<string> {
  const textSha256 = isGiven
    ? (
        await sessions.pat1b.ask<{ consentTexts: { kind: string; sha256: string }[] }>(
          '{ consentTexts(language: en) { kind sha256 } }',
        )
      ).consentTexts.find((text) => text.kind === kind)?.sha256
    : undefined;
  const { setConsent: said } = await sessions.pat1b.ask<{ setConsent: { __typename: string } }>(setConsent, {
    input: { participantId, kind, isGiven, textSha256 },
  });
  return said.__typename;
}

const bypass: Row = {
  id: 'H116',
  run: async (world) => {
    const findings = new Findings();
    const { session } = await world.sessions.pat1b.ask<{
      session: { member: { participant: { id: string } } };
    }>('{ session { member { participant { id } } } }');
    const { id } = session.member.participant;
    const record = () => world.users.carer1.ask('query ($id: ID!) { participant(id: $id) { id } }', { id });
    const plan = () =>
      world.users.pat1b.ask(
        'mutation ($input: RequestPlanInput!) { requestPlan(input: $input) { __typename ... on Problem { code } } }',
        { input: { participantId: id, text: 'I want to walk more.' } },
      );
    findings.hold(
      ((await record()).data?.['participant'] ?? null) !== null,
      'the care team did not see the record before',
    );
    try {
      for (const [kind, closed] of [
        ['clinicianAccess', async () => ((await record()).data?.['participant'] ?? null) === null],
        ['planning', async () => !(await plan()).text.includes('"PlanRequest"')],
      ] as const) {
        for (let round = 0; round < 3; round += 1) {
          findings.hold(
            (await say(world, id, kind, false)) === 'ConsentsNow',
            `${kind} could not be taken back`,
          );
          const began = performance.now();
          findings.hold(await closed(), `${kind} was used after it was taken back`);
          findings.hold(
            performance.now() - began < 5_000,
            `${kind}: the first use took longer than five seconds`,
          );
          findings.hold(
            (await say(world, id, kind, true)) === 'ConsentsNow',
            `${kind} could not be given again`,
          );
        }
      }
    } finally {
      await say(world, id, 'clinicianAccess', true);
      await say(world, id, 'planning', true);
    }
    findings.hold(
      ((await record()).data?.['participant'] ?? null) !== null,
      'giving it again did not open the record',
    );
    return findings.evidence(
      'Consent to care-team access and to planning taken back and given again three times: the next use is refused each time, without a wait. Files for research and model training ask the same ledger; rows for them follow with their commands.',
    );
  },
};

export const consentRows: readonly Row[] = [bypass];
