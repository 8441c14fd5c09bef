/**
 * Closed vocabularies of the product. Packs, models and pages speak these codes, so that a rule, a catalogue
 * entry and a sentence understood from free text mean the same thing.
 */
export const conditionCodes = [
  'hypertension',
  'coronary-artery-disease',
  'myocardial-infarction',
  'heart-failure',
  'arrhythmia',
  'valvular-heart-disease',
  'stroke',
  'peripheral-artery-disease',
  'type-1-diabetes',
  'type-2-diabetes',
  'chronic-kidney-disease',
  'copd',
  'asthma',
  'obesity',
  'osteoporosis',
  'knee-osteoarthritis',
  'hip-osteoarthritis',
  'knee-pain',
  'low-back-pain',
  'shoulder-pain',
  'hip-pain',
  'ankle-injury',
  'neck-pain',
  'wrist-injury',
  'pregnancy',
  'cancer',
  'long-covid',
  'depression',
  'eating-disorder',
  'epilepsy',
  'parkinson-disease',
  'recent-surgery',
  'acute-infection',
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

export const medicationClasses = [
  'beta-blocker',
  'insulin',
  'sulfonylurea',
  'diuretic',
  'ace-inhibitor',
  'calcium-channel-blocker',
  'nitrate',
  'anticoagulant',
  'statin',
  'glp-1-agonist',
  'opioid',
  'corticosteroid',
  'bronchodilator',
] as const;
export type MedicationClass = (typeof medicationClasses)[number];

export const symptomCodes = [
  'chest-pain-exertion',
  'chest-pain-rest',
  'syncope',
  'dizziness',
  'dyspnoea-rest',
  'dyspnoea-mild-exertion',
  'orthopnoea',
  'ankle-oedema',
  'palpitations',
  'palpitations-with-dizziness',
  'claudication',
  'unusual-fatigue',
  'facial-droop-or-speech-loss',
  'unilateral-calf-swelling',
  'saddle-anaesthesia',
  'night-pain-with-weight-loss',
  'dark-urine-with-severe-soreness',
  'fever',
  'vaginal-bleeding',
  'post-exertional-malaise',
  'suicidal-thoughts',
] as const;
export type SymptomCode = (typeof symptomCodes)[number];

export const activityCodes = [
  'walking',
  'nordic-walking',
  'hiking',
  'running',
  'treadmill-walking',
  'treadmill-running',
  'cycling',
  'stationary-cycling',
  'recumbent-cycling',
  'hand-cycling',
  'swimming',
  'aqua-walking',
  'aqua-aerobics',
  'rowing',
  'elliptical',
  'stair-climbing',
  'dancing',
  'tai-chi',
  'baduanjin',
  'yoga',
  'pilates',
  'resistance-machines',
  'resistance-free-weights',
  'resistance-bands',
  'resistance-bodyweight',
  'circuit-training',
  'balance-training',
  'stretching',
  'mobility',
  'breathing',
  'rope-skipping',
  'badminton',
  'table-tennis',
  'tennis',
  'basketball',
  'football',
  'skiing',
  'boxing',
  'high-intensity-intervals',
] as const;
export type ActivityCode = (typeof activityCodes)[number];

export const jointCodes = ['knee', 'hip', 'ankle', 'lumbar', 'neck', 'shoulder', 'elbow', 'wrist'] as const;
export type JointCode = (typeof jointCodes)[number];

export const muscleGroups = [
  'quadriceps',
  'hamstrings',
  'glutes',
  'calves',
  'back',
  'chest',
  'shoulders',
  'arms',
  'core',
] as const;
export type MuscleGroup = (typeof muscleGroups)[number];

export const equipmentCodes = [
  'pool',
  'bicycle',
  'stationary-bike',
  'recumbent-bike',
  'arm-ergometer',
  'treadmill',
  'rower',
  'elliptical-trainer',
  'resistance-machines',
  'dumbbells',
  'barbell',
  'resistance-bands',
  'mat',
  'poles',
  'rope',
  'court',
  'snow',
] as const;
export type EquipmentCode = (typeof equipmentCodes)[number];

export const places = ['home', 'gym', 'outdoors', 'pool', 'clinic'] as const;
export type Place = (typeof places)[number];
