import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { Answer } from '../support/caller.js';
import { Caller } from '../support/caller.js';
import { SocketCaller } from '../support/socket-caller.js';
import { boundsText, isBounded, meanwhile } from '../support/meanwhile.js';

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');

const nested = (levels: number): string =>
  `{ session { member { participant { ${'currentPlan { participant { '.repeat(levels / 2)} id ${'} } '.repeat(levels / 2)} } } } }`;

/** Refused before anything was resolved, with the code that is expected of it. */
function isRefused({ status, data, codes }: Answer, ...expected: readonly string[]): boolean {
  return (
    status === 400 && data === null && codes.length > 0 && codes.every((code) => expected.includes(code))
  );
}

const depth: Row = {
  id: 'H024',
  run: async ({ users }) => {
    const findings = new Findings();
    let slowest = 0;
    for (const levels of [16, 30, 60, 120]) {
      for (const query of [nested(levels), `query { ...F } fragment F on Query ${nested(levels)}`]) {
        const answer = await users.pat1.ask(query);
        slowest = Math.max(slowest, answer.ms);
        findings.hold(
          isRefused(answer, 'QUERY_TOO_DEEP'),
          `${levels} levels: ${answer.status} ${answer.codes.join()}`,
        );
      }
    }
    return findings.evidence(
      `Nesting of 16 to 120 levels, plain and in a fragment, is refused with QUERY_TOO_DEEP; the slowest answer took ${slowest.toFixed(0)} ms.`,
    );
  },
};

const depthOnSocket: Row = {
  id: 'H025',
  run: async ({ users, p1 }) => {
    const findings = new Findings();
    const body = (levels: number) =>
      `${'plan { participant { currentPlan { '.repeat(levels / 3)} id ${'} } } '.repeat(levels / 3)}`;
    for (const levels of [18, 60]) {
      const socket = await SocketCaller.open(users.pat1);
      const got = await socket.ask(
        `subscription { planRequestProgress(requestId: "${p1.planRequestId}") { ${body(levels)} } }`,
      );
      findings.hold(
        got.codes.includes('QUERY_TOO_DEEP') && got.events === 0,
        `${levels} levels on the socket: ${got.codes.join()} and ${got.events} events`,
      );
      socket.close();
    }
    const socket = await SocketCaller.open(users.pat1);
    for (const query of [`query ${nested(60)}`, 'mutation { signOut }', '{ about { version } }']) {
      const got = await socket.ask(query);
      findings.hold(got.codes.length > 0 && got.events === 0, `the socket served ${query.slice(0, 30)}`);
    }
    socket.close();
    return findings.evidence(
      'The same documents are refused on the socket, which serves subscriptions only.',
    );
  },
};

const fragmentCycle: Row = {
  id: 'H026',
  run: async (world) => {
    const findings = new Findings();
    const doubling = (levels: number) =>
      `query { ...F0 } ${many(levels, (i) => `fragment F${i} on Query { ${i + 1 < levels ? `...F${i + 1} ...F${i + 1}` : 'about { version }'} }`)}`;
    const cycle = 'query { ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }';
    const self = 'query { ...A } fragment A on Query { about { version } ...A }';
    const seen = await meanwhile(world, async () => {
      for (const [name, query, mayAnswer] of [
        ['30 doubling levels', doubling(30), true],
        ['a cycle', cycle, false],
        ['a fragment of itself', self, false],
        [
          '25 doubling levels under aliases',
          doubling(25).replace(
            'about { version }',
            many(20, (i) => `x${i}: about { version }`),
          ),
          false,
        ],
      ] as const) {
        const answer = await world.users.pat1.ask(query);
        findings.hold(
          (mayAnswer && answer.status === 200) || (answer.status === 400 && answer.data === null),
          `${name}: ${answer.status}`,
        );
        findings.hold(answer.ms < 500, `${name} took ${answer.ms.toFixed(0)} ms`);
      }
    });
    findings.hold(seen.longestMs < 200, `the event loop stood still for ${seen.longestMs.toFixed(0)} ms`);
    return findings.evidence(
      `Cycles are refused; fragments are measured once each, so 2^30 spreads cost no more than 30: longest stall ${seen.longestMs.toFixed(0)} ms.`,
    );
  },
};

const overlapping: Row = {
  id: 'H027',
  run: async (world) => {
    const findings = new Findings();
    const inline = `{ ${many(200, () => `... on Query { ${many(100, () => '... on Query { session { expiresAt } }')} }`)} }`;
    const fields = `{ ${many(1_400, () => 'about { version }')} }`;
    const named = `{ ${many(20, (i) => `...F${i}`)} } ${many(20, (i) => `fragment F${i} on Query { ${many(40, () => 'about { version }')} }`)}`;
    const seen = await meanwhile(world, async () => {
      for (const [name, query] of [
        ['200 × 100 inline fragments', inline],
        ['1,400 fields of one name', fields],
        ['20 fragments of 40 fields', named],
      ] as const) {
        const answer = await world.users.pat1.ask(query);
        findings.hold(answer.status === 400 && answer.data === null, `${name}: ${answer.status}`);
        findings.hold(answer.ms < 1_000, `${name} took ${answer.ms.toFixed(0)} ms`);
      }
    });
    findings.hold(seen.longestMs < 200, `the event loop stood still for ${seen.longestMs.toFixed(0)} ms`);
    return findings.evidence(
      `Documents of more than 3,000 tokens are never validated, smaller ones end at 20 root fields: longest stall ${seen.longestMs.toFixed(0)} ms.`,
    );
  },
};

