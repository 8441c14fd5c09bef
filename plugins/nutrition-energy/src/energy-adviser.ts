import type { NutritionAdvice } from '@regimen/domain';
import type { NutritionAdviser } from '@regimen/plugin-api';
import { energyItem, proteinItem, situationItems } from './advice-items.js';
import { energyOf, safeDeficitOf } from './energy.js';
import { personOf } from './person.js';
import { proteinOf } from './protein.js';
import { referralFor } from './referral.js';

/** Energy and protein advice by published formulas; silent on amounts where an amount would be unsafe. */
export const energyAdviser = {
  id: 'nutrition-energy',
  safeDeficitKcalPerDay: ({ profile, request, on }): number => safeDeficitOf(personOf(profile, request, on)),
  advise({ profile, request, plan, on }): NutritionAdvice {
    const person = personOf(profile, request, on);
    const energy = energyOf(person, plan);
    const protein = proteinOf(person, plan);
    return {
      adviserId: 'nutrition-energy',
      restingEnergyKcal: energy === null ? null : Math.round(energy.restingKcal),
      dailyEnergyKcal: energy === null ? null : Math.round(energy.dailyKcal),
      intakeKcal: energy === null ? null : Math.round(energy.intakeKcal),
      proteinGrams: protein === null ? null : protein.grams,
      items: [
        ...(energy === null ? [] : [energyItem(energy)]),
        ...(protein === null ? [] : [proteinItem(protein)]),
        ...situationItems(person, plan),
      ],
      referral: referralFor(person),
    };
  },
} satisfies NutritionAdviser;
