import fc from 'fast-check';
import { emptyRequest } from '../request/empty-request.js';
import type { Slot, TrainingRequest } from '../request/training-request.js';
import { annotatedLine } from './annotated-line.js';
import { checkLabel } from './check-label.js';
import { doubtOfReadings } from './doubt-of-readings.js';
import type { Mark } from './mark.js';
import { mostInstructive } from './most-instructive.js';
import { scrubIdentifiers } from './scrub-identifiers.js';
import { suggestedLabel } from './suggested-label.js';
import { asTextToLabel, labelTextComplaint, onOneLine, sameTextKey } from './text-to-label.js';

const text = 'Lose 5 kg, no running 🏃, knee hurts';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const goal: Mark = { slot: 'goal', value: 'lose-weight', ...at('Lose 5 kg') };
const target: Mark = { slot: 'target', value: 'body-mass:change:-5', ...at('Lose 5 kg') };
const refuses: Mark = { slot: 'refuses', value: 'running', ...at('running') };

describe('a label', () => {
  it('is written as a line of the seeds, with the values of one range together', () => {
    const label = checkLabel(text, { intent: 'plan', marks: [refuses, target, goal] });
    expect(label.ok && annotatedLine(text, label.value)).toBe(
      'plan\t[Lose 5 kg]{goal=lose-weight; target=body-mass:change:-5}, no [running]{refuses=running} 🏃, knee hurts',
    );
  });

  it.each<[string, Mark, string]>([
    ['a slot nobody knows', { ...goal, slot: 'wish' }, 'unknown-value'],
    ['a code outside the vocabulary', { ...refuses, value: 'quidditch' }, 'unknown-value'],
    ['a value that every object has', { ...refuses, slot: 'constructor' }, 'unknown-value'],
    ['a range behind the text', { ...goal, end: text.length + 1 }, 'outside'],
    ['an empty range', { ...goal, end: goal.start }, 'outside'],
    ['half a place', { ...goal, start: 0.5 }, 'outside'],
    ['a space at its end', { ...goal, end: goal.end + 2 }, 'loose-span'],
    ['half a character', { ...refuses, end: text.indexOf('🏃') + 1 }, 'half-character'],
    ['a range across another', { ...refuses, start: target.start + 5, end: target.end }, 'nested'],
    ['what is marked already', { ...target }, 'twice'],
  ])('is refused for %s', (_, mark, code) => {
    const checked = checkLabel(text, { intent: 'plan', marks: [target, mark] });
    expect(!checked.ok && checked.problem.issues).toMatchObject([{ path: 'marks.1', code }]);
  });

  it('is refused for an intent nobody knows and for marks without end', () => {
    const many = Array.from({ length: 61 }, () => goal);
    const checked = checkLabel(text, { intent: 'sing', marks: many });
    expect(!checked.ok && checked.problem.issues.map(({ path }) => path)).toEqual(['intent', 'marks']);
  });
});

describe('a text to label', () => {
  it('stands on one line whatever some reader takes for the end of one, without markup of its own', () => {
    expect(onOneLine(' a\u2028b\u0085c\u001cd\te\r\n')).toBe('a b c d e');
    expect(asTextToLabel('run [fast] {now}\nplease')).toBe('run (fast) (now) please');
    expect(asTextToLabel(' \n ')).toBeNull();
    expect(asTextToLabel('x'.repeat(1_001))).toBeNull();
    expect(labelTextComplaint('run [fast]')).toBe('markup');
    expect(sameTextKey('Ｒun  5 km. ')).toBe(sameTextKey('run 5 km'));
  });
});

