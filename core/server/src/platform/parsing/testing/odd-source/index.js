import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const warning = (code) => ({ kind: 'warning', warning: { code, where: 'file', count: 1 } });

function attempt(work, denied) {
  try {
    work();
    return warning('allowed');
  } catch (error) {
    return warning(error.code === 'ERR_ACCESS_DENIED' ? denied : String(error.code));
  }
}

/** Lets the first record leave before the source misbehaves. */
const later = () => new Promise((resolve) => setTimeout(resolve, 50));

async function misbehave(name) {
  if (name === 'refuses') {
    throw Object.assign(new Error('The file ends in the middle.'), {
      name: 'SourceFileError',
      code: 'half-a-file',
      where: 'byte 3',
    });
  }
  if (name === 'throws') throw new TypeError('a bug');
  await later();
  if (name === 'exits') process.exit(0);
  const kept = [];
  if (name === 'eats-buffers') for (;;) kept.push(Buffer.alloc(50_000_000, 1));
  if (name === 'spins') for (;;) kept.length = 0;
  if (name === 'waits') await new Promise((resolve) => setTimeout(resolve, 3_600_000));
  if (name === 'eats-heap') for (;;) kept.push(new Array(100_000).fill(kept.length));
}

async function* readFile({ name: path, bytes }) {
  const name = path.replace('odd/', '');
  for await (const chunk of bytes) void chunk;
  if (name === 'spies') {
    yield warning(Object.keys(process.env).length === 0 ? 'environment-empty' : 'environment-leaks');
    yield attempt(() => writeFileSync('/tmp/regimen-spy', ''), 'write-denied');
    yield attempt(() => readFileSync('/etc/passwd'), 'password-file-denied');
    yield attempt(() => spawnSync('true'), 'process-denied');
    return;
  }
  if (name === 'good') {
    for (let index = 0; index < 1200; index += 1) yield warning(`w${index}`);
    const stream = {
      kind: 'heart-rate',
      secondsFromStart: new Float64Array([0, 1]),
      values: new Float64Array([61, 62]),
    };
    yield { kind: 'activity', activity: { streams: [stream] } };
    return;
  }
  // A whole batch leaves at once only when it is full or an activity ends it.
  yield { kind: 'activity', activity: { streams: [] } };
  // Says something now and then, so that it is never silent, and comes to no end.
  while (name === 'dribbles') {
    await later();
    yield { kind: 'activity', activity: { streams: [] } };
  }
  await misbehave(name);
}

/** Files of this folder are its own. */
const recognise = (head, name) => name.startsWith('odd/');

export default {
  id: 'wearable-odd-source',
  version: '1.0.0',
  title: { en: 'Odd', zh: '怪' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'odd',
        delivery: ['file'],
        coverage: { metrics: [], activities: true, streams: [] },
        readFile,
        recognise,
      },
    ],
  }),
};
