/**
 * Reads one export in one way and prints what that took; in a process of its own, so that its memory is its own.
 * Arguments: `own` or `saxes`, and the file.
 */
import { readFile } from 'node:fs/promises';
import appleHealth from '@regimen/plugin-wearable-apple-health';
import { SaxesParser } from 'saxes';
import type { XmlReading } from './reading.js';

/** Each resolves to how many values it handed over, which proves that it read all. */
const readers: Readonly<Record<string, (bytes: AsyncIterable<Uint8Array>) => Promise<number>>> = {
  own: readWithPlugin,
  saxes: readWithSaxes,
};

/** The whole way of an import: from bytes to observations in our units. */
async function readWithPlugin(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const { wearableSources } = await appleHealth.setup({} as never, {});
  let heartRates = 0;
  const file = { name: 'export.xml', sizeBytes: 0, bytes, timeZone: 'UTC' };
  for await (const record of wearableSources![0]!.readFile!(file)) {
    if (record.kind === 'observation' && record.observation.metric === 'heart-rate') heartRates += 1;
  }
  return heartRates;
}

/** Elements with all their attributes, and no meaning. */
async function readWithSaxes(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const parser = new SaxesParser({ position: false });
  let heartRates = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'Record' && attributes['type'] === 'HKQuantityTypeIdentifierHeartRate') heartRates += 1;
  });
  const decoder = new TextDecoder();
  for await (const piece of bytes) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
  return heartRates;
}

/** As a pipe hands them over; from memory, so that nothing but reading XML is measured. */
async function* pieces(whole: Buffer): AsyncGenerator<Buffer> {
  const size = 64 * 1024;
  for (let at = 0; at < whole.length; at += size) yield await Promise.resolve(whole.subarray(at, at + size));
}

const [way = '', file = ''] = process.argv.slice(2);
const bytes = await readFile(file);
const before = process.memoryUsage().rss;
const began = process.cpuUsage();
const heartRates = await readers[way]!(pieces(bytes));
const { user, system } = process.cpuUsage(began);
const reading: XmlReading = {
  seconds: (user + system) / 1e6,
  heartRates,
  addedMegabytes: (process.resourceUsage().maxRSS * 1024 - before) / 1024 ** 2,
};
process.stdout.write(JSON.stringify(reading));
