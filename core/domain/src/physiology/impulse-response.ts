/** Two-component model: gains and time constants (days) of fitness (1) and fatigue (2) (Banister 1975; Morton 1990). */
export interface ImpulseResponse {
  k1: number;
  k2: number;
  tau1: number;
  tau2: number;
}

/** Effect on performance of one unit of load a number of days later (Fitz-Clarke 1991, J Appl Physiol 71:1151). */
export function impulseInfluence(model: ImpulseResponse, daysLater: number): number {
  return model.k1 * Math.exp(-daysLater / model.tau1) - model.k2 * Math.exp(-daysLater / model.tau2);
}

/** Performance on a day from the loads of the days before it; a load acts from the next day on (Morton 1990, JAP 69:1171). */
export function modelledPerformance(
  model: ImpulseResponse & { p0: number },
  dailyLoads: readonly number[],
  day: number,
): number {
  return dailyLoads
    .slice(0, day)
    .reduce((sum, load, index) => sum + load * impulseInfluence(model, day - index), model.p0);
}

/**
 * Days before an event from which on load harms (`harmful`), and at which it helps most (`best`) (Fitz-Clarke 1991).
 * `harmful` is 0 where load never harms; null unless fitness outlasts fatigue and both gains are positive.
 */
export function taperDays(model: ImpulseResponse): { harmful: number; best: number } | null {
  const { k1, k2, tau1, tau2 } = model;
  if (tau1 <= tau2 || tau2 <= 0 || k1 <= 0 || k2 <= 0) return null;
  const scale = (tau1 * tau2) / (tau1 - tau2);
  return {
    harmful: Math.max(0, scale * Math.log(k2 / k1)),
    best: Math.max(0, scale * Math.log((k2 * tau1) / (k1 * tau2))),
  };
}

/** The day before an event on which a load helps most, and what it adds on each of the days asked about (Fitz-Clarke 1991). */
export function bestImpulseDay(
  model: ImpulseResponse,
  daysBefore: readonly number[],
): { influence: number[]; best: number | null } {
  const influence = daysBefore.map((days) => impulseInfluence(model, days));
  return { influence, best: daysBefore[influence.indexOf(Math.max(...influence))] ?? null };
}
