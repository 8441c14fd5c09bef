/**
 * Reads one FIT file in one way and prints what that took; in a process of its own, so that its memory is its own.
 * Arguments: `own`, `fit-file-parser` or `garmin-fitsdk`, and the file.
 */
import { readFile } from 'node:fs/promises';
import { Decoder, Stream } from '@garmin/fitsdk';
import fitFile from '@regimen/plugin-wearable-fit-file';
import type { Reading } from './reading.js';

/** Each resolves to how many heart rates it handed over, which proves that it read all. */
const readers: Readonly<Record<string, (bytes: Buffer) => Promise<number>>> = {
  own: readWithPlugin,
  'fit-file-parser': readWithFitFileParser,
  'garmin-fitsdk': (bytes) => Promise.resolve(readWithGarminSdk(bytes)),
};

/** The whole way of an import: from bytes to activities with streams in our units. */
async function readWithPlugin(bytes: Buffer): Promise<number> {
  const { wearableSources } = await fitFile.setup({} as never, {});
  const pieces = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  let heartRates = 0;
  const file = { name: 'ride.fit', sizeBytes: bytes.length, bytes: pieces, timeZone: 'UTC' };
  for await (const record of wearableSources![0]!.readFile!(file)) {
    if (record.kind !== 'activity') continue;
    const stream = record.activity.streams.find(({ kind }) => kind === 'heart-rate');
    heartRates += stream?.values.length ?? 0;
  }
  return heartRates;
}

async function readWithFitFileParser(bytes: Buffer): Promise<number> {
  const { default: FitParser } = await import('fit-file-parser');
  const parser = new FitParser({ force: true, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' });
  const { records = [] } = await parser.parseAsync(bytes.buffer as ArrayBuffer);
  return records.filter(({ heart_rate: bpm }) => bpm !== undefined).length;
}

function readWithGarminSdk(bytes: Buffer): number {
  const { messages } = new Decoder(Stream.fromBuffer(bytes)).read();
  return (messages.recordMesgs ?? []).filter(({ heartRate }) => heartRate !== undefined).length;
}

const [way = '', file = ''] = process.argv.slice(2);
// A buffer of its own, from its first byte, as one of the peers wants it.
const bytes = Buffer.from(new Uint8Array(await readFile(file)).buffer);
const before = process.memoryUsage().rss;
const began = process.cpuUsage();
const heartRates = await readers[way]!(bytes);
const { user, system } = process.cpuUsage(began);
const reading: Reading = {
  seconds: (user + system) / 1e6,
  heartRates,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  addedMegabytes: (process.resourceUsage().maxRSS * 1024 - before) / 1024 ** 2,
};
process.stdout.write(JSON.stringify(reading));
