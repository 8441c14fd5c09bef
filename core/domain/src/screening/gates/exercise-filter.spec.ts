import fc from 'fast-check';
import { exerciseFilter } from './exercise-filter.js';

describe('an exercise in a condition', () => {
  it.each([
    ['sit_to_stand', 'osteoporosis_high_risk', 'include'],
    ['loaded_spinal_flexion', 'osteoporosis_vertebral_fracture', 'exclude'],
    ['running', 'osteoporosis', 'exclude'],
    ['supine_after_wk20', 'pregnancy', 'modify'],
    ['contact_sport', 'pregnancy', 'exclude'],
    ['hot_yoga', 'pregnancy_second_trimester', 'exclude'],
    ['yoga', 'pregnancy', 'include'],
    ['running', 'knee_oa_severe', 'substitute-low-impact'],
    ['cycling', 'knee_oa_severe', 'include'],
    ['heavy_squat', 'proliferative_retinopathy', 'exclude'],
    ['brisk_walking', 'proliferative_retinopathy', 'include'],
    ['jogging', 'peripheral_neuropathy', 'substitute-low-impact'],
    ['valsalva', 'uncontrolled_hypertension', 'exclude'],
    ['push_up', 'sternotomy_6wk', 'exclude'],
    ['rowing', 'sternotomy_6wk', 'exclude'],
    ['plank', 'sternotomy_6wk', 'exclude'],
    ['walking', 'sternotomy_6wk', 'include'],
    ['deadlift', 'bone_metastases', 'exclude'],
    ['jumping_jacks', 'severe_obesity', 'substitute-low-impact'],
    ['swimming', 'none', 'include'],
  ])('%s, %s: %s', (exercise, condition, decision) => {
    expect(exerciseFilter(exercise, condition)).toBe(decision);
  });

  it('takes the strictest rule of several conditions', () => {
    expect(exerciseFilter('running', 'knee_oa')).toBe('substitute-low-impact');
    expect(exerciseFilter('running', 'knee_oa_and_osteoporosis')).toBe('exclude');
  });

  it.each([
    ['zorbing', 'none'],
    ['running_with_scissors', 'obesity'],
    ['walking', 'marfan_syndrome'],
    ['walking', 'pregnancy_preeclampsia'],
    ['walking', 'vertebral_fracture'],
    ['walking', 'late_stage'],
    ['', 'pregnancy'],
    ['walking', ''],
    ['constructor', 'none'],
    ['Walking', 'none'],
  ])('leaves "%s" in "%s", which it does not know, to a clinician', (exercise, condition) => {
    expect(exerciseFilter(exercise, condition)).toBe('clearance-required');
  });

  it('includes no word it was not taught', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (noise) => {
        expect(exerciseFilter(`walking_${noise}q`, 'none')).toBe('clearance-required');
        expect(exerciseFilter('walking', `pregnancy_${noise}q`)).toBe('clearance-required');
      }),
    );
  });
});
