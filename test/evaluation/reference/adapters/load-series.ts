import { UnreadableInput, type CaseInput } from '../case-input.js';

/** Daily loads: a list, {constant, days}, or {segments: [[load, days], …]}. */
export function loadsOf(input: CaseInput, name: string): number[] {
  if (input.isList(name)) return input.numbers(name);
  const series = input.inside(name);
  return series.has('constant')
    ? repeat(series.number('constant'), series.number('days'))
    : series.pairs('segments').flatMap(([load, days]) => repeat(load, days));
}

/** Watts of each second from words such as "200W x300s then 300W x300s". */
export function wattsOf(input: CaseInput): number[] {
  const parts = [...input.text('pattern').matchAll(/(\d+(?:\.\d+)?)\s*W\s*x\s*(\d+)\s*s/g)];
  if (parts.length === 0) throw new UnreadableInput('pattern must be written as "200W x300s then …"');
  return parts.flatMap(([, watts, seconds]) => repeat(Number(watts), Number(seconds)));
}

function repeat(value: number, count: number): number[] {
  return Array.from({ length: count }, () => value);
}
