import { addDays, emptyProfile } from '@regimen/domain';
import type { Profile, SimulatedPerson } from '@regimen/domain';
import type { Role } from '../../platform/access/actor.js';

/** One account of the demo workspace; participants bring a profile, a made-up body of data, and a wish. */
export interface DemoPerson {
  accountName: string;
  displayName: string;
  roles: readonly Role[];
  participant?: { profile: Profile; data: SimulatedPerson; request: string };
}

const timeZone = 'Europe/Berlin';
const offsetMinutes = 60;
const days = 84;

/** The people of the demo, with data up to `today`: a cardiac-rehabilitation participant and a healthy beginner. */
export function demoPeople(today: string): DemoPerson[] {
  return [
    { accountName: 'admin', displayName: 'Alex Admin', roles: ['administrator'] },
    { accountName: 'clinician', displayName: 'Dr. Chen Li', roles: ['clinician'] },
    {
      accountName: 'karl',
      displayName: 'Karl Berger',
      roles: ['participant'],
      participant: {
        profile: karl(today),
        data: karlsData(today),
        request:
          'I want to get fitter after my heart attack and lower my blood pressure. Walking is fine, no running please. Three or four times a week.',
      },
    },
    {
      accountName: 'mei',
      displayName: '王美 Mei Wang',
      roles: ['participant'],
      participant: {
        profile: mei(today),
        data: meisData(today),
        request: '我想减脂，每周四次，喜欢骑车和游泳，每次45分钟，不要跑步。',
      },
    },
  ];
}

function karl(today: string): Profile {
  return {
    ...emptyProfile(timeZone),
    birthDate: '1964-03-11',
    sex: 'male',
    heightCm: 178,
    bodyMassKg: 86,
    conditions: [
      { code: 'coronary-artery-disease', confirmed: true },
      { code: 'myocardial-infarction', since: addDays(today, -60), confirmed: true },
      { code: 'hypertension', confirmed: true },
    ],
    medications: ['beta-blocker', 'statin', 'ace-inhibitor'],
    screeningAnsweredOn: today,
    activeMinutesPerWeek: 80,
    restingSystolicMmHg: 136,
    restingDiastolicMmHg: 84,
    restingHeartRateBpm: 60,
    availableDays: [
      { weekday: 1, minutes: 45 },
      { weekday: 2, minutes: 45 },
      { weekday: 4, minutes: 45 },
      { weekday: 6, minutes: 60 },
    ],
    places: ['home', 'outdoors', 'clinic'],
    likedActivities: ['walking'],
  };
}

function karlsData(today: string): SimulatedPerson {
  return {
    seed: 11,
    until: addDays(today, -1),
    days,
    offsetMinutes,
    restingHeartRateBpm: 60,
    systolicMmHg: 134,
    diastolicMmHg: 83,
    bodyMassKg: 87,
    bodyMassTrendKg: -1,
    stepsPerDay: 5200,
    training: {
      activity: 'walking',
      weekdays: [2, 6],
      minutes: 35,
      meanHeartRateBpm: 92,
      speedMetresPerSecond: 1.3,
      metabolicEquivalents: 3.5,
    },
  };
}

function mei(today: string): Profile {
  return {
    ...emptyProfile(timeZone),
    birthDate: '1991-07-23',
    sex: 'female',
    heightCm: 164,
    bodyMassKg: 68,
    screeningAnsweredOn: today,
    activeMinutesPerWeek: 60,
    restingSystolicMmHg: 118,
    restingDiastolicMmHg: 76,
    restingHeartRateBpm: 66,
    availableDays: [
      { weekday: 1, minutes: 45 },
      { weekday: 3, minutes: 45 },
      { weekday: 5, minutes: 45 },
      { weekday: 7, minutes: 60 },
    ],
    equipment: ['bicycle', 'pool', 'mat'],
    places: ['home', 'outdoors', 'pool'],
    likedActivities: ['cycling', 'swimming'],
  };
}

function meisData(today: string): SimulatedPerson {
  return {
    seed: 23,
    until: addDays(today, -1),
    days,
    offsetMinutes,
    restingHeartRateBpm: 66,
    systolicMmHg: 117,
    diastolicMmHg: 75,
    bodyMassKg: 69,
    bodyMassTrendKg: -0.6,
    stepsPerDay: 7800,
    training: {
      activity: 'cycling',
      weekdays: [3, 7],
      minutes: 40,
      meanHeartRateBpm: 128,
      speedMetresPerSecond: 5.2,
      metabolicEquivalents: 5.8,
    },
  };
}
