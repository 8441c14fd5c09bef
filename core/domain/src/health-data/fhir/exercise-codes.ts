import { loincSystem } from './code-systems.js';

/** LOINC code of a bout of exercise as HL7 Physical Activity 1.0.1 groups its measures. */
export const exerciseLoinc = '73985-4';

/** What is known of a bout of exercise, by the field of our activity, with code and UCUM unit. */
export const exerciseMeasures = {
  timerSeconds: { system: loincSystem, code: '55411-3', unit: 's' },
  meanHeartRateBpm: { system: loincSystem, code: '55425-3', unit: '/min' },
  maxHeartRateBpm: { system: loincSystem, code: '55426-1', unit: '/min' },
  energyKcal: { system: loincSystem, code: '55424-6', unit: 'kcal' },
  /** Rating of perceived exertion [Score], of which LOINC says that it runs from 0 to 10 (https://loinc.org/82289-0). */
  perceivedExertion: { system: loincSystem, code: '82289-0', unit: '{score}' },
  basalEnergyKcal: { system: 'urn:regimen:exercise', code: 'basal-energy', unit: 'kcal' },
  movingSeconds: { system: 'urn:regimen:exercise', code: 'moving-time', unit: 's' },
  distanceMetres: { system: 'urn:regimen:exercise', code: 'distance', unit: 'm' },
  ascentMetres: { system: 'urn:regimen:exercise', code: 'ascent', unit: 'm' },
  descentMetres: { system: 'urn:regimen:exercise', code: 'descent', unit: 'm' },
  meanPowerWatts: { system: 'urn:regimen:exercise', code: 'mean-power', unit: 'W' },
} as const;

export type ExerciseMeasure = keyof typeof exerciseMeasures;
