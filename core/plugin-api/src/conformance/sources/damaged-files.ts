import { seededRandom } from '@regimen/domain';
import type { SampleFile } from '../plugin-fixtures.js';

/** A file no source can read whole. */
export interface DamagedFile extends SampleFile {
  /** How findings call it. */
  title: string;
  /** `nothing`: holds nothing of the sample. `cut`: its beginning. `spoilt`: some bytes changed. */
  damage: 'nothing' | 'cut' | 'spoilt';
}

const cutsAt = [0.1, 0.5, 0.9] as const;
const garbageBytes = 5000;
/** One changed byte in so many; and bursts at these places, each of which alone must not crash a decoder. */
const spoiltEvery = 97;
const burstsAt = [0.25, 0.5, 0.75] as const;
const burstBytes = 8;

/** A sound file, damaged in every way files arrive damaged; the same sample gives the same damage. */
export function damagedFiles({ name, bytes }: SampleFile): DamagedFile[] {
  const random = seededRandom(bytes.length);
  const noise = (size: number) => Uint8Array.from({ length: size }, () => Math.floor(random.next() * 256));
  const cut = (size: number): Uint8Array => bytes.slice(0, size);
  const file = (title: string, damage: DamagedFile['damage'], content: Uint8Array): DamagedFile => ({
    name,
    title,
    damage,
    bytes: content,
  });
  return [
    file('an empty file', 'nothing', new Uint8Array()),
    file('a file of noise', 'nothing', noise(garbageBytes)),
    file(
      `the first 16 bytes of ${name} and then noise`,
      'spoilt',
      Buffer.concat([cut(16), noise(garbageBytes)]),
    ),
    ...cutsAt.map((share) =>
      file(`${name} cut at ${share * 100} %`, 'cut', cut(Math.floor(bytes.length * share))),
    ),
    file(`${name} without its last byte`, 'cut', cut(bytes.length - 1)),
    ...burstsAt.map((share) =>
      file(`${name} with a burst of wrong bytes at ${share * 100} %`, 'spoilt', burst(bytes, share)),
    ),
    file(
      `${name} with bytes changed`,
      'spoilt',
      bytes.map((byte, index) => (index % spoiltEvery === spoiltEvery - 1 ? byte ^ 0x55 : byte)),
    ),
  ];
}

function burst(bytes: Uint8Array, share: number): Uint8Array {
  const from = Math.floor(bytes.length * share);
  return bytes.map((byte, index) => (index >= from && index < from + burstBytes ? byte ^ 0x55 : byte));
}
