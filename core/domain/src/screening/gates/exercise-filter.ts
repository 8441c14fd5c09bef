import type { ExerciseTrait } from './exercise-words.js';
import { exerciseTraits } from './exercise-words.js';

/** From the mildest to the strictest. */
const decisions = ['include', 'modify', 'substitute-low-impact', 'exclude', 'clearance-required'] as const;
export type ExerciseDecision = (typeof decisions)[number];

/** What a condition does to exercises with any of these traits. */
interface FilterRule {
  conditions: RegExp;
  traits: readonly ExerciseTrait[];
  decision: ExerciseDecision;
}

const rules: readonly FilterRule[] = [
  // Giangregorio 2014, Too Fit to Fracture, Osteoporos Int 25:821.
  { conditions: /^osteoporosis$/, traits: ['spinal-load', 'impact', 'fall', 'contact'], decision: 'exclude' },
  // ACOG 2020, Committee Opinion 804.
  {
    conditions: /^(pregnancy|pregnant)$/,
    traits: ['contact', 'fall', 'diving', 'heat'],
    decision: 'exclude',
  },
  { conditions: /^(pregnancy|pregnant)$/, traits: ['supine', 'held-breath', 'heavy'], decision: 'modify' },
  // Bannuru 2019, OARSI, Osteoarthritis Cartilage 27:1578.
  { conditions: /^(oa|osteoarthritis)$/, traits: ['impact'], decision: 'substitute-low-impact' },
  // Colberg 2016, ADA, Diabetes Care 39:2065.
  {
    conditions: /^retinopathy$/,
    traits: ['vigorous', 'held-breath', 'heavy', 'impact', 'head-down', 'contact'],
    decision: 'exclude',
  },
  { conditions: /^neuropathy$/, traits: ['impact'], decision: 'substitute-low-impact' },
  // Williams 2007, AHA resistance exercise, Circulation 116:572.
  { conditions: /^hypertension$/, traits: ['held-breath', 'heavy'], decision: 'exclude' },
  // Sternal precautions of 8–12 weeks (Mytinger 2020, PMC7344739).
  { conditions: /^sternotomy$/, traits: ['upper-body', 'heavy', 'held-breath'], decision: 'exclude' },
  // Campbell 2019, MSSE 51:2375.
  {
    conditions: /^(metastasis|metastases|mets)$/,
    traits: ['impact', 'loaded', 'heavy', 'spinal-load', 'contact', 'fall'],
    decision: 'exclude',
  },
  // Donnelly 2009, ACSM position stand, MSSE 41:459.
  { conditions: /^(obesity|obese)$/, traits: ['impact'], decision: 'substitute-low-impact' },
];

/** Names of having no condition. */
const noCondition = new Set(['none', 'healthy']);

/** Words that say which, where, how bad or since when, and change nothing here. */
const qualifiers = new Set(
  (
    'and with mild moderate severe stable unstable controlled uncontrolled high low risk known ' +
    'vertebral fracture fractures spine spinal bone knee hip hand peripheral diabetic proliferative nonproliferative ' +
    'post recent after week weeks month months trimester first second third early late stage class 1 2 3 4'
  ).split(' '),
);
const amount = /^(wk|w|week|t)?\d+(wk|w|weeks|d|mo)?$/;

/**
 * Decision for an exercise in one or several conditions, both in snake case, by the strictest rule (sources beside the
 * rules). A word nobody knows, of exercise or condition, is for a clinician to judge: nothing unknown is included.
 */
export function exerciseFilter(exercise: string, condition: string): ExerciseDecision {
  const traits = exerciseTraits(exercise);
  const words = condition.split('_');
  const applying = rules.filter((rule) => words.some((word) => rule.conditions.test(word)));
  const isKnown =
    noCondition.has(condition) ||
    (applying.length > 0 &&
      words.every(
        (word) =>
          qualifiers.has(word) || amount.test(word) || applying.some((rule) => rule.conditions.test(word)),
      ));
  if (traits === null || !isKnown) return 'clearance-required';
  return applying
    .filter((rule) => rule.traits.some((trait) => traits.has(trait)))
    .reduce<ExerciseDecision>((worst, { decision }) => stricter(worst, decision), 'include');
}

function stricter(one: ExerciseDecision, other: ExerciseDecision): ExerciseDecision {
  return decisions.indexOf(one) >= decisions.indexOf(other) ? one : other;
}
