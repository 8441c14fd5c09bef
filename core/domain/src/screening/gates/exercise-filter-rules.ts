import type { ExerciseTrait } from './exercise-words.js';

/** From the mildest to the strictest. */
export const exerciseDecisions = [
  'include',
  'modify',
  'substitute-low-impact',
  'exclude',
  'clearance-required',
] as const;
export type ExerciseDecision = (typeof exerciseDecisions)[number];

/** What a condition does to exercises with certain traits. */
export interface FilterRule {
  /** Words of the condition, in one spelling and singular, that must all be there; "a|b" wants either. */
  condition: string;
  /** Words with which the rule does not hold. */
  unless?: string;
  /** Holds up to so many weeks, where the text names a time. */
  untilWeeks?: number;
  /** Holds from so many weeks on, where the text names a time. */
  fromWeeks?: number;
  limits: Partial<
    Record<Exclude<ExerciseDecision, 'include' | 'clearance-required'>, readonly ExerciseTrait[]>
  >;
}

/** Conditions, each with its source; those without limits are known to need none. Need clinician review. */
export const filterRules: readonly FilterRule[] = [
  // Giangregorio 2014, Too Fit to Fracture, Osteoporos Int 25:821.
  {
    condition: 'osteoporosis|osteoporotic',
    limits: { exclude: ['spinal-load', 'impact', 'fall', 'contact'], modify: ['heavy', 'unsteady'] },
  },
  {
    condition: 'osteoporosis|osteoporotic fracture',
    limits: { exclude: ['spinal-load', 'impact', 'fall', 'contact', 'heavy'] },
  },
  { condition: 'osteopenia', limits: { modify: ['spinal-load', 'fall', 'contact'] } },
  // ACOG 2020, Committee Opinion 804.
  {
    condition: 'pregnancy',
    limits: {
      exclude: ['contact', 'fall', 'diving', 'heat'],
      modify: ['held-breath', 'heavy', 'vigorous', 'unsteady'],
    },
  },
  { condition: 'pregnancy', unless: 'first', fromWeeks: 20, limits: { modify: ['supine'] } },
  // Bannuru 2019, OARSI, Osteoarthritis Cartilage 27:1578.
  { condition: 'osteoarthritis|arthritis|arthrosis', limits: { 'substitute-low-impact': ['impact'] } },
  {
    condition: 'knee|hip|ankle|foot pain|replacement|arthroplasty|injury',
    limits: { 'substitute-low-impact': ['impact'] },
  },
  // Colberg 2016, ADA, Diabetes Care 39:2065.
  {
    condition: 'retinopathy',
    unless: 'mild background',
    limits: { exclude: ['vigorous', 'held-breath', 'heavy', 'impact', 'head-down', 'contact', 'diving'] },
  },
  { condition: 'neuropathy', limits: { 'substitute-low-impact': ['impact'], modify: ['unsteady', 'fall'] } },
  { condition: 'diabetes', limits: {} },
  // Williams 2007, AHA resistance exercise, Circulation 116:572.
  { condition: 'hypertension', limits: { exclude: ['held-breath', 'heavy'] } },
  // Fletcher 2013, AHA exercise standards, Circulation 128:873.
  {
    condition: 'coronary|infarction|failure disease|infarction|heart',
    limits: { exclude: ['held-breath', 'diving'], modify: ['heavy', 'vigorous'] },
  },
  // Sternal precautions of 8–12 weeks (Mytinger 2020, PMC7344739).
  {
    condition: 'sternotomy',
    untilWeeks: 12,
    limits: { exclude: ['upper-body', 'heavy', 'held-breath', 'contact', 'fall'] },
  },
  // Pelliccia 2021, ESC sports cardiology, Eur Heart J 42:17.
  { condition: 'aneurysm', limits: { exclude: ['held-breath', 'heavy', 'contact', 'vigorous'] } },
  // Campbell 2019, MSSE 51:2375.
  {
    condition: 'metastasis|metastase|metastatic|met',
    limits: {
      exclude: ['impact', 'loaded', 'heavy', 'spinal-load', 'contact', 'fall'],
      modify: ['unsteady'],
    },
  },
  { condition: 'lymphoedema', limits: { modify: ['heavy', 'loaded', 'upper-body', 'heat'] } },
  // Donnelly 2009, ACSM position stand, MSSE 41:459.
  { condition: 'obesity|obese', limits: { 'substitute-low-impact': ['impact'] } },
  // World Health Organization 2023, guideline on chronic low back pain: any kind of exercise.
  { condition: 'back pain', limits: { modify: ['heavy', 'spinal-load'] } },
  // Billinger 2014, AHA stroke, Stroke 45:2532.
  {
    condition: 'stroke',
    limits: { exclude: ['fall'], modify: ['unsteady', 'impact', 'heavy', 'held-breath'] },
  },
  // Martin Ginis 2018, Spinal Cord 56:308.
  {
    condition: 'spinal cord injury',
    limits: {
      exclude: ['impact', 'fall', 'contact'],
      modify: ['on-feet', 'heat', 'held-breath', 'unsteady', 'heavy'],
    },
  },
  // Montero-Odasso 2022, World Falls Guidelines, Age Ageing 51:afac205.
  {
    condition: 'fall|frail|frailty',
    limits: { exclude: ['fall', 'contact'], modify: ['unsteady', 'impact'] },
  },
  // Lungs at depth (Jepson 2020, UK Diving Medical Committee).
  { condition: 'copd|asthma', limits: { exclude: ['diving'], modify: ['vigorous'] } },
  // World Physiotherapy 2021, briefing paper 9.
  {
    condition: 'pem|malaise|cfs',
    limits: { exclude: ['vigorous', 'impact', 'heavy'], modify: ['loaded', 'on-feet'] },
  },
  // Jonas 2021, European Glaucoma Society guidance on pressure in the eye.
  { condition: 'glaucoma', limits: { exclude: ['head-down', 'held-breath'] } },
];
