import { readWrittenNumber } from './written-number.js';

/** The number an element holds; NaN where it is empty or absent, and, told to `remark`, where it holds no number. */
export function numberInText(text: string | undefined, remark: () => void): number {
  const number = readWrittenNumber(text);
  if (number === null && text !== undefined && text.trim() !== '') remark();
  return number ?? NaN;
}
