export type ReserveBand = 'veryLight' | 'light' | 'moderate' | 'vigorous' | 'nearMaximal';
export type MetBand = 'sedentary' | 'light' | 'moderate' | 'vigorous';

/** Lower bounds, % of heart-rate or uptake reserve (Garber 2011, ACSM position stand, MSSE 43:1334). */
const reserveBands: readonly (readonly [from: number, band: ReserveBand])[] = [
  [90, 'nearMaximal'],
  [60, 'vigorous'],
  [40, 'moderate'],
  [30, 'light'],
];

/** Band of a percentage of the heart-rate reserve; a bound belongs to the band above it (Garber 2011, MSSE 43:1334). */
export function reserveBand(percentOfReserve: number): ReserveBand {
  return reserveBands.find(([from]) => percentOfReserve >= from)?.[1] ?? 'veryLight';
}

/** Most that counts as sedentary, and where moderate and vigorous begin, MET (Garber 2011; Tremblay 2017, IJBNPA 14:75). */
const sedentaryMet = 1.5;
const moderateMet = 3;
const vigorousMet = 6;

/** Band of an energy cost in MET for adults (Garber 2011; Compendium of Physical Activities 2024). */
export function metBand(met: number): MetBand {
  if (met <= sedentaryMet) return 'sedentary';
  if (met < moderateMet) return 'light';
  return met < vigorousMet ? 'moderate' : 'vigorous';
}
