import { simulatePerson } from '@regimen/domain';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { ask } from '../ask.js';
import { finding, inWords } from '../finding.js';
import { readSource } from './read-source.js';

/** Two weeks of somebody who cycles; every source that writes can hold some of it. */
const records = simulatePerson({
  seed: 11,
  until: '2026-11-25',
  days: 14,
  offsetMinutes: 60,
  restingHeartRateBpm: 60,
  systolicMmHg: 120,
  diastolicMmHg: 78,
  bodyMassKg: 72,
  bodyMassTrendKg: 0,
  stepsPerDay: 7000,
  training: {
    activity: 'cycling',
    weekdays: [1, 3, 5],
    minutes: 40,
    meanHeartRateBpm: 120,
    speedMetresPerSecond: 6,
    metabolicEquivalents: 6,
  },
});

/** What a source writes it also recognises and reads back without a warning: demos and simulations rest on it. */
export async function checkWrittenSample(source: WearableSource): Promise<string[]> {
  if (!source.writeSample) return [];
  const find = (what: string, remedy: string) => [finding(`Source ${source.id}, writeSample`, what, remedy)];
  const written = await ask(async () => {
    const sample = source.writeSample!(records);
    const parts: Uint8Array[] = [];
    for await (const part of sample.bytes) parts.push(part);
    return { name: sample.name, bytes: new Uint8Array(Buffer.concat(parts)) };
  });
  if (!written.ok) return find(`throws ${inWords(written.error)}`, 'Leave out what the format cannot hold');
  const sample = written.value;
  if ((await source.recognise?.(sample.bytes.subarray(0, 4096), sample.name)) === false)
    return find('writes a file it does not recognise', 'Write what its own readFile reads');
  const reading = await readSource(source, sample, Math.max(1, sample.bytes.length), 'its own sample');
  const read = reading.records.filter(({ kind }) => kind !== 'warning').length;
  return [
    ...reading.findings,
    ...(read === 0 ? find('writes a file it reads no record from', 'Write what the format can hold') : []),
    ...(reading.refusal || read < reading.records.length
      ? find('writes a file it reads with complaints', 'Write a sound file')
      : []),
  ];
}
