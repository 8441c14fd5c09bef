/**
 * Exercises by their number in the phone's own store (Android, `ExerciseSessionType`), which is another one than apps see in
 * the client library. Words as in `activityByWords`; what is left out there has no code of ours.
 */
const exercises =
  'unknown badminton baseball basketball biking biking_stationary boot_camp boxing calisthenics cricket dancing exercise_class fencing football_american football_australian frisbee_disc golf guided_breathing gymnastics handball high_intensity_interval_training hiking ice_hockey ice_skating martial_arts paddling paragliding pilates racquetball rock_climbing roller_hockey rowing rugby running running_treadmill sailing scuba_diving skating skiing snowboarding snowshoeing soccer softball squash stair_climbing strength_training stretching surfing swimming_open_water swimming_pool table_tennis tennis volleyball walking water_polo weightlifting wheelchair yoga other_workout stair_climbing_machine elliptical rowing_machine'.split(
    ' ',
  );

/** Segments by their number there (`ExerciseSegmentType`). */
const segments =
  'unknown barbell_shoulder_press bench_sit_up biking biking_stationary dumbbell_curl_left_arm dumbbell_curl_right_arm dumbbell_front_raise dumbbell_lateral_raise dumbbell_triceps_extension_left_arm dumbbell_triceps_extension_right_arm dumbbell_triceps_extension_two_arm elliptical forward_twist pilates rowing_machine running running_treadmill stair_climbing stair_climbing_machine stretching swimming_open_water swimming_pool upper_twist walking wheelchair arm_curl back_extension ball_slam bench_press burpee crunch deadlift double_arm_triceps_extension dumbbell_row front_raise hip_thrust hula_hoop jumping_jack jump_rope kettlebell_swing lateral_raise lat_pull_down leg_curl leg_extension leg_press leg_raise lunge mountain_climber plank pull_up punch shoulder_press single_arm_triceps_extension sit_up squat swimming_freestyle swimming_backstroke swimming_breaststroke swimming_butterfly swimming_mixed swimming_other high_intensity_interval_training weightlifting other_workout yoga rest pause'.split(
    ' ',
  );

export function platformExercise(number: unknown): string {
  return exercises[Number(number)] ?? `exercise_type_${String(number)}`;
}

export function platformSegment(number: number): string {
  return segments[number] ?? `segment_type_${number}`;
}
