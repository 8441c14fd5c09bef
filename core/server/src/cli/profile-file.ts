import { readFile } from 'node:fs/promises';
import { emptyProfile, profileIssues } from '@regimen/domain';
import type { Profile } from '@regimen/domain';
import { StartRefused } from '../platform/start-refused.js';
import { todayIn } from '../platform/time/today.js';

/**
 * Reads a profile from a JSON file: the fields of a profile, all optional; unknown names are refused, because a
 * misspelt condition would otherwise be a condition left out.
 * @throws StartRefused naming each field that cannot be used.
 */
export async function readProfileFile(path: string): Promise<Profile> {
  const parsed = parse(await readFile(path, 'utf8').catch(() => null), path);
  const empty = emptyProfile(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const unknown = Object.keys(parsed).filter((name) => !Object.hasOwn(empty, name));
  if (unknown.length > 0) {
    throw new StartRefused(
      `${path}: no such field: ${unknown.join(', ')}. Fields are ${Object.keys(empty).join(', ')}.`,
    );
  }
  const mistyped = Object.entries(parsed).filter(([name, value]) => !hasTypeOf(value, name));
  if (mistyped.length > 0) {
    throw new StartRefused(`${path}: wrong type: ${mistyped.map(([name]) => name).join(', ')}.`);
  }
  const profile = { ...empty, ...parsed } as Profile;
  const issues = profileIssues(profile, todayIn(profile.timeZone));
  if (issues.length > 0) {
    throw new StartRefused(
      `${path}:\n${issues.map((issue) => `  ${issue.path}: ${issue.message}`).join('\n')}`,
    );
  }
  return profile;
}

function parse(text: string | null, path: string): Record<string, unknown> {
  if (text === null) throw new StartRefused(`The profile ${path} cannot be read.`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch (error) {
    throw new StartRefused(`${path} is no JSON: ${(error as Error).message}`);
  }
  throw new StartRefused(`${path} holds no profile: it must be one JSON object.`);
}

const texts = new Set(['birthDate', 'sex', 'screeningAnsweredOn', 'timeZone']);
const lists = new Set([
  'medications',
  'symptoms',
  'equipment',
  'places',
  'likedActivities',
  'dislikedActivities',
]);
const objectLists = new Set(['conditions', 'availableDays']);
const required = new Set(['sex', 'timeZone']);

function hasTypeOf(value: unknown, name: string): boolean {
  if (lists.has(name)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (objectLists.has(name))
    return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
  if (value === null) return !required.has(name);
  return texts.has(name) ? typeof value === 'string' : typeof value === 'number';
}
