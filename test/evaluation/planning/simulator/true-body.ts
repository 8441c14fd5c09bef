import type { Chance } from '../../people/chance.js';

/** How one made-up body answers to training: the truth that no planner sees. */
export interface TrueBody {
  massKg: number;
  /** ml/kg/min that twelve weeks of 150 moderate minutes bring. */
  fitnessGain: number;
  /** Time constants of fitness, of fatigue, and of how fatigue answers to earlier load, days. */
  days: { fitness: number; fatigue: number; sensitivity: number };
  /** Fatigue as a share of fitness after those twelve weeks. */
  fatigueShare: number;
  /** Per cent of one-repetition maximum that twelve weeks of two strength sessions bring. */
  strengthGain: number;
  /** How much of a gain in fitness shows in races; technique and pacing differ. */
  raceShare: number;
  /** mmHg, systolic and diastolic, and per cent points of HbA1c that a habit of 150 minutes brings. */
  pressureChange: number;
  diastolicChange: number;
  glucoseChange: number;
  /** Share of the energy spent that the body saves or eats elsewhere. */
  compensation: number;
  /** Share of the dietary deficit that is kept. */
  dietKept: number;
}

/** What anybody can know of a body. */
export interface KnownBody {
  massKg: number;
  hypertensive: boolean;
}

/** The body in the middle of the spread that bodies are drawn from. */
export function averageBody(known: KnownBody): TrueBody {
  return drawBody({ about: (mean) => mean }, known);
}

/**
 * A body drawn from the published spread (means and spreads as collected in the science notes; where only a mean is
 * published, the spread is an engineering choice). Needs clinician review.
 *
 * - fitness +3 ml/kg/min in 12 weeks, between-person SD 2–3 (Bouchard 1999, J Appl Physiol 87:1003)
 * - time constants 42 and 9 days, spread 8 and 3; fatigue that depends on the load before (Busso 2003, MSSE 35:1188)
 * - strength +20–30 % in 12 weeks (ACSM 2026), SD 10
 * - races show the gain in fitness, SD a fifth of it
 * - pressure −8/−5 mmHg in hypertension and −3.5/−2.5 in others (Cornelissen 2013, J Am Heart Assoc 2:e004473), SD 5/3 and
 *   3/2
 * - HbA1c −0.67 (Umpierre 2011, JAMA 305:1790), SD 0.4
 * - 28 % of the energy spent is compensated (Careau 2021, Curr Biol 31:4659), SD 15
 */
export function drawBody(chance: Pick<Chance, 'about'>, known: KnownBody): TrueBody {
  const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value));
  return {
    massKg: known.massKg,
    fitnessGain: chance.about(3, 2.4),
    days: {
      fitness: within(20, 70, chance.about(42, 8)),
      fatigue: within(3, 18, chance.about(9, 3)),
      sensitivity: within(2, 15, chance.about(6, 2)),
    },
    fatigueShare: within(0.02, 0.4, chance.about(0.15, 0.06)),
    strengthGain: chance.about(25, 10),
    pressureChange: known.hypertensive ? chance.about(-8, 5) : chance.about(-3.5, 3),
    diastolicChange: known.hypertensive ? chance.about(-5, 3) : chance.about(-2.5, 2),
    raceShare: chance.about(1, 0.2),
    glucoseChange: chance.about(-0.67, 0.4),
    compensation: within(-0.2, 0.8, chance.about(0.28, 0.15)),
    dietKept: within(0, 1.2, chance.about(0.7, 0.2)),
  };
}
