import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CookieBrowser } from '@regimen/server/testing';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { auditEntriesOf } from '../support/audit-count.js';
import { TokenForger } from '../support/forged-tokens.js';
import type { Forgery } from '../support/forged-tokens.js';
import type { Connection, SignOnDesk } from '../support/sign-on-desk.js';
import type { World } from '../world/world.js';

interface Bench {
  desk: SignOnDesk;
  forger: TokenForger;
  /** An address of the attacker, which should never be asked. */
  trap: string;
}

type Forgeries = (bench: Bench) => readonly (readonly [what: string, forgery: Forgery])[];

const refused = '/?sign-on=refused';
const now = () => Math.floor(Date.now() / 1000);

/** Signs in once with each forged token, and with an honest one that went through the same hands. */
function tokenRow(id: string, forgeries: Forgeries, says: string): Row {
  return {
    id,
    run: async (world) => {
      const findings = new Findings();
      const { address: trap, visits, close } = await openTrap();
      const desk = await world.signOnDesk();
      const bench = { desk, forger: new TokenForger(desk.provider), trap };
      let tried = 0;
      try {
        await honest(findings, bench);
        for (const [what, forgery] of forgeries(bench)) {
          await tryForgery(world, findings, bench, { what, forgery, connection: 'ward' });
          tried += 1;
        }
        await honest(findings, bench);
      } finally {
        desk.provider.forge = null;
        close();
      }
      findings.hold(visits() === 0, `${visits()} requests went to the address in a token`);
      return findings.evidence(
        `${tried} forged tokens of the sign-in elsewhere, the only place that takes a JWT: ${says} Each was refused without a session and with one denial in the trail; an honest token through the same hands opened the account before and after.`,
      );
    },
  };
}

export async function tryForgery(
  world: World,
  findings: Findings,
  { desk }: Bench,
  { what, forgery, connection }: { what: string; forgery: Forgery; connection: Connection },
): Promise<void> {
  const browser = new CookieBrowser();
  const [workspaceId, login] = connection === 'ward' ? [world.t1.id, 'dr-lin'] : [world.t2.id, 'co-wu'];
  desk.provider.forge = forgery;
  let sentTo: string | null = null;
  const entries = await auditEntriesOf(world, workspaceId, async () => {
    sentTo = await desk.signOn(browser, login, connection);
  });
  desk.provider.forge = null;
  findings.hold(sentTo === refused, `${what} was sent to ${sentTo}`);
  findings.hold(!browser.has('regimen'), `${what} got a session`);
  const denials = entries.filter(({ action, decision }) => action === 'signIn' && decision === 'denied');
  findings.hold(denials.length === 1, `${what} left ${denials.length} denials in the trail`);
}

async function honest(findings: Findings, { desk, forger }: Bench): Promise<void> {
  const browser = new CookieBrowser();
  desk.provider.forge = forger.claims(() => ({}));
  const sentTo = await desk.signOn(browser, 'dr-lin');
  desk.provider.forge = null;
  findings.hold(sentTo === '/' && browser.has('regimen'), `an honest token was sent to ${sentTo}`);
}

async function openTrap(): Promise<{ address: string; visits(): number; close(): void }> {
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.end('{"keys":[]}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    visits: () => visits,
    close: () => void server.close(),
  };
}

const none: Forgeries = ({ forger }) => [
  ...['none', 'None', 'NONE', 'nOnE', '', ' none'].map(
    (alg) => [`alg ${JSON.stringify(alg)}`, forger.unsigned(alg)] as const,
  ),
  ['alg none with a signature', forger.unsigned('none', 'eA')],
  ['an empty signature', forger.unsigned('RS256')],
  ['a signature of one byte', forger.unsigned('RS256', 'eA')],
  ['a token of two parts', (token) => token.split('.').slice(0, 2).join('.')],
  ['a cut signature', (token) => token.slice(0, -8)],
];

const confusion: Forgeries = ({ forger, desk: { provider } }) => {
  const pem = provider.publicPem;
  const secrets = [
    ['the public key', pem],
    ['the public key without line end', pem.trim()],
    ['the public key with a line end', `${pem.trim()}\n`],
    ['the public key with a line end of Windows', `${pem.trim()}\r\n`],
    ['the bare public key', pem.replace(/-----[^-]+-----|\s/g, '')],
    ['nothing', ''],
  ] as const;
  return [
    ...secrets.flatMap(([what, secret]) =>
      ([{}, { kid: provider.keyId }] as const).map(
        (header) => [`HS256 by ${what}`, forger.byPublicKey('HS256', secret, header)] as const,
      ),
    ),
    ['HS512 by the public key', forger.byPublicKey('HS512', pem)],
    ['another algorithm of the same key', forger.header({ alg: 'PS256' })],
    ['an algorithm that nobody has', forger.header({ alg: 'RS257' })],
  ];
};

