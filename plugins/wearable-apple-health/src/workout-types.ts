import type { ActivityCode } from '@regimen/domain';

/** Workout types without their prefix, where a code of ours means the same. */
export const workoutTypes: Readonly<Record<string, ActivityCode>> = {
  Walking: 'walking',
  Running: 'running',
  Hiking: 'hiking',
  Cycling: 'cycling',
  HandCycling: 'hand-cycling',
  Swimming: 'swimming',
  WaterFitness: 'aqua-aerobics',
  Rowing: 'rowing',
  Elliptical: 'elliptical',
  StairClimbing: 'stair-climbing',
  Stairs: 'stair-climbing',
  Dance: 'dancing',
  CardioDance: 'dancing',
  SocialDance: 'dancing',
  TaiChi: 'tai-chi',
  Yoga: 'yoga',
  Pilates: 'pilates',
  TraditionalStrengthTraining: 'resistance-free-weights',
  FunctionalStrengthTraining: 'resistance-bodyweight',
  CoreTraining: 'resistance-bodyweight',
  CrossTraining: 'circuit-training',
  Flexibility: 'stretching',
  MindAndBody: 'breathing',
  JumpRope: 'rope-skipping',
  Badminton: 'badminton',
  TableTennis: 'table-tennis',
  Tennis: 'tennis',
  Basketball: 'basketball',
  Soccer: 'football',
  DownhillSkiing: 'skiing',
  CrossCountrySkiing: 'skiing',
  Boxing: 'boxing',
  Kickboxing: 'boxing',
  HighIntensityIntervalTraining: 'high-intensity-intervals',
};

export function workoutTypeOf(activity: ActivityCode | 'other'): string {
  return Object.entries(workoutTypes).find(([, code]) => code === activity)?.[0] ?? 'Other';
}
