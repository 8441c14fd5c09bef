import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestIntents as intents, slotComplaint, slotNames } from '@regimen/domain';
import { parseAnnotatedRequests } from './annotated-request.js';
import type { AnnotatedRequest } from './annotated-request.js';

const folder = join(process.cwd(), 'test/evaluation/understanding/requests');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const frozen = files.filter((name) => !name.includes('-adversarial'));
const adversarial = files.filter((name) => name.includes('-adversarial'));

const adversarialSections = [
  'typos',
  'paraphrase',
  'swapped-digits',
  'negation-flips',
  'homoglyphs',
  'injection',
];

function read(file: string): readonly AnnotatedRequest[] {
  const parsed = parseAnnotatedRequests(file, readFileSync(join(folder, file), 'utf8'));
  if (!parsed.ok)
    throw new Error(parsed.problem.issues.map((issue) => `${issue.path} ${issue.message}`).join('\n'));
  return parsed.value;
}

function countBy(requests: readonly AnnotatedRequest[], name: (one: AnnotatedRequest) => readonly string[]) {
  const counts: Record<string, number> = {};
  for (const one of requests.flatMap(name)) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

describe('parseAnnotatedRequests', () => {
  it('takes the markup away and says where each value stands', () => {
    const parsed = parseAnnotatedRequests(
      'a.txt',
      '# words for people\n## plain\nplan\t🙂 [lose 5 kg]{goal=lose-weight; target=body-mass:change:-5} in [8 weeks]{deadline=8w}\n',
    );
    const text = '🙂 lose 5 kg in 8 weeks';
    expect(parsed).toEqual({
      ok: true,
      value: [
        {
          intent: 'plan',
          text,
          section: 'plain',
          line: 3,
          slots: [
            { slot: 'goal', value: 'lose-weight', start: 3, end: 12 },
            { slot: 'target', value: 'body-mass:change:-5', start: 3, end: 12 },
            { slot: 'deadline', value: '8w', start: 16, end: 23 },
          ],
        },
      ],
    });
    expect(text.slice(16, 23)).toBe('8 weeks');
  });

  it.each([
    ['plan without a tab', 'no-intent'],
    ['plan\t', 'no-intent'],
    ['plan\tI like [yoga]{likes yoga}', 'broken-value'],
    ['plan\tI like [yoga]{likes=yoga', 'broken-markup'],
    ['plan\tI like [yoga {likes=yoga}', 'broken-markup'],
    ['plan\tI like [ yoga]{likes=yoga}', 'loose-span'],
  ])('says in which line of which file %j is broken', (row, code) => {
    const parsed = parseAnnotatedRequests('b.txt', `ask\tWhy?\n${row}\n`);
    const issues = parsed.ok ? [] : parsed.problem.issues;
    expect(issues.map(({ path, code: found }) => [path, found])).toEqual([['b.txt:2', code]]);
  });
});

describe('slotComplaint', () => {
  it.each([
    ['pulse', '60'],
    ['likes', 'quidditch'],
    ['perWeek', '3.5'],
    ['age', '400'],
    ['target', 'body-mass:change:5kg'],
    ['target', 'event-time:level:1500'],
    ['target', 'body-mass:level:900'],
    ['deadline', '2027-02-30'],
    ['deadline', '2026-11-01'],
  ])('refuses %s=%s', (slot, value) => {
    expect(slotComplaint(slot, value)).not.toBeNull();
  });
});

describe('the evaluation sets', () => {
  it('are there in both languages', () => {
    const wanted = ['en-adversarial.txt', 'en.txt', 'zh-adversarial.txt', 'zh.txt'];
    expect([...files].sort()).toEqual(wanted);
  });

  it.each(files)('%s names only intents, slots and codes that exist, and plausible numbers', (file) => {
    const wrong = read(file).flatMap(({ intent, line, slots }) => [
      ...((intents as readonly string[]).includes(intent) ? [] : [`${file}:${line} ${intent} is no intent`]),
      ...slots
        .flatMap(({ slot, value }) => slotComplaint(slot, value) ?? [])
        .map((what) => `${file}:${line} ${what}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it.each(frozen)(
    '%s holds at least 400 requests, every intent at least 20 times and every slot 15',
    (file) => {
      const requests = read(file);
      expect(requests.length).toBeGreaterThanOrEqual(400);
      const byIntent = countBy(requests, ({ intent }) => [intent]);
      expect(intents.filter((intent) => (byIntent[intent] ?? 0) < 20)).toEqual([]);
      const bySlot = countBy(requests, ({ slots }) => slots.map(({ slot }) => slot));
      expect(slotNames.filter((slot) => (bySlot[slot] ?? 0) < 15)).toEqual([]);
    },
  );

  it.each(adversarial)('%s holds every kind of attack', (file) => {
    const requests = read(file);
    expect(requests.length).toBeGreaterThanOrEqual(160);
    const bySection = countBy(requests, ({ section }) => [section]);
    expect(Object.keys(bySection).sort()).toEqual([...adversarialSections].sort());
  });

  it('hold no text twice', () => {
    const texts = files.flatMap((file) =>
      read(file).map(({ text, line }) => ({ text, where: `${file}:${line}` })),
    );
    const seen = new Map<string, string>();
    const twice = texts.flatMap(({ text, where }) => {
      const key = text.toLowerCase().replace(/\s+/gu, ' ').trim();
      const first = seen.get(key);
      seen.set(key, where);
      return first === undefined ? [] : [`${first} = ${where}`];
    });
    expect(twice).toEqual([]);
  });
});
