import { ageInYears, bodyMassIndex, restrictionBar } from '@regimen/domain';
import type { NutritionAdvice } from '@regimen/domain';
import type { NutritionAdviser } from '../../extension-points/nutrition-adviser.js';
import type { NutritionSample } from '../plugin-fixtures.js';
import { both, citation } from '../samples/both.js';
import { checkWith } from '../testing/plain-plugin.js';

function isBarred({ profile, on }: Pick<NutritionSample, 'profile' | 'on'>): boolean {
  const bmi = bodyMassIndex(profile.bodyMassKg!, profile.heightCm!);
  const conditions = profile.conditions.map(({ code }) => code);
  const ageYears = ageInYears(profile.birthDate!, on);
  return restrictionBar({ ageYears, bmi, goalBmi: null, conditions, asksForExtremes: false }) !== null;
}
function advise(input: NutritionSample): NutritionAdvice {
  return {
    adviserId: 'plain',
    restingEnergyKcal: 1400,
    dailyEnergyKcal: 1900,
    intakeKcal: isBarred(input) ? null : 1500,
    proteinGrams: { low: 60, high: 80 },
    items: [{ id: 'eat', text: both('Eat well.', '好好吃饭。'), citations: [citation] }],
    referral: null,
  };
}
const honest: NutritionAdviser = {
  id: 'plain',
  advise,
  safeDeficitKcalPerDay: (input) => (isBarred(input) ? 0 : 400),
};
const check = (change: object) => checkWith({ nutritionAdvisers: [{ ...honest, ...change }] });
const saying = (change: object) => ({
  advise: (input: NutritionSample) => ({ ...advise(input), ...change }),
});
let count = 0;

describe('a nutrition adviser', () => {
  it('passes when it is honest', async () => {
    expect(await check({})).toEqual([]);
  });

  it.each([
    ['leaves out a part', saying({ referral: undefined }), 'referral'],
    ['advises a negative energy', saying({ dailyEnergyKcal: -5 }), 'dailyEnergyKcal'],
    ['gives a range backwards', saying({ proteinGrams: { low: 9, high: 2 } }), 'proteinGrams is no range'],
    [
      'speaks English only',
      saying({ referral: both('See a doctor.', 'See a doctor.') }),
      'referral.zh has no Chinese',
    ],
    [
      'names no source',
      saying({ items: [{ id: 'a', text: both('a', '啊'), citations: [] }] }),
      'names no source',
    ],
    ['uses another name', saying({ adviserId: 'other' }), 'adviserId is "other"'],
    [
      'says a thing twice',
      {
        advise: (input: NutritionSample) => ({
          ...advise(input),
          items: [...advise(input).items, ...advise(input).items],
        }),
      },
      'an id twice',
    ],
    [
      'differs from time to time',
      saying({
        get restingEnergyKcal() {
          return (count += 1);
        },
      }),
      'gives two answers',
    ],
    [
      'writes into the profile',
      {
        advise: (input: NutritionSample) => {
          input.profile.bodyMassKg = 1;
          return advise(input);
        },
      },
      'changes the input',
    ],
    ['thinks nonsense safe', { safeDeficitKcalPerDay: () => NaN }, 'a deficit of NaN kcal safe'],
    ['starves everybody', { safeDeficitKcalPerDay: () => 500 }, 'a deficit safe for a child of twelve'],
    ['counts for everybody', saying({ intakeKcal: 1500 }), 'shows somebody pregnant a calorie target'],
  ])('is found when it %s', async (_, change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });
});
