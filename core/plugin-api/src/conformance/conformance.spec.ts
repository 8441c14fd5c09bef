import type { SourceRecord } from '@regimen/domain';
import type { WearableSource } from '../extension-points/wearable-source.js';
import { checkEmissions, checkWearableSource } from './index.js';

const observation: SourceRecord = {
  kind: 'observation',
  observation: {
    metric: 'steps',
    value: 5,
    at: '2026-01-05T08:00:00.000Z',
    until: null,
    offsetMinutes: null,
    device: null,
    nativeId: null,
  },
};
const source: WearableSource = {
  id: 'example',
  delivery: ['file'],
  coverage: { metrics: ['steps'], activities: false, streams: [] },
  async *readFile() {
    yield observation;
  },
};
const samples = [{ name: 'a.txt', bytes: new Uint8Array(100) }];

describe('the conformance kit', () => {
  it('finds nothing wrong with an honest source', async () => {
    expect(checkWearableSource(source)).toEqual([]);
    expect(await checkEmissions(source, samples)).toEqual([]);
  });

  it.each([
    [{ delivery: ['file', 'notify-then-pull'] as const }, 'cannot pull'],
    [{ delivery: ['file', 'pull', 'push', 'notify-then-pull'] as const }, 'pushes beside'],
    [{ delivery: ['pull'] as const }, 'need each other'],
    [{ delivery: [] }, 'no delivery'],
  ])('refuses %j', (change, finding) => {
    expect(checkWearableSource({ ...source, ...change }).join()).toContain(finding);
  });

  it('finds undeclared and unseen metrics, unstable reading and foreign files', async () => {
    const coverage = { metrics: ['body-mass'] as const, activities: false, streams: [] };
    const findings = (await checkEmissions({ ...source, coverage }, samples)).join();
    expect(findings).toContain('undeclared steps');
    expect(findings).toContain('declares body-mass');
    let reads = 0;
    const unstable: WearableSource = {
      ...source,
      recognise: () => false,
      async *readFile() {
        for (reads += 1; reads > 1; reads = 0) yield observation;
      },
    };
    const others = (await checkEmissions(unstable, samples)).join();
    expect(others).toContain('two results');
    expect(others).toContain('does not recognise');
  });
});
