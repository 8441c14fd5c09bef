import type { HandedFile } from './file-desk.js';
import type { Seeded } from './seeded.js';

/** Where a format breaks: past what each width of number holds, and what is no number at all. */
const numbers = [
  '-1',
  '0',
  '1e308',
  '-1e-320',
  '99999999999999999999',
  '2147483648',
  '18446744073709551616',
  'NaN',
  'Infinity',
  '1,5',
  '0x10',
];
const words = [
  '__proto__',
  'constructor',
  '\u0000',
  '\ud83d\ude00'.repeat(40),
  '\u202e',
  '"',
  "'",
  '<',
  ']]>',
  '{',
  '}',
  '[',
  ';',
  '=HYPERLINK("http://x")',
  '9999-12-31T23:59:59Z',
  '0000-00-00',
  '2026-02-30',
  '2026-03-29T02:30:00',
];
const longest = 20_000;

type Mutation = (bytes: Buffer, random: Seeded) => Buffer;

const cutOut = (bytes: Buffer, random: Seeded): [number, number] => {
  const from = random.whole(Math.max(1, bytes.length));
  return [from, Math.min(bytes.length, from + 1 + random.whole(400))];
};

/** Each changes a sound file in a way that files arrive changed, or that somebody would change them. */
const mutations: Readonly<Record<string, Mutation>> = {
  'bits turned': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    for (let times = 1 + random.whole(12); times > 0 && spoilt.length > 0; times -= 1) {
      const at = random.whole(spoilt.length);
      spoilt[at] = spoilt[at]! ^ (1 << random.whole(8));
    }
    return spoilt;
  },
  'bytes written over': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    for (let times = 1 + random.whole(30); times > 0 && spoilt.length > 0; times -= 1)
      spoilt[random.whole(spoilt.length)] = random.pick([0, 0xff, 0x7f, 0x80, random.whole(256)]);
    return spoilt;
  },
  'cut short': (bytes, random) => bytes.subarray(0, random.whole(bytes.length + 1)),
  'a block gone': (bytes, random) => {
    const [from, to] = cutOut(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'a block many times': (bytes, random) => {
    const [from, to] = cutOut(bytes, random);
    const block = bytes.subarray(from, to);
    const times = 1 + random.whole(Math.max(1, Math.floor(longest / Math.max(1, block.length))));
    return Buffer.concat([
      bytes.subarray(0, to),
      ...Array.from({ length: times }, () => block),
      bytes.subarray(to),
    ]);
  },
  'a number made huge': (bytes, random) => {
    const text = bytes.toString('latin1');
    const places = [...text.matchAll(/-?\d+(\.\d+)?/g)];
    if (places.length === 0) return Buffer.concat([bytes, Buffer.from(random.pick(numbers))]);
    const place = random.pick(places);
    const behind = place.index + place[0].length;
    return Buffer.from(text.slice(0, place.index) + random.pick(numbers) + text.slice(behind), 'latin1');
  },
  'a word put in': (bytes, random) => {
    const at = random.whole(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(words)), bytes.subarray(at)]);
  },
  'a wrong encoding': (bytes, random) => {
    const text = bytes.toString('utf8');
    return random.pick([
      () => Buffer.from(`\ufeff${text}`, 'utf16le'),
      () => Buffer.from(text, 'utf16le').swap16(),
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
      () => Buffer.concat([bytes, Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80])]),
      () => Buffer.from(text.replaceAll('\n', '\r')),
    ])();
  },
  'quotes and brackets lost': (bytes, random) => {
    const lost = random.pick(['"', '}', ']', ',', '>', '\n', '</']);
    return Buffer.from(bytes.toString('latin1').replaceAll(lost, ''), 'latin1');
  },
};

/** A file as it was not meant: one change, or some on top of each other. */
export interface Mutant extends HandedFile {
  /** Which changes, for whoever looks into a breach. */
  made: string;
}

/** Changed copies of sound files, the same for the same seed. */
export function mutantsOf(samples: readonly HandedFile[], count: number, random: Seeded): Mutant[] {
  const names = Object.keys(mutations);
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length]!;
    const chosen = Array.from({ length: 1 + random.whole(3) }, () => random.pick(names));
    const bytes = chosen.reduce<Buffer>(
      (made, name) => mutations[name]!(made, random),
      Buffer.from(sample.bytes),
    );
    return { name: sample.name, bytes, made: chosen.join(', ') };
  });
}
