import { givenPrescription } from '../../screening/testing/given-prescription.js';
import { rubricPrescription } from './from-prescription.js';
import { scoreFitt } from './score-fitt.js';

const healthy = givenPrescription();

describe('rubricPrescription', () => {
  it('takes the least and the most a prescription allows', () => {
    expect(rubricPrescription(healthy, 'least')?.aerobic).toMatchObject({ daysPerWeek: 3, minutes: 50 });
    const most = rubricPrescription(healthy, 'most');
    expect(most?.aerobic?.daysPerWeek).toBe(7);
    expect(most?.aerobic?.minutes).toBeCloseTo(300 / 7);
    expect(most?.resistance?.daysPerWeek).toBe(3);
  });

  it('scores a sound prescription full at both ends, and one out of range not', () => {
    for (const week of ['least', 'most'] as const)
      expect(scoreFitt(rubricPrescription(healthy, week)!).total).toBe(6);
    const tooMuch = givenPrescription({}, { minutesPerWeek: { low: 150, high: 420 } });
    expect(scoreFitt(rubricPrescription(tooMuch, 'most')!).volume).toBe(0);
  });

  it('lets one scale steer effort', () => {
    const breath = givenPrescription({ population: 'copd' }, { breathlessness: { low: 4, high: 6 } });
    expect(rubricPrescription(breath, 'least')?.aerobic).toMatchObject({ effort: null, effortOfTen: [4, 6] });
    expect(rubricPrescription(healthy, 'least')?.aerobic).toMatchObject({
      effort: [12, 17],
      effortOfTen: null,
    });
  });

  it('says what the prescription holds, and no more', () => {
    expect([...rubricPrescription(healthy, 'least')!.says]).toEqual(['low-fall-risk']);
    const gentle = givenPrescription(
      { pain: { mostOfTen: 5, settlesWithinHours: 24 }, belowSymptoms: true },
      { activities: ['cycling', 'breathing'], heartRateNeedsTest: true },
    );
    expect([...rubricPrescription(gentle, 'least', true)!.says].sort()).toEqual([
      'below-symptom-threshold',
      'breathing-or-pacing',
      'low-impact',
      'pain-rule',
      'starts-inactive',
      'tested-on-medication',
    ]);
  });

  it('has no week for a population the rubric does not know', () => {
    expect(rubricPrescription(givenPrescription({ population: 'hiv' }), 'least')).toBeNull();
  });
});
