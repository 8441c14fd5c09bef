/** Protobuf by hand: enough to write small networks, and what a hostile file would hold. */
export function number(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

export const varintField = (field: number, value: number): number[] => [
  ...number(field * 8),
  ...number(value),
];

export const bytesField = (field: number, bytes: readonly number[]): number[] => [
  ...number(field * 8 + 2),
  ...number(bytes.length),
  ...bytes,
];

export const textField = (field: number, text: string): number[] =>
  bytesField(field, [...new TextEncoder().encode(text)]);
