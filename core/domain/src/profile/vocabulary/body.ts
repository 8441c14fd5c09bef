import type { Localised } from '../../shared/localised.js';
import { label } from './label.js';

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

/** Joints with the names people read. */
export const jointLabels: Readonly<Record<JointCode, Localised>> = {
  knee: label('Knee', '膝关节'),
  hip: label('Hip', '髋关节'),
  ankle: label('Ankle', '踝关节'),
  lumbar: label('Lower back', '腰部'),
  neck: label('Neck', '颈部'),
  shoulder: label('Shoulder', '肩关节'),
  elbow: label('Elbow', '肘关节'),
  wrist: label('Wrist', '腕关节'),
};

/** Groups of muscles with the names people read. */
export const muscleGroupLabels: Readonly<Record<MuscleGroup, Localised>> = {
  quadriceps: label('Front of the thigh', '大腿前侧'),
  hamstrings: label('Back of the thigh', '大腿后侧'),
  glutes: label('Buttocks and hips', '臀部'),
  calves: label('Lower leg', '小腿'),
  back: label('Back', '背部'),
  chest: label('Chest', '胸部'),
  shoulders: label('Shoulders', '肩部'),
  arms: label('Arms', '手臂'),
  core: label('Belly and trunk', '躯干'),
};