const directives: Row = {
  id: 'H028',
  run: async (world) => {
    const findings = new Findings();
    const seen = await meanwhile(world, async () => {
      for (const [name, query] of [
        ['10,000 unknown directives', `{ session ${many(10_000, () => '@a')} { expiresAt } }`],
        ['2,000 unknown directives', `{ session ${many(1_400, () => '@a')} { expiresAt } }`],
        ['700 @include', `{ session ${many(500, () => '@include(if: true)')} { expiresAt } }`],
        ['directives on the operation', `query ${many(1_400, () => '@b')} { session { expiresAt } }`],
      ] as const) {
        const answer = await world.users.pat1.ask(query);
        findings.hold(answer.status === 400 && answer.data === null, `${name}: ${answer.status}`);
        findings.hold(
          answer.text.length < 100_000,
          `${name} is answered with ${answer.text.length} characters`,
        );
      }
    });
    findings.hold(seen.longestMs < 200, `the event loop stood still for ${seen.longestMs.toFixed(0)} ms`);
    return findings.evidence(
      `Refused by the cap of tokens or by validation: longest stall ${seen.longestMs.toFixed(0)} ms.`,
    );
  },
};

const huge: Row = {
  id: 'H029',
  run: async (world) => {
    const findings = new Findings();
    const { users } = world;
    const query = 'query ($text: String!) { knowledgeNodes(text: $text) { id } }';
    const seen = await meanwhile(world, async () => {
      for (const megabytes of [2, 20]) {
        const status = await users.clin1
          .post(JSON.stringify({ query, variables: { text: 'x'.repeat(megabytes * 1024 * 1024) } }))
          .then(
            (a) => a.status,
            () => 413,
          );
        findings.hold(status === 413, `${megabytes} MB of variables: ${status}`);
      }
      const list = await users.clin1
        .post(
          `{"query":"mutation ($ids: [ID!]!) { readNotices(ids: $ids) }","variables":{"ids":[${'"a",'.repeat(1_000_000)}"a"]}}`,
        )
        .then(
          (a) => a.status,
          () => 413,
        );
      findings.hold(list === 413, `a list of a million: ${list}`);
      const shorter = await users.clin1.post(
        `{"query":"mutation ($ids: [ID!]!) { readNotices(ids: $ids) }","variables":{"ids":[${'"a",'.repeat(200_000)}"a"]}}`,
      );
      findings.hold(
        shorter.status < 500 && !shorter.codes.includes('INTERNAL'),
        `a list of 200,000: ${shorter.status} ${shorter.codes.join()}`,
      );
      for (const open of ['[', '{"a":']) {
        const close = open === '[' ? ']' : '}';
        for (const levels of [70, 10_000, 100_000]) {
          const answer = await users.clin1.post(
            `{"query":${JSON.stringify(query)},"variables":{"text":${open.repeat(levels)}1${close.repeat(levels)}}}`,
          );
          findings.hold(
            answer.status >= 400 && answer.status < 500,
            `${levels} levels of ${open}: ${answer.status} ${answer.codes.join()}`,
          );
        }
      }
      const literal = await users.clin1.ask(`{ knowledgeNodes(text: "${'y'.repeat(900_000)}") { id } }`);
      findings.hold(
        literal.status < 500 && !literal.codes.includes('INTERNAL'),
        `a literal of 900 kB: ${literal.status} ${literal.codes.join()}`,
      );
    });
    findings.hold(isBounded(seen), `not bounded: ${boundsText(seen)}`);
    return findings.evidence(
      `Past a megabyte 413; JSON deeper than 64 levels is refused; meanwhile ${boundsText(seen)}.`,
    );
  },
};

const introspection: Row = {
  id: 'H030',
  run: async ({ users, url }) => {
    const findings = new Findings();
    for (const caller of [users.pat1, users.clin1, users.admin1, Caller.unknown(url)]) {
      for (const query of [
        '{ __schema { types { name fields { name } } } }',
        '{ __type(name: "Participant") { fields { name } } }',
        'query { s: __schema { queryType { name } } }',
        '{ ...F } fragment F on Query { __schema { types { name } } }',
      ]) {
        const answer = await caller.ask(query);
        findings.hold(
          answer.data === null && answer.status === 400,
          `introspection answered ${answer.status} to ${query}`,
        );
      }
      for (const [query, hidden] of [
        ['{ session { member { accountNam } } }', 'accountName'],
        ['{ abou { version } }', 'about'],
        ['mutation { signOt }', 'signOut'],
        ['query ($i: SignInInpt!) { about { version } }', 'SignInInput'],
        [
          'mutation { decidePlan(input: { decision: approv, planId: "", hash: "" }) { __typename } }',
          'approve',
        ],
        [
          'mutation { signIn(input: { accountName: "", password: "", accountNme: "" }) { __typename } }',
          'accountName',
        ],
      ] as const) {
        const { text, status } = await caller.ask(query);
        findings.hold(
          !text.includes(hidden) && !text.includes('Did you mean'),
          `a typing mistake was answered with ${text.slice(0, 200)}`,
        );
        findings.hold(status === 400, `a typing mistake got ${status}`);
      }
    }
    const variable = await users.admin1.ask(
      'mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { __typename } }',
      { input: { decision: 'approv', planId: 'x', hsh: 'y' } },
    );
    findings.hold(
      !/Did you mean|"hash"/.test(variable.text) || !variable.text.includes('Did you mean'),
      `a mistaken variable was answered with ${variable.text.slice(0, 200)}`,
    );
    return findings.evidence('In production mode nobody reads the schema, and no message suggests a name.');
  },
};

export const graphqlShapeRows: readonly Row[] = [
  depth,
  depthOnSocket,
  fragmentCycle,
  overlapping,
  directives,
  huge,
  introspection,
];
