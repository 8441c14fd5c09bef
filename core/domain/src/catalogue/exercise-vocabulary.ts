export const exerciseKinds = ['strength', 'mobility', 'balance', 'rehabilitation', 'breathing'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** What a movement is, by the joints that do the work. */
export const movementPatterns = [
  'squat',
  'hinge',
  'lunge',
  'step',
  'bridge',
  'knee-extension',
  'knee-flexion',
  'hip-flexion',
  'hip-extension',
  'hip-abduction',
  'hip-adduction',
  'hip-rotation',
  'ankle',
  'foot',
  'horizontal-push',
  'vertical-push',
  'horizontal-pull',
  'vertical-pull',
  'shoulder-raise',
  'shoulder-rotation',
  'shoulder-blade',
  'elbow-flexion',
  'elbow-extension',
  'forearm',
  'hand',
  'neck',
  'trunk-flexion',
  'trunk-extension',
  'trunk-rotation',
  'trunk-bracing',
  'trunk-side',
  'carry',
  'jump',
  'stance',
  'gait',
  'transfer',
  'reach',
  'gaze',
  'breathing',
  'pelvic-floor',
  'whole-body',
] as const;
export type MovementPattern = (typeof movementPatterns)[number];

/** What a rehabilitation exercise is for. */
export const rehabilitationRegions = [
  'shoulder',
  'elbow',
  'wrist-and-hand',
  'neck',
  'thoracic-spine',
  'lumbar-spine',
  'hip',
  'knee-replacement',
  'knee-ligament',
  'ankle-and-foot',
  'cardiac-phase-one',
  'lungs',
  'pelvic-floor',
  'vestibular',
  'stroke-arm',
  'parkinson',
  'bed-and-ward',
] as const;
export type RehabilitationRegion = (typeof rehabilitationRegions)[number];

/** How the body is held. */
export const bodyPositions = [
  'supine',
  'prone',
  'side-lying',
  'reclined',
  'seated',
  'quadruped',
  'kneeling',
  'half-kneeling',
  /** On hands and feet: planks, press-ups. */
  'front-support',
  /** On one hand or forearm and the feet. */
  'side-support',
  'hanging',
  'standing',
  /** Upright with a hand on something firm. */
  'standing-supported',
  'standing-on-one-leg',
  'walking',
] as const;
export type BodyPosition = (typeof bodyPositions)[number];
