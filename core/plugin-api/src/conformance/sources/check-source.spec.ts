import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import type { ArchiveInput, FileInput, WearableSource } from '../../extension-points/wearable-source.js';
import { writeZip } from '../archives/write-zip.js';
import { checkWith } from '../testing/plain-plugin.js';

/** A format of lines `steps <n>;`, with a mark in front. */
const sound = Buffer.from('#steps\nsteps 5;\nsteps 7;\nsteps 123456;\n');

function steps(value: number, changes: object = {}): SourceRecord {
  const at = '2026-01-05T08:00:00.000Z';
  return {
    kind: 'observation',
    observation: {
      metric: 'steps',
      value,
      at,
      until: null,
      offsetMinutes: null,
      device: null,
      nativeId: null,
      ...changes,
    },
  };
}

async function whole(input: FileInput): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of input.bytes) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

async function* readSteps(input: FileInput): AsyncGenerator<SourceRecord> {
  const text = await whole(input);
  if (!text.startsWith('#steps\n'))
    throw new SourceFileError('not-steps', 'This is no file of steps.', 'byte 0');
  for (const line of text.split('\n').slice(1)) {
    const value = /^steps (\d+);$/.exec(line)?.[1];
    if (value !== undefined) yield steps(Number(value));
    else if (line !== '') yield { kind: 'warning', warning: { code: 'bad-line', where: 'line', count: 1 } };
  }
}

const honest: WearableSource = {
  id: 'steps',
  delivery: ['file'],
  coverage: { metrics: ['steps'], activities: false, streams: [] },
  recognise: (head) => Buffer.from(head).toString('latin1').startsWith('#steps\n'),
  readFile: readSteps,
  writeSample: ({ observations }) => ({
    name: 'a.steps',
    bytes: (async function* () {
      yield Buffer.from('#steps\n');
      for (const { metric, value } of observations)
        if (metric === 'steps') yield Buffer.from(`steps ${value};\n`);
    })(),
  }),
};
const files = { steps: [{ name: 'a.steps', bytes: sound }] };
const check = (change: object) => checkWith({ wearableSources: [{ ...honest, ...change }] }, { files });
/** Reads as the honest source does, then lets `spoil` change each record. */
const spoiling = (spoil: (record: SourceRecord) => SourceRecord) => ({
  async *readFile(input: FileInput) {
    for await (const record of readSteps(input)) yield spoil(record);
  },
});
/** Lines of steps in every file of a folder `steps/`. */
const archived = {
  claimMembers: (paths: readonly string[]) => paths.filter((path) => path.startsWith('steps/')),
  async *readArchive({ members, ...told }: ArchiveInput) {
    for (const { path, sizeBytes, open } of members)
      yield* readSteps({ ...told, name: path, sizeBytes, bytes: open() });
  },
};
const zips = { steps: [{ name: 'all.zip', bytes: writeZip([{ path: 'steps/a', bytes: sound }]) }] };
const checkArchived = (change: object, samples = { steps: [...files.steps, ...zips.steps] }) =>
  checkWith({ wearableSources: [{ ...honest, ...archived, ...change }] }, { files: samples });
let reads = 0;

