/** What an equation was made for: lowest and highest value of an input, in the unit of its name. */
export type ValidRange = readonly [lowest: number, highest: number];

/**
 * Ranges the equations are valid for, by function and input (ACSM, Guidelines for exercise testing and prescription,
 * 10th ed. 2018, and the papers beside the functions). Outside them an equation still answers, but as a guess.
 */
export const validRanges = {
  walkingUptake: { speedMPerMin: [50, 100] },
  runningUptake: { speedMPerMin: [134, 400] },
  legCyclingUptake: { watts: [50, 200] },
  armCyclingUptake: { watts: [25, 125] },
  steppingUptake: { stepsPerMin: [12, 30], heightM: [0.04, 0.4] },
  oneMileWalkUptake: { ageYears: [30, 69] },
  heartRateRatioUptake: { ageYears: [21, 51] },
  /** Ages of the registry (Kaminsky 2015, FRIEND, Mayo Clin Proc 90:1515). */
  friendUptake: { ageYears: [20, 79] },
  maximumHeartRate: { ageYears: [18, 90] },
  oneRepetitionMaximum: { repetitions: [1, 10] },
  repetitionsInReserve: { effort: [6, 10] },
  raceIndex: { minutes: [3.5, 240] },
  predictedRaceTime: { distanceRatio: [0.25, 4] },
  criticalPower: { seconds: [120, 900] },
  mifflinStJeor: { ageYears: [19, 78] },
} as const satisfies Record<string, Record<string, ValidRange>>;

export type RangedEquation = keyof typeof validRanges;

/** Names of the inputs that lie outside what an equation is valid for; empty where the answer can be trusted. */
export function outsideValidRange(
  equation: RangedEquation,
  inputs: Readonly<Record<string, number>>,
): string[] {
  const ranges: Readonly<Record<string, ValidRange>> = validRanges[equation];
  return Object.entries(ranges).flatMap(([name, [lowest, highest]]) => {
    const value = inputs[name];
    return value === undefined || (value >= lowest && value <= highest) ? [] : [name];
  });
}
