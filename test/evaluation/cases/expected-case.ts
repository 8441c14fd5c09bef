import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** One case: a small input and what an import of it must give. */
export interface ExpectedCase {
  id: string;
  folder: string;
  files: readonly string[];
  outcome: 'accept' | 'accept_with_warnings' | 'reject';
  /** IANA zone of the person; any where the case names none. */
  timeZone: string;
  /** Answers to what the files leave open. */
  settings: Readonly<Record<string, string>>;
  expect: JsonObject;
}

/** A case that cannot be read. */
export class UnreadableCase extends Error {
  override readonly name = 'UnreadableCase';
}

/** Settings of a case in the words of the product. */
const settingNames: Readonly<Record<string, string>> = { weight_unit: 'weightUnit' };
const outcomes = ['accept', 'accept_with_warnings', 'reject'] as const;

/** Reads the `expected.json` of a case folder. @throws UnreadableCase with what is wrong. */
export async function readCase(folder: string, id: string): Promise<ExpectedCase> {
  const text = await readFile(join(folder, 'expected.json'), 'utf8').catch(() => null);
  if (text === null) throw new UnreadableCase('There is no expected.json.');
  const stated = objectOf(parse(text), 'expected.json');
  const outcome = outcomes.find((name) => name === stated.outcome);
  const files = Array.isArray(stated.files) ? stated.files.filter((name) => typeof name === 'string') : [];
  if (outcome === undefined) throw new UnreadableCase(`outcome is none of ${outcomes.join(', ')}.`);
  if (files.length === 0) throw new UnreadableCase('files names no file.');
  const expected = objectOf(stated.expect ?? {}, 'expect');
  const settings = objectOf(stated.settings ?? {}, 'settings');
  const zone = settings.profile_timezone ?? expected.profile_timezone;
  return {
    id,
    folder,
    files,
    outcome,
    timeZone: typeof zone === 'string' ? zone : 'UTC',
    settings: answersIn(settings),
    expect: expected,
  };
}

function answersIn(settings: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => {
      const answer = settingNames[name];
      return answer !== undefined && typeof value === 'string' ? [[answer, value]] : [];
    }),
  );
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new UnreadableCase('expected.json is no JSON.');
  }
}

function objectOf(value: Json, what: string): JsonObject {
  if (isObject(value)) return value;
  throw new UnreadableCase(`${what} is no object.`);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