const header: Forgeries = ({ forger, trap }) => [
  ['a stranger’s signature', forger.byStranger({})],
  ['a key of its own', forger.byStranger({ jwk: forger.strangersKey })],
  ['a key of its own and no id', forger.byStranger({ jwk: forger.strangersKey, kid: undefined })],
  ['an address of keys', forger.byStranger({ jku: trap, kid: 'x' })],
  ['an address of certificates', forger.byStranger({ x5u: trap, kid: 'x' })],
  ['a certificate of its own', forger.byStranger({ x5c: ['MIIB'] })],
  ['a key id that is a path', forger.header({ kid: '../../dev/null' })],
  ['a key id that is a query', forger.header({ kid: "' UNION SELECT 'k'--" })],
  ['a key id of every object', forger.header({ kid: '__proto__' })],
  ['a critical extension', forger.header({ crit: ['x'], x: 1 })],
  ['a critical extension by the signer of T1', forger.header({ crit: ['b64'], b64: false })],
  ['a subject twice', forger.rawPayload((payload) => payload.replace('{', '{"sub":"somebody",'))],
  ['an end twice', forger.rawPayload((payload) => payload.replace('{', '{"exp":1,'))],
  ['an end that is a text', forger.claims(() => ({ exp: '9e99' }))],
  ['a payload that is a list', forger.rawPayload((payload) => `[${payload}]`)],
];

const claims: Forgeries = ({ forger }) => [
  ['another issuer', forger.claims(() => ({ iss: 'https://evil.example' }))],
  ['an issuer with a slash more', forger.claims(({ iss }) => ({ iss: `${String(iss)}/` }))],
  ['another audience', forger.claims(() => ({ aud: 'other' }))],
  ['a token for T2', forger.claims(() => ({ aud: 'works', azp: 'works' }))],
  ['a token for both', forger.claims(() => ({ aud: ['ward', 'works'] }))],
  ['no audience', forger.claims(() => ({ aud: undefined }))],
  ['a start in the future', forger.claims(() => ({ nbf: now() + 300 }))],
  ['a date of issue in the future', forger.claims(() => ({ iat: now() + 300 }))],
  ['a past end, beyond the minute of leeway', forger.claims(() => ({ exp: now() - 61 }))],
  ['an end in ten years', forger.claims(() => ({ exp: now() + 10 * 365 * 86_400 }))],
  ['no end', forger.claims(() => ({ exp: undefined }))],
  ['another nonce', forger.claims(() => ({ nonce: 'x' }))],
  ['no nonce', forger.claims(() => ({ nonce: undefined }))],
  ['no subject', forger.claims(() => ({ sub: undefined }))],
  ['an empty subject', forger.claims(() => ({ sub: '' }))],
];

/** A token that T1 got, given to T2 as it is and with what T2 asked for. */
const ofAnotherWorkspace: Row = {
  id: 'H068',
  run: async (world) => {
    const first = await tokenRow(
      'H068',
      claims,
      'issuer, audience, times, nonce and subject that are not ours; a minute of leeway and no more.',
    ).run(world);
    const findings = new Findings();
    const desk = await world.signOnDesk();
    const bench = { desk, forger: new TokenForger(desk.provider), trap: '' };
    let ofT1 = '';
    desk.provider.forge = (token) => (ofT1 = token);
    await desk.signOn(new CookieBrowser(), 'dr-lin');
    findings.hold(ofT1 !== '', 'no token of T1 was seen');
    for (const [what, forgery] of [
      ['a token of T1, as it is', () => ofT1],
      ['a token of T1 for what T2 asked', bench.forger.claims(() => ({ aud: 'ward' }))],
    ] as const)
      await tryForgery(world, findings, bench, { what, forgery, connection: 'works' });
    return {
      tried: first.tried + findings.evidence('').tried,
      breaches: [...first.breaches, ...findings.breaches],
      says: `${first.says} A token of T1 opens nothing in T2.`,
    };
  },
};

export const forgedTokenRows: readonly Row[] = [
  tokenRow('H065', none, 'no algorithm in any spelling, no signature, half of one.'),
  tokenRow('H066', confusion, 'MACs by the public key in every spelling, other algorithms of the same key.'),
  tokenRow(
    'H067',
    header,
    'keys and addresses that tokens bring along, odd key ids, critical extensions, claims twice; no address was asked.',
  ),
  ofAnotherWorkspace,
];
