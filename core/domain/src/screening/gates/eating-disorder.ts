import { adultAgeYears, underweightBmi } from '../../nutrition/energy-restriction.js';

export type EatingDisorderDecision = 'no-flag' | 'refer' | 'block' | 'block-refer';

/** SCOFF answers that call for an assessment (Morgan 1999, BMJ 319:1467). */
const scoffFrom = 2;
/** EDE-Q global score above which a referral follows, by sex (Mountjoy 2023, IOC REDs CAT2, BJSM 57:1073). */
const edeqAbove = { female: 2.3, male: 1.68 } as const;
/** Missed menstrual cycles in a row (Mountjoy 2023, IOC REDs CAT2). */
const missedCyclesFrom = 3;
/** Severe thinness, kg/m²: moderate or worse (WHO 2000, Technical Report 894). */
const severeBmi = 17;

/** What is known; null where it is not. */
export interface EatingDisorderSigns {
  bmi: number | null;
  goalBmi: number | null;
  wantsWeightLoss: boolean;
  ageYears: number | null;
  scoff: number | null;
  edeqGlobal: number | null;
  sex: 'male' | 'female' | null;
  missedCycles: number | null;
  purging: boolean;
  compulsiveExercise: boolean;
}

/**
 * Gate of a weight-loss goal and of signs of an eating disorder (Mountjoy 2023; Morgan 1999). `block` shows no calorie
 * target, `refer` asks for a specialist: whoever shows a sign, or is under 18, and wants to lose weight gets both. Not a
 * diagnosis.
 */
export function eatingDisorderGate(signs: EatingDisorderSigns): EatingDisorderDecision {
  const underAge = signs.ageYears !== null && signs.ageYears < adultAgeYears;
  const refer = showsSign(signs) || (underAge && signs.wantsWeightLoss);
  if (signs.wantsWeightLoss && (refer || isThin(signs))) return refer ? 'block-refer' : 'block';
  return refer ? 'refer' : 'no-flag';
}

function showsSign(signs: EatingDisorderSigns): boolean {
  // Where the sex is unknown the lower limit protects.
  const edeqLimit = signs.sex === 'female' ? edeqAbove.female : edeqAbove.male;
  return (
    (signs.bmi !== null && signs.bmi < severeBmi) ||
    (signs.scoff !== null && signs.scoff >= scoffFrom) ||
    (signs.edeqGlobal !== null && signs.edeqGlobal > edeqLimit) ||
    (signs.missedCycles !== null && signs.missedCycles >= missedCyclesFrom) ||
    signs.purging ||
    signs.compulsiveExercise
  );
}

function isThin(signs: EatingDisorderSigns): boolean {
  return [signs.bmi, signs.goalBmi].some((bmi) => bmi !== null && bmi < underweightBmi);
}
