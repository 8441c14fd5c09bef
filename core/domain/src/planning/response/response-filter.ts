/** What is known of the level of an outcome and of the scale of a person's response: means and covariance. */
export interface ResponseState {
  level: number;
  scale: number;
  levelVariance: number;
  covariance: number;
  scaleVariance: number;
  outliers: number;
  /** Side on which the last measurement was far off; 0 where it was not. */
  farOffSide: -1 | 0 | 1;
}

/** Response of people in general: scale 1 with this standard deviation. */
export interface ScalePrior {
  sd: number;
  /** Standard deviation of a week's step of the level by other causes. */
  weeklyDrift: number;
}

/**
 * Time constant in which what was learnt fades back to the population, weeks: a year without anything new adds a third of
 * the population's spread (engineering choice).
 */
const forgettingWeeks = 520;
/** A value further off than this many standard deviations counts the less the further it is (Hampel 1974, JASA 69:383). */
const farOff = 2.5;
/** How well the level is known before it is measured, in standard deviations of one measurement. */
const vague = 10;

/** Nothing known but a first measurement of the level. */
export function firstState(value: number, variance: number, { sd }: ScalePrior): ResponseState {
  return {
    level: value,
    scale: 1,
    levelVariance: vague ** 2 * variance,
    covariance: 0,
    scaleVariance: sd ** 2,
    outliers: 0,
    farOffSide: 0,
  };
}

/**
 * A week passes in which the training is worth `effect` by the population's model: the level moves by scale × effect, and
 * what is known of the scale fades towards the population (Kalman 1960, with an Ornstein–Uhlenbeck scale).
 */
export function afterWeek(
  state: ResponseState,
  effect: number,
  { sd, weeklyDrift }: ScalePrior,
): ResponseState {
  const keep = Math.exp(-1 / forgettingWeeks);
  const { level, scale, levelVariance, covariance, scaleVariance } = state;
  return {
    ...state,
    level: level + scale * effect,
    scale: 1 + keep * (scale - 1),
    levelVariance: levelVariance + 2 * effect * covariance + effect ** 2 * scaleVariance + weeklyDrift ** 2,
    covariance: keep * (covariance + effect * scaleVariance),
    scaleVariance: keep ** 2 * scaleVariance + (1 - keep ** 2) * sd ** 2,
  };
}

/**
 * The level is measured; a value far off what was expected counts less, unless the one before was far off on the same side:
 * then the level jumped (a new drug, another scale), which says nothing of training. `null` only tells how exactness
 * would change.
 */
export function afterMeasurement(
  state: ResponseState,
  value: number | null,
  variance: number,
): ResponseState {
  const surprise = (value ?? state.level) - state.level;
  const deviations = Math.abs(surprise) / Math.sqrt(state.levelVariance + variance);
  if (deviations <= farOff) return { ...corrected(state, surprise, variance), farOffSide: 0 };
  const farOffSide = surprise < 0 ? -1 : 1;
  const outliers = state.outliers + 1;
  if (farOffSide === state.farOffSide) {
    const jumped = { ...state, levelVariance: state.levelVariance + surprise ** 2 };
    return { ...corrected(jumped, surprise, variance), outliers: state.outliers, farOffSide: 0 };
  }
  // So much more noise that the surprise is farOff² / deviations standard deviations.
  const noise = ((surprise * deviations) / farOff ** 2) ** 2 - state.levelVariance;
  return { ...corrected(state, surprise, noise), outliers, farOffSide };
}

function corrected(state: ResponseState, surprise: number, noise: number): ResponseState {
  const { level, scale, levelVariance, covariance, scaleVariance } = state;
  const total = levelVariance + noise;
  const [levelGain, scaleGain] = [levelVariance / total, covariance / total];
  return {
    ...state,
    level: level + levelGain * surprise,
    scale: scale + scaleGain * surprise,
    levelVariance: levelVariance * (1 - levelGain),
    covariance: covariance * (1 - levelGain),
    scaleVariance: scaleVariance - scaleGain * covariance,
  };
}
