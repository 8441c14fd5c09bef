import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Caller } from '../support/caller.js';
import { giveaway } from '../support/secrets-in.js';

const forgedTenant: Row = {
  id: 'H011',
  run: async ({ users, p1, p2, t2 }) => {
    const findings = new Findings();
    const query =
      'query ($mine: ID!, $theirs: ID!) { mine: participant(id: $mine) { id } theirs: participant(id: $theirs) { id } }';
    const forged: Record<string, string>[] = [
      { 'x-tenant-id': t2.id },
      { 'x-workspace-id': t2.id },
      { 'x-hasura-role': 'admin', 'x-hasura-user-id': '1' },
      { 'x-forwarded-host': 't2.example' },
      { host: 't2.example' },
      { 'x-forwarded-user': 'admin2' },
      { 'x-original-url': '/graphql?workspace=2' },
      { forwarded: 'for=10.0.0.1;host=t2.example' },
      { 'x-regimen-workspace': t2.id },
    ];
    for (const headers of forged) {
      const answer = await users.pat1.ask(
        query,
        { mine: p1.participantId, theirs: p2.participantId },
        headers,
      );
      const isSame =
        answer.status === 400 ||
        ((answer.data?.['mine'] ?? null) !== null && answer.data?.['theirs'] === null);
      findings.hold(isSame, `${JSON.stringify(headers)} answered ${answer.text.slice(0, 140)}`);
      findings.hold(!answer.text.includes('t2.example'), 'a forged host came back');
    }
    return findings.evidence(
      'The workspace comes from the session alone: nine forged headers changed nothing.',
    );
  },
};

const paths: Row = {
  id: 'H060',
  run: async ({ url }) => {
    const findings = new Findings();
    const caller = Caller.unknown(url);
    const climbs = [
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '..%252f..%252fetc%252fpasswd',
      '..\\..\\..\\etc\\passwd',
      '..%5c..%5c..%5cetc%5cpasswd',
      '/etc/passwd',
      '%00/etc/passwd',
      '....//....//etc/passwd',
      '..%c0%af..%c0%afetc/passwd',
      '../../../package.json',
      '..%2f..%2fpackage.json',
      '..;/..;/package.json',
    ];
    const bases = [
      '/assets/',
      '/plugins/x/assets/',
      '/',
      '/fonts/',
      '/explorer/',
      '/calendars/',
      '/exports/',
    ];
    for (const base of bases) {
      for (const climb of climbs) {
        const reply = await caller.send(`${base}${climb}`).catch(() => null);
        if (!reply) continue;
        findings.hold(
          !/root:x:|"workspaces"/.test(reply.text) && reply.status !== 500,
          `${base}${climb} answered ${reply.status}`,
        );
        findings.hold(giveaway(reply.text) === null, `${base}${climb} gave away ${giveaway(reply.text)}`);
      }
    }
    for (const path of [
      'http://evil.example/etc/passwd',
      'file:///etc/passwd',
      '//evil.example/%2f..',
      '/.env',
      '/.git/config',
      '/regimen.plugins.json',
      '/node_modules/pg/package.json',
    ]) {
      const reply = await caller.send(path).catch(() => null);
      findings.hold(
        !reply || (reply.status >= 301 && reply.status < 500 && !/root:x:/.test(reply.text)),
        `${path} answered ${reply?.status}`,
      );
      if (reply) findings.hold(!reply.headers.location, `${path} leads to ${reply.headers.location}`);
    }
    return findings.evidence(
      'No climb out of the folder of the console, plain, encoded once or twice, by backslash, NUL or overlong bytes, and no redirect.',
    );
  },
};

