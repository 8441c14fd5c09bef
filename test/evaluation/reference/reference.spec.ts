import { readFileSync } from 'node:fs';
import { readCases } from './read-cases.js';
import { bundledCasesFile } from './reference-suite.js';
import { runCases } from './run-reference.js';

const header = 'id,topic,input,expected,source\n';
const bundled = readCases(readFileSync(bundledCasesFile(), 'utf8'));

describe('the worked cases', () => {
  it('are all read', () => {
    expect(bundled.faults).toEqual([]);
    expect(bundled.cases).toHaveLength(337);
  });

  it.each(bundled.cases)('$id', (reference) => {
    expect(runCases([reference])).toMatchObject({ faults: [], reasons: [] });
  });
});

describe('runCases', () => {
  const bodyMass = (expected: string) =>
    `x-1,bmi,"{""fn"":""bmi"",""massKg"":70,""heightCm"":175}","${expected.replaceAll('"', '""')}",none\n`;

  it('fails a case whose answer differs', () => {
    const { cases } = readCases(header + bodyMass('{"value":{"bmi":23.5},"tol":{"rel":0.01}}'));
    expect(runCases(cases).topics).toEqual([
      { topic: 'bmi', cases: 1, passed: 0, failed: ['x-1'], notCovered: 0 },
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
    expect(runCases(cases).faults).toEqual(['Line 2: massKg must be a number.']);
  });
});
