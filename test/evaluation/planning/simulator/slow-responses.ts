import type { DoneSession } from './done-session.js';
import { doneWeeks } from './done-session.js';
import type { TrueBody } from './true-body.js';

const referenceMinutes = 150;
/** More minutes pay less beyond the habit that trials ask for (engineering choice). */
const pressureMinutes = 100;
/** Weeks in which pressure follows a habit, and in which glycated haemoglobin does (life of red cells), engineering choices. */
const pressureWeeks = 3;
const glucoseWeeks = 5;
/** Sessions a week at which more pay less: frequency matters little at equal volume (Ralston 2018, Sports Med Open 4:36). */
const strengthSessions = 1.2;
/** Strength comes fast at first (engineering choice): weeks of training after which two thirds of all is gained. */
const strengthWeeks = 18;
const strengthReferenceWeeks = 12;
/** Energy of body tissue, and what each kilogram lost takes off a day's expenditure (Hall 2011, Lancet 378:826). */
const kcalPerKilogram = 7700;
const kcalPerDayAndKilogram = 24;

/** Change of systolic pressure, mmHg, at the end of the last of `weeks` weeks. */
export function pressureChange(body: TrueBody, done: readonly DoneSession[], weeks: number): number {
  return body.pressureChange * habit(done, weeks, pressureWeeks);
}

/** Change of diastolic pressure, mmHg. */
export function diastolicChange(body: TrueBody, done: readonly DoneSession[], weeks: number): number {
  return body.diastolicChange * habit(done, weeks, pressureWeeks);
}

/** Change of HbA1c, per cent points. */
export function glucoseChange(body: TrueBody, done: readonly DoneSession[], weeks: number): number {
  return body.glucoseChange * habit(done, weeks, glucoseWeeks);
}

/** How far a habit is formed: 1 for many weeks of 150 minutes. */
function habit(done: readonly DoneSession[], weeks: number, constant: number): number {
  const formed = doneWeeks(done, weeks).reduce((value, { aerobicMinutes }) => {
    const full = share(aerobicMinutes, referenceMinutes, pressureMinutes);
    return value + (full - value) * (1 - Math.exp(-1 / constant));
  }, 0);
  return formed;
}

/** Change of strength, per cent of one-repetition maximum. */
export function strengthChange(body: TrueBody, done: readonly DoneSession[], weeks: number): number {
  const stimulus = doneWeeks(done, weeks).reduce(
    (sum, week) => sum + share(week.strengthSessions, 2, strengthSessions),
    0,
  );
  return body.strengthGain * share(stimulus, strengthReferenceWeeks, strengthWeeks);
}

/** Change of body mass, kg, negative for loss: energy balance with compensation and adaptation. */
export function massChange(
  body: TrueBody,
  done: readonly DoneSession[],
  weeks: number,
  dietaryDeficitKcalPerDay: number,
): number {
  const spent = new Float64Array(7 * weeks);
  for (const { day, met, minutes } of done) {
    if (day >= 0 && day < spent.length) spent[day]! += (Math.max(0, met - 1) * body.massKg * minutes) / 60;
  }
  return spent.reduce((change, kcal) => {
    const deficit = kcal * (1 - body.compensation) + dietaryDeficitKcalPerDay * body.dietKept;
    return change - (deficit + kcalPerDayAndKilogram * change) / kcalPerKilogram;
  }, 0);
}

/** 1 − e^(−amount/constant) as a share of what it is at the reference amount. */
function share(amount: number, reference: number, constant: number): number {
  return (1 - Math.exp(-amount / constant)) / (1 - Math.exp(-reference / constant));
}
