import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from './read-cases.js';
import { bundledCasesFile, referenceSuite } from './reference-suite.js';
import { runCases } from './run-reference.js';

const header = 'id,topic,input,expected,source\n';
const bundled = readCases(readFileSync(bundledCasesFile(), 'utf8'));

describe('the worked cases', () => {
  it('are all read', () => {
    expect(bundled.faults).toEqual([]);
    expect(bundled.cases).toHaveLength(337);
  });

  it.each(bundled.cases)('$id', (reference) => {
    expect(runCases([reference])).toMatchObject({ faults: [], reasons: [], topics: [{ passed: 1 }] });
  });
});

describe('runCases', () => {
  const bodyMass = (expected: string) =>
    `x-1,bmi,"{""fn"":""bmi"",""massKg"":70,""heightCm"":175}","${expected.replaceAll('"', '""')}",none\n`;

  it('fails a case whose answer differs', () => {
    const { cases } = readCases(header + bodyMass('{"value":{"bmi":23.5},"tol":{"rel":0.01}}'));
    expect(runCases(cases).topics).toEqual([
      { topic: 'bmi', cases: 1, passed: 0, failed: ['x-1'], notCovered: 0, unreadable: 0 },
    ]);
  });

  it('counts a function nobody knows as not covered', () => {
    const { cases } = readCases(`${header}y,new,"{""fn"":""none""}","{""value"":1}",none\n`);
    expect(runCases(cases).topics).toMatchObject([{ cases: 1, passed: 0, failed: [], notCovered: 1 }]);
  });

  it('names the line of a row it cannot read, and runs the rest', () => {
    const rows = `a,bmi,no json,{},none\nb,short\n${bodyMass('{"value":{"bmi":22.857},"tol":{"abs":0.01}}')}`;
    const { cases, faults } = readCases(header + rows);
    expect(faults.map((fault) => fault.slice(0, 7)).toSorted()).toEqual(['Line 2:', 'Line 3:']);
    expect(runCases(cases).topics).toMatchObject([{ passed: 1 }]);
  });

  it('names the line of a row whose arguments do not fit', () => {
    const { cases } = readCases(`${header}c,bmi,"{""fn"":""bmi"",""massKg"":""x""}","{""value"":1}",none\n`);
    expect(runCases(cases)).toMatchObject({
      faults: ['Line 2: massKg must be a number.'],
      topics: [{ cases: 1, passed: 0, failed: [], notCovered: 0, unreadable: 1 }],
    });
  });
});

describe('the reference suite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-reference-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(text: string) {
    const file = join(folder, 'cases.csv');
    writeFileSync(file, text);
    const lines: string[] = [];
    const notes: string[] = [];
    const sinks = { out: (line: string) => lines.push(line), note: (line: string) => notes.push(line) };
    const exit = await referenceSuite(['--file', file], sinks);
    return { exit, lines: lines.map((line) => JSON.parse(line) as unknown), notes };
  }
  const row = (id: string, fn: string, value: number) =>
    `${id},units,"{""fn"":""${fn}"",""value"":10}","{""value"":${value}}",none\n`;

  it('prints one line a topic and passes when all that is covered passes', async () => {
    const { exit, lines } = await run(header + row('a', 'inToCm', 25.4) + row('b', 'later', 1));
    expect(exit).toBe(0);
    expect(lines).toEqual([
      {
        suite: 'reference',
        metric: 'units',
        value: 1,
        goal: 1,
        pass: true,
        cases: 2,
        passed: 1,
        failed: [],
        notCovered: 1,
        unreadable: 0,
      },
    ]);
  });

  it('fails when one case fails, and says which', async () => {
    const { exit, lines, notes } = await run(header + row('a', 'inToCm', 25.4) + row('b', 'inToCm', 26));
    expect(exit).toBe(1);
    expect(lines).toMatchObject([{ value: 0.5, pass: false, failed: ['b'] }]);
    expect(notes).toContain('b (line 3): 25.4 is not 26.');
  });

  it.each([
    ['nothing', ''],
    ['other columns', 'a,b\n1,2\n'],
    ['an open quote', `${header}"a`],
    ['only what nobody knows', header + row('a', 'later', 1)],
  ])('does not pass with %s', async (_, text) => {
    const { exit, notes } = await run(text);
    expect(exit).toBe(1);
    expect(notes.at(-1)).toMatch(/^No case of .*cases\.csv could be compared\.$/);
  });

  it('says that a file cannot be read', async () => {
    const notes: string[] = [];
    const missing = join(folder, 'none.csv');
    const sinks = { out: () => undefined, note: (line: string) => notes.push(line) };
    expect(await referenceSuite(['--file', missing], sinks)).toBe(2);
    expect(notes).toEqual([`The file ${missing} cannot be read.`]);
  });
});
