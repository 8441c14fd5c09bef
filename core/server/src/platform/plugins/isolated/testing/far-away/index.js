import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { Worker } from 'node:worker_threads';
import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';

/** A stranger's plugin that uses what a plugin may, and goes wrong when a text asks it to. */

async function runIntoWalls() {
  const tries = [
    () => net.connect(1, '127.0.0.1'),
    () => fs.readFileSync('/etc/passwd'),
    () => fs.promises.readFile('/etc/passwd'),
    () => fs.createReadStream('/etc/passwd').toArray(),
    () => fs.writeFileSync('/tmp/far-away', ''),
    () => spawnSync('true'),
    () => new Worker('1', { eval: true }),
    () => process.kill(process.ppid, 0),
  ];
  const got = await Promise.allSettled(tries.map(async (one) => one()));
  return got.map(({ status, reason }) => reason?.code ?? status).join();
}

const bomb = {
  loop: () => {
    for (;;);
  },
  heap: () => {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  },
  buffers: () => {
    const kept = [];
    for (;;) kept.push(Buffer.alloc(50_000_000, 1));
  },
  exit: () => process.exit(7),
  throw: () => {
    throw new TypeError('on purpose');
  },
  quiet: () => new Promise(() => undefined),
  polluted: () => JSON.parse('{"en":"x","__proto__":{"isAdmin":true}}'),
  huge: () => 'x'.repeat(20_000_000),
  walls: runIntoWalls,
};

/** Thinks for seconds, and hears nothing meanwhile. */
const thinker = {
  id: 'far-away',
  version: '1',
  understand: async () => {
    const began = performance.now();
    while (performance.now() - began < 3_000);
    return { thought: true };
  },
};

class FarAwaySource {
  id = 'far-away';
  delivery = ['file'];
  coverage = { metrics: ['steps'], activities: false, streams: [] };

  recognise(head, name) {
    return bomb[name] ? bomb[name]() : head[0] === 7;
  }

  async *readFile({ bytes }) {
    for await (const piece of bytes)
      yield { kind: 'warning', warning: { code: 'far-away-read', where: 'file', count: piece.length } };
  }
}

const pack = (id) => ({ id, version: '1.0.0', rules: [], templates: [], exercises: [], activities: [] });

export default definePlugin({
  id: 'knowledge-far-away',
  version: '1.2.3',
  title: { en: 'Far away', zh: '远方' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({ greeting: z.string().default('hello'), url: z.url().optional() }),
  access: [
    'knowledge:provide',
    'plans:read',
    'requests:read',
    'network',
    'observations:write',
    'identities:prove',
  ],
  outboundFrom: ({ url }) => (url === undefined ? [] : [new URL(url).origin]),
  jobs: [
    {
      name: 'far-away-hail',
      attempts: { count: 2, reason: 'a machine far away may sleep' },
      async handle({ workspaceId, path }, host) {
        // Of most answers nothing but the status is of interest.
        for (let count = 0; count < 40; count += 1) await host.fetch(path);
        const answer = await host.fetch(path);
        host.logger.info('hailed', { status: answer.status, said: await answer.text() });
        await host.enqueue('far-away-hail', { workspaceId, path: '/next' });
      },
    },
  ],
  setup: (host, { greeting }) => ({
    knowledgePacks: [pack(greeting)],
    wearableSources: [new FarAwaySource()],
    explainers: [
      {
        id: 'far-away',
        formats: ['text'],
        render: async ({ language }) =>
          bomb[language]
            ? bomb[language]()
            : `${greeting} in ${language} at ${host.now().toISOString()}, ${Object.keys(process.env).length} names`,
      },
    ],
    identityProviders: [
      {
        id: 'far-away',
        workspaceId: '7f9a1b52-5a5e-4f5c-9a55-0d6a0e4f1c11',
        title: { en: 'Far away', zh: '远方' },
        answerForm: { stateField: 'RelayState' },
        begin: async ({ state }) => ({ url: `https://far.example/?RelayState=${state}`, remembered: {} }),
        finish: async ({ answerForm }) => ({
          subject: new URLSearchParams(answerForm).get('who'),
          roles: null,
        }),
        registration: async ({ callbackUrl }) => ({
          mediaType: 'application/xml',
          text: `<at>${callbackUrl}</at>`,
        }),
      },
    ],
    modelBackends: [
      {
        id: 'far-away',
        phraser: {
          id: 'far-away',
          version: '1',
          async *phrase({ facts }, signal) {
            for (const sentence of facts.sentences) {
              if (signal?.aborted) return;
              bomb[sentence]?.();
              yield sentence.toUpperCase();
            }
          },
        },
        understanding: thinker,
        suggester: { id: 'far-away', version: '1', suggest: async () => ({ walk: 0.5 }) },
        health: async () => ({ ready: true, reason: null, details: { greeting } }),
      },
    ],
  }),
});
