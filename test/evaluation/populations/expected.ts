import { cardiopulmonary } from './expected-cardiopulmonary.js';
import { movement } from './expected-movement.js';
import { general } from './expected-general.js';
import { metabolic } from './expected-metabolic.js';
import type { ExpectedPopulation } from './expected-population.js';

/**
 * 26 populations after the chapters of ACSM's guidelines. The published study (Zaleski 2024) names its number, 26, but its
 * list is not in its abstract: this list is ours. Ranges are from SCIENCE 1.5 and 6.2, and where those are silent from
 * ACSM 2021, Guidelines for exercise testing and prescription, 11th ed., from general knowledge: to be reviewed by a clinician.
 */
export const expectedPopulations: readonly ExpectedPopulation[] = [
  ...general,
  ...cardiopulmonary,
  ...metabolic,
  ...movement,
];