const spellings: Row = {
  id: 'H061',
  run: async ({ users, url, p1 }) => {
    const findings = new Findings();
    const nobody = Caller.unknown(url);
    const order = JSON.stringify({ participantId: p1.participantId, planId: p1.planId });
    for (const base of ['/exports/fhir', '/exports/plan/calendar', '/exports/plan/document']) {
      const spelt = [
        base,
        `${base}/`,
        base.toUpperCase(),
        base.replace('e', '%65'),
        `${base};a=b`,
        `//${base.slice(1)}`,
        `${base}?x=1`,
        base.replace('/exports', '/./exports'),
        `${base}%2f`,
        `${base}/.`,
      ];
      for (const path of spelt) {
        for (const caller of [nobody, users.emp2, users.clin1]) {
          for (const method of ['POST', 'HEAD', 'GET', 'PUT', 'OPTIONS']) {
            const headers = { 'content-type': 'application/json', 'x-http-method-override': 'GET' };
            const reply = await caller.send(path, {
              method,
              headers,
              ...(method === 'POST' || method === 'PUT' ? { body: order } : {}),
            });
            findings.hold(
              reply.status >= 400 && reply.status < 500,
              `${method} ${path} answered ${reply.status} to somebody who may not`,
            );
          }
        }
      }
    }
    return findings.evidence(
      'Ten spellings of each export, by five methods, as nobody, as T2 and as a clinician without a tie: never more than the plain path gives.',
    );
  },
};

const clickjacking: Row = {
  id: 'H145',
  run: async ({ url, users }) => {
    const findings = new Findings();
    const caller = Caller.unknown(url);
    const html = { accept: 'text/html' };
    for (const path of [
      '/',
      '/sign-in',
      '/people',
      '/?returnTo=//evil.example',
      '/?returnTo=/\\evil.example',
      '/sign-in?returnTo=javascript:alert(1)',
      '/assets/none.js',
      '/healthz',
      '/graphql',
      '/calendars/none.ics',
      '/nothing',
    ]) {
      const { headers, status, text } = await caller.send(path, { headers: html });
      const policy = String(headers['content-security-policy'] ?? '');
      findings.hold(policy.includes("frame-ancestors 'none'"), `${path} may be framed`);
      findings.hold(
        !/unsafe-(inline|eval)|\*/.test(policy) && policy.includes("default-src 'self'"),
        `${path} has the policy ${policy}`,
      );
      findings.hold(headers['x-frame-options'] === 'DENY', `${path} may be framed by older browsers`);
      findings.hold(
        String(headers['permissions-policy'] ?? '').includes('camera=()'),
        `${path} may ask for a camera`,
      );
      findings.hold(headers['x-content-type-options'] === 'nosniff', `${path} lacks nosniff`);
      findings.hold(
        ['no-referrer', 'same-origin', 'strict-origin'].includes(String(headers['referrer-policy'])),
        `${path} has referrer-policy ${headers['referrer-policy']}`,
      );
      findings.hold(
        !headers.location && !headers['x-powered-by'] && !headers.server,
        `${path} tells ${headers.location ?? headers.server ?? headers['x-powered-by']}`,
      );
      findings.hold(status < 500 && !text.includes('evil.example'), `${path} answered ${status}`);
      findings.hold(!/<script(?![^>]*\bsrc=)[^>]*>\s*\S/.test(text), `${path} holds an inline script`);
    }
    const signIn = await Caller.unknown(url, '127.0.0.9').ask(
      'mutation { signIn(input: { accountName: "pat1b", password: "a-long-test-password" }) { __typename } }',
    );
    const cookies = signIn.headers['set-cookie'] ?? [];
    findings.hold(cookies.length > 0, 'signing in set no cookie');
    for (const cookie of cookies)
      findings.hold(
        /HttpOnly/i.test(cookie) &&
          /SameSite=(Strict|Lax)/i.test(cookie) &&
          /Path=\//.test(cookie) &&
          !/Domain=/i.test(cookie),
        `the cookie ${cookie.replace(/=[^;]+/, '=…')}`,
      );
    const { headers } = await users.pat1.ask('{ session { expiresAt } }');
    findings.hold(
      headers['cache-control'] === 'no-store',
      `answers carry cache-control ${headers['cache-control']}`,
    );
    findings.hold(!headers['access-control-allow-origin'], 'other origins may read');
    return findings.evidence(
      'Every route forbids framing, inline script and sniffing, redirects nowhere, and cookies are HttpOnly and of the same site.',
    );
  },
};

export const httpSurfaceRows: readonly Row[] = [forgedTenant, paths, spellings, clickjacking];
