import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Reading } from './reading.js';
import { writeRecording } from './write-recording.js';

const records = 600_000;
const rounds = 3;
/** Times as fast as the peer in the same run (engineering choice); the peer only decodes, we hand over activities. */
const goal = 5;
const program = fileURLToPath(new URL('./read-once.js', import.meta.url));

/**
 * Reading a FIT file of a week's records: records and megabytes a second and the peak of memory, beside a peer where it
 * is installed, else beside a plain scan of the bytes.
 */
export async function benchFit(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-bench-'));
  try {
    const file = join(folder, 'ride.fit');
    const bytes = writeRecording(records);
    await writeFile(file, bytes);
    const peer = await import('fit-file-parser').then(
      () => 'fit-file-parser',
      () => 'byte-scan',
    );
    const [own, other] = [await measure('own', file), await measure(peer, file)];
    const ratio = other.seconds / own.seconds;
    const isWhole = own.heartRates === records;
    const line = {
      suite: 'bench',
      metric: `fit-speed-ratio-to-${peer}`,
      value: rounded(ratio),
      // A scan of the bytes is a floor and no peer: being within a hundredth of it is what a decoder can do.
      goal: peer === 'byte-scan' ? 0.01 : goal,
      pass: isWhole && ratio >= (peer === 'byte-scan' ? 0.01 : goal),
      records,
      recordsPerSecond: Math.round(records / own.seconds),
      megabytesPerSecond: rounded(bytes.length / 1e6 / own.seconds),
      peakMegabytes: Math.round(own.peakMegabytes),
      addedMegabytes: Math.round(own.addedMegabytes),
      peer: {
        recordsPerSecond: Math.round(records / other.seconds),
        megabytesPerSecond: rounded(bytes.length / 1e6 / other.seconds),
        peakMegabytes: Math.round(other.peakMegabytes),
      },
    };
    console.log(JSON.stringify(line));
    return line.pass;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The median round by time. */
async function measure(way: string, file: string): Promise<Reading> {
  const readings: Reading[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [program, way, file]);
    readings.push(JSON.parse(stdout) as Reading);
  }
  return readings.sort((a, b) => a.seconds - b.seconds)[Math.floor(rounds / 2)]!;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
