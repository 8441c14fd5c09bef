import { UnreadableInput, type CaseInput } from '../case-input.js';

/** Daily loads: a list, {constant, days}, {segments: [[load, days], …]}, or words such as {@link wave} reads. */
export function loadsOf(input: CaseInput, name: string): number[] {
  if (input.isList(name)) return input.numbers(name);
  if (input.isText(name)) return wave(input.text(name));
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

/** Days: a list, or words such as "10,15,..,60". */
export function daysOf(input: CaseInput, name: string): number[] {
  if (input.isList(name)) return input.numbers(name);
  const [, first = NaN, second = NaN, last = NaN] = (
    /^(\d+),\s*(\d+),\s*\.\.+,\s*(\d+)$/.exec(input.text(name)) ?? []
  ).map(Number);
  if (!(second > first && last >= second))
    throw new UnreadableInput(`${name} must be written as "10,15,..,60"`);
  const step = second - first;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

/** Reads "w_i = 50 + 40*sin(2*pi*i/9), i=0..59". */
function wave(text: string): number[] {
  const number = '(\\d+(?:\\.\\d+)?)';
  const pattern = `^w_i = ${number} \\+ ${number}\\*sin\\(2\\*pi\\*i/${number}\\), i=0\\.\\.(\\d+)$`;
  const [, middle = NaN, height = NaN, period = NaN, last = NaN] = (new RegExp(pattern).exec(text) ?? []).map(
    Number,
  );
  if (Number.isNaN(last))
    throw new UnreadableInput('loads must be written as "w_i = 50 + 40*sin(2*pi*i/9), i=0..59"');
  return Array.from({ length: last + 1 }, (_, i) => middle + height * Math.sin((2 * Math.PI * i) / period));
}

function repeat(value: number, count: number): number[] {
  return Array.from({ length: count }, () => value);
}
