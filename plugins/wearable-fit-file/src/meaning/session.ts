import type { FitMessage } from '../format/fit-message.js';

/** Totals of one session; NaN where the file has none. Seconds, metres, kcal, bpm, watts, 0 to 10. */
export interface Session {
  start: number;
  elapsed: number;
  sport: number;
  subSport: number;
  timer: number;
  moving: number;
  distance: number;
  energy: number;
  ascent: number;
  descent: number;
  meanHeartRate: number;
  maxHeartRate: number;
  meanPower: number;
  exertion: number;
  poolLength: number;
}

/** A session of which nothing is known. */
export const noTotals: Session = {
  start: NaN,
  elapsed: NaN,
  sport: NaN,
  subSport: NaN,
  timer: NaN,
  moving: NaN,
  distance: NaN,
  energy: NaN,
  ascent: NaN,
  descent: NaN,
  meanHeartRate: NaN,
  maxHeartRate: NaN,
  meanPower: NaN,
  exertion: NaN,
  poolLength: NaN,
};

/** The end is start plus elapsed: a summary's own timestamp only says when it was written. */
export function readSession(message: FitMessage): Session {
  const timer = message.number(8) / 1000;
  const elapsed = message.number(7) / 1000;
  return {
    start: message.number(2),
    elapsed: Number.isNaN(elapsed) ? timer : elapsed,
    sport: message.number(5),
    subSport: message.number(6),
    timer,
    moving: message.number(59) / 1000,
    distance: message.number(9) / 100,
    energy: message.number(11),
    ascent: message.number(22),
    descent: message.number(23),
    meanHeartRate: message.number(16) || NaN,
    maxHeartRate: message.number(17) || NaN,
    meanPower: message.number(20),
    exertion: exertionOf(message.number(193)),
    poolLength: message.number(44) / 100,
  };
}

/** Ratings of 0 to 10 (Borg CR10) are written tenfold; nobody rates a session with nothing. */
function exertionOf(tenfold: number): number {
  return tenfold > 0 && tenfold <= 100 ? tenfold / 10 : NaN;
}