describe('identifiers', () => {
  it.each([
    ['Mail ann.lee@example.org or +86 138-0013-8000', 'Mail (e-mail) or (phone)'],
    ['call (0755) 8888-1234 or 020 7946 0958, 555-123-4567', 'call (phone) or (phone), (phone)'],
    ['我的电话13800138000，微信号：wx_lee99', '我的电话(phone)，微信号：(id)'],
    ['MRN: 4711-22, see https://me.example/x', 'MRN: (id), see (link)'],
    ['身份证 11010519491231002X', '身份证 (id)'],
    ['My name is Bo Miller and I run', 'My name is (name) and I run'],
    ['我叫王小明，想减肥', '我叫(name)，想减肥'],
    ['I, ann LEE, and Anna run', 'I, (name), and Anna run'],
    ['An easy walk for An', 'An easy walk for An'],
  ])('are taken out of "%s"', (said, left) => {
    expect(scrubIdentifiers(said, ['Ann Lee', 'annlee'])).toBe(left);
  });

  it('of a name in Chinese go, whole and without the family name', () => {
    expect(scrubIdentifiers('我是李小梅，小梅想跑步', ['李小梅'])).toBe('我是(name)，(name)想跑步');
  });

  it.each([
    'from 80 kg to 75 kg by 2027-06-12',
    '10000 steps, 130/85 mmHg, 5 x 400 m',
    '每周3次，每次45分钟，6-8周',
    'run 5 km in 27:30',
    'my heart rate was 120 125 130 yesterday',
  ])('are not seen in "%s"', (said) => {
    expect(scrubIdentifiers(said, ['Ann Lee'])).toBe(said);
  });

  it('are looked for once along a text, however long', () => {
    // Read again from each character, this would take minutes.
    const long = `${'a'.repeat(400_000)} ${'.'.repeat(400_000)}a`;
    expect(scrubIdentifiers(long, [])).toBe(long);
    expect(sameTextKey(long)).toBe(long);
  });

  it('go whatever letters a name is made of', () => {
    const letters = fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom(...'aÉßçяλ王小.*+()$') });
    fc.assert(
      fc.property(letters, (name) => {
        fc.pre(/^[\p{L}][^ ]*\p{L}$/u.test(name.normalize('NFC')));
        expect(scrubIdentifiers(`so ${name} runs`, [name])).not.toContain(name.normalize('NFC'));
      }),
    );
  });
});

function reading(changes: Partial<TrainingRequest>): TrainingRequest {
  const understoodBy = { model: 'test', version: '1' };
  return { ...emptyRequest({ text, language: 'en', understoodBy }), ...changes };
}
function said<T>(value: T, { start, end }: { start: number; end: number }, confidence = 1): Slot<T> {
  return { value, span: [start, end], confidence, origin: 'text' };
}
const question = { id: 'x', slot: 'goals', options: [], text: { en: 'What?', zh: '什么？' } };

describe('the doubt of readings', () => {
  const sure = reading({ dislikedActivities: [said('running', refuses)] });
  it('is none where all read the same and are sure, and all where nobody read', () => {
    expect(doubtOfReadings([sure, sure])).toBe(0);
    expect(doubtOfReadings([])).toBe(1);
  });

  it('comes of disagreement, of questions and of low confidence, each alone and more together', () => {
    const other = reading({ dislikedActivities: [said('swimming', refuses)] });
    const unsure = reading({ dislikedActivities: [said('running', refuses, 0.4)] });
    const asking = reading({ ...sure, questions: [question] });
    expect(doubtOfReadings([sure, other])).toBeCloseTo(0.5, 9);
    expect(doubtOfReadings([sure, unsure])).toBeCloseTo(0.6, 9);
    expect(doubtOfReadings([sure, asking])).toBeCloseTo(1 / 6, 9);
    expect(doubtOfReadings([asking, other])).toBeGreaterThan(0.5);
    const report = reading({ ...sure, intent: said('report', { start: 0, end: 4 }) });
    expect(doubtOfReadings([sure, report])).toBeCloseTo(0.5, 9);
  });
});

describe('a suggested label', () => {
  it('holds what fits together, the first reading first', () => {
    const floor = reading({ dislikedActivities: [said('running', refuses)] });
    const other = reading({
      intent: said('report', { start: 0, end: 4 }),
      dislikedActivities: [said('walking', refuses)],
      painfulJoints: [said('knee', at('knee'))],
      conditions: [said('knee-pain', at('knee hurts'), 0.59)],
      likedActivities: [said('cycling', { start: refuses.start - 3, end: refuses.end })],
    });
    expect(suggestedLabel(text, [floor, other])).toEqual({
      intent: 'report',
      marks: [refuses, { slot: 'joint', value: 'knee', ...at('knee') }],
    });
    expect(suggestedLabel(text, [])).toEqual({ intent: 'plan', marks: [] });
  });
});

describe('the most instructive texts', () => {
  const texts = [
    ['run a 5k in spring', 0.9],
    ['run a 5k in summer', 0.85],
    ['my knee hurts when I squat', 0.6],
    ['我想减肥五公斤', 0.7],
    ['我想减肥三公斤', 0.68],
  ].map(([words, doubt]) => ({ text: words as string, doubt: doubt as number }));

  it('are those the training pipeline chooses', () => {
    // What `most_instructive` of models/regimen_training/active.py answers for the same.
    expect(mostInstructive(texts, 5)).toEqual([0, 3, 2, 4, 1]);
  });

  it('are not those that resemble what was just seen', () => {
    expect(mostInstructive(texts, 1, ['run a 5k in spring'])).toEqual([3]);
    expect(mostInstructive(texts, 0)).toEqual([]);
    expect(mostInstructive([], 3)).toEqual([]);
  });
});
