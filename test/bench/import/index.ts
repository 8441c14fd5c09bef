import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startTestServer } from '@regimen/server/testing';
import { atLeast, atMost } from '../../evaluation/support/measurement.js';
import type { Measurement } from '../../evaluation/support/measurement.js';
import { numberAfter } from '../number-after.js';
import { report } from '../report.js';
import type { ImportReading } from './reading.js';
import { watchTreeMemory } from './tree-memory.js';

const goals = { recordsPerSecond: 100_000, peakMegabytes: 256, toCopy: 0.45, againToStaging: 0.5 };
/** Rows twice, the sealed upload three times, the log of the database: per record, generously. */
const bytesPerRecord = 3000;
const program = fileURLToPath(new URL('./import-once.js', import.meta.url));

/**
 * Importing a synthetic Apple Health export on the real path (sealed upload, limited parser, cleaning, COPY, summaries)
 * on a PostgreSQL of its own, twice, beside COPY alone and beside reading and staging alone. `--records N` sets the size.
 */
export async function benchImport(args: readonly string[]): Promise<boolean> {
  const records = numberAfter(args, '--records') ?? 9_000_000;
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < records * bytesPerRecord) throw new Error('There is too little room on the disk.');
  const server = await startTestServer();
  const worker = fork(program, [String(records)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const memory = watchTreeMemory(worker.pid ?? 0);
  worker.once('message', () => memory.stop());
  try {
    return report(...measurementsOf(records, await readingOf(worker), memory.peakMegabytes()));
  } finally {
    memory.stop();
    worker.kill();
    await server.stop();
  }
}

async function readingOf(worker: ChildProcess): Promise<ImportReading> {
  const [said, [code]] = await Promise.all([text(worker.stdout!), once(worker, 'exit')]);
  if (code !== 0) throw new Error(`The import ended with code ${code}.`);
  return JSON.parse(said) as ImportReading;
}

function measurementsOf(records: number, reading: ImportReading, treeMegabytes: number): Measurement[] {
  const { seconds, secondsAgain, copySeconds, stagingSeconds, stored, storedAgain, peakMegabytes } = reading;
  const told = { records, stored, seconds: rounded(seconds) };
  const perSecond = Math.round(records / seconds);
  const toCopy = rounded(copySeconds / seconds);
  const toStaging = rounded(stagingSeconds / secondsAgain);
  return [
    atLeast('import-records-per-second', perSecond, goals.recordsPerSecond, told),
    atMost('import-peak-megabytes', Math.round(peakMegabytes), goals.peakMegabytes, {
      wholeTreeMegabytes: Math.round(treeMegabytes),
    }),
    atLeast('import-ratio-to-copy', toCopy, goals.toCopy, {
      copySeconds: rounded(copySeconds),
      copyRowsPerSecond: Math.round(stored / copySeconds),
    }),
    {
      metric: 'import-again-ratio-to-staging',
      value: toStaging,
      goal: goals.againToStaging,
      pass: storedAgain === 0 && toStaging >= goals.againToStaging,
      more: {
        changed: storedAgain,
        seconds: rounded(secondsAgain),
        stagingSeconds: rounded(stagingSeconds),
      },
    },
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
