import type { GivenPrescription } from '@regimen/domain';
import { prescriptionView } from './prescription.view.js';

const given: GivenPrescription = {
  ruleId: 'prescription-hypertension',
  ruleVersion: 1,
  packId: 'p',
  citations: [{ source: 'Pescatello 2004', year: 2004 }],
  population: 'hypertension',
  benefits: { en: 'It lowers pressure.', zh: '有助于降压。' },
  aerobic: null,
  resistance: null,
  balanceDaysPerWeek: 0,
  flexibilityDaysPerWeek: null,
  pain: null,
  belowSymptoms: false,
  progression: null,
  considerations: [],
};

describe('a prescription as it is shown', () => {
  it('names conditions, rules and sources to whoever accompanies, and to nobody else', () => {
    const shown = prescriptionView([given], 'clinician');
    expect(shown).toMatchObject({
      populations: [{ en: 'High blood pressure' }],
      citations: [{ year: 2004 }],
    });
    expect(shown?.decidedBy.length).toBeGreaterThan(0);
    expect(prescriptionView([given], 'participant')).toMatchObject({
      populations: [],
      decidedBy: [],
      citations: [],
      benefits: [given.benefits],
    });
  });

  it('is nothing where no population applies', () => {
    expect(prescriptionView([], 'clinician')).toBeNull();
  });
});
