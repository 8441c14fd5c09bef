import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import modelOnnx from '@regimen/plugin-model-onnx';
import { createPluginHost, startPlugin } from '@regimen/server/testing';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Seeded } from '../support/seeded.js';

const shipped = join(workspaceRoot, 'models/artefacts/understanding-small');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

interface Manifest {
  files: Record<string, { path: string; sha256: string; bytes: number }>;
}

/** A copy of the shipped model that `spoil` changes; `resigned` writes size and checksum of what it became. */
async function spoiltModel(spoil: (folder: string) => Promise<unknown>, resigned: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-model-'));
  await cp(shipped, folder, { recursive: true });
  await spoil(folder);
  if (!resigned) return folder;
  const manifest = await manifestOf(folder);
  const bytes = await readFile(join(folder, manifest.files['model']!.path));
  manifest.files['model']!.bytes = bytes.length;
  manifest.files['model']!.sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Why the model plugin will not start with a folder; null where it would. */
async function refusalOf(folder: string): Promise<string | null> {
  try {
    await startPlugin(
      { from: 'hostile', definition: modelOnnx, options: { folder, proposing: 'off' } },
      (definition) =>
        createPluginHost(definition, {
          logger: silent,
          now: () => new Date(),
          storage: null,
          enqueue: () => Promise.resolve(),
        }),
    );
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const number = (value: number): number[] => {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
};
const within = (field: number, bytes: readonly number[]) => [
  ...number(field * 8 + 2),
  ...number(bytes.length),
  ...bytes,
];
const words = (field: number, text: string) => within(field, [...Buffer.from(text)]);
const node = (...fields: number[][]) => within(1, [...words(4, 'Gemm'), ...fields.flat()]);
const network = (...parts: number[][]) => Buffer.from(within(7, parts.flat()));
const elsewhere = (place: string) =>
  within(5, [...number(8), ...number(4), ...within(13, [...words(1, 'location'), ...words(2, place)])]);

/** Networks that a runtime would run into trouble with. */
const networks: Readonly<Record<string, Buffer>> = {
  'numbers in ../../etc/passwd': network(node(), elsewhere('../../etc/passwd')),
  'numbers in /proc/self/environ': network(node(), elsewhere('/proc/self/environ')),
  '50 GB of declared numbers': network(
    node(),
    within(5, within(1, [...number(12_500), ...number(1_000_000)])),
  ),
  'a loop without end': network(node(within(5, within(6, node())))),
  'operators of a library': network(node(words(7, 'evil.custom'))),
  'functions of its own': Buffer.concat([Buffer.from(within(25, [])), network(node())]),
  'a million nodes': Buffer.from(within(7, Array.from({ length: 1_000_000 }, () => [10, 0]).flat())),
  'a pickle': Buffer.from('\x80\x04cos\nsystem\n(S"id"\ntR.'),
};

const modelFiles: Row = {
  id: 'H107',
  run: async ({ seed }) => {
    const findings = new Findings();
    const random = new Seeded(seed);
    const changes: Record<string, [(folder: string) => Promise<unknown>, boolean]> = {
      'another checksum': [
        (folder) => changeManifest(folder, (m) => (m.files['model']!.sha256 = '0'.repeat(64))),
        false,
      ],
      'a path that leads out': [
        (folder) => changeManifest(folder, (m) => (m.files['model']!.path = '../../../etc/passwd')),
        false,
      ],
      'an absolute path': [
        (folder) => changeManifest(folder, (m) => (m.files['labels']!.path = '/etc/passwd')),
        false,
      ],
      'a link in place of the labels': [
        async (folder) => {
          const { path } = (await manifestOf(folder)).files['labels']!;
          await rm(join(folder, path));
          await symlink('/etc/passwd', join(folder, path));
        },
        false,
      ],
    };
    for (let flips = 0; flips < 6; flips += 1) {
      const [at, bit] = [random.next(), random.whole(8)];
      changes[`bit ${flips + 1} turned in the weights`] = [
        async (folder) => {
          const path = join(folder, 'model.onnx');
          const bytes = await readFile(path);
          const place = Math.floor(at * bytes.length);
          bytes[place] = bytes[place]! ^ (1 << bit);
          await writeFile(path, bytes);
        },
        false,
      ];
    }
    for (const [title, bytes] of Object.entries(networks))
      changes[`${title}, with a fitting checksum`] = [
        (folder) => writeFile(join(folder, 'model.onnx'), bytes),
        true,
      ];
    let slowest = 0;
    for (const [title, [spoil, resigned]] of Object.entries(changes)) {
      const folder = await spoiltModel(spoil, resigned);
      const began = process.cpuUsage();
      const refusal = await refusalOf(folder);
      const { user, system } = process.cpuUsage(began);
      slowest = Math.max(slowest, (user + system) / 1000);
      findings.hold(refusal !== null, `${title}: the model was taken`);
      findings.hold(!/root:|PATH=/.test(refusal ?? ''), `${title}: ${refusal}`);
      await rm(folder, { recursive: true });
    }
    return findings.evidence(
      `${Object.keys(changes).length} spoilt model folders (bits turned, checksums, paths and links out of the folder, external data, 50 GB tensors, loops, foreign operators, a million nodes): refused before a runtime saw them, in at most ${slowest.toFixed(0)} ms of a processor.`,
    );
  },
};

async function changeManifest(folder: string, change: (manifest: Manifest) => unknown): Promise<void> {
  const manifest = await manifestOf(folder);
  change(manifest);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

export const modelFileRows: readonly Row[] = [modelFiles];
