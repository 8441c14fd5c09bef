import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Caller } from '../support/caller.js';
import { SocketCaller } from '../support/socket-caller.js';

const getMutation: Row = {
  id: 'H073',
  run: async ({ users }) => {
    const findings = new Findings();
    for (const query of [
      'mutation { signOut }',
      '{ session { csrfToken } }',
      'query { about { version } }',
      '',
    ]) {
      for (const path of [
        `/graphql?query=${encodeURIComponent(query)}`,
        `/graphql/?query=${encodeURIComponent(query)}`,
        `/%67raphql?query=${encodeURIComponent(query)}`,
        `/GRAPHQL?query=${encodeURIComponent(query)}`,
      ]) {
        for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
          const reply = await users.pat1.send(path, {
            method,
            headers: { 'apollo-require-preflight': 'true', accept: 'application/json' },
          });
          findings.hold(
            reply.status >= 400 && reply.status < 500,
            `${method} ${path.slice(0, 40)} answered ${reply.status} ${reply.text.slice(0, 80)}`,
          );
        }
      }
    }
    const { data } = await users.pat1.ask('{ session { expiresAt } }');
    findings.hold((data?.['session'] ?? null) !== null, 'a GET signed the patient out');
    return findings.evidence(
      'Nothing is answered by GET, HEAD, PUT or DELETE, in any spelling of the path, and nobody was signed out.',
    );
  },
};

const simplePost: Row = {
  id: 'H074',
  run: async ({ users, url }) => {
    const findings = new Findings();
    const { cookie } = users.pat1.credentials;
    const byCookie = Caller.with(url, { cookie: cookie! });
    const json = JSON.stringify({ query: 'mutation { signOut }' });
    const form = `query=${encodeURIComponent('mutation { signOut }')}`;
    const multipart = `--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${json}\r\n--b\r\nContent-Disposition: form-data; name="map"\r\n\r\n{}\r\n--b--\r\n`;
    const attempts: readonly (readonly [string, string])[] = [
      ['text/plain', json],
      ['text/plain;charset=UTF-8', json],
      ['application/x-www-form-urlencoded', form],
      ['multipart/form-data; boundary=b', multipart],
      ['', json],
      ['application/json, text/plain', json],
      ['application/graphql', 'mutation { signOut }'],
      ['text/plain; application/json', json],
      ['application/octet-stream', json],
    ];
    for (const [type, body] of attempts) {
      for (const preflight of [{}, { 'apollo-require-preflight': 'true' }] as Record<string, string>[]) {
        const reply = await byCookie.send('/graphql', {
          method: 'POST',
          body,
          headers: { ...(type && { 'content-type': type }), ...preflight },
        });
        findings.hold(
          reply.status >= 400 && reply.status < 500,
          `${type || 'no type'} answered ${reply.status} ${reply.text.slice(0, 100)}`,
        );
      }
    }
    const noToken = await byCookie.ask('mutation { readNotices(ids: []) }');
    findings.hold(
      noToken.codes.includes('CSRF'),
      `a mutation by cookie alone answered ${noToken.text.slice(0, 120)}`,
    );
    for (const path of ['/uploads', '/exports/fhir', '/exports/plan/calendar']) {
      const reply = await byCookie.send(path, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      });
      findings.hold(
        reply.status >= 400 && reply.status < 500,
        `${path} by cookie alone answered ${reply.status}`,
      );
    }
    const { data } = await users.pat1.ask('{ session { expiresAt } }');
    findings.hold((data?.['session'] ?? null) !== null, 'a simple request signed the patient out');
    return findings.evidence(
      'Bodies a form can send have no parser (415 or 400), and what does arrive needs the token of the session.',
    );
  },
};

const crossSiteSocket: Row = {
  id: 'H076',
  run: async ({ users, p1 }) => {
    const findings = new Findings();
    for (const origin of [
      'https://evil.example',
      'http://localhost.evil.example',
      'null',
      'http://127.0.0.1:1',
      'file://',
      `${users.pat1.url}.evil.example`,
    ]) {
      const socket = await SocketCaller.open(users.pat1, { origin });
      findings.hold(!socket.isOpen, `the origin ${origin} got a socket`);
      socket.close();
    }
    const query = `subscription { planRequestProgress(requestId: "${p1.planRequestId}") { id } }`;
    for (const introduction of [
      {},
      { csrfToken: 'x' },
      { csrfToken: null },
      { csrfToken: { $ne: '' } },
      { headers: { cookie: users.pat1.credentials['cookie'] } },
    ]) {
      const socket = await SocketCaller.open(users.pat1, { introduction });
      const heard = await socket.ask(query, {}, 800);
      findings.hold(
        heard.events === 0 && !heard.text.includes(p1.planRequestId),
        `the cookie alone with ${JSON.stringify(introduction).slice(0, 40)} heard ${heard.events} events`,
      );
      socket.close();
    }
    const own = await SocketCaller.open(users.pat1);
    findings.hold((await own.ask(query, {}, 1_500)).events > 0, 'the own page heard nothing');
    own.close();
    return findings.evidence(
      'Sockets open for our own pages only, and a cookie without the token of the session hears nothing.',
    );
  },
};

const foreignSubscription: Row = {
  id: 'H008',
  run: async ({ users, p1 }) => {
    const findings = new Findings();
    const asked = [
      `importProgress(importId: "${p1.importId}") { id }`,
      `planRequestProgress(requestId: "${p1.planRequestId}") { id }`,
      `liveSessionProgress(id: "${p1.planRequestId}") { id }`,
    ];
    const others = ['emp2', 'carer2', 'admin2', 'pat1b', 'clin1', 'admin1'] as const;
    const listen = async (user: (typeof others)[number]) => {
      const socket = await SocketCaller.open(users[user]);
      const heard = await Promise.all(
        asked.map((field) => socket.ask(`subscription { ${field} }`, {}, 10_000)),
      );
      for (const { events, text } of heard)
        findings.hold(
          events === 0 && !text.includes(p1.participantId),
          `${user} heard ${events} events: ${text.slice(0, 160)}`,
        );
      socket.close();
    };
    await Promise.all(others.map(listen));
    return findings.evidence(
      'There is no heartRate subscription; progress of imports, plan requests and live sessions of P1 is refused to six others, and nothing was heard in 10 s each.',
    );
  },
};

export const crossSiteRows: readonly Row[] = [foreignSubscription, getMutation, simplePost, crossSiteSocket];
