import { deviationToSigma, medianOf } from './median-absolute-deviation.js';

/** Neighbours on each side, and scaled deviations from the median beyond which a value is an outlier (Hampel 1974). */
export interface HampelOptions {
  halfWidth: number;
  sigmas: number;
  /** A smaller distance from the median is never an outlier. */
  smallestJump: number;
  /** The same where the window is flat (deviation 0) and the filter alone would call any change an outlier. */
  smallestJumpWhenFlat?: number;
}

/**
 * Whether a value stands out of its window, which is cut at the ends (Hampel 1974, JASA 69:383). Values that are NaN
 * do not count; a window that holds no more than `halfWidth` values decides nothing.
 */
export function isHampelOutlier(values: ArrayLike<number>, index: number, options: HampelOptions): boolean {
  if (isNearAll(values, index, options)) return false;
  const window = windowOf(values, index, options.halfWidth);
  if (window.length <= options.halfWidth) return false;
  const median = medianOf(window);
  const distance = Math.abs(values[index]! - median);
  const scaled = deviationToSigma * medianOf(window.map((value) => Math.abs(value - median)));
  const flatJump =
    scaled === 0 ? (options.smallestJumpWhenFlat ?? options.smallestJump) : options.smallestJump;
  return distance >= flatJump && distance > options.sigmas * scaled;
}

/**
 * Whether no value of the window is a jump away: then the median is none either, and nothing needs sorting. Nearly all
 * values of a real series end here, several times as fast.
 */
function isNearAll(values: ArrayLike<number>, index: number, options: HampelOptions): boolean {
  const { halfWidth, smallestJump, smallestJumpWhenFlat = smallestJump } = options;
  const jump = Math.min(smallestJump, smallestJumpWhenFlat);
  const last = Math.min(values.length - 1, index + halfWidth);
  for (let at = Math.max(0, index - halfWidth); at <= last; at += 1) {
    if (Math.abs(values[at]! - values[index]!) >= jump) return false;
  }
  return true;
}

/** Replaces outliers by the median of their window, and names them (Hampel 1974). */
export function hampelFilter(
  values: readonly number[],
  options: HampelOptions,
): { values: number[]; outliers: number[] } {
  const outliers = values.flatMap((_, index) => (isHampelOutlier(values, index, options) ? [index] : []));
  const filtered = [...values];
  for (const index of outliers) filtered[index] = medianOf(windowOf(values, index, options.halfWidth));
  return { values: filtered, outliers };
}

function windowOf(values: ArrayLike<number>, index: number, halfWidth: number): number[] {
  const window: number[] = [];
  const last = Math.min(values.length - 1, index + halfWidth);
  for (let at = Math.max(0, index - halfWidth); at <= last; at += 1) {
    if (!Number.isNaN(values[at])) window.push(values[at]!);
  }
  return window;
}
