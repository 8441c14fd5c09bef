import { parse, type CsvError } from 'csv-parse/sync';
import type { Json } from './compare.js';
import { isTolerance, type Tolerance } from './compare.js';

export interface ReferenceCase {
  line: number;
  id: string;
  topic: string;
  input: Readonly<Record<string, Json>> & { readonly fn: string };
  expected: { value: Json; tolerance: Tolerance };
}

/** Reads the cases; a row that cannot be read becomes a sentence naming its line, and the rest is still read. */
export function readCases(text: string): { cases: ReferenceCase[]; faults: string[] } {
  const faults: string[] = [];
  const cases: ReferenceCase[] = [];
  const rows = parse(text, {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      faults.push(`Line ${String(error?.['lines'] ?? '?')}: ${error?.message ?? 'the row is not readable'}.`);
    },
  }) as unknown as { record: Record<string, string | undefined>; info: { lines: number } }[];
  for (const { record, info } of rows) {
    const read = readRow(record, info.lines);
    if (typeof read === 'string') faults.push(`Line ${info.lines}: ${read}.`);
    else cases.push(read);
  }
  return { cases, faults };
}

function readRow(record: Record<string, string | undefined>, line: number): ReferenceCase | string {
  const { id = '', topic = '' } = record;
  if (id === '' || topic === '') return 'id and topic must not be empty';
  const input = jsonObject(record['input']);
  if (input === null || typeof input['fn'] !== 'string') return 'input is not a JSON object with a name fn';
  const expected = jsonObject(record['expected']);
  if (expected?.['value'] === undefined) return 'expected is not a JSON object with a value';
  const tolerance = expected['tol'] ?? 'exact';
  if (!isTolerance(tolerance)) return 'tol is neither "exact" nor {abs} nor {rel}';
  return {
    line,
    id,
    topic,
    input: { ...input, fn: input['fn'] },
    expected: { value: expected['value'], tolerance },
  };
}

function jsonObject(text: string | undefined): Record<string, Json> | null {
  try {
    const value = JSON.parse(text ?? '') as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
