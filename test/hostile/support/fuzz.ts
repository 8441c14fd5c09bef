import type { Seeded } from './seeded.js';

const odd: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'x'.repeat(5_000),
  '‮',
  '😀'.repeat(200),
  "' or 1=1 --",
  '<script>',
  '../../etc/passwd',
  '${7*7}',
  '__proto__',
  'constructor',
  0,
  -1,
  1.5,
  1e21,
  -0,
  2_147_483_648,
  [],
  [[]],
  [null],
  {},
  { a: 1 },
  '9999-12-31',
  '2026-02-30',
  '0000-00-00T00:00:00Z',
  '2026-11-25T09:00:00Z',
  'NaN',
  '१२३',
  '\n\r\t',
];

/** Something a field does not expect, or what it was with one part of it odd. */
export function hostileValue(chance: Seeded, value: unknown): unknown {
  if (Array.isArray(value) && chance.chance(0.6)) {
    const longer = Array.from({ length: chance.pick([0, 2, 50, 500]) }, () => value[0] as unknown);
    return chance.chance(0.5) ? longer : [hostileValue(chance, value[0])];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && chance.chance(0.8)) {
    const entries = Object.entries(value);
    const at = chance.whole(Math.max(1, entries.length));
    return Object.fromEntries(
      entries.map(([name, of], index) => [name, index === at ? hostileValue(chance, of) : of]),
    );
  }
  return chance.pick(odd);
}

const tokens = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '!',
  '$',
  '...',
  '@include(if: true)',
  '@skip(if: null)',
  '"',
  '"""',
  '#',
  ',',
  '\\',
  '\u0000',
  '0',
  'null',
  'on',
  'fragment',
  '__typename',
  '__schema',
  '\ufeff',
  'é',
  '-',
  '1e999',
];

/** A text with a few places cut, doubled, swapped or filled with something else. */
export function mutated(chance: Seeded, text: string): string {
  let changed = text;
  for (let times = 1 + chance.whole(4); times > 0; times -= 1) {
    const at = chance.whole(changed.length + 1);
    const length = chance.pick([1, 1, 3, 20, 200]);
    const [head, cut, tail] = [
      changed.slice(0, at),
      changed.slice(at, at + length),
      changed.slice(at + length),
    ];
    changed = chance.pick([
      head + tail,
      head + cut + cut + tail,
      head + chance.pick(tokens) + cut + tail,
      head + chance.pick(tokens) + tail,
      head + tail + cut,
    ]);
  }
  return changed;
}
