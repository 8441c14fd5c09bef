import type { Goal, Slot } from '@regimen/domain';
import { confidenceThreshold } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import { readActivities, readEquipment, readPlace, readWeekdays } from './activities.js';
import { readAge, readBloodPressure, readBodyMass } from './body.js';
import { readDeadlines } from './deadlines.js';
import { readExperience } from './experience.js';
import { readGoals } from './goals.js';
import { readHarms } from './harms.js';
import { readConditions, readMedications, readSymptoms } from './health.js';
import { conditionOfPain, readPainfulJoints } from './joints.js';
import { readMinutesPerSession, readWeeklyMinutes } from './minutes.js';
import { readSessionsPerWeek } from './sessions-per-week.js';
import { readTargets } from './targets.js';

/** All slots of a text, the unsure and the contradictory among them. */
export type SlotsRead = ReturnType<typeof readSlots>;

/** Runs every slot reader. Amounts come first: a number that is part of a target is no session length and no weight. */
export function readSlots(reading: Reading) {
  const targets = readTargets(reading);
  const bodyMass = readBodyMass(reading, targets.quantities);
  const weeklyMinutes = readWeeklyMinutes(reading, targets.quantities);
  const goals = readGoals(reading, targets.found, weeklyMinutes, readDeadlines(reading));
  const health = readHealth(reading);
  const massKg = bodyMass?.value ?? reading.profile.bodyMassKg;
  return {
    goals,
    ...health,
    bodyMass,
    bloodPressure: readBloodPressure(reading, targets.pressures),
    activities: readActivities(reading, racesOf(goals)),
    weekdays: readWeekdays(reading),
    sessionsPerWeek: readSessionsPerWeek(reading),
    minutesPerSession: readMinutesPerSession(reading, targets.quantities),
    place: readPlace(reading),
    equipment: readEquipment(reading),
    age: readAge(reading),
    experience: readExperience(reading),
    harms: readHarms(reading, goals, targets.found, health.symptoms, massKg),
  };
}

/** Where races aimed at stand in the text. */
function racesOf(goals: readonly Goal[]): (readonly [start: number, end: number])[] {
  return goals.flatMap(({ kind, target }) => {
    const raced = kind.value === 'run-event' || target?.value.distanceMetres !== undefined;
    return raced ? [kind.span, target?.span ?? null].filter((span) => span !== null) : [];
  });
}

function readHealth(reading: Reading) {
  const stated = readConditions(reading);
  const joints = readPainfulJoints(reading, stated.filter(isSure));
  const ofJoints = joints.flatMap((joint) => {
    const value = conditionOfPain(reading, joint);
    const known = stated.some((slot) => slot.span?.[0] === joint.span?.[0] || slot.value === value);
    return value === undefined || known ? [] : [{ ...joint, value }];
  });
  return {
    conditions: [...stated, ...ofJoints],
    medications: readMedications(reading),
    symptoms: readSymptoms(reading),
    joints,
  };
}

/** Whether a slot may be used without asking. */
export function isSure(slot: Slot<unknown>): boolean {
  return slot.confidence >= confidenceThreshold;
}
