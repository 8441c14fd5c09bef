import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeExport } from '../apple/write-export.js';
import { numberAfter } from '../number-after.js';
import { report } from '../report.js';
import type { XmlReading } from './reading.js';

const rounds = 3;
/** Times as fast as the full parser in the same run (engineering choice); it only hands over attributes. */
const goal = 2;
const program = fileURLToPath(new URL('./read-once.js', import.meta.url));

/**
 * Reading the XML of an Apple Health export to observations, beside saxes with every attribute read and no meaning:
 * records and megabytes a second and the peak of memory. `--records N` sets the size.
 */
export async function benchXml(args: readonly string[]): Promise<boolean> {
  const records = numberAfter(args, '--records') ?? 1_000_000;
  const folder = await mkdtemp(join(tmpdir(), 'regimen-bench-'));
  try {
    const file = join(folder, 'export.xml');
    const megabytes = (await writeTo(file, records)) / 1e6;
    const [own, saxes] = await measure(['own', 'saxes'], file);
    const ratio = saxes!.seconds / own!.seconds;
    const more = {
      records,
      megabytes: Math.round(megabytes),
      recordsPerSecond: Math.round(records / own!.seconds),
      megabytesPerSecond: rounded(megabytes / own!.seconds),
      addedMegabytes: Math.round(own!.addedMegabytes),
      peer: {
        recordsPerSecond: Math.round(records / saxes!.seconds),
        megabytesPerSecond: rounded(megabytes / saxes!.seconds),
        addedMegabytes: Math.round(saxes!.addedMegabytes),
      },
    };
    const pass = own!.heartRates === saxes!.heartRates && ratio >= goal;
    return report({ metric: 'xml-speed-ratio-to-saxes', value: rounded(ratio), goal, pass, more });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeTo(file: string, records: number): Promise<number> {
  const out = createWriteStream(file);
  let size = 0;
  for (const piece of writeExport(records)) {
    size += piece.length;
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return size;
}

/** The fastest round of each way, by turns: what else the machine does only ever slows. */
async function measure(ways: readonly string[], file: string): Promise<XmlReading[]> {
  const best: XmlReading[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, way] of ways.entries()) {
      const { stdout } = await promisify(execFile)(process.execPath, [program, way, file]);
      const reading = JSON.parse(stdout) as XmlReading;
      if (best[index] === undefined || reading.seconds < best[index].seconds) best[index] = reading;
    }
  }
  return best;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
