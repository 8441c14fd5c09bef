import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestIntents as intents, slotComplaint, slotNames } from '@regimen/domain';
import { parseAnnotatedRequests } from './annotated-request.js';
import type { AnnotatedRequest } from './annotated-request.js';

const data = join(process.cwd(), 'models/understanding/data');
const evaluation = join(process.cwd(), 'test/evaluation/understanding/requests');
const languages = ['en', 'zh'];
const closed = [
  'likes',
  'goal',
  'place',
  'kit',
  'condition',
  'medication',
  'symptom',
  'joint',
  'experience',
  'harm',
];

function read(folder: string, file: string): readonly AnnotatedRequest[] {
  const parsed = parseAnnotatedRequests(file, readFileSync(join(folder, file), 'utf8'));
  if (!parsed.ok)
    throw new Error(parsed.problem.issues.map((issue) => `${issue.path} ${issue.message}`).join('\n'));
  return parsed.value;
}

/** Texts that differ only in case, spaces or marks teach and test the same. */
function key({ text }: AnnotatedRequest): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function phraseRows(language: string): readonly { values: string[][]; phrases: string[] }[] {
  const rows = readFileSync(join(data, 'phrases', `${language}.txt`), 'utf8').split(/\r?\n/u);
  return rows
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [values = '', phrases = ''] = row.split('\t');
      return {
        values: values.split(';').map((value) => value.trim().split('=')),
        phrases: phrases.split('|').map((phrase) => phrase.trim()),
      };
    });
}

describe.each(languages)('the training data in %s', (language) => {
  it.each(['seeds', 'dev'])('%s name only intents, slots and codes that exist', (kind) => {
    const file = `${kind}/${language}.txt`;
    const wrong = read(data, file).flatMap(({ intent, line, slots }) => [
      ...((intents as readonly string[]).includes(intent) ? [] : [`${file}:${line} ${intent} is no intent`]),
      ...slots
        .flatMap(({ slot, value }) => slotComplaint(slot, value) ?? [])
        .map((it) => `${file}:${line} ${it}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('show every intent and every slot often enough to be learned', () => {
    const seeds = read(data, `seeds/${language}.txt`);
    const rare = (names: readonly string[], all: readonly string[], least: number) =>
      names.filter((name) => all.filter((one) => one === name).length < least);
    expect(
      rare(
        intents,
        seeds.map(({ intent }) => intent),
        40,
      ),
    ).toEqual([]);
    expect(
      rare(
        slotNames,
        seeds.flatMap(({ slots }) => slots.map(({ slot }) => slot)),
        30,
      ),
    ).toEqual([]);
  });

  it('share no text with what they are judged by', () => {
    const judged = [
      ...read(evaluation, `${language}.txt`),
      ...read(evaluation, `${language}-adversarial.txt`),
    ].map(key);
    const dev = read(data, `dev/${language}.txt`).map(key);
    const seeds = new Set(read(data, `seeds/${language}.txt`).map(key));
    const learned = [...judged, ...dev].filter((one) => one !== '' && seeds.has(one));
    expect(learned).toEqual([]);
    const tuned = new Set(dev);
    expect(judged.filter((one) => one !== '' && tuned.has(one))).toEqual([]);
  });

  it('say every code of a closed vocabulary, in words that belong to no other code', () => {
    const rows = phraseRows(language);
    const wrong = rows.flatMap(({ values }) =>
      values.flatMap(([slot = '', value = '']) => slotComplaint(slot, value) ?? []),
    );
    expect(wrong).toEqual([]);
    const owners = new Map<string, string>();
    const shared = rows.flatMap(({ values, phrases }) =>
      phrases.flatMap((phrase) => {
        const [[slot = '', value = ''] = []] = values;
        const words = `${slot}:${phrase.toLowerCase()}`;
        const owner = owners.get(words);
        owners.set(words, value);
        return owner === undefined || owner === value ? [] : [`${words} is ${owner} and ${value}`];
      }),
    );
    expect(shared).toEqual([]);
    const empty = rows.filter(({ phrases }) => phrases.length < 2 || phrases.includes(''));
    expect(empty).toEqual([]);
    const slots = new Set(rows.map(({ values }) => values[0]?.[0]));
    expect(closed.filter((slot) => !slots.has(slot))).toEqual([]);
  });
});
