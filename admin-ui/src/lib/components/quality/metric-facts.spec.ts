import { metricFacts } from './metric-facts.js';

const covered = (metric: string) => ({
  metric,
  unit: '/min',
  addsUp: false,
  firstDay: '2026-01-01',
  lastDay: '2026-01-02',
  days: 2,
  gaps: [],
});
const rule = (metric: string, count: number) => ({
  metric,
  unit: '/min',
  ruleId: `impossible-${metric}`,
  action: 'rejected',
  count,
  reason: 'Because.',
  undone: false,
  reversible: true,
});

describe('metricFacts', () => {
  it('brings values and rules of a metric together, the most touched first, and forgets neither', () => {
    const facts = metricFacts({
      dataCoverage: [covered('steps'), covered('heart-rate')],
      dataQuality: [rule('heart-rate', 2), rule('heart-rate', 3), rule('body-mass', 9)],
    });
    expect(facts.map(({ metric, touched, coverage }) => [metric, touched, coverage?.days ?? null])).toEqual([
      ['body-mass', 9, null],
      ['heart-rate', 5, 2],
      ['steps', 0, 2],
    ]);
  });
});
