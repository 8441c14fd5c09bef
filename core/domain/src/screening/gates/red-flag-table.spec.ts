import { redFlagGate } from './red-flag.js';

describe('signs in words', () => {
  it.each([
    'angina',
    'sudden arm weakness',
    'unilateral leg weakness',
    'stroke signs',
    'suspected stroke',
    'thunderclap headache',
    'sudden vision loss',
    'seizure',
    'cyanosis',
    'unresponsive',
    'rhabdomyolysis',
  ])('are an emergency: %s', (sign) => expect(redFlagGate(sign)).toBe('stop-emergency'));

  it.each([
    'unilateral warm calf',
    'unilateral calf pain',
    'calf swelling',
    'unilateral leg swelling',
    'presyncope',
  ])('block: %s', (sign) => expect(redFlagGate(sign)).toBe('block'));

  it.each([
    'bilateral calf swelling',
    'soreness',
    'there are no symptoms',
    'none of the above',
    'without complaints but dizzy',
    'muscle soreness in the chest',
  ])('are for a clinician: %s', (sign) => expect(redFlagGate(sign)).toBe('clearance-required'));

  it.each([
    'none',
    'asymptomatic',
    'no symptom',
    'no symptoms',
    'without complaint',
    'no_complaints',
    'mild muscle soreness',
    'muscle stiffness after exercise',
    'muscle soreness from the session yesterday',
  ])('speak against nothing: %s', (sign) => expect(redFlagGate(sign)).toBe('allow'));
});
