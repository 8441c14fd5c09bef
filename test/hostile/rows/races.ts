import { BrowserSession } from '../../journeys/support/browser-session.js';
import { runCommand } from '../../journeys/support/command-line.js';
import { takeIn } from '../../journeys/support/people.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Caller } from '../support/caller.js';
import type { Answer } from '../support/caller.js';
import type { World } from '../world/world.js';

const atOnce = 50;

interface Line {
  seq: number;
  decision: string;
}

/** Fifty at once; answers that the server refused because of too many at once are not mistakes. */
function together(one: (index: number) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: atOnce }, (_, index) => one(index)));
}

async function consents(world: World, findings: Findings): Promise<number> {
  const { session, participantId } = await takeIn(world.regimen, world.sessions.carer1, 'racer1', {});
  const caller = Caller.signedIn(session);
  const lines = () =>
    world.asOwner<Line>(
      `select seq, decision from consent_ledger where participant_id = $1 and purpose = 'research' order by seq`,
      [participantId],
    );
  const whole = () =>
    world.asOwner<{ seq: number }>('select seq from consent_ledger where participant_id = $1 order by seq', [
      participantId,
    ]);
  const { consentTexts } = await session.ask<{ consentTexts: { kind: string; sha256: string }[] }>(
    '{ consentTexts(language: en) { kind sha256 } }',
  );
  const textSha256 = consentTexts.find(({ kind }) => kind === 'research')?.sha256;
  const say = (isGiven: boolean) =>
    together(() =>
      caller.ask('mutation ($input: SetConsentInput!) { setConsent(input: $input) { __typename } }', {
        input: { participantId, kind: 'research', isGiven, ...(isGiven ? { textSha256 } : {}) },
      }),
    );
  let changes = (await lines()).length;
  for (const isGiven of [true, false, true]) {
    const answers = await say(isGiven);
    findings.hold(
      answers.every(({ text }) => text.includes('"ConsentsNow"')),
      `saying ${isGiven} fifty times: ${answers.find(({ text }) => !text.includes('"ConsentsNow"'))?.text.slice(0, 200)}`,
    );
    const now = await lines();
    findings.hold(
      now.length === changes + 1,
      `saying ${isGiven} fifty times at once added ${now.length - changes} lines`,
    );
    changes = now.length;
  }
  const seqs = (await whole()).map(({ seq }) => seq);
  findings.hold(
    seqs.every((seq, index) => seq === index + 1),
    `the numbers of the ledger are ${seqs.join()}`,
  );
  return 3 * atOnce;
}

/** One plan, approved by one clinician in fifty tabs. */
async function approvals(world: World, findings: Findings): Promise<void> {
  const { planId, planHash } = world.p1;
  const [before] = await world.asOwner<{ n: number }>(
    'select count(*)::int as n from audit_entries where subject = $1',
    [`plan:${planId}`],
  );
  const answers = await together(() =>
    world.users.carer1.ask(
      'mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { __typename } }',
      {
        input: { planId, hash: planHash, decision: 'approve' },
      },
    ),
  );
  const kinds = new Map<string, number>();
  for (const { data, codes, status } of answers) {
    const kind =
      (data?.['decidePlan'] as { __typename?: string } | undefined)?.__typename ??
      (codes.join() || `${status}`);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  findings.hold(
    (kinds.get('Plan') ?? kinds.get('PlanDecided') ?? 0) <= 1 && !kinds.has('INTERNAL'),
    `fifty decisions came to ${JSON.stringify([...kinds])}`,
  );
  const [after] = await world.asOwner<{ n: number }>(
    'select count(*)::int as n from audit_entries where subject = $1',
    [`plan:${planId}`],
  );
  findings.hold(after!.n - before!.n <= atOnce + 1, 'the trail holds more entries than there were requests');
}

/** One invitation, taken up by many at once. */
async function invitations(world: World, findings: Findings): Promise<void> {
  const { url, password } = world;
  const session = new BrowserSession(url);
  await session.signIn('admin1', password);
  const made = await Caller.signedIn(session).ask(
    `mutation { invite(input: { note: "a race", roles: [coach], language: en }) { __typename ... on MadeInvitation { url } } }`,
  );
  const token = (made.data?.['invite'] as { url?: string } | undefined)?.url?.split('#')[1] ?? '';
  findings.hold(token.length > 20, `no invitation: ${made.text.slice(0, 160)}`);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      Caller.unknown(url, `127.0.4.${index + 1}`).ask(
        'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }',
        { input: { token, accountName: `invited-${index}`, displayName: 'Invited', password } },
      ),
    ),
  );
  const accepted = answers.filter(({ text }) => text.includes('"AcceptedInvitation"')).length;
  const accounts = await world.asOwner("select 1 from members where account_name like 'invited-%'");
  findings.hold(
    accepted === 1 && accounts.length === 1,
    `one invitation made ${accounts.length} accounts, ${accepted} were told so`,
  );
}

const doubleAccept: Row = {
  id: 'H113',
  run: async (world) => {
    const findings = new Findings();
    const said = await consents(world, findings);
    await approvals(world, findings);
    await invitations(world, findings);
    const verified = await runCommand(world.regimen, ['audit', 'verify']).then(
      () => '',
      (error: Error) => error.message,
    );
    findings.hold(verified === '', `the trail afterwards: ${verified.slice(0, 200)}`);
    return findings.evidence(
      `Consent given, taken back and given fifty times at once (${said} requests): one line of the ledger each time, every answer the same, numbers without a gap. One plan decided about fifty times at once, one invitation taken up twelve times at once: one effect each. The audit trail verifies.`,
    );
  },
};

export const raceRows: readonly Row[] = [doubleAccept];
