/**
 * Imports one synthetic export twice on the real path and prints what that took; in a process of its own, which is what
 * the worker of the product is. Argument: how many records. The database is the one `startTestServer` told of.
 */
import { openImportDesk } from '@regimen/server/testing';
import { writeExport } from '../apple/write-export.js';
import type { ImportReading } from './reading.js';
import { copyRaw } from './copy-raw.js';
import { stageOnly } from './stage-only.js';

const records = Number(process.argv[2]);
const timeZone = 'Europe/Berlin';
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

async function* pieces(): AsyncGenerator<Buffer> {
  for (const piece of writeExport(records)) yield await Promise.resolve(piece);
}
