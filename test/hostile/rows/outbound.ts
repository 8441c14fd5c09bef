import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outboundFetch } from '@regimen/server/testing';
import type { Row } from '../row.js';
import { Findings } from '../row.js';

const rules = (...origins: string[]) => ({ hosts: ['api.example.org'], origins });

/** A server of this machine, as an attacker would like to reach it. */
async function listening(answer: RequestListener): Promise<{ origin: string; close(): void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => (server.closeAllConnections(), server.close()) };
}

/** What became of a call: the words of the refusal, or `reached`. */
async function outcomeOf(call: Promise<Response>): Promise<string> {
  return call.then(
    () => 'reached',
    (error: unknown) => (error instanceof Error ? error.message : 'refused'),
  );
}

const literals: Row = {
  id: 'H043',
  run: async () => {
    const findings = new Findings();
    const open = await listening((_request, response) => response.end('secret'));
    const { port } = new URL(open.origin);
    const hosts = [
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      '0177.0.0.1',
      '2130706433',
      '[::ffff:127.0.0.1]',
      '[::1]',
      '0',
      '169.254.169.254',
      'localhost',
      'LOCALHOST',
      '127.0.0.1.',
      '[::]',
      '10.0.0.1',
      '[fe80::1]',
      '[64:ff9b::7f00:1]',
      '①②⑦.0.0.1',
      'api.example.org@127.0.0.1',
      'api.example.org.evil.example',
      'api.example.org%00.evil.example',
    ];
    const words = new Set<string>();
    try {
      for (const host of hosts) {
        for (const scheme of ['http', 'https']) {
          for (const at of [port, '1', '6379']) {
            const url = `${scheme}://${host}:${at}/latest/meta-data/`;
            const outcome = await outcomeOf(
              outboundFetch(rules(), url).catch((error: unknown) => Promise.reject(error)),
            );
            findings.hold(outcome !== 'reached', `${url} was reached`);
            findings.hold(!/ECONNREFUSED|secret|timeout/i.test(outcome), `${url} told ${outcome}`);
            words.add(outcome);
          }
        }
      }
      for (const url of [
        'file:///etc/passwd',
        'gopher://127.0.0.1/',
        'ftp://127.0.0.1/',
        'data:text/plain,x',
        'unix:/var/run/docker.sock',
      ])
        findings.hold((await outcomeOf(outboundFetch(rules(), url))) !== 'reached', `${url} was reached`);
    } finally {
      open.close();
    }
    return findings.evidence(
      `20 spellings of this machine, open and closed ports alike, and five other schemes: refused before a socket is opened, with ${words.size} different sentences that say nothing about a port. Only an origin the operator wrote into a plugin's settings may be private.`,
    );
  },
};

const rebinding: Row = {
  id: 'H044',
  run: async () => {
    const findings = new Findings();
    const inside = [
      '127.0.0.1',
      '10.0.0.5',
      '169.254.169.254',
      '::1',
      '::ffff:10.0.0.1',
      'fd00::1',
      '192.168.0.1',
      '0.0.0.0',
      '100.64.0.1',
      '2002:7f00:1::',
    ];
    for (const address of inside) {
      for (const answers of [[address], ['93.184.216.34', address], [address, '93.184.216.34']]) {
        const resolve = () =>
          Promise.resolve(answers.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 })));
        findings.hold(
          /may not be reached/.test(
            await outcomeOf(outboundFetch(rules(), 'https://api.example.org/', {}, resolve)),
          ),
          `${answers.join()} was reached`,
        );
      }
    }
    // The first answer is fit, a second question would be answered with an inside address.
    let asked = 0;
    const resolve = () =>
      Promise.resolve([{ address: asked++ === 0 ? '198.51.101.1' : '127.0.0.1', family: 4 }]);
    await outcomeOf(outboundFetch(rules(), 'https://api.example.org/', { connectMs: 150 }, resolve));
    findings.hold(asked === 1, `the name was resolved ${asked} times`);
    findings.hold(
      (await outcomeOf(outboundFetch(rules(), 'https://api.example.org/', {}, () => Promise.resolve([])))) !==
        'reached',
      'no address was reached',
    );
    return findings.evidence(
      'The name is resolved once, every address of the answer is checked, and the socket takes the checked address: ten inside addresses, alone and beside an outside one.',
    );
  },
};

const redirects: Row = {
  id: 'H045',
  run: async () => {
    const findings = new Findings();
    let reached = 0;
    const target = await listening((_request, response) => ((reached += 1), response.end('inside')));
    try {
      for (const location of [
        target.origin,
        'http://10.0.0.5/',
        'file:///etc/passwd',
        'gopher://127.0.0.1/',
        '//127.0.0.1/',
        target.origin.replace('127.0.0.1', 'localhost'),
      ]) {
        for (const status of [301, 302, 303, 307, 308]) {
          const host = await listening((_request, response) =>
            response.writeHead(status, { location }).end(),
          );
          const answer = await outboundFetch(rules(host.origin), host.origin);
          findings.hold(answer.status === status, `${status} to ${location} was followed: ${answer.status}`);
          host.close();
        }
      }
      findings.hold(reached === 0, `the target of a redirect was reached ${reached} times`);
    } finally {
      target.close();
    }
    return findings.evidence(
      'Redirects are handed back and never followed: six targets by five codes, none was reached.',
    );
  },
};

const credentials: Row = {
  id: 'H046',
  run: async () => {
    const findings = new Findings();
    let leaked = 0;
    const attacker = await listening(
      (request, response) => ((leaked += request.headers.authorization ? 1 : 0), response.end()),
    );
    const own = await listening((_request, response) =>
      response.writeHead(307, { location: attacker.origin }).end(),
    );
    try {
      const init = { headers: { authorization: 'Bearer token-of-the-workspace' } };
      await outcomeOf(outboundFetch(rules(own.origin), `${own.origin}/a`, init));
      for (const url of [
        attacker.origin,
        `${own.origin}@${new URL(attacker.origin).host}/`,
        `${attacker.origin}#${own.origin}`,
        `${attacker.origin}/?${own.origin}`,
        `http://${new URL(own.origin).host}@${new URL(attacker.origin).host}/`,
      ])
        findings.hold(
          (await outcomeOf(outboundFetch(rules(own.origin), url, init))) !== 'reached',
          `${url} was reached with the token`,
        );
      findings.hold(leaked === 0, `${leaked} requests carried the token elsewhere`);
    } finally {
      attacker.close();
      own.close();
    }
    return findings.evidence(
      'There is no import by address; a plugin that attaches a token reaches only the hosts it declares and the origins in its settings: 0 bytes of Authorization elsewhere, by redirect, user part, fragment or query.',
    );
  },
};

export const outboundRows: readonly Row[] = [literals, rebinding, redirects, credentials];
