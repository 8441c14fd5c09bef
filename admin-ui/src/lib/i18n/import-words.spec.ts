import { readdirSync, readFileSync } from 'node:fs';
import { en } from './en.js';
import { failureWords } from './failure-words.js';
import { fill } from './fill.js';
import { placeWords } from './place-words.js';
import { zh } from './zh.js';

const root = new URL('../../../../', import.meta.url);
const parts = ['core/plugin-api/src', 'core/server/src', 'plugins'];

/** Every code that the product's own sources refuse a file with. */
function refusalCodes(): string[] {
  const files = parts.flatMap((part) =>
    readdirSync(new URL(part, root), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) =>
          path.endsWith('.ts') && !path.endsWith('.spec.ts') && !/node_modules|dist|testing/.test(path),
      )
      .map((path) => new URL(`${part}/${path}`, root)),
  );
  const refusal = /(?:SourceFileError|ParseFailure)\(\s*'([a-z-]+)'/g;
  return files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(refusal)].map(([, code]) => code!));
}

function wordsOf(catalogue: Readonly<Record<string, string>>, language: 'en' | 'zh') {
  const t = (key: string, values = {}) => fill(catalogue[key]!, values);
  return {
    t,
    named: (group: string, code: string, values = {}) =>
      Object.hasOwn(catalogue, `${group}.${code}`) ? t(`${group}.${code}`, values) : null,
    text: (text: { en: string; zh: string }) => text[language],
  };
}
const [english, chinese] = [wordsOf(en, 'en'), wordsOf(zh, 'zh')];

describe('failures of files', () => {
  const codes = new Set(refusalCodes());

  it('are found in the sources', () => {
    expect(codes.size).toBeGreaterThan(30);
  });

  it.each([...codes, 'parser-crashed', 'parser-timeout', 'import-gave-up', 'no-known-measure', 'no-dates'])(
    'have words for %s',
    (code) => {
      expect(en).toHaveProperty([`fileFailure.${code}`]);
    },
  );

  const tooLarge = { code: 'file-too-large', message: 'Larger than 64 MiB.', where: 'file' };
  const values = [{ name: 'mebibytes', text: { en: '64', zh: '64' } }];

  it('are told with their numbers in the language of the pages', () => {
    expect(failureWords(chinese, { ...tooLarge, values })).toBe('文件大于 64 MiB。');
    expect(failureWords(english, { ...tooLarge, values })).toBe('The file is larger than 64 MiB.');
  });

  it('keep the sentence of the api where a number is missing or a code of another plugin has no words', () => {
    expect(failureWords(chinese, { ...tooLarge, values: [] })).toBe('Larger than 64 MiB.');
    expect(failureWords(chinese, { ...tooLarge, code: 'of-mine', values })).toBe('Larger than 64 MiB.');
  });
});

it.each([
  ['line 7', 'line 7', '第 7 行'],
  ['file 2, record 7', 'file 2, record 7', '第 2 个文件，第 7 条记录'],
  ['grpid 6 type 9999', 'group of measures 6, type 9999', '测量组 6，类型 9999'],
  ['dateOrder', 'order of day and month', '日和月的先后'],
  ['invalid-time', 'an impossible time', '不可能的时间'],
  ['header at byte 0', 'header at byte 0', '第 0 字节处的文件头'],
  ['records[3].samples[1]', 'records[3].samples[1]', 'records[3].samples[1]'],
])('tells the place %s in words', (where, inEnglish, inChinese) => {
  expect(placeWords(english, where)).toBe(inEnglish);
  expect(placeWords(chinese, where)).toBe(inChinese);
});
