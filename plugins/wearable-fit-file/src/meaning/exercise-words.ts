/** Words of the format for categories of strength exercises, by number from 0. */
const categories: readonly string[] = [
  'bench_press',
  'calf_raise',
  'cardio',
  'carry',
  'chop',
  'core',
  'crunch',
  'curl',
  'deadlift',
  'flye',
  'hip_raise',
  'hip_stability',
  'hip_swing',
  'hyperextension',
  'lateral_raise',
  'leg_curl',
  'leg_raise',
  'lunge',
  'olympic_lift',
  'plank',
  'plyo',
  'pull_up',
  'push_up',
  'row',
  'shoulder_press',
  'shoulder_stability',
  'shrug',
  'sit_up',
  'squat',
  'total_body',
  'triceps_extension',
  'warm_up',
  'run',
];
/** The device could not tell. */
const unknown = 65_534;

/** The word of an exercise category's number, else the number; null where the device could not tell. */
export function exerciseWord(category: number): string | null {
  if (Number.isNaN(category) || category === unknown) return null;
  return categories[category] ?? `category ${category}`;
}
