import type { Profile, TrainingRequest } from '@regimen/domain';
import { emptyProfile, emptyRequest } from '@regimen/domain';

/** A woman of fifty with raised blood pressure, as her profile knows her. */
export const sampleProfile: Profile = {
  ...emptyProfile('Europe/London'),
  birthDate: '1976-05-01',
  sex: 'female',
  heightCm: 165,
  bodyMassKg: 80,
  conditions: [{ code: 'hypertension' }],
  screeningAnsweredOn: '2026-11-20',
  activeMinutesPerWeek: 30,
  restingSystolicMmHg: 145,
  restingDiastolicMmHg: 90,
};

/** What she asks for, understood. */
export const sampleRequest: TrainingRequest = {
  ...emptyRequest({
    text: 'I want to lose weight and like swimming.',
    language: 'en',
    understoodBy: { model: 'conformance', version: '1.0.0' },
  }),
  goals: [
    {
      kind: { value: 'lose-weight', span: [10, 21], confidence: 0.95, origin: 'text' },
      target: null,
      deadline: null,
    },
  ],
  likedActivities: [{ value: 'swimming', span: [31, 39], confidence: 0.95, origin: 'text' }],
};
