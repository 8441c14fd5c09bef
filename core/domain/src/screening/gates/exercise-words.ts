/** What about an exercise a condition may forbid. */
export type ExerciseTrait =
  | 'impact'
  | 'spinal-load'
  | 'loaded'
  | 'heavy'
  | 'held-breath'
  | 'vigorous'
  | 'supine'
  | 'head-down'
  | 'upper-body'
  | 'fall'
  | 'contact'
  | 'diving'
  | 'heat';

/** Phrases by what they say of an exercise; a phrase may stand in several lists. Words are joined by underscores. */
const phrases: Readonly<Record<ExerciseTrait | 'harmless', string>> = {
  impact:
    'running|run|jogging|jog|sprint|sprints|sprinting|jump|jumps|jumping|jump_rope|rope_skipping|skipping|hopping|' +
    'bounding|plyometric|plyometrics|box_jump|box_jumps|burpee|burpees|high_impact|jarring|jumping_jacks|' +
    'basketball|football|soccer|rugby|tennis|badminton|trail_running|treadmill_running',
  'spinal-load':
    'spinal|spine|flexion|twist|twists|twisting|rotation|sit_up|sit_ups|situp|situps|crunch|crunches|toe_touch|' +
    'toe_touches|russian_twist|russian_twists|good_morning|good_mornings',
  loaded:
    'loaded|weighted|barbell|kettlebell|deadlift|deadlifts|squat|squats|front_squat|back_squat|bench_press|' +
    'overhead_press|lunge|lunges|leg_press',
  heavy: 'heavy|maximal|max|1rm|powerlifting|olympic_lift|olympic_lifting',
  'held-breath': 'valsalva|breath_hold|breath_holding|isometric_max|straining',
  vigorous:
    'vigorous|hiit|high_intensity|intervals|sprint|sprints|sprinting|near_max|maximal|burpee|burpees|' +
    'basketball|football|soccer|rugby|boxing',
  supine: 'supine|lying_on_back|bench_press|sit_up|sit_ups|situp|situps|crunch|crunches',
  'head-down': 'head_down|inversion|inverted|headstand|handstand|downward_dog|toe_touch|toe_touches',
  'upper-body':
    'upper_body|overhead|overhead_press|bench_press|push_up|push_ups|pushup|pushups|pull_up|pull_ups|pullup|pullups|' +
    'dip|dips|handstand|rowing|plank|hand_cycling|swimming|swim',
  fall:
    'fall_risk|horse|horse_riding|horseback_riding|skiing|snowboarding|climbing|rock_climbing|gymnastics|skating|' +
    'skateboarding|mountain_biking|sky_diving|skydiving|trampoline|trail_running',
  contact:
    'contact|contact_sport|contact_sports|boxing|rugby|basketball|football|soccer|hockey|judo|wrestling|martial_arts',
  diving: 'scuba|scuba_diving|diving|sky_diving|skydiving',
  heat: 'hot|hot_yoga|hot_pilates|sauna',
  harmless:
    'walking|walk|brisk|slow|easy|gentle|light|moderate|low|low_impact|low_intensity|swimming|swim|aqua|water|pool|aerobics|' +
    'cycling|stationary|recumbent|bike|bicycle|ergometer|hand_cycling|elliptical|rowing|treadmill|treadmill_walking|' +
    'nordic_walking|stepping|step_up|step_ups|sit_to_stand|chair|seated|standing|wall|band|bands|resistance|training|' +
    'exercise|exercises|strength|balance|tandem|stance|single_leg|stretch|stretching|mobility|flexibility|yoga|pilates|' +
    'tai_chi|baduanjin|breathing|relaxation|heel_raise|heel_raises|calf_raise|calf_raises|bridge|plank|leg|knee|hip|' +
    'hamstring|quadriceps|extension|isometric|handgrip|wall_push_up|bird_dog|machine|machines|bodyweight|dance|' +
    'dancing|table_tennis|after|wk\\d+|week|weeks|\\d+|and|with|sport|sports|pelvic_floor|pelvic_tilt|pelvic_tilts',
};

const traitNames = Object.keys(phrases) as (ExerciseTrait | 'harmless')[];
const matchers = traitNames.map((trait) => ({ trait, pattern: new RegExp(`^(?:${phrases[trait]})$`) }));
const longestPhraseWords = 3;

/**
 * Traits of an exercise in snake case, read phrase by phrase, the longest first; null when a word of its name is
 * unknown: then nobody can say what it loads.
 */
export function exerciseTraits(exercise: string): ReadonlySet<ExerciseTrait> | null {
  const words = exercise.split('_');
  const traits = new Set<ExerciseTrait>();
  for (let at = 0; at < words.length;) {
    const read = phraseAt(words, at);
    if (read === null) return null;
    read.traits.forEach((trait) => trait !== 'harmless' && traits.add(trait));
    at += read.length;
  }
  return traits;
}

function phraseAt(
  words: readonly string[],
  at: number,
): { length: number; traits: readonly (ExerciseTrait | 'harmless')[] } | null {
  for (let length = Math.min(longestPhraseWords, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join('_');
    const traits = matchers.filter(({ pattern }) => pattern.test(phrase)).map(({ trait }) => trait);
    if (traits.length > 0) return { length, traits };
  }
  return null;
}
