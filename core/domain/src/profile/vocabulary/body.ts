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
