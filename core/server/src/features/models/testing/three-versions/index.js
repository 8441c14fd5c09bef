import { z } from 'zod';

/** One model in three versions: the one that serves, a better and a worse one; and a phraser on another machine. */
function backend(version, f1) {
  const id = 'reader';
  return {
    id: `reader-${version}`,
    understanding: { id, version, understand: () => Promise.reject(new Error('It understands nothing.')) },
    // Like a runtime that was asked for a graphics card which is not there; an old one tells less than it must.
    health: () =>
      Promise.resolve(
        version === '0.9.0'
          ? { ready: true }
          : {
              ready: true,
              reason: null,
              details: { device: 'cpu', 'notOn.cuda': 'Failed to load shared library', warm: true },
            },
      ),
    artefacts: [
      {
        ability: 'understanding',
        id,
        version,
        sha256: version.replaceAll('.', '').padEnd(64, '0'),
        licence: 'Apache-2.0',
        card: `# Reader ${version}`,
        figures: { 'f1.en.goal': f1, 'f1.zh.goal': 0.9 },
        trainedOn: 'd'.repeat(64),
        training: {
          runId: `reader-${version}`,
          date: '2026-11-20',
          settings: { seed: '7', 'loop.steps': '300' },
          steps: [100, 200, 300],
          curves: { f1: [0.4, 0.6, f1], spanF1: [0.5, null, 0.9], loss: [2.5, 1.5, 1.1] },
        },
      },
    ],
  };
}

const phraser = {
  id: 'far-phraser',
  identity: { name: 'far', version: '1', sha256: null, runsWhere: 'remote' },
  phraser: {
    id: 'far-phraser',
    version: '1',
    async *phrase() {
      yield 'A text.';
    },
  },
  health: () => Promise.resolve({ ready: false, reason: 'It is asleep.', details: {} }),
};

const rules = {
  id: 'rules',
  understanding: { id: 'rules', version: '1', basis: 'rules', understand: () => Promise.reject(new Error()) },
};

export default {
  id: 'model-three-versions',
  version: '1.0.0',
  title: { en: 'One model in three versions', zh: '一个模型的三个版本' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['requests:read'],
  setup: () => ({
    modelBackends: [rules, backend('1.0.0', 0.9), backend('1.1.0', 0.95), backend('0.9.0', 0.8), phraser],
  }),
};
