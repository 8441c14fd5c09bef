import type { Adapter } from '../adapter.js';
import { duplicateSessionAdapters } from './duplicate-sessions.js';
import { energyAndUptakeAdapters } from './energy-and-uptake.js';
import { fittRubricAdapters } from './fitt-rubric.js';
import { fitnessTestAdapters } from './fitness-tests.js';
import { intensityAdapters } from './intensity.js';
import { nutritionAdapters } from './nutrition.js';
import { optimiserAdapters } from './optimiser.js';
import { plausibilityAdapters } from './plausibility.js';
import { rehabilitationAdapters } from './rehabilitation.js';
import { rubricAdapters } from './rubric.js';
import { screeningAdapters } from './screening.js';
import { trainingLoadAdapters } from './training-load.js';
import { variabilityAndCleaningAdapters } from './variability-and-cleaning.js';

/** Every function a case may name. */
export const adapters: ReadonlyMap<string, Adapter> = new Map(
  Object.entries({
    ...intensityAdapters,
    ...energyAndUptakeAdapters,
    ...fitnessTestAdapters,
    ...nutritionAdapters,
    ...screeningAdapters,
    ...rehabilitationAdapters,
    ...duplicateSessionAdapters,
    ...fittRubricAdapters,
    ...optimiserAdapters,
    ...plausibilityAdapters,
    ...rubricAdapters,
    ...trainingLoadAdapters,
    ...variabilityAndCleaningAdapters,
  }),
);
