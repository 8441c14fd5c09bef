export type ExerciseDecision = 'include' | 'modify' | 'substitute-low-impact' | 'exclude';

/** What is known of an exercise in a condition; both in snake case. */
interface FilterRule {
  conditions: RegExp;
  exercises: RegExp;
  decision: ExerciseDecision;
}

const impact = /^(running|jogging|jump\w*|plyometric\w*|high_impact\w*|skipping|burpees?)$/;

const rules: readonly FilterRule[] = [
  // Giangregorio 2014, Too Fit to Fracture, Osteoporos Int 25:821.
  {
    conditions: /^osteoporosis/,
    exercises: /spinal_(flexion|twist|rotation)|^sit_?ups?$|^crunch(es)?$|toe_touch|twist/,
    decision: 'exclude',
  },
  { conditions: /^osteoporosis/, exercises: /high_impact|jump|plyometric/, decision: 'exclude' },
  // ACOG 2020, Committee Opinion 804.
  {
    conditions: /^pregnancy/,
    exercises: /contact|scuba|hot_yoga|hot_pilates|sky_?diving|fall_risk|horse|skiing|climbing/,
    decision: 'exclude',
  },
  { conditions: /^pregnancy/, exercises: /supine|valsalva|heavy/, decision: 'modify' },
  // Bannuru 2019, OARSI, Osteoarthritis Cartilage 27:1578.
  { conditions: /^(knee|hip)_oa/, exercises: impact, decision: 'substitute-low-impact' },
  // Colberg 2016, ADA, Diabetes Care 39:2065.
  {
    conditions: /retinopathy/,
    exercises: /vigorous|valsalva|heavy|jump|high_impact|head_down|jarring/,
    decision: 'exclude',
  },
  { conditions: /neuropathy/, exercises: impact, decision: 'substitute-low-impact' },
  // Williams 2007, AHA resistance exercise, Circulation 116:572.
  {
    conditions: /^(uncontrolled_)?hypertension/,
    exercises: /valsalva|heavy|isometric_max/,
    decision: 'exclude',
  },
  // Sternal precautions of 8–12 weeks (Mytinger 2020, PMC7344739).
  {
    conditions: /sternotomy/,
    exercises: /upper_body_heavy|heavy_upper|bench_press|push_?up|overhead/,
    decision: 'exclude',
  },
  // Campbell 2019, MSSE 51:2375.
  { conditions: /bone_met/, exercises: /high_impact|jump|loaded|heavy|spinal/, decision: 'exclude' },
  // Donnelly 2009, ACSM position stand, MSSE 41:459.
  { conditions: /^(severe_)?obesity/, exercises: impact, decision: 'substitute-low-impact' },
];

/** Decision for an exercise in a condition, by the first rule that knows both (sources beside the rules); else included. */
export function exerciseFilter(exercise: string, condition: string): ExerciseDecision {
  const rule = rules.find((each) => each.conditions.test(condition) && each.exercises.test(exercise));
  return rule?.decision ?? 'include';
}
