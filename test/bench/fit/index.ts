import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { numberAfter } from '../number-after.js';
import { report } from '../report.js';
import type { Reading } from './reading.js';
import { writeRecording } from './write-recording.js';

const rounds = 3;
const peers = ['fit-file-parser', 'garmin-fitsdk'] as const;
/** Times as fast as the faster peer in the same run (engineering choice); peers only decode, we hand over activities. */
const goal = 5;
const program = fileURLToPath(new URL('./read-once.js', import.meta.url));

/**
 * Reading a FIT file of eleven days' records beside two peers: records and megabytes a second and the peak of memory.
 * `--records N` sets the size.
 */
export async function benchFit(args: readonly string[]): Promise<boolean> {
  const records = numberAfter(args, '--records') ?? 1_000_000;
  const folder = await mkdtemp(join(tmpdir(), 'regimen-bench-'));
  try {
    const file = join(folder, 'ride.fit');
    const bytes = writeRecording(records);
    await writeFile(file, bytes);
    const ways = ['own', ...peers];
    const readings = await measure(ways, file);
    const [own, ...others] = readings;
    const fastest = Math.min(...others.map(({ seconds }) => seconds));
    const ratio = fastest / own!.seconds;
    const told = (reading: Reading) => ({
      recordsPerSecond: Math.round(records / reading.seconds),
      megabytesPerSecond: rounded(bytes.length / 1e6 / reading.seconds),
      peakMegabytes: Math.round(reading.peakMegabytes),
      addedMegabytes: Math.round(reading.addedMegabytes),
    });
    const more = {
      records,
      ...told(own!),
      peers: Object.fromEntries(peers.map((peer, index) => [peer, told(others[index]!)])),
    };
    const pass = readings.every(({ heartRates }) => heartRates === records) && ratio >= goal;
    return report({ metric: 'fit-speed-ratio-to-faster-peer', value: rounded(ratio), goal, pass, more });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The fastest round of each way, by turns: what else the machine does only ever slows. */
async function measure(ways: readonly string[], file: string): Promise<Reading[]> {
  const best: Reading[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, way] of ways.entries()) {
      const { stdout } = await promisify(execFile)(process.execPath, [program, way, file]);
      const reading = JSON.parse(stdout) as Reading;
      if (best[index] === undefined || reading.seconds < best[index].seconds) best[index] = reading;
    }
  }
  return best;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
