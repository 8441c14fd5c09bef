/**
 * Imports one synthetic export twice on the real path and prints what that took; in a process of its own, which is what
 * the worker of the product is. Argument: how many records. The database is the one `startTestServer` told of.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openImportDesk } from '@regimen/server/testing';
import type { ImportReading } from './reading.js';
import { copyRaw } from './copy-raw.js';
import { stageOnly } from './stage-only.js';

const records = Number(process.argv[2]);
const timeZone = 'Europe/Berlin';
const printExport = fileURLToPath(new URL('../apple/print-export.js', import.meta.url));
const desk = await openImportDesk(timeZone);
try {
  const handedOver = await desk.handOver('export.xml', pieces());
  const first = await importTimed(handedOver);
  const again = await importTimed(await desk.handOver('export.xml', pieces()));
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.send?.('measured');
  const reading: ImportReading = {
    stored: first.observationsStored,
    storedAgain: again.observationsStored,
    seconds: first.seconds,
    secondsAgain: again.seconds,
    copySeconds: await copyRaw(desk),
    stagingSeconds: await stageOnly(desk, pieces(), timeZone),
    peakMegabytes,
  };
  process.stdout.write(JSON.stringify(reading));
} finally {
  await desk.stop();
}
process.disconnect?.();

async function importTimed(importId: string) {
  const began = performance.now();
  const { status, observationsStored } = await desk.runAgain(importId);
  if (status !== 'done') throw new Error(`The import ended as ${status}.`);
  return { observationsStored, seconds: (performance.now() - began) / 1000 };
}

/** Made in a process of its own: the memory of this one is that of an import. */
async function* pieces(): AsyncGenerator<Buffer> {
  const printer = spawn(process.execPath, [printExport, String(records)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(printer, 'exit');
  yield* printer.stdout;
  const [code] = await ended;
  if (code !== 0) throw new Error(`The export could not be made: exit code ${String(code)}.`);
}
