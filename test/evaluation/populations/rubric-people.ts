import type { FittPopulation } from '@regimen/domain';
import type { Person } from '../people/person.js';
import { unremarkable } from '../people/person.js';

const wishes: Person['wishes'] = {
  goal: 'general-health',
  likedActivities: [],
  weekdays: [1, 2, 3, 4, 5, 6],
  minutesPerDay: 60,
  equipment: ['mat', 'resistance-bands', 'dumbbells', 'stationary-bike'],
  places: ['home', 'outdoors', 'gym'],
};
const like = (person: Partial<Person>): Person => ({ ...unremarkable, wishes, ...person });

/** A typical person of each population of the rubric (SCIENCE 6.2). */
export const rubricPeople: Readonly<Record<FittPopulation, Person>> = {
  healthy: like({}),
  older: like({ ageYears: 70 }),
  hypertension: like({
    ageYears: 55,
    conditions: ['hypertension'],
    medications: ['ace-inhibitor'],
    restingSystolicMmHg: 142,
    restingDiastolicMmHg: 88,
    wishes: { ...wishes, goal: 'lower-blood-pressure' },
  }),
  'type-2-diabetes': like({
    ageYears: 57,
    conditions: ['type-2-diabetes'],
    medications: ['metformin'],
    wishes: { ...wishes, goal: 'lower-blood-glucose' },
  }),
  'cardiac-rehabilitation': like({
    ageYears: 60,
    conditions: ['coronary-artery-disease', 'myocardial-infarction'],
    daysSince: { 'myocardial-infarction': 90 },
    medications: ['beta-blocker', 'statin', 'antiplatelet'],
    wishes: { ...wishes, goal: 'rehabilitation', places: ['home', 'outdoors', 'clinic'] },
  }),
  'heart-failure': like({
    ageYears: 64,
    conditions: ['heart-failure'],
    medications: ['beta-blocker', 'diuretic'],
    weightGainKgIn3Days: 0,
    findings: { nyhaClass: 2 },
    wishes: { ...wishes, goal: 'rehabilitation', places: ['home', 'outdoors', 'clinic'] },
  }),
  obesity: like({
    conditions: ['obesity'],
    bodyMassKg: 98,
    activeMinutesPerWeek: 100,
    wishes: { ...wishes, goal: 'lose-weight' },
  }),
  copd: like({
    ageYears: 63,
    conditions: ['copd'],
    medications: ['bronchodilator'],
    oxygenSaturationPercent: 95,
  }),
  'low-back-pain-or-osteoarthritis': like({ conditions: ['low-back-pain'] }),
  pregnancy: like({ ageYears: 30, conditions: ['pregnancy'], findings: { weeksPregnant: 22 } }),
  'post-exertional-malaise': like({
    conditions: ['long-covid'],
    symptoms: ['post-exertional-malaise'],
    activeMinutesPerWeek: 20,
  }),
};
