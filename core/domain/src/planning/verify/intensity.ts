import type { SessionTemplate } from '../session-template.js';

/** From the mildest to the hardest. */
const order = ['light', 'moderate', 'vigorous', 'near-max'];

/** Upper ends of the intensity bands: Borg 6–20, share of the heart-rate reserve (Garber 2011, MSSE 43:1334, table 2). */
const tops: Readonly<Record<SessionTemplate['band'], { effort: number; reserve: number }>> = {
  light: { effort: 11, reserve: 0.4 },
  moderate: { effort: 13, reserve: 0.6 },
  vigorous: { effort: 17, reserve: 0.9 },
  'near-max': { effort: 20, reserve: 1 },
};

/**
 * MET a session may have at most and still be called light or moderate: the upper end of the band (Garber 2011: 2.9 and
 * 5.9) and one MET for people whose usual pace is faster (engineering margin).
 */
const highestMet: Readonly<Partial<Record<SessionTemplate['band'], number>>> = { light: 4, moderate: 7 };

/** Whether one band is harder than the other. */
export function isHarder(band: string, than: string): boolean {
  return order.indexOf(band) > order.indexOf(than);
}

/** Highest effort and share of the reserve that still belong to a band. */
export function topOf(band: SessionTemplate['band']): { effort: number; reserve: number } {
  return tops[band];
}

/** Whether the energy cost gives away that a session is harder than the band it is sold as. */
export function understates(band: SessionTemplate['band'], met: number): boolean {
  return met > (highestMet[band] ?? Infinity);
}