describe('a source', () => {
  it('passes when it is honest', async () => {
    expect(await check({})).toEqual([]);
  });

  it('needs files to be tried with', async () => {
    expect(await checkWith({ wearableSources: [honest] })).toEqual([
      'Source steps: was given no file to read. Put small sound files into the fixtures, files["steps"].',
    ]);
  });

  it.each([
    [{ delivery: ['file', 'notify-then-pull'] }, 'cannot pull'],
    [{ delivery: ['file', 'pull', 'push', 'notify-then-pull'] }, 'pushes beside'],
    [{ delivery: ['file', 'file'] }, 'a delivery twice'],
    [{ delivery: ['pull'] }, 'need each other'],
    [{ delivery: ['file', 'push'] }, 'delivery "push" and push need each other'],
    [{ delivery: [], readFile: undefined }, 'no delivery'],
    [{ recognise: undefined }, 'has no recognise'],
    [{ coverage: { ...honest.coverage, metrics: ['step-count'] } }, 'unknown metric "step-count"'],
    [{ coverage: { ...honest.coverage, streams: ['pulse'] } }, 'unknown stream "pulse"'],
    [{ coverage: { metrics: [], activities: false, streams: [] } }, 'covers neither'],
    [{ coverage: { ...honest.coverage, metrics: ['body-mass'] } }, 'emits undeclared steps'],
    [{ coverage: { ...honest.coverage, activities: true } }, 'declares activity, which no sample shows'],
  ])('is found declaring %j', async (change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });

  it.each([
    ['does not know its own files', { recognise: () => false }, 'does not recognise its own a.steps'],
    ['claims every file', { recognise: () => true }, 'claims an empty file as its own'],
    [
      'stumbles over a head',
      { recognise: (head: Uint8Array) => head[0]!.toFixed() === '35' },
      'recognise throws TypeError',
    ],
    [
      'crashes on damage',
      {
        async *readFile(input: FileInput) {
          const text = await whole(input);
          if (!text.startsWith('#steps\n')) throw new TypeError('undefined is not a function');
          yield steps(5);
        },
      },
      'throws TypeError "undefined is not a function" on an empty file',
    ],
    [
      'refuses without a reason',
      {
        async *readFile(input: FileInput) {
          if (!(await whole(input)).startsWith('#steps\n')) throw new SourceFileError('', 'No.', '');
          yield steps(5);
        },
      },
      'without code, message and place',
    ],
    [
      'takes anything in silence',
      {
        async *readFile(input: FileInput) {
          if ((await whole(input)).startsWith('#steps\n')) yield steps(5);
        },
      },
      'takes an empty file without a word',
    ],
    [
      'makes values of half a line',
      {
        async *readFile(input: FileInput) {
          const text = await whole(input);
          if (!text.startsWith('#steps\n')) throw new SourceFileError('not-steps', 'No steps.', 'byte 0');
          for (const [, value] of text.matchAll(/steps (\d+)/g)) yield steps(Number(value));
        },
      },
      'that the whole file does not hold',
    ],
    [
      'refuses a sound file',
      {
        // eslint-disable-next-line require-yield
        async *readFile() {
          throw new SourceFileError('not-today', 'Come back later.', 'file');
        },
      },
      'refuses a.steps (not-today)',
    ],
    ['depends on chance', spoiling(() => steps((reads += 1))), 'reading a.steps twice gives two results'],
    [
      'depends on the pieces',
      {
        async *readFile({ bytes }: FileInput) {
          for await (const piece of bytes) yield steps(piece.length);
        },
      },
      'reading a.steps twice gives two results',
    ],
    [
      'writes into the bytes',
      {
        async *readFile(input: FileInput) {
          for await (const piece of input.bytes) piece.fill(0);
          yield steps(5);
        },
      },
      'writes into the bytes of a.steps',
    ],
    ['measures nothing', spoiling(() => steps(NaN)), 'record whose steps is no finite number'],
    [
      'makes up metrics',
      spoiling(() => steps(1, { metric: 'mood' })),
      'record whose metric "mood" is unknown',
    ],
    ['writes local times', spoiling(() => steps(1, { at: '2026-01-05 08:00' })), 'is no UTC instant'],
    [
      'ends before it starts',
      spoiling(() => steps(1, { until: '2025-01-05T08:00:00.000Z' })),
      'end lies before',
    ],
    ['invents a zone', spoiling(() => steps(1, { offsetMinutes: 2000 })), 'offset of 2000 minutes'],
    [
      'warns without a code',
      spoiling(() => ({ kind: 'warning', warning: { code: '', where: 'a', count: 1 } })),
      'warning lacks a code',
    ],
    [
      'writes what it cannot read',
      {
        writeSample: () => ({
          name: 'a',
          bytes: (async function* () {
            yield Buffer.from('no');
          })(),
        }),
      },
      'writes a file it does not recognise',
    ],
    [
      'writes nothing',
      {
        writeSample: () => ({
          name: 'a',
          bytes: (async function* () {
            yield Buffer.from('#steps\n');
          })(),
        }),
      },
      'reads no record from',
    ],
    [
      'writes with faults',
      {
        writeSample: () => ({
          name: 'a',
          bytes: (async function* () {
            yield Buffer.from('#steps\nsteps 5;\n?');
          })(),
        }),
      },
      'reads with complaints',
    ],
    [
      'cannot write',
      {
        writeSample: () => {
          throw new Error('not yet');
        },
      },
      'writeSample: throws Error "not yet"',
    ],
  ])('is found when it %s', async (_, change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });

  it('passes when it reads archives honestly, beside single files or alone', async () => {
    expect(await checkArchived({})).toEqual([]);
    const alone = { readFile: undefined, recognise: undefined, writeSample: undefined };
    expect(await checkArchived(alone, zips)).toEqual([]);
  });

  it.each([
    ['shows no archive', {}, files, 'no sample is one'],
    [
      'claims without reading',
      { readArchive: undefined },
      files,
      'claimMembers and readArchive need each other',
    ],
    [
      'claims what is foreign',
      { claimMembers: (paths: readonly string[]) => paths },
      undefined,
      'claims members of an archive of letters',
    ],
    ['invents members', { claimMembers: () => ['steps/z'] }, undefined, 'claims what is not in the archive'],
    [
      'fails on names',
      { claimMembers: ([path]: readonly string[]) => [path!.trim()] },
      undefined,
      'claimMembers throws TypeError',
    ],
    [
      'leaves its own',
      { claimMembers: () => [], readFile: undefined, recognise: undefined, writeSample: undefined },
      zips,
      'declares steps, which no sample shows',
    ],
    [
      'crashes in an archive',
      {
        readArchive: () => {
          throw new TypeError('a bug');
        },
      },
      undefined,
      'throws TypeError "a bug" on all.zip',
    ],
    [
      'depends on the pieces of a member',
      {
        async *readArchive({ members }: ArchiveInput) {
          for await (const piece of members[0]!.open()) yield steps(piece.length);
        },
      },
      undefined,
      'reading all.zip twice gives two results',
    ],
  ])('is found when it %s', async (_, change, samples, finding) => {
    expect((await checkArchived(change, samples)).join('\n')).toContain(finding);
  });
});
